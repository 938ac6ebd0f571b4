/** The terms of a whole document with their places in the source, and where rules about terms may speak. */

import type { Span } from '../base';
import type { Block, ProseDocument } from '../text';
import { findTerms, type TermMatch, type TermMatcher } from './termMatcher';

export interface TermUsage {
  readonly match: TermMatch;
  readonly block: Block;
  /** Source offsets. */
  readonly span: Span;
}

/** Every term in the document's prose, in order. Reference lists are other people's words and are passed over. */
export function readTermUsages(matcher: TermMatcher, document: ProseDocument): readonly TermUsage[] {
  const usages: TermUsage[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'reference') continue;
    for (const match of findTerms(matcher, block.prose.text)) {
      usages.push({ match, block, span: block.prose.toSource(match.start, match.end) });
    }
  }
  return usages;
}

/** An italic phrase that is longer than the term and written with capitals is the title of something. */
function isTitle(text: string): boolean {
  const words = text.match(/[A-Za-z][A-Za-z-]{3,}/g) ?? [];
  return words.length > 3 && words.filter((word) => /^[A-Z]/.test(word)).length * 4 >= words.length * 3;
}

/** False in block quotations, “quotations”, 《》 titles, link texts and reference lists: nobody corrects those. */
export function mayBeJudged(block: Block, start: number, end: number): boolean {
  if (block.quoted || block.kind === 'reference') return false;
  return !block.marks.some((mark) => {
    if (mark.start > start || mark.end < end) return false;
    return mark.kind !== 'emphasis' || isTitle(block.prose.text.slice(mark.start, mark.end));
  });
}
