/** Finds the LaTeX document that takes in a chapter or a table, and keeps what it has read of candidates until they change. */

import * as vscode from 'vscode';
import {
  foldersUpTo,
  inputOf,
  joinPath,
  mayBeTakenIn,
  mayHaveRoot,
  namedRoot,
  readProse,
  surroundingsOfInput,
  takesIn,
} from '../core';
import type { FileReference, ProseDocument, Surroundings } from '../core';
import { isInside, placeBeside } from './filePlace';
import { decodeText } from './storedText';

export interface RootDocument {
  readonly uri: vscode.Uri;
  readonly files: readonly FileReference[];
}

export interface RootDocuments extends vscode.Disposable {
  /** `undefined` for a document that names bibliographies itself, or that none takes in. */
  find(uri: vscode.Uri, document: Outline): Promise<RootDocument | undefined>;
  /** Captions and notes around the place where another document takes a table's file in; `undefined` where none does. */
  around(uri: vscode.Uri, document: ProseDocument): Promise<Surroundings | undefined>;
  /** A document that was looked at has changed what it names. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

/** What is kept of a candidate. */
type Outline = Pick<ProseDocument, 'format' | 'files' | 'comments'>;

/** Folders above a chapter in which a root is looked for, its own included; a chapter's part has its root further up. */
const levels = 3;
const mostFiles = 40;
const largest = 2_000_000;

export function createRootDocuments(): RootDocuments {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const outlines = new Map<string, Promise<Outline | undefined>>();
  const forget = (uri: vscode.Uri): void => {
    if (outlines.delete(uri.toString())) changed.fire(uri);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.tex');
  const outlineOf = (uri: vscode.Uri): Promise<Outline | undefined> => {
    const known = outlines.get(uri.toString()) ?? readOutline(uri);
    outlines.set(uri.toString(), known);
    return known;
  };
  const directRoot = async (uri: vscode.Uri, document: Outline): Promise<RootDocument | undefined> => {
    const workspace = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const folder = vscode.Uri.joinPath(uri, '..').path;
    const named = namedRoot(document);
    if (named !== undefined) {
      const root = placeBeside(uri, joinPath(folder, named));
      const mayRead = vscode.workspace.isTrusted || workspace === undefined || isInside(workspace, root.path);
      const outline = mayRead ? await outlineOf(root) : undefined;
      return outline && { uri: root, files: outline.files };
    }
    if (!workspace) return undefined;
    for (const path of foldersUpTo(folder, workspace.path).slice(0, levels)) {
      for (const candidate of await texFiles(uri.with({ path }))) {
        if (candidate.path === uri.path) continue;
        const outline = await outlineOf(candidate);
        if (outline && takesIn(outline.files, foldersUpTo(path, workspace.path), uri.path))
          return { uri: candidate, files: outline.files };
      }
    }
    return undefined;
  };
  const find = async (uri: vscode.Uri, document: Outline): Promise<RootDocument | undefined> => {
    if (uri.scheme === 'untitled') return undefined;
    let at = { uri, outline: document };
    let root: RootDocument | undefined;
    for (let depth = 0; depth < levels && mayHaveRoot(at.outline); depth += 1) {
      const found = await directRoot(at.uri, at.outline);
      const outline = found && (await outlineOf(found.uri));
      if (!found || !outline || found.uri.path === uri.path) break;
      root = found;
      at = { uri: found.uri, outline };
    }
    return root;
  };
  const around = async (uri: vscode.Uri, document: ProseDocument): Promise<Surroundings | undefined> => {
    if (uri.scheme === 'untitled' || !mayBeTakenIn(document)) return undefined;
    const parent = await directRoot(uri, document);
    if (!parent) return undefined;
    const folder = vscode.Uri.joinPath(parent.uri, '..').path;
    const workspace = vscode.workspace.getWorkspaceFolder(uri)?.uri.path ?? folder;
    // As it is in the editor now, where it is open there.
    const source = textInEditor(parent.uri) ?? (await readText(parent.uri));
    if (source === undefined) return undefined;
    const prose = readProse(source, 'latex');
    const reference = inputOf(prose.files, foldersUpTo(folder, workspace), uri.path);
    return reference && surroundingsOfInput(prose, reference);
  };
  const listening = vscode.Disposable.from(
    changed,
    watcher,
    watcher.onDidChange(forget),
    watcher.onDidDelete(forget),
    watcher.onDidCreate((uri) => changed.fire(uri)),
  );
  return { find, around, onDidChange: changed.event, dispose: () => listening.dispose() };
}

async function texFiles(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  try {
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    return names
      .filter((name) => /\.tex$/i.test(name))
      .sort()
      .slice(0, mostFiles)
      .map((name) => vscode.Uri.joinPath(folder, name));
  } catch {
    return [];
  }
}

function textInEditor(uri: vscode.Uri): string | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText();
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > largest ? undefined : decodeText(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

async function readOutline(uri: vscode.Uri): Promise<Outline | undefined> {
  const text = await readText(uri);
  if (text === undefined) return undefined;
  const { format, files, comments } = readProse(text, 'latex');
  return { format, files, comments: comments.slice(0, 20) };
}
