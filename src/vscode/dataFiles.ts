/** The user's own tables of statistics: finds them by setting, reads them, names what is wrong in them, follows their changes. */

import * as vscode from 'vscode';
import type { Core, DataFile, StatisticsKnowledge } from '../core';
import type { LazyParts } from './lazyParts';
import { readOwnFile, toDiagnostics } from './ownFiles';

export interface DataFiles extends vscode.Disposable {
  /** The reference data for a document; `undefined` where the user has no tables of their own. */
  of(uri: vscode.Uri, core: Core): Promise<StatisticsKnowledge | undefined>;
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

/** Tables above this size are no tables of statistics, in bytes. */
const largestFile = 32 * 1024 * 1024;
const mostFiles = 50;

export function createDataFiles(lazyParts: LazyParts): DataFiles {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const problems = vscode.languages.createDiagnosticCollection('nqpf-data');
  const cache = new Map<string, Promise<DataFile | undefined>>();
  const merged = new Map<string, { readonly files: readonly DataFile[]; readonly knowledge: StatisticsKnowledge }>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.csv');
  const forget = (uri: vscode.Uri): void => {
    if (!cache.delete(uri.toString())) return;
    problems.delete(uri);
    changed.fire(uri);
  };
  const listening = [
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidDelete(forget),
    watcher.onDidCreate((uri) => changed.fire(uri)),
  ];
  const read = (uri: vscode.Uri): Promise<DataFile | undefined> => {
    const key = uri.toString();
    let reading = cache.get(key);
    if (!reading) {
      reading = readFile(uri, problems, lazyParts);
      cache.set(key, reading);
    }
    return reading;
  };
  return {
    onDidChange: changed.event,
    async of(uri, core) {
      const files = (await Promise.all((await configured(uri)).map(read))).filter((file) => file !== undefined);
      if (files.length === 0) return undefined;
      const key = files.map((file) => file.file).join('\n');
      const known = merged.get(key);
      if (known && known.files.every((file, index) => file === files[index])) return known.knowledge;
      const knowledge = core.withData(files);
      merged.set(key, { files, knowledge });
      return knowledge;
    },
    dispose: () => vscode.Disposable.from(changed, problems, ...listening).dispose(),
  };
}

async function configured(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const patterns = vscode.workspace.getConfiguration('nqpf', uri).get<readonly string[]>('statistics.dataFiles') ?? [];
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return [];
  const lists = await Promise.all(
    patterns.map((pattern) =>
      vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), undefined, mostFiles),
    ),
  );
  return lists.flat();
}

async function readFile(
  uri: vscode.Uri,
  problems: vscode.DiagnosticCollection,
  lazyParts: LazyParts,
): Promise<DataFile | undefined> {
  const read = await readOwnFile(uri, largestFile);
  if (!read) return undefined;
  const { readDataFile } = await lazyParts.ownFiles();
  const file = readDataFile(read.text, uri.path.split('/').at(-1) ?? uri.path);
  problems.set(uri, toDiagnostics(read.text, read.problems.length > 0 ? read.problems : file.problems));
  return file;
}
