/**
 * Finds the work that a citation means: by key, or by authors and year. Where several fit it says so,
 * where none does it says which come near; it never chooses by chance.
 */

import type { LibraryEntry } from '../library/entry';
import type { Library } from '../library/library';
import { foldLatin, givenSpelling, scriptOf, surnameSpellings } from '../library/personNames';
import { surnameLength } from '../library/surnames';
import { matchName } from './matchName';

export interface AuthorYearQuery {
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: number;
  /** Letter behind the year, empty for most. */
  readonly suffix: string;
}

export type Resolution =
  | { readonly kind: 'found'; readonly entry: LibraryEntry }
  /** Several works fit equally well, in the order of the library. */
  | { readonly kind: 'ambiguous'; readonly entries: readonly LibraryEntry[] }
  | {
      readonly kind: 'missing';
      /** Works by exactly these authors from other years, or of this year under another letter. */
      readonly sameAuthors: readonly LibraryEntry[];
      /** Works of the year that share an author, or whose one author is a letter away. */
      readonly nearAuthors: readonly LibraryEntry[];
    };

export function resolveKey(library: Library, key: string): Resolution {
  const entry = library.entryOf(key);
  return entry ? { kind: 'found', entry } : { kind: 'missing', sameAuthors: [], nearAuthors: [] };
}

/** How well authors fit: 0 best; `undefined` not at all. Cross-script fits and 等 for two authors come after. */
function authorsFit(query: AuthorYearQuery, entry: LibraryEntry, library: Library): number | undefined {
  const authors = entry.authors.length > 0 ? entry.authors : entry.editors;
  const { authors: cited, etAl } = query;
  if (cited.length === 0 || cited.length > authors.length) return undefined;
  let crosses = 0;
  for (const [index, name] of cited.entries()) {
    const author = authors[index];
    const match = author ? matchName(name, author, library.pinyin) : 'no';
    if (match === 'no') return undefined;
    if (match === 'cross') crosses = 4;
  }
  if (!etAl) return cited.length === authors.length && !entry.etAl ? crosses : undefined;
  if (authors.length >= 3 || entry.etAl) return cited.length < authors.length || entry.etAl ? crosses : undefined;
  return cited.length < authors.length ? crosses + 1 : undefined;
}

/** Forms under which the first author of a query may stand in the library's index. */
function queryForms(name: string, library: Library): readonly string[] {
  if (scriptOf(name) === 'latin') {
    const words = name.replace(/^the /i, '').split(/[ ,]+/);
    return [foldLatin(words.join('')), foldLatin(words.at(-1) ?? ''), foldLatin(words[0] ?? '')];
  }
  const length = Math.max(1, surnameLength(name));
  const given = givenSpelling(name.slice(length), library.pinyin);
  const spelled = surnameSpellings(name.slice(0, length), library.pinyin).map((family) => family + given);
  return [name, ...spelled];
}

function candidatesOf(names: readonly string[], library: Library): readonly LibraryEntry[] {
  const found = new Set<LibraryEntry>();
  for (const form of new Set(names.flatMap((name) => queryForms(name, library)))) {
    for (const entry of library.entriesByAuthor(form)) found.add(entry);
  }
  const corporate = names.filter((name) => /^\p{Lu}{2,8}$/u.test(name) || /[部局委院会行]$/u.test(name));
  if (corporate.length > 0) {
    for (const entry of library.entries) {
      if (entry.authors.some((author) => author.kind === 'corporate')) found.add(entry);
    }
  }
  return [...found];
}

/** The best of the works that fit: the user's own before built-in ones, then the least cost. */
function best(fits: readonly { readonly entry: LibraryEntry; readonly cost: number }[]): readonly LibraryEntry[] {
  const own = fits.filter(({ entry }) => !entry.source.builtIn);
  const pool = own.length > 0 ? own : fits;
  const least = pool.reduce((lowest, { cost }) => Math.min(lowest, cost), Number.POSITIVE_INFINITY);
  return pool.filter(({ cost }) => cost === least).map(({ entry }) => entry);
}

/** The entry that a letter means: its own letter where entries carry letters, else its place among those that fit. */
function bySuffix(entries: readonly LibraryEntry[], suffix: string): LibraryEntry | undefined {
  const lettered = entries.find((entry) => entry.yearSuffix === suffix);
  if (lettered || entries.some((entry) => entry.yearSuffix !== '')) return lettered;
  return entries[suffix.charCodeAt(0) - 'a'.charCodeAt(0)];
}

/** True where two names differ in one letter or character only, and are long enough for that to mean something. */
function isOneApart(a: string, b: string): boolean {
  const least = scriptOf(a) === 'han' ? 2 : 5;
  if (a === b || Math.min(a.length, b.length) < least || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return Math.max(a.length, b.length) - head - tail === 1;
}

function nearEntries(query: AuthorYearQuery, library: Library): readonly LibraryEntry[] {
  const first = query.authors[0] ?? '';
  const shared = candidatesOf(query.authors, library).filter(
    (entry) =>
      entry.year === query.year &&
      entry.authors.some((author) => query.authors.some((name) => matchName(name, author, library.pinyin) === 'same')),
  );
  if (shared.length > 0) return shared.filter((entry) => first.length > 1 && entry.authors.length > 0);
  return library.entries.filter((entry) => {
    if (entry.year !== query.year || entry.authors.length < query.authors.length) return false;
    const author = entry.authors[0];
    if (author?.kind !== 'person') return false;
    const name = scriptOf(first) === 'han' ? author.family + author.given : author.family;
    return isOneApart(first, name) && (author.script !== 'han' || first.charAt(0) === name.charAt(0));
  });
}

export function resolveAuthorYear(library: Library, query: AuthorYearQuery): Resolution {
  const candidates = candidatesOf(query.authors.slice(0, 1), library);
  const fitting = (
    entries: readonly LibraryEntry[],
  ): readonly { readonly entry: LibraryEntry; readonly cost: number }[] =>
    entries.flatMap((entry) => {
      const cost = authorsFit(query, entry, library);
      return cost === undefined ? [] : [{ entry, cost }];
    });
  const ofYear = fitting(candidates.filter((entry) => entry.year === query.year));
  const inOrder = (entries: readonly LibraryEntry[]): readonly LibraryEntry[] =>
    [...entries].sort((a, b) => library.orderOf(a) - library.orderOf(b));
  if (ofYear.length > 0) {
    const entries = inOrder(best(ofYear));
    const only = entries.length === 1 ? entries[0] : undefined;
    const isPlain = query.suffix === '' || (query.suffix === 'a' && only?.yearSuffix === '');
    if (only && (isPlain || only.yearSuffix === query.suffix)) return { kind: 'found', entry: only };
    if (query.suffix === '') return { kind: 'ambiguous', entries };
    const lettered = bySuffix(entries, query.suffix);
    if (lettered) return { kind: 'found', entry: lettered };
  }
  return {
    kind: 'missing',
    sameAuthors: inOrder(fitting(candidates).map(({ entry }) => entry)),
    nearAuthors: nearEntries(query, library),
  };
}
