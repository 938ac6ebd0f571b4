/** Citations by the number of a reference: [1], [2,3], [4-6], also raised; only numbers that the list has. */

import { type Span, span } from '../../base';

export interface CitedNumber {
  readonly number: number;
  /** Prose offsets of the number, or of the range that includes it. */
  readonly place: Span;
  readonly cluster: Span;
}

/** `a[1]` is an element of `a`, no citation. */
const bracket = /(?<![^\p{L}][A-Za-z]|^[A-Za-z])[[［]\s?(\d{1,3}(?:\s?[-–—~～,，、;；]\s?\d{1,3}){0,20})\s?[\]］]/gu;
const part = /(\d{1,3})(?:\s?[-–—~～]\s?(\d{1,3}))?/g;

/** An interval such as [0, 1] holds a number that no list has, and is passed over as a whole. */
export function readNumbers(text: string, list: { readonly has: (number: number) => boolean }): readonly CitedNumber[] {
  const cited: CitedNumber[] = [];
  for (const match of text.matchAll(bracket)) {
    const cluster = span(match.index, match.index + match[0].length);
    const inside = match[1] ?? '';
    const from = match.index + match[0].indexOf(inside);
    const found: CitedNumber[] = [];
    for (const piece of inside.matchAll(part)) {
      const first = Number(piece[1]);
      const last = piece[2] === undefined ? first : Number(piece[2]);
      const place = span(from + piece.index, from + piece.index + piece[0].length);
      for (let number = first; number <= Math.min(last, first + 50); number += 1)
        found.push({ number, place, cluster });
      if (last < first) found.push({ number: -1, place, cluster });
    }
    if (found.every(({ number }) => list.has(number))) cited.push(...found);
  }
  return cited;
}
