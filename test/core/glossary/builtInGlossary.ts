/** The built-in glossary, packed and read as the product does it, and a way to show what was found. */

import { readFileSync } from 'node:fs';
import {
  type Glossary,
  findTerms,
  readPackedGlossary,
  type TermMatch,
  type TermMatcher,
} from '../../../src/core/glossary';
import { packGlossary } from '../../../src/knowledge/packGlossary';

export const glossarySource = readFileSync(new URL('../../../src/knowledge/glossary.yaml', import.meta.url), 'utf8');

export const builtInGlossary: Glossary = readPackedGlossary(packGlossary(glossarySource));

/** The text with `⟦id:` … `⟧` around each term. */
export function showTerms(
  matcher: TermMatcher,
  text: string,
  keep: (match: TermMatch) => boolean = (match) => match.listed,
): string {
  let shown = '';
  let done = 0;
  for (const match of findTerms(matcher, text).filter(keep)) {
    shown += `${text.slice(done, match.start)}⟦${match.entry.id}:${text.slice(match.start, match.end)}⟧`;
    done = match.end;
  }
  return shown + text.slice(done);
}
