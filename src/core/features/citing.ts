/** Manuscripts as far as citations go, and which of them cite a work: what references, counts and renaming build on. */

import { touches } from '../base';
import type { Span } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { CitationMention, LibraryEntry, LibrarySource } from '../citations';

/** A manuscript of the workspace with its citations. */
export interface CitingDocument extends Pick<DocumentAnalysis, 'document' | 'lines' | 'library' | 'citations'> {
  /** The name by which the host knows the file. */
  readonly file: string;
}

/** A place in a file that the host knows by this name. */
export interface FilePlace {
  readonly file: string;
  readonly span: Span;
}

/** What is looked for: a work, or a key that no bibliography has. */
export type CitedThing =
  | {
      readonly kind: 'work';
      readonly entry: LibraryEntry /** The document, for a work of its own list. */;
      readonly home: string;
    }
  | { readonly kind: 'key'; readonly key: string };

export function isSameWork(a: LibraryEntry, b: LibraryEntry): boolean {
  return a.id === b.id && a.source.file === b.source.file && a.source.builtIn === b.source.builtIn;
}

/** The thing cited by a mention; `undefined` where it may be one of several. */
export function thingCited(mention: CitationMention, home: string): CitedThing | undefined {
  if (mention.entry) return { kind: 'work', entry: mention.entry, home };
  return mention.key === undefined ? undefined : { kind: 'key', key: mention.key };
}

/** True where a mention in `file` cites the thing. */
export function cites(mention: CitationMention, file: string, thing: CitedThing): boolean {
  if (thing.kind === 'key') return mention.entry === undefined && mention.key === thing.key;
  if (!mention.entry || !isSameWork(mention.entry, thing.entry)) return false;
  const isInside = thing.entry.source.file === '' && !thing.entry.source.builtIn;
  return !isInside || file === thing.home;
}

/** The entry of a bibliography at an offset in it; with `onKey`, only where the offset is on its key. */
export function entryAt(source: LibrarySource, offset: number, onKey = false): LibraryEntry | undefined {
  return source.entries.find((entry) => touches(onKey ? entry.source.keySpan : entry.source.span, offset));
}

/** How often each entry of a bibliography is cited, by key: mentions in the text, and one for each `\nocite`. */
export function citationCounts(
  source: LibrarySource,
  documents: readonly CitingDocument[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (entry: LibraryEntry | undefined): void => {
    if (entry?.source.file === source.file) counts.set(entry.id, (counts.get(entry.id) ?? 0) + 1);
  };
  for (const { citations, document, library } of documents) {
    for (const mention of citations) count(mention.entry);
    for (const { key } of document.nocite) count(library.entryOf(key));
  }
  return counts;
}
