/** Finds the LaTeX document that takes in a chapter, because the chapter shares its bibliographies. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type FileReference, type ProseDocument, readProse } from '../core';

export interface RootDocument {
  /** Absolute path. */
  readonly path: string;
  readonly references: readonly FileReference[];
}

/** Folders above the chapter in which a root is looked for, its own included. */
const levels = 3;
const mostFiles = 40;
const largest = 2_000_000;

function readRoot(file: string): RootDocument | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size > largest) return undefined;
  return { path: file, references: readProse(readFileSync(file, 'utf8'), 'latex').files };
}

function takesIn(root: RootDocument, chapter: string): boolean {
  return root.references.some((reference) => {
    if (reference.kind !== 'input') return false;
    const named = path.resolve(path.dirname(root.path), reference.path);
    return named === chapter || `${named}.tex` === chapter;
  });
}

/** The root by `% !TEX root = …`, else a `.tex` file here or above that takes the chapter in; `undefined` for a root itself. */
export function findRoot(document: ProseDocument, file: string): RootDocument | undefined {
  if (document.format !== 'latex' || document.files.some(({ kind }) => kind === 'bibliography')) return undefined;
  const magic = /^\s*!\s*TEX\s+root\s*=\s*(\S.*?)\s*$/i;
  const named = document.comments.map(({ text }) => magic.exec(text)?.[1]).find((name) => name !== undefined);
  if (named !== undefined) return readRoot(path.resolve(path.dirname(file), named));
  for (let folder = path.dirname(file), level = 0; level < levels; folder = path.dirname(folder), level += 1) {
    const names = readdirSync(folder).filter((name) => /\.tex$/i.test(name));
    for (const name of names.sort().slice(0, mostFiles)) {
      const candidate = path.join(folder, name);
      const root = candidate === file ? undefined : readRoot(candidate);
      if (root && takesIn(root, file)) return root;
    }
  }
  return undefined;
}
