/** The argument that the terms belong to, and what of it the document speaks of, where. */

import type { Locale } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { ChartPlace, ConceptView } from '../chart';
import { placeIn } from './places';
import { standingOf } from './termUseView';

/** `undefined` where no glossary has an argument. */
export function conceptView(analysis: DocumentAnalysis, locale: Locale): ConceptView | undefined {
  const glossary = analysis.glossaries.find(({ framework }) => framework !== undefined);
  if (!glossary?.framework) return undefined;
  const places = new Map<string, ChartPlace[]>();
  for (const usage of analysis.terms) {
    if (!standingOf(usage)) continue;
    const { id } = usage.match.entry;
    const place = placeIn(analysis, usage.span);
    const known = places.get(id);
    if (known) known.push(place);
    else places.set(id, [place]);
  }
  const entries = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  const inLanguage = ({ zh, en }: { readonly zh: string; readonly en: string }): string => (locale === 'en' ? en : zh);
  const parts = glossary.framework.map((part) => ({
    id: part.id,
    parent: part.parent,
    label: inLanguage(part.name),
    says: inLanguage(part.says),
    terms: part.terms.flatMap((id) => {
      const entry = entries.get(id);
      return entry ? [{ id, label: inLanguage(entry), places: places.get(id) ?? [] }] : [];
    }),
  }));
  return { label: parts[0]?.label ?? '', parts };
}
