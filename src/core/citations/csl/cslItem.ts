/** A work as an item of the Citation Style Language, for a processor that knows no other shape. */

import type { LibraryEntry } from '../library/entry';
import { type AuthorName, wholeName } from '../library/personNames';

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
}

/** The variables that a record has; what it does not say is left out. */
export type CslItem = Readonly<Record<string, string | readonly CslName[] | CslDate>> & {
  readonly id: string;
  readonly type: string;
};

/** Stands in a list of names for those that the record does not give; see `closeNames`. */
export const otherNames = '\ue002';

function nameOf(name: AuthorName): CslName {
  // One piece as a family name: what joins names in a list goes by kind, and authors of both kinds stand in one.
  if (name.kind === 'corporate') return { family: name.name };
  // A foreign name in Han characters is written whole, `亚当·斯密` with its dot: no style takes it apart rightly.
  if (name.script === 'han' && wholeName(name).includes('·')) return { literal: wholeName(name) };
  return {
    family: name.family,
    given: name.given,
    ...(name.particle === '' ? {} : { 'non-dropping-particle': name.particle }),
    ...(name.suffix === '' ? {} : { suffix: name.suffix }),
  };
}

function numberOf(text: string): readonly number[] {
  return /^\d{1,2}$/.test(text) ? [Number(text)] : [];
}

function issued(entry: LibraryEntry): CslDate | undefined {
  if (entry.year === undefined) return undefined;
  const isUnsure = entry.verification?.notVerified.some((field) => field.startsWith('year')) === true;
  if (isUnsure) return { literal: `[${entry.year}]` };
  if (entry.yearSuffix !== '') return { literal: `${entry.year}${entry.yearSuffix}` };
  const month = numberOf(entry.month);
  return { 'date-parts': [[entry.year, ...month, ...(month.length > 0 ? numberOf(entry.day) : [])]] };
}

function accessed(entry: LibraryEntry): CslDate | undefined {
  const parts = entry.accessed.match(/\d+/g)?.slice(0, 3).map(Number);
  return parts && parts.length > 0 ? { 'date-parts': [parts] } : undefined;
}

/** `id` is the name under which the processor is asked for the work; `withLinks`: with DOI and address. */
export function cslItem(entry: LibraryEntry, id: string, withLinks: boolean): CslItem {
  const authors: readonly CslName[] = entry.authors.map(nameOf);
  const item: Record<string, string | readonly CslName[] | CslDate | undefined> = {
    author: entry.etAl && authors.length > 0 ? [...authors, { literal: otherNames }] : authors,
    editor: entry.editors.map(nameOf),
    translator: entry.translators.map(nameOf),
    issued: issued(entry),
    title: entry.title,
    'container-title': entry.container,
    volume: entry.volume,
    issue: entry.issue,
    page: entry.pages,
    edition: entry.edition.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'),
    publisher: entry.publisher,
    'publisher-place': entry.place,
    number: entry.number,
    DOI: withLinks ? entry.doi : '',
    URL: withLinks ? entry.url : '',
    accessed: withLinks ? accessed(entry) : undefined,
    language: entry.language === 'zh' ? 'zh-CN' : 'en-US',
    // Version 1.0 of the language knows no preprints.
    type: entry.type === 'preprint' ? 'article' : entry.type,
    id,
  };
  const known = Object.entries(item).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known) as CslItem;
}

/** `2 版` as Chinese has it, without the space that a style sets between number and word. */
export function closeNumbers(text: string, language: 'zh' | 'en'): string {
  return language === 'zh' ? text.replace(/(\d) (?=[版卷期册页])/g, '$1') : text;
}

/** Puts 等 or et al. where names follow that the record does not give, whatever sign the style has set before them. */
export function closeNames(text: string, language: 'zh' | 'en'): string {
  return text.replace(/[,，、;；]?\s*(?:&|and|和|与|…)?\s*\ue002[,，.]?/u, language === 'zh' ? '，等' : ', et al.');
}
