/**
 * Finds and reads the bibliographies of a document: those it names, those of `--bib`, and, where there are
 * neither, those that lie in its folder. A file is read once however many documents use it.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  bibliographyCandidates,
  type BibliographyLookup,
  createLineIndex,
  type Library,
  librarySource,
  type LibrarySource,
  type ProseDocument,
  readBibliography,
} from '../core';
import { decode } from './files';
import { type CommandProblem, readProblem } from './problem';
import { findRoot } from './rootDocument';

export interface BibliographyFile {
  /** Path as it is shown. */
  readonly path: string;
  readonly text: string;
  readonly source: LibrarySource;
}

export interface DocumentBibliographies {
  readonly files: readonly BibliographyFile[];
  readonly library: Library;
  readonly lookups: readonly BibliographyLookup[];
  readonly problems: readonly CommandProblem[];
}

/** Reads bibliographies for documents of one run. */
export interface Bibliographies {
  of(document: ProseDocument, documentPath: string): DocumentBibliographies;
}

/** False as well for what cannot be asked: a link to itself, a drive that is gone. */
function isFile(name: string): boolean {
  try {
    return statSync(name).isFile();
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readSource(text: string, shown: string): LibrarySource {
  return librarySource(readBibliography(text, shown), shown);
}

/** What could not be read in a bibliography, with file and line. */
export function problemsOf({ path: name, text, source }: BibliographyFile): readonly CommandProblem[] {
  if (source.problems.length === 0) return [];
  const lines = createLineIndex(text);
  return source.problems.map(({ message, span }) => {
    const { line, column } = lines.positionAt(span.start);
    return { message, path: name, line: line + 1, column: column + 1 };
  });
}

/** `.bib` files beside a document that names none, and in the folders above it up to one that has some or is a repository. */
function lyingAround(folder: string): readonly string[] {
  for (let at = folder, depth = 0; depth < 5; depth += 1) {
    const names = namesIn(at).filter((name) => /\.bib$/i.test(name) && isFile(path.join(at, name)));
    if (names.length > 0) return names.sort().map((name) => path.join(at, name));
    const parent = path.dirname(at);
    if (parent === at || statSync(path.join(at, '.git'), { throwIfNoEntry: false })) break;
    at = parent;
  }
  return [];
}

export function createBibliographies(
  named: readonly string[],
  cwd: string,
  createLibrary: (sources: readonly LibrarySource[]) => Library,
): Bibliographies {
  const read = new Map<string, BibliographyFile | CommandProblem>();
  const libraries = new Map<string, Library>();
  const load = (name: string, shown: string): BibliographyFile | CommandProblem => {
    const known = read.get(name);
    if (known) return known;
    let result: BibliographyFile | CommandProblem;
    try {
      const decoded = decode(readFileSync(name), shown);
      result =
        'problem' in decoded
          ? decoded.problem
          : { path: shown, text: decoded.text, source: readSource(decoded.text, shown) };
    } catch (error) {
      result = readProblem(error, shown);
    }
    read.set(name, result);
    return result;
  };
  return {
    of(document, documentPath) {
      const folder = documentPath === '-' ? cwd : path.dirname(path.resolve(cwd, documentPath));
      const shownFrom = documentPath === '-' ? '' : path.dirname(documentPath);
      const wanted = new Map<string, string>();
      const lookups: BibliographyLookup[] = [];
      for (const reference of document.files) {
        if (reference.kind !== 'bibliography') continue;
        const candidates = bibliographyCandidates(
          reference,
          folder.replaceAll(path.sep, '/'),
          cwd.replaceAll(path.sep, '/'),
        );
        const found = candidates.find(isFile);
        const shown = (name: string): string => path.join(shownFrom, path.relative(folder, name));
        lookups.push({ reference, found, lookedIn: candidates.map(shown) });
        if (found !== undefined) wanted.set(path.resolve(found), shown(found));
      }
      // A chapter has no bibliography of its own: it shares those of the document that takes it in.
      const root = documentPath === '-' ? undefined : findRoot(document, path.resolve(cwd, documentPath));
      for (const reference of root?.references ?? []) {
        if (reference.kind !== 'bibliography') continue;
        const above = path.dirname(root?.path ?? folder);
        const found = bibliographyCandidates(
          reference,
          above.replaceAll(path.sep, '/'),
          cwd.replaceAll(path.sep, '/'),
        ).find(isFile);
        if (found !== undefined) wanted.set(path.resolve(found), path.join(shownFrom, path.relative(folder, found)));
      }
      for (const name of named) wanted.set(path.resolve(cwd, name), name);
      if (wanted.size === 0 && lookups.length === 0 && documentPath !== '-') {
        for (const name of lyingAround(folder)) wanted.set(name, path.join(shownFrom, path.relative(folder, name)));
      }
      const loaded = [...wanted].map(([name, shown]) => load(name, shown));
      const files = loaded.filter((one): one is BibliographyFile => 'source' in one);
      const identity = [...wanted.keys()].join('\0');
      const library = libraries.get(identity) ?? createLibrary(files.map((file) => file.source));
      libraries.set(identity, library);
      return { files, library, lookups, problems: loaded.filter((one): one is CommandProblem => !('source' in one)) };
    },
  };
}
