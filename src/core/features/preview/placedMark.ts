/** What a preview is made of, and a mark with its place in a block. */

import type { Locale } from '../../base';
import type { DocumentAnalysis } from '../../analysis';
import type { ReferenceStyle } from '../../citations';
import type { Block } from '../../text';

/** What a preview shows of a document, and what of it is wanted. */
export interface PreviewInput {
  readonly analysis: DocumentAnalysis;
  readonly locale: Locale;
  readonly style: ReferenceStyle;
  readonly shows: { readonly terms: boolean; readonly citations: boolean; readonly numbers: boolean };
}

export interface PreviewMark {
  /** Prose offsets. */
  readonly start: number;
  readonly end: number;
  readonly className: string;
  /** What a card says; lines. */
  readonly card: string;
  /** Shown in place of what is written. */
  readonly text?: string;
  /** Shown behind it. */
  readonly sign?: string;
  /** Key of the reference that it leads to. */
  readonly leadsTo?: string;
}

/** A place in a block; `undefined` where what was found is not to be marked. */
export type PlacedMark = readonly [block: Block, mark: PreviewMark] | undefined;

/** Places in the prose of the block; the end is that behind the last sign. */
export function proseRange(
  { prose }: Block,
  span: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } | undefined {
  const start = prose.toProse(span.start);
  const last = prose.toProse(Math.max(span.start, span.end - 1));
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}
