/** How often which term is used where in a document, and the sections by which a reader finds the place. */

import type { Locale } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { TermRow, TermStanding, TermUseView } from '../chart';
import type { TermUsage } from '../glossary';
import { placeIn } from './places';

export function termUseView(analysis: DocumentAnalysis, locale: Locale): TermUseView {
  const rows = new Map<string, { readonly row: TermRow; readonly uses: TermRow['uses'][number][] }>();
  for (const usage of analysis.terms) {
    const { entry, form } = usage.match;
    const standing = standingOf(usage);
    if (!standing) continue;
    const use = { ...placeIn(analysis, usage.span), form, standing };
    const known = rows.get(entry.id);
    if (known) known.uses.push(use);
    else {
      const uses = [use];
      const label = locale === 'en' ? entry.en || entry.zh : entry.zh || entry.en;
      rows.set(entry.id, { row: { id: entry.id, label, uses }, uses });
    }
  }
  const headings = analysis.document.blocks.filter(({ kind, level }) => kind === 'heading' && level <= 2);
  return {
    length: analysis.document.source.length,
    sections: headings.map(({ span, prose }) => ({ ...placeIn(analysis, span), label: prose.text })),
    rows: [...rows.values()].map(({ row }) => row).sort((a, b) => b.uses.length - a.uses.length),
  };
}

/** `undefined` for what is no use of the term itself: covered and too common forms. */
export function standingOf({ match }: TermUsage): TermStanding | undefined {
  return match.listed && match.formKind !== 'covers' ? match.formKind : undefined;
}
