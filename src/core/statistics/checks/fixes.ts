/** Fixes that several rules on statistics share: replace the digits of a figure, or the year it is dated with. */

import type { Fix, Message } from '../../base';
import type { ProseText } from '../../text';
import type { Claim } from '../claims';

/** Replaces the printed number alone; unit, scale word and hedge stay. */
export function replaceDigits(claim: Claim, prose: ProseText, title: Message, number: string): Fix {
  const { start, end } = claim.quantity.digits;
  return { title, safe: false, edits: [{ span: prose.toSource(start, end), newText: number }] };
}

/** Replaces the four digits of the year; `undefined` where the year is carried from above or not written in digits. */
export function replaceYear(claim: Claim, source: string, title: Message, year: number): Fix | undefined {
  if (!claim.yearPlace) return undefined;
  const written = source.slice(claim.yearPlace.start, claim.yearPlace.end);
  const at = written.indexOf(String(claim.year));
  if (at < 0) return undefined;
  const start = claim.yearPlace.start + at;
  return { title, safe: false, edits: [{ span: { start, end: start + 4 }, newText: String(year) }] };
}
