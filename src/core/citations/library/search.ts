/**
 * Searches a library by whatever a person remembers of a work: author, title, year, key, or pinyin of any of
 * them. What is searched of an entry is laid down in one text, once.
 */

import type { Pinyin } from '../../base';
import type { LibraryEntry } from './entry';
import type { Library } from './library';
import { type AuthorName, foldLatin, surnameSpellings, wholeName } from './personNames';

export interface SearchHit {
  readonly entry: LibraryEntry;
  /** The smaller, the better the entry fits. */
  readonly cost: number;
}

/** Full spelling and first letters of a Han text: 新质 gives `xinzhi` and `xz`. */
function spellings(text: string, pinyin: Pinyin | undefined): readonly string[] {
  return pinyin && /[\u3400-\u9fff]/.test(text) ? pinyin.spell(foldLatin(text)) : [];
}

function unrounded(name: string): string {
  return foldLatin(name.replace(/ü/gi, 'u'));
}

/** The forms under which an author is searched, folded. */
function authorForms(author: AuthorName, pinyin: Pinyin | undefined): readonly string[] {
  const whole = wholeName(author);
  if (author.kind === 'person' && author.script === 'latin') {
    const forms = [foldLatin(whole), foldLatin(author.family), foldLatin(author.family + author.given)];
    // `ü` is folded as in pinyin; whoever looks for Müller types `muller`.
    return /ü/i.test(whole) ? [...forms, unrounded(whole), unrounded(author.family)] : forms;
  }
  const families =
    author.kind === 'person'
      ? surnameSpellings(author.family, pinyin).flatMap((family) => [
          family,
          ...spellings(author.given, pinyin).map((given) => family + given),
        ])
      : [];
  return [...new Set([foldLatin(whole), ...families, ...spellings(whole, pinyin)])];
}

/**
 * All that is searched of an entry in one text, a line each: key, folded key, names, title, its spellings, container
 * and year; what stands in one line is separated by tabs. One text an entry costs little to keep, however many.
 */
function makeSearchText(entry: LibraryEntry, pinyin: Pinyin | undefined): string {
  const { title } = entry;
  const key = entry.id.toLowerCase().replace(/\s+/g, ' ');
  return [
    key,
    foldLatin(key),
    entry.authors.flatMap((author) => authorForms(author, pinyin)).join('\t'),
    foldLatin(`${title} ${entry.originalTitle}`),
    spellings(title, pinyin).join('\t'),
    foldLatin(entry.container),
    entry.year === undefined ? '' : `${entry.year}${entry.yearSuffix}`,
  ].join('\n');
}

/** Texts made before; they outlive an edit of the file that leaves the entry alone. */
const known = new WeakMap<object, string>();

function searchText(entry: LibraryEntry, pinyin: Pinyin | undefined): string {
  const content = entry.content ?? entry;
  let text = known.get(content);
  if (text === undefined) {
    text = makeSearchText(entry, pinyin);
    known.set(content, text);
  }
  return text;
}

/** The texts of a library's entries, in their order, as far as they were made. */
const indexes = new WeakMap<Library, string[]>();

function indexOf(library: Library): string[] {
  let index = indexes.get(library);
  if (!index) indexes.set(library, (index = []));
  return index;
}

/**
 * Makes the index of a library before the first search asks for it: all of it, or a part of its entries, so that
 * whoever has other things to do can go on in between. Gives the entry to go on with, or `undefined` when it is done.
 */
export function prepareSearch(library: Library, from = 0, count = Number.POSITIVE_INFINITY): number | undefined {
  const end = Math.min(library.entries.length, from + count);
  const index = indexOf(library);
  for (let at = from; at < end; at += 1) {
    const entry = library.entries[at];
    if (entry) index[at] ??= searchText(entry, library.pinyin);
  }
  return end < library.entries.length ? end : undefined;
}

/** The cost of one word of the query in an entry's text; `undefined` where the entry does not have it. */
function wordCost(folded: string, lower: string, text: string): number | undefined {
  if (folded === '') return 0;
  const [key = '', foldedKey = '', names = '', title = '', spelled = '', container = '', year = ''] = text.split('\n');
  if (key === lower) return 0;
  if (/^\d{4}[a-z]?$/.test(folded)) {
    if (year.startsWith(folded)) return 1;
    return key.includes(folded) || title.includes(folded) ? 4 : undefined;
  }
  let isName = false;
  let isInName = false;
  for (const name of names.split('\t')) {
    if (name === folded) return 1;
    if (name.startsWith(folded)) isName = true;
    else if (!isInName && folded.length > 1 && name.includes(folded)) isInName = true;
  }
  if (isName || title.startsWith(folded)) return 2;
  if (title.includes(folded) || key.includes(lower) || foldedKey.includes(folded)) return 3;
  if ((folded.length > 1 && spelled.includes(folded)) || container.includes(folded)) return 4;
  return isInName ? 5 : undefined;
}

export interface SearchOptions {
  /** Hits at most; all by default. */
  readonly limit?: number;
  /**
   * Entries that may be prepared for this search, where the index is not done; those beyond are found by their key
   * alone, so that nobody waits for a very large library. All by default.
   */
  readonly prepares?: number;
}

/** Makes texts of entries that have none yet, `count` at most. */
function prepareMore(library: Library, count: number): void {
  const index = indexOf(library);
  let left = count;
  for (let at = 0; at < library.entries.length && left > 0; at += 1) {
    if (index[at] !== undefined) continue;
    prepareSearch(library, at, 1);
    left -= 1;
  }
}

/**
 * Entries that have every word of the query, the best first, the user's own before built-in ones of the same cost.
 */
export function searchLibrary(library: Library, query: string, options: SearchOptions = {}): readonly SearchHit[] {
  const { limit = Number.POSITIVE_INFINITY, prepares = Number.POSITIVE_INFINITY } = options;
  const words = query.split(/[\s,，、；;（）()]+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  prepareMore(library, prepares);
  const index = indexOf(library);
  const forms = words.map((word) => [foldLatin(word), word.toLowerCase()] as const);
  const needed = forms.filter(([folded]) => folded !== '');
  /** Hits by cost; the entries of each in the order of the library. */
  const byCost: LibraryEntry[][] = [];
  library.entries.forEach((entry, position) => {
    const text = index[position] ?? entry.id.toLowerCase();
    for (const [folded, lower] of needed) if (!text.includes(folded) && !text.includes(lower)) return;
    let total = 0;
    for (const [folded, lower] of forms) total += wordCost(folded, lower, text) ?? Number.NaN;
    if (!Number.isNaN(total)) (byCost[total * 2 + (entry.source.builtIn ? 1 : 0)] ??= []).push(entry);
  });
  const hits: SearchHit[] = [];
  byCost.forEach((entries, cost) => {
    for (const entry of entries) if (hits.length < limit) hits.push({ entry, cost });
  });
  return hits;
}
