/** The shape of a glossary in memory and the reader of its packed form; it finds nothing in a text. */

import type { Span } from '../base';
import type { Framework } from './framework';

export type TermLanguage = 'zh' | 'en';

/** `flag` is wrong wherever it stands for the term, `context` only beside the term itself, `style` is a preference. */
export type DiscouragedSeverity = 'flag' | 'context' | 'style';

/** Patterns, without regard to case, that show that words mean something else: right before them, right behind, in their sentence. */
export interface OtherReading {
  readonly before?: string;
  readonly after?: string;
  readonly sentence?: string;
}

export interface DiscouragedForm {
  readonly form: string;
  readonly language: TermLanguage;
  readonly severity: DiscouragedSeverity;
  /** Why: in English, or in the language in which a user's glossary is written. */
  readonly reason: string;
  /** The same in Chinese, where the glossary has it. */
  readonly reasonZh: string | undefined;
  readonly caseSensitive: boolean;
  /** Where other trades use the same words; in the built-in glossary only. */
  readonly otherReading?: OtherReading;
}

export interface NewsEvidence {
  readonly corpus: string;
  /** ISO date of the first occurrence in that corpus. */
  readonly firstDate: string;
  readonly days: number;
}

export interface GlossaryEntry {
  readonly id: string;
  /** Preferred forms. */
  readonly zh: string;
  readonly en: string;
  /** Other forms of the same meaning. */
  readonly zhVariants: readonly string[];
  readonly enVariants: readonly string[];
  /** Variants that also have a meaning of their own, so that a text may use them beside the term. */
  readonly looseVariants: readonly string[];
  /** Narrower, opposite or associated forms that the entry explains; no synonyms. */
  readonly covers: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly discouraged: readonly DiscouragedForm[];
  readonly category: string;
  readonly definition: { readonly zh: string; readonly en: string };
  /** Sources, parted by semicolons; empty where the glossary has none in that language. */
  readonly whereDefined: { readonly zh: string; readonly en: string };
  /** How the English form is known: `seen`, `seen-press-only`, `recalled`, `conventional`. */
  readonly enStatus: string;
  readonly enEvidence: readonly string[];
  readonly zhEvidence: NewsEvidence | undefined;
  /** Ids of other entries. */
  readonly related: readonly string[];
  /** Forms too common or too short to stand out in running text. */
  readonly noAutoHover: readonly string[];
  /** Forms that are matched with their case and as whole ASCII words. */
  readonly acronyms: readonly string[];
  readonly note: string | undefined;
  /** Where a user's file has the entry; `undefined` for a built-in one. */
  readonly source: TermSource | undefined;
}

export interface TermSource {
  readonly file: string;
  readonly span: Span;
}

export interface Glossary {
  readonly title: { readonly zh: string; readonly en: string };
  /** Category ids with their names, in the order in which a list shows them. */
  readonly categories: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  readonly entries: readonly GlossaryEntry[];
  /** The argument that the terms belong to; the built-in glossary has one. */
  readonly framework?: Framework;
}

/** An entry as it is packed: what is empty is left out. */
export type PackedEntry = Partial<GlossaryEntry> & Pick<GlossaryEntry, 'id' | 'zh' | 'en' | 'category' | 'definition'>;

export interface PackedGlossary {
  readonly title: Glossary['title'];
  readonly categories: Glossary['categories'];
  readonly entries: readonly PackedEntry[];
  readonly framework?: Framework;
}

/** Fills in what an entry leaves out; also for entries that users write. */
export function completeEntry(entry: PackedEntry): GlossaryEntry {
  return {
    id: entry.id,
    zh: entry.zh,
    en: entry.en,
    zhVariants: entry.zhVariants ?? [],
    enVariants: entry.enVariants ?? [],
    looseVariants: entry.looseVariants ?? [],
    covers: entry.covers ?? { zh: [], en: [] },
    discouraged: entry.discouraged ?? [],
    category: entry.category,
    definition: entry.definition,
    whereDefined: entry.whereDefined ?? { zh: '', en: '' },
    enStatus: entry.enStatus ?? 'conventional',
    enEvidence: entry.enEvidence ?? [],
    zhEvidence: entry.zhEvidence,
    related: entry.related ?? [],
    noAutoHover: entry.noAutoHover ?? [],
    acronyms: entry.acronyms ?? [],
    note: entry.note,
    source: entry.source,
  };
}

/** Reads what the build packed and validated; text that was not packed by it is an error of the program. */
export function readPackedGlossary(json: string): Glossary {
  const packed = JSON.parse(json) as PackedGlossary;
  return { ...packed, entries: packed.entries.map(completeEntry) };
}
