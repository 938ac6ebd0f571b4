/** The card of the term under the mouse. */

import { touches } from '../base';
import type { Locale } from '../base';
import type { DocumentAnalysis } from '../analysis';
import { entryOfId, formatTermCard, termCard } from '../glossary';
import type { TermUsage } from '../glossary';
import type { Card, CommandLink } from './card';

export function termHover(
  analysis: DocumentAnalysis,
  offset: number,
  locale: Locale,
  link: CommandLink,
): Card | undefined {
  const usage = termAt(analysis, offset);
  if (!usage?.match.hoverable) return undefined;
  const { entry } = usage.match;
  const card = termCard(entry, {
    locale,
    usesInDocument: usesOf(analysis, entry.id).length,
    lookup: (id) => entryOfId(analysis.glossaries, id),
  });
  const markdown = formatTermCard(card, locale, {
    showTerm: (id) => link('openTerm', { id }),
    openEntry: (id) => link('openTerm', { id }),
    insertGloss: (id) => link('insertGloss', { id, start: usage.span.start, end: usage.span.end }),
  });
  return { span: usage.span, markdown };
}

/** The term at a source offset; where two touch, the one that begins there. */
export function termAt(analysis: DocumentAnalysis, offset: number): TermUsage | undefined {
  const touching = analysis.terms.filter((usage) => touches(usage.span, offset));
  return touching.at(-1);
}

export function usesOf(analysis: DocumentAnalysis, id: string): readonly TermUsage[] {
  return analysis.terms.filter((usage) => usage.match.entry.id === id && usage.match.listed);
}
