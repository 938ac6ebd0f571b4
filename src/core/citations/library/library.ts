/**
 * All works that can be cited from a document, the user's own first, with the indexes by which a
 * citation finds them. How a citation is matched is decided in resolve/.
 */

import type { Pinyin } from '../../base';
import type { LibraryEntry, LibraryFile } from './entry';
import { type AuthorName, foldLatin, givenSpelling, surnameSpellings, wholeName } from './personNames';

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
  /** Entries one of whose authors answers to this form of a name (see `nameForms`), in the order of the library. */
  entriesByAuthor(form: string): readonly LibraryEntry[];
  /** Position of an entry in the library, for the order of suffix letters. */
  orderOf(entry: LibraryEntry): number;
}

/**
 * The forms under which an author is found: Han names whole and by surname, names in Latin letters by
 * surname with and without particle, whole in either order, and a Han name as it is spelled in pinyin.
 */
export function nameForms(name: AuthorName, pinyin: Pinyin | undefined): readonly string[] {
  if (name.kind === 'corporate') return [name.script === 'han' ? name.name.replace(/\s+/g, '') : foldLatin(name.name)];
  if (name.script === 'han') {
    const forms = [wholeName(name), name.family];
    for (const family of surnameSpellings(name.family, pinyin)) {
      const given = givenSpelling(name.given, pinyin);
      forms.push(family, ...(given === '' ? [] : [family + given, given + family]));
    }
    return [...new Set(forms)];
  }
  const family = foldLatin(name.family);
  const given = foldLatin(name.given);
  const withParticle = foldLatin(name.particle + name.family);
  return [...new Set([family, withParticle, given + withParticle, withParticle + given])].filter((form) => form !== '');
}

export function createLibrary(sources: readonly LibrarySource[], options: LibraryOptions = {}): Library {
  const ordered = [...sources.filter((source) => !source.builtIn), ...sources.filter((source) => source.builtIn)];
  const entries = ordered.flatMap((source) => source.entries);
  const { pinyin } = options;
  let byKey: Map<string, LibraryEntry> | undefined;
  let byForm: Map<string, LibraryEntry[]> | undefined;
  let order: Map<LibraryEntry, number> | undefined;

  // The indexes are made when first needed: reading names costs more than reading the file.
  const keys = (): Map<string, LibraryEntry> => {
    if (byKey) return byKey;
    byKey = new Map();
    for (const entry of entries) if (!byKey.has(entry.id)) byKey.set(entry.id, entry);
    for (const entry of entries) {
      for (const alias of entry.aliases) if (!byKey.has(alias)) byKey.set(alias, entry);
    }
    return byKey;
  };
  const forms = (): Map<string, LibraryEntry[]> => {
    if (byForm) return byForm;
    byForm = new Map();
    for (const entry of entries) {
      const names = entry.authors.length > 0 ? entry.authors : entry.editors;
      for (const form of new Set(names.flatMap((name) => nameForms(name, pinyin)))) {
        const known = byForm.get(form);
        if (known) known.push(entry);
        else byForm.set(form, [entry]);
      }
    }
    return byForm;
  };
  return {
    sources: ordered,
    entries,
    pinyin,
    hasOwn: ordered.some((source) => !source.builtIn),
    entryOf: (key) => keys().get(key),
    entriesByAuthor: (form) => forms().get(form) ?? [],
    orderOf(entry) {
      order ??= new Map(entries.map((one, index) => [one, index]));
      return order.get(entry) ?? entries.length;
    },
  };
}
