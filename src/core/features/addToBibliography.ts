/** Puts works into the user's bibliography, as text for the end of the file; nothing that stands in it is touched. */

import { formatBibtexEntry, formatStubEntry, freeKey, sortSpelling, readHanName } from '../citations';
import type { CitationMention, Library, LibraryEntry } from '../citations';
import { isElsewhere, ownBibliography } from './ownBibliography';

/** Text for the end of a file, beginning on a line of its own. */
export interface Addition {
  readonly file: string;
  readonly text: string;
  /** The key of the entry that it holds. */
  readonly key: string;
}

function isTaken(library: Library): (key: string) => boolean {
  return (key) => library.entryOf(key)?.source.builtIn === false;
}

/** The entry of a work that stands elsewhere, under its own key or, where that is taken, under the next. */
export function entryAddition(entry: LibraryEntry, library: Library): Addition | undefined {
  const file = ownBibliography(library);
  if (file === undefined || !isElsewhere(entry, library)) return undefined;
  const key = freeKey(entry.id, isTaken(library));
  return { file, key, text: `\n${formatBibtexEntry(entry, key)}\n` };
}

/** An entry for the author to fill in, for a citation without one. */
export function stubAddition(mention: CitationMention, library: Library): Addition | undefined {
  const file = ownBibliography(library);
  if (file === undefined || mention.entry) return undefined;
  const key =
    mention.key ?? freeKey(`${surname(mention.authors[0] ?? '', library)}${mention.year ?? ''}`, isTaken(library));
  const year = mention.year === undefined ? '' : `${mention.year}${mention.suffix}`;
  return { file, key, text: `\n${formatStubEntry(key, mention.authors, mention.etAl, year)}\n` };
}

function surname(author: string, library: Library): string {
  if (/\p{Script=Han}/u.test(author)) return sortSpelling(readHanName(author), library.pinyin).split(' ')[0] ?? '';
  return (author.split(/\s+/).at(-1) ?? '').normalize('NFD').toLowerCase();
}
