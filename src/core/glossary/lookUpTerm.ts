/** Finds the entry that a person asks for by name: Chinese, English, an alias or an id. */

import { furtherSpellings } from './englishForms';
import { foldForm } from './formKey';
import type { Glossary, GlossaryEntry } from './glossary';

/** The entry, or `undefined`; case, number, hyphens and quotation marks do not matter. */
export function lookUpTerm(glossaries: readonly Glossary[], query: string): GlossaryEntry | undefined {
  const entries = glossaries.flatMap((glossary) => glossary.entries);
  const wanted = query.trim();
  const key = foldForm(wanted);
  if (key === '') return undefined;
  const byId = entries.find((entry) => entry.id === wanted.toLowerCase());
  if (byId !== undefined) return byId;
  const keys = new Set([key, ...furtherSpellings(wanted, false).map(foldForm)]);
  const tiers: readonly ((entry: GlossaryEntry) => readonly string[])[] = [
    (entry) => [entry.zh, entry.en],
    (entry) => [...entry.zhVariants, ...entry.enVariants, ...entry.acronyms],
    (entry) => [...entry.covers.zh, ...entry.covers.en, ...entry.noAutoHover],
    (entry) => entry.discouraged.filter(({ severity }) => severity !== 'context').map(({ form }) => form),
    (entry) => entry.discouraged.map(({ form }) => form),
  ];
  for (const formsOf of tiers) {
    const exact = entries.find((entry) => formsOf(entry).some((form) => foldForm(form) === key));
    if (exact !== undefined) return exact;
    const near = entries.find((entry) => formsOf(entry).some((form) => keys.has(foldForm(form))));
    if (near !== undefined) return near;
  }
  return undefined;
}
