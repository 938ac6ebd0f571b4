/**
 * The map between prose and source: a list of pieces, each copied unit by unit from the source or standing
 * for a range of it. It does not know how the pieces came about; proseBuilder.ts collects them.
 */

import type { Span } from '../base';
import type { ProseText } from './prose';

/** A piece of prose: `length` units from `prose` on, read from the source range `start`..`end`. */
export interface ProsePiece {
  readonly prose: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
  /** True where each unit stands in the source as it stands in the prose. */
  readonly copied: boolean;
  /** True for code, formulas and pictures: their source offsets are no places in the prose. */
  readonly opaque: boolean;
}

/** The index of the last item whose `key` is at most `value`, or -1; keys never decrease. */
function lastAtMost<T>(items: readonly T[], value: number, key: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && key(item) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `origin` is the source offset of an empty text. */
export function createProseText(text: string, pieces: readonly ProsePiece[], origin: number): ProseText {
  const pieceAt = (offset: number): ProsePiece | undefined =>
    pieces[
      Math.max(
        0,
        lastAtMost(pieces, offset, (piece) => piece.prose),
      )
    ];
  const startOf = (offset: number): number => {
    const piece = pieceAt(offset);
    if (piece === undefined) return origin;
    if (offset >= piece.prose + piece.length) return piece.end;
    return piece.copied ? piece.start + offset - piece.prose : piece.start;
  };
  const endOf = (offset: number): number => {
    const piece = pieceAt(offset - 1);
    if (piece === undefined) return origin;
    return piece.copied ? Math.min(piece.end, piece.start + offset - piece.prose) : piece.end;
  };
  return {
    text,
    toSource(start: number, end: number): Span {
      const from = Math.max(0, Math.min(start, text.length));
      const to = Math.max(from, Math.min(end, text.length));
      const first = startOf(from);
      return { start: first, end: to === from ? first : Math.max(first, endOf(to)) };
    },
    toProse(sourceOffset: number): number | undefined {
      const piece = pieces[lastAtMost(pieces, sourceOffset, (candidate) => candidate.start)];
      if (piece === undefined || sourceOffset >= piece.end || piece.opaque) return undefined;
      return piece.copied ? piece.prose + sourceOffset - piece.start : piece.prose;
    },
  };
}

/** A text that is its own source, for words that come from no document. */
export function plainProse(text: string): ProseText {
  const whole = { prose: 0, length: text.length, start: 0, end: text.length, copied: true, opaque: false };
  return createProseText(text, text === '' ? [] : [whole], 0);
}
