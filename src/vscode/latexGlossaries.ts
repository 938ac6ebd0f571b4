/** Terms that a LaTeX manuscript defines itself, in the files it takes in, or in the document that takes it in. */

import * as vscode from 'vscode';
import { definesTerms } from '../core';
import type { Glossary } from '../core';
import { formatOf } from './languages';
import type { LatexParts } from './latexParts';
import type { LazyParts } from './lazyParts';
import { toDiagnostics } from './ownFiles';

export interface LatexGlossaries {
  /** Those of a manuscript; files in `known` are read elsewhere. The same text gives the same glossary. */
  of(uri: vscode.Uri, known: ReadonlySet<string>): Promise<readonly Glossary[]>;
}

interface Read {
  /** The definitions as they stand, by which a change is noticed. */
  readonly definitions: string;
  readonly glossary: Glossary;
}

export function createLatexGlossaries(
  parts: LatexParts,
  problems: vscode.DiagnosticCollection,
  lazyParts: LazyParts,
): LatexGlossaries {
  const read = new Map<string, Read>();
  const glossaryOf = async (uri: vscode.Uri, text: string): Promise<Glossary> => {
    const { readGlossaryFile } = await lazyParts.ownFiles();
    const key = uri.toString();
    const file = readGlossaryFile(text, /\.(?:tex|ltx|sty|cls)$/i.test(uri.path) ? key : `${key}.tex`);
    problems.set(uri, toDiagnostics(text, file.problems));
    const definitions = file.glossary.entries
      .map(({ source }) => (source ? text.slice(source.span.start, source.span.end) : ''))
      .join('\0');
    const before = read.get(key);
    // The terms stay as they are, and so does all that was made of them, where definitions only moved.
    if (before?.definitions === definitions) return before.glossary;
    read.set(key, { definitions, glossary: file.glossary });
    return file.glossary;
  };
  const drop = (uri: vscode.Uri): void => {
    if (read.delete(uri.toString())) problems.delete(uri);
  };
  return {
    async of(uri, known) {
      const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
      if (!document || formatOf(document) !== 'latex') return [];
      const glossaries: Glossary[] = [];
      for (const { uri: file, text } of await parts.of(uri)) {
        if (known.has(file.toString())) continue;
        if (definesTerms(text)) glossaries.push(await glossaryOf(file, text));
        else drop(file);
      }
      return glossaries;
    },
  };
}
