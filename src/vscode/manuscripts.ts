/** The manuscripts of the workspace as far as citations go, open or not: what references, counts and renaming look through. */

import * as vscode from 'vscode';
import { createLineIndex, findCitations, readProse } from '../core';
import type { CitingDocument, DocumentFormat } from '../core';
import type { Bibliographies } from './bibliographies';
import type { Documents } from './documents';
import type { OwnCiteCommands } from './citeCommands';
import type { CoreLoader } from './knowledge';
import { formatOf } from './languages';
import { decodeText } from './storedText';

export interface Manuscripts extends vscode.Disposable {
  /** Every manuscript, open ones as their editors show them. */
  all(): Promise<readonly CitingDocument[]>;
  /** Those that are open and have been analyzed. */
  open(): readonly CitingDocument[];
  /** What is cited where may have changed. */
  readonly onDidChange: vscode.Event<void>;
}

const pattern = '**/*.{md,markdown,qmd,rmd,Rmd,tex,ltx}';
const besides = '**/{node_modules,.git,dist,out,build,_site,_book,_freeze}/**';
const mostFiles = 1000;
const largest = 4_000_000;

/** What manuscripts that no editor shows are read with. */
export interface ReadWith {
  readonly bibliographies: Bibliographies;
  readonly citeCommands: OwnCiteCommands;
  readonly documents: Documents;
}

export function createManuscripts(
  loadCore: CoreLoader,
  { bibliographies, citeCommands, documents }: ReadWith,
): Manuscripts {
  const changed = new vscode.EventEmitter<void>();
  const closed = new Map<string, Promise<CitingDocument | undefined>>();
  const change = (): void => {
    current = undefined;
    changed.fire();
  };
  const forget = (uri: vscode.Uri): void => {
    closed.delete(uri.toString());
    change();
  };
  const forgetAll = (): void => {
    closed.clear();
    change();
  };
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const readClosed = async (uri: vscode.Uri): Promise<CitingDocument | undefined> => {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > largest) return undefined;
      const source = decodeText(await vscode.workspace.fs.readFile(uri));
      const format: DocumentFormat = /\.(?:tex|ltx)$/i.test(uri.path) ? 'latex' : 'markdown';
      const outline = readProse(source, format);
      const { sources } = await bibliographies.find(uri, outline);
      const commands = await citeCommands.of(uri, format);
      const document = commands.size === 0 ? outline : readProse(source, format, commands);
      const library = (await loadCore()).createLibrary(sources);
      const citations = findCitations(document, library);
      return { file: uri.toString(), document, lines: createLineIndex(source), library, citations };
    } catch {
      return undefined;
    }
  };
  const ofFile = (uri: vscode.Uri): Promise<CitingDocument | undefined> => {
    const known = closed.get(uri.toString()) ?? readClosed(uri);
    closed.set(uri.toString(), known);
    return known;
  };
  const ofEditor = async (document: vscode.TextDocument): Promise<CitingDocument | undefined> => {
    const analysis = await documents.analyze(document);
    return analysis && { ...analysis, file: document.uri.toString() };
  };
  const readAll = async (): Promise<readonly CitingDocument[]> => {
    const editors = vscode.workspace.textDocuments.filter((document) => formatOf(document) !== undefined);
    const shown = new Set(editors.map(({ uri }) => uri.toString()));
    const files = await vscode.workspace.findFiles(pattern, besides, mostFiles);
    const found = [...(await Promise.all(editors.map(ofEditor)))];
    for (const uri of files) if (!shown.has(uri.toString())) found.push(await ofFile(uri));
    return found.filter((document) => document !== undefined);
  };
  /** The last answer, for as long as nothing has changed: each entry of a bibliography asks the same. */
  let current: Promise<readonly CitingDocument[]> | undefined;
  const all = (): Promise<readonly CitingDocument[]> => {
    current ??= readAll();
    return current;
  };
  const open = (): readonly CitingDocument[] =>
    vscode.workspace.textDocuments.flatMap(({ uri }) => {
      const analysis = documents.latest(uri)?.analysis;
      return analysis ? [{ ...analysis, file: uri.toString() }] : [];
    });
  const listening = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    documents.onDidAnalyze(change),
    vscode.workspace.onDidChangeTextDocument(() => {
      current = undefined;
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
    bibliographies.onDidChange(forgetAll),
    citeCommands.onDidChange(forgetAll),
  );
  return { all, open, onDidChange: changed.event, dispose: () => listening.dispose() };
}
