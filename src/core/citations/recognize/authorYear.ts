/** Finds author-year citations in one piece of prose, in brackets and in the sentence, Chinese and English. */

import { findBrackets, foldWidth } from './brackets';
import type { KnownAuthors } from './citedNames';
import type { CitedWork } from './citedWork';
import { readNarrative } from './narrative';
import { readParenthetical } from './parenthetical';

const betweenNeighbors = /^\s{0,2}(?:[、,;]|,? ?(?:and|or|&)|以及|和|与|及|或)\s{0,2}$/u;

/** 史丹（2022）与李晓华（2021）的结论: what is said of the one is said of the other. */
function believeNeighbors(works: readonly CitedWork[], text: string): readonly CitedWork[] {
  const believed = [...works];
  const isBeside = (a: CitedWork, b: CitedWork): boolean =>
    a.style === 'narrative' &&
    b.style === 'narrative' &&
    a.cluster.end <= b.cluster.start &&
    b.cluster.start - a.cluster.end < 8 &&
    betweenNeighbors.test(text.slice(a.cluster.end, b.cluster.start));
  const spread = (index: number, neighbor: CitedWork | undefined): void => {
    const work = believed[index];
    if (!work || neighbor?.evidence !== 'strong' || work.evidence === 'strong') return;
    const isSame = work.cluster.start === neighbor.cluster.start;
    const isYear = !/[年[\]〔]/.test(text.slice(work.span.start, work.cluster.end));
    if (isYear && (isSame || isBeside(work, neighbor) || isBeside(neighbor, work)))
      believed[index] = { ...work, evidence: 'strong' };
  };
  for (let index = 1; index < believed.length; index += 1) spread(index, believed[index - 1]);
  for (let index = believed.length - 2; index >= 0; index -= 1) spread(index, believed[index + 1]);
  return believed;
}

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
  works.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return believeNeighbors(works, text);
}
