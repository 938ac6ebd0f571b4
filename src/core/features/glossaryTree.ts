/** What the glossary view shows: the terms of the document at hand, then all entries by category, or those that a search finds. */

import type { Locale, MessageTemplate } from '../base';
import { t } from '../base';
import type { DocumentAnalysis } from '../analysis';
import { entriesOf } from '../glossary';
import type { Glossary, GlossaryEntry, TermUsage } from '../glossary';

const texts = {
  used: { en: 'In this document', 'zh-cn': '本文所用' },
  own: { en: 'Your own terms', 'zh-cn': '自建词条' },
} satisfies Record<string, MessageTemplate>;

export interface TermNode {
  readonly entry: GlossaryEntry;
  /** In the reader's language first. */
  readonly names: readonly [string, string];
  /** Places in the document. */
  readonly uses: readonly TermUsage[];
}

export interface TermGroup {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly TermNode[];
}

/** `search` is matched against all names and the id; empty for none. No group is empty. */
export function glossaryTree(
  glossaries: readonly Glossary[],
  analysis: DocumentAnalysis | undefined,
  search: string,
  locale: Locale,
): readonly TermGroup[] {
  const uses = new Map<string, TermUsage[]>();
  for (const usage of analysis?.terms ?? []) {
    const { entry, listed } = usage.match;
    if (!listed) continue;
    const known = uses.get(entry.id);
    if (known) known.push(usage);
    else uses.set(entry.id, [usage]);
  }
  const wanted = search.trim().toLowerCase();
  const nodes = entriesOf(glossaries)
    .filter((entry) => wanted === '' || namesOf(entry).some((name) => name.toLowerCase().includes(wanted)))
    .map((entry): TermNode => ({ entry, names: pair(entry, locale), uses: uses.get(entry.id) ?? [] }));
  const used = nodes.filter((node) => node.uses.length > 0).sort((a, b) => b.uses.length - a.uses.length);
  const groups: TermGroup[] = [{ id: 'used', title: t(locale, texts.used), terms: used }];
  const categories = new Map(glossaries.flatMap(({ categories: names }) => Object.entries(names)));
  for (const [id, names] of categories) {
    const terms = nodes.filter(({ entry }) => entry.category === id);
    groups.push({ id: `category:${id}`, title: locale === 'zh-cn' ? names.zh : names.en, terms });
  }
  const others = nodes.filter(({ entry }) => !categories.has(entry.category));
  groups.push({ id: 'own', title: t(locale, texts.own), terms: others });
  return groups.filter(({ terms }) => terms.length > 0);
}

function namesOf(entry: GlossaryEntry): readonly string[] {
  return [entry.id, entry.zh, entry.en, ...entry.zhVariants, ...entry.enVariants, ...entry.acronyms];
}

function pair({ zh, en }: GlossaryEntry, locale: Locale): readonly [string, string] {
  const [name, other] = locale === 'zh-cn' ? [zh, en] : [en, zh];
  return name === '' ? [other, ''] : [name, other];
}
