/** Finds the LaTeX document that takes in a chapter, whose bibliographies it shares, or a table, whose caption and note stand there. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  type FileReference,
  inputOf,
  mayBeTakenIn,
  mayHaveRoot,
  namedRoot,
  type ProseDocument,
  readProse,
  type Surroundings,
  surroundingsOfInput,
  takesIn,
} from '../core';
import { textOfBytes } from './files';

export interface RootDocument {
  /** Absolute path. */
  readonly path: string;
  readonly document: ProseDocument;
  readonly references: readonly FileReference[];
}

/** Folders above the chapter in which a root is looked for, its own included. */
const levels = 3;
const mostFiles = 40;
const largest = 2_000_000;

/** `undefined` as well for what cannot be opened: a link to itself, a file of somebody else's. */
function readRoot(file: string): RootDocument | undefined {
  try {
    const found = statSync(file);
    if (!found.isFile() || found.size > largest) return undefined;
    const document = readProse(textOfBytes(readFileSync(file)), 'latex');
    return { path: file, document, references: document.files };
  } catch {
    return undefined;
  }
}

function latexFilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => /\.tex$/i.test(name));
  } catch {
    return [];
  }
}

/** Folders from which a root's names may be meant: its own and those above, for a chapter with parts of its own. */
function foldersFrom(folder: string): readonly string[] {
  return Array.from({ length: levels }, (_, level) => path.resolve(folder, ...Array<string>(level).fill('..'))).map(
    posix,
  );
}

function posix(name: string): string {
  return name.replaceAll(path.sep, '/');
}

/** The document above all chapters and their parts; `undefined` for a document that names bibliographies itself. */
export function findRoot(document: ProseDocument, file: string): RootDocument | undefined {
  let root: RootDocument | undefined;
  let at: { readonly document: ProseDocument; readonly path: string } = { document, path: file };
  for (let depth = 0; depth < levels && mayHaveRoot(at.document); depth += 1) {
    const above = directRoot(at.document, at.path);
    if (!above || above.path === file) break;
    root = above;
    at = above;
  }
  return root;
}

/** Captions and notes around the place where another document takes the file in; `undefined` where none does. */
export function findAround(document: ProseDocument, file: string): Surroundings | undefined {
  const parent = mayBeTakenIn(document) ? directRoot(document, file) : undefined;
  if (!parent) return undefined;
  const reference = inputOf(parent.references, foldersFrom(path.dirname(parent.path)), posix(file));
  return reference && surroundingsOfInput(parent.document, reference);
}

/** The root by `% !TEX root = …`, else a `.tex` file here or above that takes the chapter in. */
function directRoot(document: ProseDocument, file: string): RootDocument | undefined {
  const named = namedRoot(document);
  if (named !== undefined) return readRoot(path.resolve(path.dirname(file), named));
  for (let folder = path.dirname(file), level = 0; level < levels; folder = path.dirname(folder), level += 1) {
    const names = latexFilesIn(folder);
    for (const name of [...names].sort().slice(0, mostFiles)) {
      const candidate = path.join(folder, name);
      const root = candidate === file ? undefined : readRoot(candidate);
      if (root && takesIn(root.references, foldersFrom(folder), posix(file))) return root;
    }
  }
  return undefined;
}
