/** What all drawings share: the outer element, and elements that lead to a place of the document. */

import type { Frame } from './frame';
import { markPaths } from './marks';
import { type Attributes, node, type SceneNode } from './scene';
import type { ChartPlace, ChartVerdict } from './views';

/** Whether and how a drawing answers to its reader. */
export interface Interaction {
  /** False in a picture: nothing can be reached by keyboard or mouse. */
  readonly isLive: boolean;
  /** Source offset of the cursor: what stands there is lit up. */
  readonly cursor: number | undefined;
}

export const still: Interaction = { isLive: false, cursor: undefined };

export function drawing(frame: Frame, label: string, isLive: boolean, ...children: readonly SceneNode[]): SceneNode {
  const { width, height } = frame;
  const attributes: Attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: isLive ? 'group' : 'img',
    'aria-label': label,
    class: 'chart',
  };
  return node('svg', attributes, ...children);
}

export function isAt(place: ChartPlace, cursor: number | undefined): boolean {
  return cursor !== undefined && place.start <= cursor && cursor <= place.end;
}

/** Attributes of an element that leads to a place, for mouse, keyboard and screen reader. */
export function leadsTo(place: ChartPlace, label: string, isLive: boolean): Attributes {
  if (!isLive) return {};
  return { tabindex: 0, role: 'button', 'aria-label': label, 'data-start': place.start, 'data-end': place.end };
}

export function markShape(verdict: ChartVerdict, isLit: boolean, title: string): readonly SceneNode[] {
  const path = node(
    'path',
    { class: `mark ${verdict}${isLit ? ' highlighted' : ''}`, d: markPaths[verdict] },
    node('title', {}, title),
  );
  return isLit ? [node('circle', { class: 'halo', r: 12 }), path] : [path];
}
