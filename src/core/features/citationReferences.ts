/** All places where a work is cited, over manuscripts and the bibliographies that name it by key. */

import { keysInFields } from '../citations';
import type { CitationMention } from '../citations';
import { citationAt } from './definition';
import { cites, thingCited } from './citing';
import type { CitedThing, CitingDocument, FilePlace } from './citing';

/** Text of a bibliography that may name entries by their keys. */
export interface BibliographyText {
  readonly file: string;
  readonly text: string;
}

/** The thing cited at an offset of a manuscript: a citation, or an entry of `\nocite`. */
export function citedThingAt(document: CitingDocument, offset: number): CitedThing | undefined {
  const mention = citationAt(document, offset);
  if (mention) return thingCited(mention, document.file);
  const silent = document.document.nocite.find(({ span }) => span.start <= offset && offset <= span.end);
  if (silent) {
    const entry = document.library.entryOf(silent.key);
    return entry ? { kind: 'work', entry, home: document.file } : { kind: 'key', key: silent.key };
  }
  const inside = document.citations.find(
    ({ entry }) =>
      entry?.source.file === '' &&
      !entry.source.builtIn &&
      entry.source.keySpan.start <= offset &&
      offset <= entry.source.keySpan.end,
  );
  return inside?.entry && { kind: 'work', entry: inside.entry, home: document.file };
}

/** Where the thing is cited, document by document; with `declaration`, its entry first. */
export function referencesOf(
  thing: CitedThing,
  documents: readonly CitingDocument[],
  bibliographies: readonly BibliographyText[],
  declaration: boolean,
): readonly FilePlace[] {
  const places: FilePlace[] = [];
  if (declaration && thing.kind === 'work' && !thing.entry.source.builtIn) {
    places.push({ file: thing.entry.source.file || thing.home, span: thing.entry.source.keySpan });
  }
  for (const document of documents) {
    for (const mention of document.citations) {
      if (cites(mention, document.file, thing)) places.push({ file: document.file, span: mention.span });
    }
    for (const { key, span } of document.document.nocite) {
      const entry = document.library.entryOf(key);
      const isIt =
        thing.kind === 'key' ? !entry && key === thing.key : entry !== undefined && isEntry(entry, thing.entry);
      if (isIt) places.push({ file: document.file, span });
    }
  }
  if (thing.kind === 'work' && !thing.entry.source.builtIn) {
    for (const { file, text } of bibliographies) {
      if (file !== thing.entry.source.file) continue;
      for (const { key, span } of keysInFields(text)) if (key === thing.entry.id) places.push({ file, span });
    }
  }
  return places;
}

function isEntry(a: NonNullable<CitationMention['entry']>, b: NonNullable<CitationMention['entry']>): boolean {
  return a.id === b.id && a.source.file === b.source.file;
}

/** Places in this document that cite what is cited at the offset, for highlighting. */
export function citationHighlights(document: CitingDocument, offset: number): readonly FilePlace[] {
  const thing = citedThingAt(document, offset);
  return thing ? referencesOf(thing, [document], [], true).filter(({ file }) => file === document.file) : [];
}
