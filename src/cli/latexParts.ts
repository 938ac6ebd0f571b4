/** The texts that belong to a LaTeX document: its own, that of the document that takes it in, and what they take in. */

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { namesOfPartFiles, type ProseDocument } from '../core';
import { textOfBytes } from './files';
import { findRoot } from './rootDocument';

const mostFiles = 40;
/** In bytes; what a document uses is defined in small files. */
const largest = 4_000_000;

function textOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() && found.size <= largest ? textOfBytes(readFileSync(file)) : undefined;
}

/** By path, the document's own first. `documentPath` is `-` for standard input. */
export function latexParts(document: ProseDocument, documentPath: string, cwd: string): ReadonlyMap<string, string> {
  const own = documentPath === '-' ? undefined : path.resolve(cwd, documentPath);
  const texts = new Map<string, string>([[own ?? path.resolve(cwd, 'manuscript.tex'), document.source]]);
  const root = own === undefined ? undefined : findRoot(document, own);
  if (root) texts.set(root.path, root.document.source);
  for (const [file, source] of texts) {
    for (const name of namesOfPartFiles(source)) {
      const part = path.resolve(path.dirname(file), path.extname(name) === '' ? `${name}.tex` : name);
      const text = texts.has(part) || texts.size >= mostFiles ? undefined : textOf(part);
      if (text !== undefined) texts.set(part, text);
    }
  }
  return texts;
}
