/**
 * All works that can be cited from a document, the user's own first, as a citation finds them by the indexes of
 * their files. How a citation is matched is decided in resolve/.
 */

import type { Pinyin } from '../../base';
import type { LibraryEntry, LibraryFile } from './entry';
import { fileIndexOf } from './fileIndex';

/** One bibliography, as it was read. */
export interface LibrarySource extends LibraryFile {
  /** The name under which the file was given to the reader. */
  readonly file: string;
  readonly builtIn: boolean;
}

/** What was read of a file, under its name; problems are looked for when they are asked for. */
export function librarySource(read: LibraryFile, file: string, builtIn = false): LibrarySource {
  return {
    file,
    builtIn,
    entries: read.entries,
    get problems() {
      return read.problems;
    },
  };
}

export interface LibraryOptions {
  /** Without it, names in Latin letters find Han names only by the surnames with a reading of their own. */
  readonly pinyin?: Pinyin;
}

export interface Library {
  readonly sources: readonly LibrarySource[];
  /** In the order of the files and of the entries in them. */
  readonly entries: readonly LibraryEntry[];
  readonly pinyin: Pinyin | undefined;
  /** True where a bibliography of the user's own is among the sources. */
  readonly hasOwn: boolean;
  /** The first entry with this key or alias. */
  entryOf(key: string): LibraryEntry | undefined;
  /** Entries one of whose authors answers to this form of a name (see nameForms.ts), in the order of the library. */
  entriesByAuthor(form: string): readonly LibraryEntry[];
  /** Position of an entry in the library, for the order of suffix letters. */
  orderOf(entry: LibraryEntry): number;
}

export function createLibrary(sources: readonly LibrarySource[], options: LibraryOptions = {}): Library {
  const ordered = [...sources.filter((source) => !source.builtIn), ...sources.filter((source) => source.builtIn)];
  const entries = ordered.flatMap((source) => source.entries);
  const { pinyin } = options;
  const files = ordered.map((source) => fileIndexOf(source.entries, pinyin));
  return {
    sources: ordered,
    entries,
    pinyin,
    hasOwn: ordered.some((source) => !source.builtIn),
    entryOf(key) {
      for (const file of files) {
        const [entry] = file.byKey(key);
        if (entry) return entry;
      }
      // Every entry is read for its further keys, so they are asked for last.
      for (const file of files) {
        const [entry] = file.byAlias(key);
        if (entry) return entry;
      }
      return undefined;
    },
    entriesByAuthor: (form) => files.flatMap((file) => file.byAuthor(form)),
    orderOf(entry) {
      let before = 0;
      for (const [index, file] of files.entries()) {
        const position = file.positionOf(entry);
        if (position !== undefined) return before + position;
        before += ordered[index]?.entries.length ?? 0;
      }
      return before;
    },
  };
}
