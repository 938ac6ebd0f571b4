/** Which works stand in the user's own bibliographies, and which file takes new ones. */

import type { Library, LibraryEntry } from '../citations';

/** The first BibTeX file of the user's own; `undefined` where there is none to add to. */
export function ownBibliography(library: Library): string | undefined {
  return library.sources.find(({ builtIn, file }) => !builtIn && /\.bib$/i.test(file))?.file;
}

/** Whether a work stands in none of the user's bibliographies that the document has: built in, or in a file elsewhere. */
export function isElsewhere({ source }: LibraryEntry, library: Library): boolean {
  return source.builtIn || (source.file !== '' && !library.sources.some(({ file }) => file === source.file));
}
