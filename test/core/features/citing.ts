/** Manuscripts and bibliographies by name, read without the rest of the knowledge: what tests of citation features start from. */

import { createLineIndex, createLibrary, findCitations, readBibliography, readProse } from '../../../src/core';
import type { CitingDocument, Library, LibrarySource } from '../../../src/core';
import { libraryOf } from '../citations/support';

const builtIn = libraryOf();

export interface Workspace {
  readonly library: Library;
  readonly sources: readonly LibrarySource[];
  readonly texts: readonly { readonly file: string; readonly text: string }[];
  readonly documents: readonly CitingDocument[];
  document(file: string): CitingDocument;
}

/** Files by name; `.bib` and `.json` are bibliographies of all the others, `.tex` is LaTeX, the rest Markdown. */
export function workspace(files: Readonly<Record<string, string>>): Workspace {
  const isBibliography = (file: string): boolean => /\.(?:bib|json|yaml)$/.test(file);
  const names = Object.keys(files);
  const texts = names.filter(isBibliography).map((file) => ({ file, text: files[file] ?? '' }));
  const sources = texts.map(({ file, text }) => ({
    ...readBibliography(text, file),
    file,
    builtIn: false,
  }));
  const library = createLibrary([...sources, ...builtIn.sources], builtIn.pinyin ? { pinyin: builtIn.pinyin } : {});
  const documents = names
    .filter((file) => !isBibliography(file))
    .map((file): CitingDocument => {
      const source = files[file] ?? '';
      const document = readProse(source, file.endsWith('.tex') ? 'latex' : 'markdown');
      return { file, document, library, lines: createLineIndex(source), citations: findCitations(document, library) };
    });
  return {
    library,
    sources,
    texts,
    documents,
    document(file) {
      const found = documents.find((document) => document.file === file);
      if (!found) throw new Error(`There is no ${file}.`);
      return found;
    },
  };
}
