/** Searches a library by whatever a person remembers of a work: author, title, year, key, or pinyin of any of them. */

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
  const syllables = pinyin.syllablesOf(text.replace(/[^\p{L}\p{N}]/gu, '')).map((syllable) => syllable.toLowerCase());
  return [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')];
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

function makeSearchText(entry: LibraryEntry, pinyin: Pinyin | undefined): SearchText {
  const names = entry.authors.flatMap((author) => {
    const whole = wholeName(author);
    const families =
      author.kind === 'person' && author.script === 'han'
        ? surnameSpellings(author.family, pinyin).flatMap((family) => [
            family,
            ...spellings(author.given, pinyin).map((given) => family + given),
          ])
        : [];
    const turned =
      author.kind === 'person' && author.script === 'latin' ? [foldLatin(author.family + author.given)] : [];
    return [foldLatin(whole), ...turned, ...families, ...spellings(whole, pinyin)];
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

/** The cost of one word of the query, or `undefined` where the entry does not have it. */
function wordCost(word: string, text: SearchText): number | undefined {
  const folded = foldLatin(word);
  if (folded === '') return 0;
  if (text.key === word.toLowerCase()) return 0;
  if (/^\d{4}[a-z]?$/.test(folded)) {
    if (text.year === folded || text.year.startsWith(folded)) return 1;
    return text.key.includes(folded) || text.title.includes(folded) ? 4 : undefined;
  }
  if (text.names.includes(folded)) return 1;
  if (text.names.some((name) => name.startsWith(folded))) return 2;
  if (text.title.startsWith(folded)) return 2;
  if (text.title.includes(folded) || text.key.includes(word.toLowerCase())) return 3;
  const isSpelled = folded.length > 1 && text.titleSpellings.some((spelling) => spelling.includes(folded));
  if (isSpelled || text.container.includes(folded)) return 4;
  return folded.length > 1 && text.names.some((name) => name.includes(folded)) ? 5 : undefined;
}

/** Entries that have every word of the query, the best first, the user's own before built-in ones of the same cost. */
export function searchLibrary(library: Library, query: string): readonly SearchHit[] {
  const words = query.split(/[\s,，、；;（）()]+/u).filter((word) => word !== '');
  if (words.length === 0) return [];
  const hits: SearchHit[] = [];
  for (const entry of library.entries) {
    const text = searchText(entry, library.pinyin);
    const costs = words.map((word) => wordCost(word, text));
    if (costs.some((cost) => cost === undefined)) continue;
    const total = costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
    hits.push({ entry, cost: total * 2 + (entry.source.builtIn ? 1 : 0) });
  }
  return hits.sort((a, b) => a.cost - b.cost || library.orderOf(a.entry) - library.orderOf(b.entry));
}
