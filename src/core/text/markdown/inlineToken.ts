/** The tokens between scanning the text of a block and building its prose. */

import type { CiteMark, CommentMark } from '../prose';

/** `start` and `end` are source offsets. */
export type InlineToken =
  | { readonly type: 'text'; readonly start: number; readonly end: number }
  | { readonly type: 'replace'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly type: 'object'; readonly start: number; readonly end: number }
  | { readonly type: 'number'; readonly start: number; readonly end: number }
  | { readonly type: 'soft-break'; readonly start: number; readonly end: number }
  | { readonly type: 'hard-break'; readonly start: number; readonly end: number }
  | { readonly type: 'open-link' }
  | { readonly type: 'close-link' }
  | Delimiter;

/** A run of `*`, `_` or `~`; what is left of `count` after pairing is text. */
export interface Delimiter {
  readonly type: 'delimiter';
  readonly character: string;
  readonly start: number;
  readonly end: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** How many units were used to close an emphasis, from the left, and to open one, from the right. */
  closes: number;
  opens: number;
  /** How many emphases begin and end here. */
  begins: number;
  finishes: number;
}

/** What the text of one block holds. */
export interface InlineResult {
  readonly tokens: readonly InlineToken[];
  readonly cites: readonly CiteMark[];
  readonly comments: readonly CommentMark[];
  /** Text of pictures, each a caption of its own. */
  readonly captions: readonly (readonly InlineToken[])[];
  /** Inline notes `^[…]`. */
  readonly notes: readonly (readonly InlineToken[])[];
}
