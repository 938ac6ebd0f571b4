/** The texts that belong to a LaTeX manuscript: its own, that of the document that takes it in, and what they take in. */

import * as vscode from 'vscode';
import { namesOfPartFiles } from '../core';
import { isInside } from './filePlace';
import { readOwnFile } from './ownFiles';

export interface LatexPart {
  readonly uri: vscode.Uri;
  readonly text: string;
}

export interface LatexParts extends vscode.Disposable {
  /** The manuscript first, then the document that takes it in, then parts in the order in which they are named. */
  of(uri: vscode.Uri): Promise<readonly LatexPart[]>;
  /** A file that was read was changed on disk. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

const mostFiles = 40;
/** Most packages that are named lie nowhere near the manuscript. */
const mostNames = 200;
/** In bytes; a larger part of a manuscript is read for all else and not for what it defines. */
const largestFile = 8 * 1024 * 1024;

/** `rootOf` is the document that takes in a chapter, as far as it is known. */
export function createLatexParts(rootOf: (uri: vscode.Uri) => vscode.Uri | undefined): LatexParts {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  /** Texts of files that no editor has open. */
  const stored = new Map<string, Promise<string | undefined>>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{tex,sty,cls}');
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
  const listening = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
  );
  return {
    onDidChange: changed.event,
    async of(uri) {
      const named = new Map<string, vscode.Uri>([[uri.toString(), uri]]);
      const root = rootOf(uri);
      if (root) named.set(root.toString(), root);
      const parts: LatexPart[] = [];
      for (const file of named.values()) {
        const text = await textOf(file);
        if (text === undefined) continue;
        parts.push({ uri: file, text });
        if (parts.length === mostFiles) break;
        for (const part of namesOfPartFiles(text).map((name) => partUri(file, name)))
          if (part && named.size < mostNames && !named.has(part.toString())) named.set(part.toString(), part);
      }
      return parts;
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
