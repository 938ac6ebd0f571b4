/** The state of the chart page: what was chosen, where the cursor is, and what is to be shown for it. */

import type { Core, DocumentAnalysis, Locale, ReferenceStyle } from '../../core';
import type { ChartChoice, ChartState } from '../../protocol/chart';
import { chartContent, viewsOf } from './chartContent';
import { chartStrings } from './chartStrings';

export interface ChartAsked {
  readonly choice: ChartChoice;
  /** Source offset of the cursor. */
  readonly cursor: number | undefined;
  /** The cursor has moved since the reader chose, so that the view follows it. */
  readonly followsCursor: boolean;
  readonly style: ReferenceStyle;
}

/** The manuscript as it was last analyzed. */
export interface ChartManuscript {
  readonly address: string;
  /** Name of the file. */
  readonly name: string;
  readonly analysis: DocumentAnalysis;
}

/** The choice in the state is what is shown, which may not be what was asked for. */
export function chartState(
  core: Core,
  manuscript: ChartManuscript | undefined,
  title: string,
  { choice, cursor, followsCursor, style }: ChartAsked,
  locale: Locale,
): ChartState {
  const input = { core, analysis: manuscript?.analysis, style, locale };
  const views = viewsOf(input);
  const ofCursor =
    cursor === undefined
      ? undefined
      : views.find((view) => view.claims.some(({ start, end }) => start <= cursor && cursor <= end));
  const { shown } = choice;
  const chosen = views.find(({ id }) => id === shown) ?? views.find(({ id }) => id.startsWith(`${shown ?? ''}:`));
  const found = { ...choice, shown: ((followsCursor ? ofCursor : undefined) ?? chosen ?? views[0])?.id };
  return {
    locale,
    document: manuscript?.address,
    strings: chartStrings(locale, title, manuscript?.name ?? ''),
    choice: found,
    cursor,
    content: chartContent(input, found),
  };
}
