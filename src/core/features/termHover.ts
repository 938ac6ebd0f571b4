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
    usesInDocument: usesOf(analysis, entry.id),
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
export function termAt({ terms }: DocumentAnalysis, offset: number): TermUsage | undefined {
  // Terms of footnotes and captions stand behind those of the paragraph around them, so that all are looked at.
  let found: TermUsage | undefined;
  for (const usage of terms) if (touches(usage.span, offset)) found = usage;
  return found;
}

const counted = new WeakMap<readonly TermUsage[], ReadonlyMap<string, number>>();

/** How often the document uses the entry; counted once for all entries. */
function usesOf({ terms }: DocumentAnalysis, id: string): number {
  let counts = counted.get(terms);
  if (!counts) {
    const uses = new Map<string, number>();
    for (const { match } of terms) if (match.listed) uses.set(match.entry.id, (uses.get(match.entry.id) ?? 0) + 1);
    counts = uses;
    counted.set(terms, counts);
  }
  return counts.get(id) ?? 0;
}
