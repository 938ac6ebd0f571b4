/**
 * What is looked up in one bibliography: keys, further keys, names of authors. After an edit of the file, what was made
 * for the entries that still say the same is used again; the tables are made anew only once much of them has changed.
 */

import type { Pinyin } from '../../base';
import type { LibraryEntry } from './entry';
import { nameForms } from './nameForms';

/** The entries of one state of a file, found by what they say, each in the order of the file. */
export interface FileIndex {
  /** Entries with this key. */
  byKey(key: string): readonly LibraryEntry[];
  /** Entries that name this key as a further one of theirs. */
  byAlias(key: string): readonly LibraryEntry[];
  /** Entries one of whose authors, or else editors, answers to this form of a name. */
  byAuthor(form: string): readonly LibraryEntry[];
  /** Where an entry stands among those of the file; `undefined` for one of another file or state. */
  positionOf(entry: LibraryEntry): number | undefined;
}

/** A table as one state of the file had it: what is found by each form, and all that it was made of. */
interface Table {
  readonly byForm: ReadonlyMap<string, readonly object[]>;
  readonly contents: ReadonlySet<object>;
  readonly pinyin: Pinyin | undefined;
}

/** The tables that all states of one file share, by what they are for. */
type Lineage = Partial<Record<'key' | 'alias' | 'author', Table>>;

type FormsOf = (entry: LibraryEntry) => Iterable<string>;

const lineages = new WeakMap<readonly LibraryEntry[], Lineage>();
const indexes = new WeakMap<
  readonly LibraryEntry[],
  { readonly pinyin: Pinyin | undefined; readonly index: FileIndex }
>();

function lineageOf(entries: readonly LibraryEntry[]): Lineage {
  let lineage = lineages.get(entries);
  if (!lineage) lineages.set(entries, (lineage = {}));
  return lineage;
}

/** Tells that these are the entries of a file that gave those of `before` until it was edited. */
export function succeeds(entries: readonly LibraryEntry[], before: readonly LibraryEntry[]): void {
  lineages.set(entries, lineageOf(before));
}

/** What an entry says; the same object in every state of the file in which it says the same. */
function contentOf(entry: LibraryEntry): object {
  return entry.content ?? entry;
}

function tabulate(entries: readonly LibraryEntry[], formsOf: FormsOf): Map<string, object[]> {
  const byForm = new Map<string, object[]>();
  for (const entry of entries) {
    for (const form of formsOf(entry)) {
      const known = byForm.get(form);
      if (known) known.push(contentOf(entry));
      else byForm.set(form, [contentOf(entry)]);
    }
  }
  return byForm;
}

/** How many entries may differ from those of a table before it is made anew. */
function toleratedChange(count: number): number {
  return 64 + count / 8;
}

function createFileIndex(entries: readonly LibraryEntry[], pinyin: Pinyin | undefined): FileIndex {
  let positions: ReadonlyMap<object, number> | undefined;
  const positionOf = (content: object): number | undefined => {
    positions ??= new Map(entries.map((entry, position) => [contentOf(entry), position]));
    return positions.get(content);
  };

  /** A table of an earlier state with what is new in this one, or a table of this state. */
  const lookUp = (kind: keyof Lineage, formsOf: FormsOf): ((form: string) => readonly LibraryEntry[]) => {
    let layers: readonly ReadonlyMap<string, readonly object[]>[] | undefined;
    const makeLayers = (): readonly ReadonlyMap<string, readonly object[]>[] => {
      const lineage = lineageOf(entries);
      const last = lineage[kind];
      const known = last?.pinyin === pinyin ? last : undefined;
      const added = known ? entries.filter((entry) => !known.contents.has(contentOf(entry))) : entries;
      const gone = known ? known.contents.size - (entries.length - added.length) : 0;
      if (known && added.length + gone <= toleratedChange(entries.length))
        return added.length === 0 ? [known.byForm] : [known.byForm, tabulate(added, formsOf)];
      const table = { byForm: tabulate(entries, formsOf), contents: new Set(entries.map(contentOf)), pinyin };
      lineage[kind] = table;
      return [table.byForm];
    };
    return (form) => {
      layers ??= makeLayers();
      const found = layers.flatMap((layer) => layer.get(form) ?? []);
      if (found.length === 0) return [];
      const places = found.map(positionOf).filter((position) => position !== undefined);
      return [...new Set(places)].sort((a, b) => a - b).flatMap((position) => entries[position] ?? []);
    };
  };
  return {
    byKey: lookUp('key', (entry) => [entry.id]),
    byAlias: lookUp('alias', (entry) => entry.aliases),
    byAuthor: lookUp('author', (entry) => {
      const names = entry.authors.length > 0 ? entry.authors : entry.editors;
      return new Set(names.flatMap((name) => nameForms(name, pinyin)));
    }),
    positionOf(entry) {
      const position = positionOf(contentOf(entry));
      return position !== undefined && entries[position] === entry ? position : undefined;
    },
  };
}

/** The index of a file's entries; whoever asks again for the same entries gets the same. Tables are made when first needed. */
export function fileIndexOf(entries: readonly LibraryEntry[], pinyin: Pinyin | undefined): FileIndex {
  const known = indexes.get(entries);
  if (known && known.pinyin === pinyin) return known.index;
  const index = createFileIndex(entries, pinyin);
  indexes.set(entries, { pinyin, index });
  return index;
}
