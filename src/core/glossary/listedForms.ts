/** All forms of some glossaries under their folded keys, each with what it says about an occurrence. */

import { furtherSpellings } from './englishForms';
import { exactSpelling, foldForm, lightFold } from './formKey';
import type { DiscouragedForm, Glossary, GlossaryEntry, TermLanguage } from './glossary';

export type FormKind = 'preferred' | 'variant' | 'covers' | 'discouraged';

export interface ListedForm {
  readonly entry: GlossaryEntry;
  /** The form as the glossary lists it, also for a spelling that was derived from it. */
  readonly canonical: string;
  readonly kind: FormKind;
  readonly language: TermLanguage;
  readonly discouraged: DiscouragedForm | undefined;
  /** Spelling with case that an occurrence must have; `undefined` where case does not matter. */
  readonly exact: string | undefined;
  /** The spelling that made the key: `canonical`, or one derived from it. */
  readonly spelling: string;
  /** `spelling` in lower case, hyphens kept; filled in only where forms share a key, else empty. */
  light: string;
  readonly hoverable: boolean;
  /** The smaller, the sooner it is chosen among forms with one key. */
  readonly rank: number;
}

const kindRank: Readonly<Record<FormKind, number>> = { preferred: 0, variant: 1, covers: 2, discouraged: 3 };
/** Derived spellings come after everything that some glossary lists. */
const derivedRank = 100;
const glossaryRank = 10;
/** Short words in capitals are acronyms even where a glossary does not say so. */
const acronymShape = /^[A-Z][A-Z0-9&+×-]{1,5}s?$/;

/** Forms by folded key; glossaries that come first win, and an id stands for the entry of the first that has it. */
export function collectForms(glossaries: readonly Glossary[]): ReadonlyMap<string, readonly ListedForm[]> {
  const forms = new Map<string, ListedForm[]>();
  const ids = new Set<string>();
  const derived: ListedForm[] = [];
  const light = (form: ListedForm): string => (form.light ||= lightFold(form.spelling));
  const add = (key: string, form: ListedForm): void => {
    const list = key === '' ? [] : forms.get(key);
    if (list === undefined) forms.set(key, [form]);
    else if (!list.some((other) => light(other) === light(form) && other.rank <= form.rank)) list.push(form);
  };
  glossaries.forEach((glossary, index) => {
    for (const entry of glossary.entries) {
      if (ids.has(entry.id)) continue;
      ids.add(entry.id);
      const silent = entry.noAutoHover.map(foldForm);
      const put = (canonical: string, kind: FormKind, language: TermLanguage, discouraged?: DiscouragedForm): void => {
        const isAcronym = entry.acronyms.includes(canonical) || acronymShape.test(canonical);
        const key = foldForm(canonical);
        const form: ListedForm = {
          entry,
          canonical,
          kind,
          language,
          discouraged,
          exact: isAcronym || discouraged?.caseSensitive ? exactSpelling(canonical) : undefined,
          spelling: canonical,
          light: '',
          hoverable: silent.length === 0 || !silent.includes(key),
          rank: kindRank[kind] + index * glossaryRank,
        };
        add(key, form);
        if (language === 'zh' || discouraged?.caseSensitive) return;
        for (const spelling of furtherSpellings(canonical, isAcronym)) {
          const exact = form.exact === undefined ? undefined : exactSpelling(spelling);
          derived.push({ ...form, exact, spelling, light: '', rank: form.rank + derivedRank });
        }
      };
      put(entry.zh, 'preferred', 'zh');
      put(entry.en, 'preferred', 'en');
      for (const form of entry.zhVariants) put(form, 'variant', 'zh');
      for (const form of entry.enVariants) put(form, 'variant', 'en');
      for (const form of entry.acronyms) put(form, 'variant', 'en');
      for (const form of entry.covers.zh) put(form, 'covers', 'zh');
      for (const form of entry.covers.en) put(form, 'covers', 'en');
      for (const form of entry.noAutoHover) put(form, 'covers', /\p{Script=Han}/u.test(form) ? 'zh' : 'en');
      for (const form of entry.discouraged) put(form.form, 'discouraged', form.language, form);
    }
  });
  // A derived plural never stands against a form that is listed, as the singular `new quality productive force` is.
  const listed = new Set(forms.keys());
  for (const form of derived) {
    const key = foldForm(form.spelling);
    if (!listed.has(key)) add(key, form);
  }
  for (const list of forms.values()) if (list.length > 1) list.sort((a, b) => a.rank - b.rank);
  return forms;
}
