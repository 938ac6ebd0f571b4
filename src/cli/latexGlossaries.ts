/** Terms that a LaTeX document defines itself, in the files it takes in, or in the document that takes it in. */

import path from 'node:path';
import { definesTerms, type Glossary, type ProseDocument, readGlossaryFile } from '../core';
import { latexParts } from './latexParts';

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
    return [...latexParts(document, documentPath, cwd)]
      .filter(([, source]) => definesTerms(source))
      .map(([file, source]) => glossaryOf(file, source));
  };
}
