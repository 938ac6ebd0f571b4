/** Finds author-year citations in one piece of prose, in brackets and in the sentence, Chinese and English. */

import { findBrackets, foldWidth } from './brackets';
import type { KnownAuthors } from './citedNames';
import type { CitedWork } from './citedWork';
import { readNarrative } from './narrative';
import { readParenthetical } from './parenthetical';

/** In prose offsets and in the order of the text. Linear in the length of the text. */
export function readAuthorYears(prose: string, known: KnownAuthors): readonly CitedWork[] {
  if (!/[12１２][0-9０-９]{3}/.test(prose)) return [];
  const text = foldWidth(prose);
  const works: CitedWork[] = [];
  for (const { open, close, isSquare } of findBrackets(prose)) {
    const narrative = readNarrative(text, open, close, known);
    const found = narrative.length > 0 ? narrative : readParenthetical(text, open, close, known);
    works.push(...(isSquare ? found.map((work) => ({ ...work, evidence: 'weak' as const })) : found));
  }
  return works.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
