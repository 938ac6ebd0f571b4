/** Keeps the analysis of each open manuscript up to date: one at a time, the newest text wins, listeners are told. */

import * as vscode from 'vscode';
import { readProse } from '../core';
import type { DocumentAnalysis, RuleSettings } from '../core';
import type { Bibliographies } from './bibliographies';
import type { OwnCiteCommands } from './citeCommands';
import type { DataFiles } from './dataFiles';
import type { Glossaries } from './glossaries';
import type { CoreLoader } from './knowledge';
import { formatOf } from './languages';
import type { RootDocuments } from './rootDocuments';
import { createDisposableStore } from './util/dispose';

export interface AnalyzedDocument {
  readonly document: vscode.TextDocument;
  /** Version of the document that was analyzed. */
  readonly version: number;
  readonly analysis: DocumentAnalysis;
}

export interface Documents extends vscode.Disposable {
  /** The analysis of the document as it is now; `undefined` for languages that are not served. */
  analyze(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<DocumentAnalysis | undefined>;
  /** The last analysis that was finished, perhaps of an older version. */
  latest(uri: vscode.Uri): AnalyzedDocument | undefined;
  readonly onDidAnalyze: vscode.Event<AnalyzedDocument>;
  readonly onDidClose: vscode.Event<vscode.Uri>;
}

interface Running {
  readonly version: number;
  readonly generation: number;
  readonly result: Promise<DocumentAnalysis | undefined>;
}

/** Pause after the last keystroke before a document is analyzed again, in milliseconds. */
const typingPause = 250;

/** What manuscripts are analyzed with, each part as it is for one of them. */
export interface AnalyzedWith {
  readonly bibliographies: Bibliographies;
  readonly citeCommands: OwnCiteCommands;
  readonly dataFiles: DataFiles;
  readonly glossaries: Glossaries;
  readonly roots: RootDocuments;
}

export function createDocuments(
  loadCore: CoreLoader,
  { bibliographies, citeCommands, dataFiles, glossaries, roots }: AnalyzedWith,
): Documents {
  const parts = createDisposableStore();
  const analyzed = parts.add(new vscode.EventEmitter<AnalyzedDocument>());
  const closed = parts.add(new vscode.EventEmitter<vscode.Uri>());
  const running = new Map<string, Running>();
  const finished = new Map<string, AnalyzedDocument>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let generation = 0;

  const analyzeNow = async (document: vscode.TextDocument): Promise<DocumentAnalysis | undefined> => {
    const format = formatOf(document);
    if (!format) return undefined;
    const { version } = document;
    const source = document.getText();
    const core = await loadCore();
    const outline = readProse(source, format);
    const found = await bibliographies.find(document.uri, outline);
    const aroundTables = await roots.around(document.uri, outline);
    const data = await dataFiles.of(document.uri, core);
    const terms = await glossaries.of(document.uri, core);
    const commands = await citeCommands.of(document.uri, format);
    const rules = vscode.workspace.getConfiguration('nqpf', document.uri).get<RuleSettings>('rules') ?? {};
    const analysis = core.analyze({
      source,
      format,
      outline,
      library: core.createLibrary(found.sources),
      lookups: found.lookups,
      rules,
      terms,
      citeCommands: commands,
      ...(data ? { data } : {}),
      ...(aroundTables ? { aroundTables } : {}),
    });
    if (document.version === version && !document.isClosed) {
      const result = { document, version, analysis };
      finished.set(document.uri.toString(), result);
      analyzed.fire(result);
    }
    return analysis;
  };
  const analyze = (document: vscode.TextDocument): Promise<DocumentAnalysis | undefined> => {
    const key = document.uri.toString();
    const known = running.get(key);
    if (known && known.version === document.version && known.generation === generation) return known.result;
    const result = analyzeNow(document);
    running.set(key, { version: document.version, generation, result });
    return result;
  };
  const schedule = (document: vscode.TextDocument, pause: number): void => {
    if (!formatOf(document)) return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => void analyze(document), pause),
    );
  };
  const refreshAll = (pause = 0): void => {
    generation += 1;
    for (const document of vscode.workspace.textDocuments) schedule(document, pause);
  };
  parts.add(vscode.workspace.onDidOpenTextDocument((document) => schedule(document, 0)));
  parts.add(
    vscode.workspace.onDidChangeTextDocument(
      ({ document, contentChanges }) => contentChanges.length > 0 && schedule(document, typingPause),
    ),
  );
  parts.add(vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('nqpf') && refreshAll()));
  parts.add(vscode.workspace.onDidGrantWorkspaceTrust(() => refreshAll()));
  parts.add(dataFiles.onDidChange(() => refreshAll()));
  parts.add(glossaries.onDidChange(() => refreshAll()));
  parts.add(bibliographies.onDidChange(() => refreshAll(typingPause)));
  parts.add(
    vscode.workspace.onDidCloseTextDocument((document) => {
      const key = document.uri.toString();
      clearTimeout(timers.get(key));
      timers.delete(key);
      running.delete(key);
      finished.delete(key);
      closed.fire(document.uri);
    }),
  );
  for (const document of vscode.workspace.textDocuments) schedule(document, 0);
  return {
    analyze,
    latest: (uri) => finished.get(uri.toString()),
    onDidAnalyze: analyzed.event,
    onDidClose: closed.event,
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      parts.dispose();
    },
  };
}
