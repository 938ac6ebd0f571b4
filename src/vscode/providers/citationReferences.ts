/** Find all references of a cited work, asked in a manuscript or at an entry of a bibliography; and highlights of it. */

import * as vscode from 'vscode';
import type { CitedThing } from '../../core';
import { toOffset, toRange } from '../convert';
import { bibliographyLanguage, servedLanguages } from '../languages';
import { createFilePlaces } from '../places';
import type { Services } from '../services';

export function registerCitationReferences(services: Services): vscode.Disposable {
  const { bibliographies, documents, lazyParts, manuscripts } = services;
  const thingAt = async (document: vscode.TextDocument, position: vscode.Position): Promise<CitedThing | undefined> => {
    const file = document.uri.toString();
    const { citedThingAt, entryAt } = await lazyParts.citing();
    if (document.languageId !== bibliographyLanguage) {
      const analysis = await documents.analyze(document);
      return analysis && citedThingAt({ ...analysis, file }, toOffset(analysis.lines, position));
    }
    const read = await bibliographies.read(document.uri);
    const entry = read && entryAt(read.source, document.offsetAt(position));
    return entry && { kind: 'work', entry, home: file };
  };
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider([...servedLanguages, bibliographyLanguage], {
      async provideReferences(document, position, { includeDeclaration }) {
        const thing = await thingAt(document, position);
        if (!thing) return [];
        const texts = await textsOf(thing, services);
        const all = await manuscripts.all();
        const { locationOf } = createFilePlaces(all, texts);
        const { referencesOf } = await lazyParts.citing();
        const places = referencesOf(thing, all, texts, includeDeclaration);
        return places.map(locationOf).filter((location) => location !== undefined);
      },
    }),
    vscode.languages.registerDocumentHighlightProvider([...servedLanguages], {
      async provideDocumentHighlights(document, position) {
        const analysis = await documents.analyze(document);
        if (!analysis) return undefined;
        const { citationHighlights } = await lazyParts.citing();
        const places = citationHighlights(
          { ...analysis, file: document.uri.toString() },
          toOffset(analysis.lines, position),
        );
        return places.map(({ span }) => new vscode.DocumentHighlight(toRange(analysis.lines, span)));
      },
    }),
  );
}

/** The text of the bibliography that holds the work. */
export async function textsOf(
  thing: CitedThing,
  { bibliographies }: Services,
): Promise<readonly { readonly file: string; readonly text: string }[]> {
  if (thing.kind === 'key' || thing.entry.source.builtIn || thing.entry.source.file === '') return [];
  const { file } = thing.entry.source;
  const read = await bibliographies.read(vscode.Uri.parse(file, true));
  return read ? [{ file, text: read.text }] : [];
}
