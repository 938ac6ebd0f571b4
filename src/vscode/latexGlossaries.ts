/** Terms that a LaTeX manuscript defines itself, in the files it takes in, or in the document that takes it in. */

import * as vscode from 'vscode';
import { definesTerms, namesOfPartFiles, readGlossaryFile } from '../core';
import type { Glossary } from '../core';
import { isInside } from './filePlace';
import { formatOf } from './languages';
import { readOwnFile, toDiagnostics } from './ownFiles';

export interface LatexGlossaries extends vscode.Disposable {
  /** Those of a manuscript; files in `known` are read elsewhere. The same text gives the same glossary. */
  of(uri: vscode.Uri, known: ReadonlySet<string>): Promise<readonly Glossary[]>;
  /** A file that defines terms, or did, was changed on disk or in an editor. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

interface Read {
  /** The definitions as they stand, by which a change is noticed. */
  readonly definitions: string;
  readonly glossary: Glossary;
}

const mostFiles = 40;
/** In bytes; a larger part of a manuscript is read for all else and not for terms. */
const largestFile = 8 * 1024 * 1024;

export function createLatexGlossaries(
  rootOf: (uri: vscode.Uri) => vscode.Uri | undefined,
  problems: vscode.DiagnosticCollection,
): LatexGlossaries {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const read = new Map<string, Read>();
  /** Texts of files that no editor has open. */
  const stored = new Map<string, Promise<string | undefined>>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{tex,sty}');
  const forget = (uri: vscode.Uri): void => {
    if (stored.delete(uri.toString())) changed.fire(uri);
  };
  const textOf = (uri: vscode.Uri): Promise<string | undefined> => {
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    if (open) return Promise.resolve(open.getText());
    const text = stored.get(key) ?? readOwnFile(uri, largestFile).then((file) => file?.text);
    stored.set(key, text);
    return text;
  };
  const glossaryOf = (uri: vscode.Uri, text: string): Glossary => {
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
  const listening = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
  );
  return {
    onDidChange: changed.event,
    async of(uri, known) {
      const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
      if (!document || formatOf(document) !== 'latex') return [];
      const files = new Map<string, vscode.Uri>([[uri.toString(), uri]]);
      const root = rootOf(uri);
      if (root) files.set(root.toString(), root);
      const glossaries: Glossary[] = [];
      for (const [key, file] of files) {
        const text = await textOf(file);
        if (text === undefined) continue;
        for (const part of namesOfPartFiles(text).map((name) => partUri(file, name)))
          if (part && files.size < mostFiles && !files.has(part.toString())) files.set(part.toString(), part);
        if (known.has(key)) continue;
        if (definesTerms(text)) glossaries.push(glossaryOf(file, text));
        else drop(file);
      }
      return glossaries;
    },
    dispose: () => listening.dispose(),
  };
}

/** A file that a manuscript takes in; nothing outside of the workspace is read. */
function partUri(from: vscode.Uri, name: string): vscode.Uri | undefined {
  if (from.scheme === 'untitled') return undefined;
  const folder = vscode.workspace.getWorkspaceFolder(from);
  const part = vscode.Uri.joinPath(from, '..', /\.[a-z]{2,4}$/i.test(name) ? name : `${name}.tex`);
  return folder && isInside(folder.uri, part.path) ? part : undefined;
}
