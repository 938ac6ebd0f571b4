/**
 * Searches a library by whatever a person remembers of a work: author, title, year, key, or pinyin of any of
 * them. The texts of a library are laid end to end once, so that a search reads on from hit to hit.
 */

import type { Pinyin } from '../../base';
import type { LibraryEntry } from './entry';
import type { Library } from './library';
import { foldLatin, surnameSpellings, wholeName } from './personNames';

export interface SearchHit {
  readonly entry: LibraryEntry;
  /** The smaller, the better the entry fits. */
  readonly cost: number;
}

/** Full spelling and first letters of a Han text: 新质 gives `xinzhi` and `xz`. */
function spellings(text: string, pinyin: Pinyin | undefined): readonly string[] {
  if (!pinyin || !/\p{Script=Han}/u.test(text)) return [];
  const syllables = pinyin.syllablesOf(text.replace(/[^\p{L}\p{N}]/gu, ''));
  let whole = '';
  let initials = '';
  for (const syllable of syllables) {
    whole += syllable;
    initials += syllable.charAt(0);
  }
  return [whole.toLowerCase(), initials.toLowerCase()];
}

interface SearchText {
  readonly key: string;
  readonly names: readonly string[];
  readonly title: string;
  readonly titleSpellings: readonly string[];
  readonly container: string;
  readonly year: string;
}

/** Texts of entries that were searched before; they go with the entry. */
const known = new WeakMap<LibraryEntry, SearchText>();

function searchText(entry: LibraryEntry, pinyin: Pinyin | undefined): SearchText {
  const before = known.get(entry);
  if (before) return before;
  const text = makeSearchText(entry, pinyin);
  known.set(entry, text);
  return text;
}

function unrounded(name: string): string {
  return foldLatin(name.replace(/ü/gi, 'u'));
}

function makeSearchText(entry: LibraryEntry, pinyin: Pinyin | undefined): SearchText {
  const names = entry.authors.flatMap((author) => {
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
    return [foldLatin(whole), ...families, ...spellings(whole, pinyin)];
  });
  return {
    key: entry.id.toLowerCase(),
    names,
    title: foldLatin(`${entry.title} ${entry.originalTitle}`),
    titleSpellings: spellings(entry.title, pinyin),
    container: foldLatin(entry.container),
    year: entry.year === undefined ? '' : `${entry.year}${entry.yearSuffix}`,
  };
}

/** The texts of a library, one behind another, with the offset at which each entry's begins. */
interface SearchIndex {
  readonly text: string;
  readonly starts: Int32Array;
}

const indexes = new WeakMap<Library, SearchIndex>();

function indexOf(library: Library): SearchIndex {
  const before = indexes.get(library);
  if (before) return before;
  const starts = new Int32Array(library.entries.length + 1);
  const parts: string[] = [];
  let length = 0;
  library.entries.forEach((entry, index) => {
    const { key, names, title, titleSpellings, container, year } = searchText(entry, library.pinyin);
    const part = `${[key, foldLatin(key), ...names, title, ...titleSpellings, container, year].join('\n')}\n`;
    starts[index] = length;
    length += part.length;
    parts.push(part);
  });
  starts[library.entries.length] = length;
  const made = { text: parts.join(''), starts };
  indexes.set(library, made);
  return made;
}

/**
 * Makes the index of a library before the first search asks for it: all of it, or a part of its entries, so that
 * whoever has other things to do can go on in between. Gives the entry to go on with, or `undefined` when it is done.
 */
export function prepareSearch(library: Library, from = 0, count = Number.POSITIVE_INFINITY): number | undefined {
  const end = Math.min(library.entries.length, from + count);
  for (const entry of library.entries.slice(from, end)) searchText(entry, library.pinyin);
  if (end < library.entries.length) return end;
  indexOf(library);
  return undefined;
}

/** Positions in the library of the entries whose text holds the word; `undefined` for a word without letters. */
function entriesWith(word: string, { text, starts }: SearchIndex): ReadonlySet<number> | undefined {
  const found = new Set<number>();
  const forms = new Set([foldLatin(word), word.toLowerCase()].filter((form) => form !== ''));
  if (foldLatin(word) === '') return undefined;
  for (const form of forms) {
    let entry = 0;
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, starts[entry] ?? text.length)) {
      let low = entry;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      found.add(low);
      entry = low + 1;
    }
  }
  return found;
}

/** The cost of one word of the query, or `undefined` where the entry does not have it. */
function wordCost(folded: string, lower: string, text: SearchText): number | undefined {
  if (folded === '') return 0;
  if (text.key === lower) return 0;
  if (/^\d{4}[a-z]?$/.test(folded)) {
    if (text.year === folded || text.year.startsWith(folded)) return 1;
    return text.key.includes(folded) || text.title.includes(folded) ? 4 : undefined;
  }
  let isName = false;
  let isInName = false;
  for (const name of text.names) {
    if (name === folded) return 1;
    if (name.startsWith(folded)) isName = true;
    else if (!isInName && folded.length > 1 && name.includes(folded)) isInName = true;
  }
  if (isName || text.title.startsWith(folded)) return 2;
  if (text.title.includes(folded) || text.key.includes(lower) || foldLatin(text.key).includes(folded)) return 3;
  const isSpelled = folded.length > 1 && text.titleSpellings.some((spelling) => spelling.includes(folded));
  if (isSpelled || text.container.includes(folded)) return 4;
  return isInName ? 5 : undefined;
}

/**
 * Entries that have every word of the query, the best first, the user's own before built-in ones of the same
 * cost; at most `limit` of them.
 */
export function searchLibrary(library: Library, query: string, limit = Number.POSITIVE_INFINITY): readonly SearchHit[] {
  const words = query.split(/[\s,，、；;（）()]+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const index = indexOf(library);
  let candidates: ReadonlySet<number> | undefined;
  for (const word of words) {
    const having = entriesWith(word, index);
    if (!having) continue;
    const before: ReadonlySet<number> | undefined = candidates;
    candidates = before ? new Set([...before].filter((entry) => having.has(entry))) : having;
  }
  const forms = words.map((word) => [foldLatin(word), word.toLowerCase()] as const);
  /** Hits by cost; the entries of each in the order of the library. */
  const byCost: LibraryEntry[][] = [];
  for (const position of candidates ? [...candidates].sort((a, b) => a - b) : library.entries.keys()) {
    const entry = library.entries[position];
    if (!entry) continue;
    const text = searchText(entry, library.pinyin);
    let total = 0;
    for (const [folded, lower] of forms) total += wordCost(folded, lower, text) ?? Number.NaN;
    if (!Number.isNaN(total)) (byCost[total * 2 + (entry.source.builtIn ? 1 : 0)] ??= []).push(entry);
  }
  const hits: SearchHit[] = [];
  byCost.forEach((entries, cost) => {
    for (const entry of entries) if (hits.length < limit) hits.push({ entry, cost });
  });
  return hits;
}
