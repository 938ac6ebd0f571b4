/** Writes a work as prose cites it: 金碚，2024 or Hsieh and Klenow, 2009, so that the recognizers read the same work back. */

import type { LibraryEntry } from '../library/entry';
import type { Library } from '../library/library';
import { type AuthorName, wholeName } from '../library/personNames';
import { resolveAuthorYear } from '../resolve/resolve';

export type Brackets = 'full' | 'half';

export interface ProseCitation {
  /** 戴翔等, `Bloom et al.` */
  readonly authors: string;
  /** With the letter that tells works of one year apart, where one is needed. */
  readonly year: string;
}

function shortName(name: AuthorName): string {
  if (name.kind === 'corporate') return name.name;
  if (name.script === 'han') return wholeName(name);
  return [name.particle, name.family].filter((part) => part !== '').join(' ');
}

/** `undefined` for a work without author or year, which prose cannot cite so. */
export function proseCitation(entry: LibraryEntry, library: Library): ProseCitation | undefined {
  const names = entry.authors.length > 0 ? entry.authors : entry.editors;
  const [first, second] = names;
  if (!first || entry.year === undefined) return undefined;
  const isHan = first.script === 'han';
  const isMore = entry.etAl || names.length > 2;
  const cited = isMore || !second ? [shortName(first)] : [shortName(first), shortName(second)];
  const authors = isMore ? `${cited[0]}${isHan ? '等' : ' et al.'}` : cited.join(isHan ? '和' : ' and ');
  if (entry.yearSuffix !== '') return { authors, year: `${entry.year}${entry.yearSuffix}` };
  const found = resolveAuthorYear(library, { authors: cited, etAl: isMore, year: entry.year, suffix: '' });
  const position = found.kind === 'ambiguous' ? found.entries.indexOf(entry) : -1;
  const letter = position < 0 ? '' : String.fromCharCode(97 + position);
  return { authors, year: `${entry.year}${letter}` };
}

/** What stands between brackets: 金碚，2024. */
export function insideBrackets({ authors, year }: ProseCitation, brackets: Brackets): string {
  return brackets === 'full' ? `${authors}，${year}` : `${authors}, ${year}`;
}

/** （金碚，2024） or (Jin, 2024), several works in one bracket. */
export function parenthetical(works: readonly ProseCitation[], brackets: Brackets): string {
  const inside = works.map((work) => insideBrackets(work, brackets));
  return brackets === 'full' ? `（${inside.join('；')}）` : `(${inside.join('; ')})`;
}

/** 金碚（2024） or Jin (2024). */
export function narrative({ authors, year }: ProseCitation, brackets: Brackets): string {
  return brackets === 'full' ? `${authors}（${year}）` : `${authors} (${year})`;
}
