/** Where the figures of labels stand in their text. */

import type { Span } from '../../src/core';

/** The figure's place after `from`, passing over places where it is only a part of a longer number. */
export function placeOf(text: string, figure: string, from = 0): Span {
  for (let at = text.indexOf(figure, from); at >= 0; at = text.indexOf(figure, at + 1)) {
    const before = text[at - 1] ?? '';
    if (!(/[\d.]/.test(before) && /^\d/.test(figure))) return { start: at, end: at + figure.length };
  }
  throw new Error(`The label "${figure}" does not stand in: ${text.slice(0, 60)}`);
}

/** The n-th place of a figure, counted from 1 over all places. */
export function occurrenceOf(text: string, figure: string, occurrence: number): Span {
  let place = placeOf(text, figure);
  for (let count = 1; count < occurrence; count += 1) place = placeOf(text, figure, place.end);
  return place;
}

/** A figure without what only typesets it: spaces, dollar signs of formulas, ties, 第 of a rank. */
export function plainFigure(figure: string): string {
  return figure.replace(/\\,|[\s~$第]|\{,\}/g, '');
}
