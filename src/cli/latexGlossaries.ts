/** Terms that a LaTeX document defines itself, in the files it takes in, or in the document that takes it in. */

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { definesTerms, type Glossary, namesOfPartFiles, type ProseDocument, readGlossaryFile } from '../core';
import { findRoot } from './rootDocument';

const mostFiles = 40;
/** In bytes; terms are defined in small files. */
const largest = 4_000_000;

function textOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() && found.size <= largest ? readFileSync(file, 'utf8') : undefined;
}

/** The files of a document that may define terms, by path: its own, its root's, and those that they take in. */
function textsOf(document: ProseDocument, own: string | undefined, cwd: string): ReadonlyMap<string, string> {
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

/** `documentPath` is `-` for standard input. */
export type LatexGlossaries = (document: ProseDocument, documentPath: string) => readonly Glossary[];

/** What is wrong in these glossaries is no finding of the document and is passed over. A file is read once for a run. */
export function createLatexGlossaries(cwd: string): LatexGlossaries {
  const known = new Map<string, { readonly source: string; readonly glossary: Glossary }>();
  const glossaryOf = (file: string, source: string): Glossary => {
    const before = known.get(file);
    if (before?.source === source) return before.glossary;
    const { glossary } = readGlossaryFile(source, path.extname(file) === '' ? `${file}.tex` : file);
    known.set(file, { source, glossary });
    return glossary;
  };
  return (document, documentPath) => {
    if (document.format !== 'latex') return [];
    const own = documentPath === '-' ? undefined : path.resolve(cwd, documentPath);
    return [...textsOf(document, own, cwd)]
      .filter(([, source]) => definesTerms(source))
      .map(([file, source]) => glossaryOf(file, source));
  };
}
