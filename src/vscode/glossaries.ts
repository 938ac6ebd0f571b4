/**
 * The user's own glossaries: finds them by setting, reads them, names what is wrong in them, follows their changes.
 * Terms that a LaTeX manuscript defines itself are read in latexGlossaries.ts.
 */

import * as vscode from 'vscode';
import type { Core, Glossary, TermSet } from '../core';
import { createLatexGlossaries } from './latexGlossaries';
import type { LatexParts } from './latexParts';
import type { LazyParts } from './lazyParts';
import { readOwnFile, toDiagnostics } from './ownFiles';

export interface Glossaries extends vscode.Disposable {
  /** The terms of a document: the user's glossaries, the built-in one behind them. */
  of(uri: vscode.Uri, core: Core): Promise<TermSet>;
  /** Files that the settings name for a document, the first of which new terms are added to. */
  files(uri: vscode.Uri): Promise<readonly vscode.Uri[]>;
  /** A glossary was made, changed or deleted. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

/** Files above this size are no glossaries, in bytes. */
const largestFile = 64 * 1024 * 1024;
const mostFiles = 50;
/** Pause after the last keystroke in a glossary before manuscripts are analyzed again, in milliseconds. */
const typingPause = 400;

export function createGlossaries(parts: LatexParts, lazyParts: LazyParts): Glossaries {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const problems = vscode.languages.createDiagnosticCollection('nqpf-glossary');
  const cache = new Map<string, Promise<Glossary | undefined>>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{yaml,yml,tex,sty}');
  const forget = (uri: vscode.Uri): void => {
    if (!cache.delete(uri.toString())) return;
    problems.delete(uri);
    changed.fire(uri);
  };
  const forgetLater = (uri: vscode.Uri): void => {
    const key = uri.toString();
    if (!cache.has(key)) return;
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => forget(uri), typingPause),
    );
  };
  const read = (uri: vscode.Uri): Promise<Glossary | undefined> => {
    const key = uri.toString();
    const known = cache.get(key) ?? readFile(uri, problems, lazyParts);
    cache.set(key, known);
    return known;
  };
  const latex = createLatexGlossaries(parts, problems, lazyParts);
  const listening = vscode.Disposable.from(
    changed,
    parts.onDidChange((uri) => changed.fire(uri)),
    problems,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidDelete(forget),
    watcher.onDidCreate((uri) => /\.glossary\.ya?ml$/i.test(uri.path) && changed.fire(uri)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => forgetLater(document.uri)),
  );
  return {
    onDidChange: changed.event,
    files: configured,
    async of(uri, core) {
      const files = await configured(uri);
      const own = await Promise.all(files.map(read));
      const defined = await latex.of(uri, new Set(files.map((file) => file.toString())));
      return core.withGlossaries([...defined, ...own.filter((glossary) => glossary !== undefined)]);
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      listening.dispose();
    },
  };
}

async function configured(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const patterns = vscode.workspace.getConfiguration('nqpf', uri).get<readonly string[]>('glossary.files') ?? [];
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) return [];
  const lists = await Promise.all(
    patterns.map((pattern) =>
      vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), '**/node_modules/**', mostFiles),
    ),
  );
  const unique = new Map(lists.flat().map((file) => [file.toString(), file]));
  return [...unique.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** An open editor's text goes before the file's. */
async function readFile(
  uri: vscode.Uri,
  problems: vscode.DiagnosticCollection,
  lazyParts: LazyParts,
): Promise<Glossary | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const read = open ? { text: open.getText(), problems: [] } : await readOwnFile(uri, largestFile);
  if (!read) return undefined;
  const { readGlossaryFile } = await lazyParts.ownFiles();
  const file = readGlossaryFile(read.text, uri.toString());
  problems.set(uri, toDiagnostics(read.text, [...read.problems, ...file.problems]));
  return file.glossary;
}
