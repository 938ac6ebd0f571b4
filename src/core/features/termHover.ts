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
    usesInDocument: indexOf(analysis.terms).uses.get(entry.id) ?? 0,
    lookup: (id) => entryOfId(analysis.glossaries, id),
  });
  const markdown = formatTermCard(card, locale, {
    showTerm: (id) => link('openTerm', { id }),
    openEntry: (id) => link('openTerm', { id }),
    insertGloss: (id) => link('insertGloss', { id, start: usage.span.start, end: usage.span.end }),
  });
  return { span: usage.span, markdown };
}

interface TermIndex {
  /** In the order of the source, in which the footnotes of a paragraph stand inside it. */
  readonly byStart: readonly TermUsage[];
  /** How often the document uses each entry. */
  readonly uses: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<readonly TermUsage[], TermIndex>();

function indexOf(terms: readonly TermUsage[]): TermIndex {
  const known = indexes.get(terms);
  if (known) return known;
  const uses = new Map<string, number>();
  for (const { match } of terms) if (match.listed) uses.set(match.entry.id, (uses.get(match.entry.id) ?? 0) + 1);
  const index = { byStart: [...terms].sort((a, b) => a.span.start - b.span.start), uses };
  indexes.set(terms, index);
  return index;
}

/** The term at a source offset; where two touch, the one that begins there. */
export function termAt({ terms }: DocumentAnalysis, offset: number): TermUsage | undefined {
  const { byStart } = indexOf(terms);
  let low = 0;
  let high = byStart.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byStart[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  // A term that a footnote parts reaches beyond those of the footnote.
  return [byStart[low - 1], byStart[low - 2]].find((usage) => usage && touches(usage.span, offset));
}
