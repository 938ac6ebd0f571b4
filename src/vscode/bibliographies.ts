/** Finds and reads the bibliographies of a document through the workspace's file system, and forgets them when they change. */

import * as vscode from 'vscode';
import { bibliographyCandidates, foldersUpTo, librarySource, readBibliography, tooLargeBibliography } from '../core';
import type { BibliographyLookup, FileReference, LibraryFile, LibrarySource, ProseDocument } from '../core';
import { isInside, placeBeside } from './filePlace';
import type { RootDocuments } from './rootDocuments';
import { decodeText } from './storedText';

export interface FoundBibliographies {
  readonly sources: readonly LibrarySource[];
  readonly lookups: readonly BibliographyLookup[];
  /** The document that takes this one in and whose bibliographies it shares. */
  readonly root: vscode.Uri | undefined;
}

/** A bibliography as it was read, with the text that the spans of its entries and problems count in. */
export interface ReadBibliography {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly source: LibrarySource;
}

export interface Bibliographies extends vscode.Disposable {
  /** Reads what the document names, what the settings name, and otherwise the nearest folder's .bib files. */
  find(uri: vscode.Uri, document: ProseDocument): Promise<FoundBibliographies>;
  /** The `.bib` files of the workspace beside those that a document has. */
  elsewhere(sources: readonly LibrarySource[]): Promise<readonly LibrarySource[]>;
  /** Reads one bibliography; `undefined` where there is no such file. */
  read(uri: vscode.Uri): Promise<ReadBibliography | undefined>;
  /** The document that was found to take in this one when its bibliographies were looked for. */
  rootOf(uri: vscode.Uri): vscode.Uri | undefined;
  /** A bibliography, or a document that takes in others, was made, changed or deleted. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** A bibliography was read for the first time, or again after a change. */
  readonly onDidRead: vscode.Event<ReadBibliography>;
}

/** Folders in which bibliographies are copies or examples of others. */
const notSources = '**/{node_modules,.git,dist,out,build,_site,_book,_freeze}/**';
const mostFiles = 50;
/** In bytes. Larger files are not read: 100 MB of BibTeX is no bibliography. */
const largestFile = 64 * 1024 * 1024;

export function createBibliographies(roots: RootDocuments): Bibliographies {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const wasRead = new vscode.EventEmitter<ReadBibliography>();
  const cache = new Map<string, Promise<ReadBibliography | undefined>>();
  /** What each file gave when it was read last: after an edit, what the edit left alone is taken from there. */
  const latest = new Map<string, LibraryFile>();
  const rootsFound = new Map<string, vscode.Uri>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{bib,json,yaml,yml}');
  const forget = (uri: vscode.Uri): void => {
    const isKnown = cache.delete(uri.toString());
    if (isKnown || uri.path.endsWith('.bib')) changed.fire(uri);
  };
  const listening = [
    watcher,
    roots.onDidChange((uri) => changed.fire(uri)),
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    // An editor that is closed without saving takes its text with it.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (cache.has(uri.toString())) forget(uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (cache.has(document.uri.toString())) forget(document.uri);
    }),
  ];
  const read = (uri: vscode.Uri): Promise<ReadBibliography | undefined> => {
    const key = uri.toString();
    let reading = cache.get(key);
    if (!reading) {
      reading = readFile(uri, latest.get(key)).then((result) => {
        if (result) {
          latest.set(key, result.source);
          wasRead.fire(result);
        } else latest.delete(key);
        return result;
      });
      cache.set(key, reading);
    }
    return reading;
  };
  const find = async (uri: vscode.Uri, document: ProseDocument): Promise<FoundBibliographies> => {
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const folder = vscode.Uri.joinPath(uri, '..').path;
    const sources: LibrarySource[] = [];
    const lookups: BibliographyLookup[] = [];
    const add = ({ source }: ReadBibliography): void => {
      if (!sources.includes(source)) sources.push(source);
    };
    const lookUp = async (home: string, reference: FileReference): Promise<BibliographyLookup> => {
      const candidates = bibliographyCandidates(reference, home, root?.path ?? home).filter((path) =>
        mayRead(path, root),
      );
      const found = await firstOf(candidates, async (path) => read(placeBeside(uri, path)));
      if (found) add(found.value);
      return { reference, found: found?.path, lookedIn: candidates.map((path) => shortPath(placeBeside(uri, path))) };
    };
    const named = document.files.filter((file) => file.kind === 'bibliography');
    for (const reference of named) lookups.push(await lookUp(folder, reference));
    // A chapter has no bibliography of its own: it shares those of the document that takes it in.
    const above = await roots.find(uri, document);
    if (above) rootsFound.set(uri.toString(), above.uri);
    else rootsFound.delete(uri.toString());
    const shared = above?.files.filter((file) => file.kind === 'bibliography') ?? [];
    for (const reference of shared) await lookUp(vscode.Uri.joinPath(above?.uri ?? uri, '..').path, reference);
    for (const extra of await configured(uri)) {
      const found = await read(extra);
      if (found) add(found);
    }
    if (named.length === 0 && sources.length === 0 && uri.scheme !== 'untitled')
      for (const found of await nearest(uri, root, folder, read)) add(found);
    return { sources, lookups, root: above?.uri };
  };
  const elsewhere = async (sources: readonly LibrarySource[]): Promise<readonly LibrarySource[]> => {
    const known = new Set(sources.map(({ file }) => file));
    const uris = await vscode.workspace.findFiles('**/*.bib', notSources, mostFiles);
    const others = uris.filter((uri) => !known.has(uri.toString())).sort((a, b) => (a.path < b.path ? -1 : 1));
    const found = await Promise.all(others.map(read));
    return found.flatMap((one) => (one ? [one.source] : []));
  };
  return {
    find,
    read,
    rootOf: (uri) => rootsFound.get(uri.toString()),
    elsewhere,
    onDidChange: changed.event,
    onDidRead: wasRead.event,
    dispose: () => vscode.Disposable.from(changed, wasRead, ...listening).dispose(),
  };
}

/** In an untrusted workspace nothing outside of it is read, whatever a document says. */
function mayRead(path: string, root: vscode.Uri | undefined): boolean {
  return vscode.workspace.isTrusted || root === undefined || isInside(root, path);
}

async function firstOf<Value>(
  paths: readonly string[],
  read: (path: string) => Promise<Value | undefined>,
): Promise<{ path: string; value: Value } | undefined> {
  for (const path of paths) {
    const value = await read(path);
    if (value) return { path, value };
  }
  return undefined;
}

const globSigns = /[*?{[]/;

/** What the settings name: a path, which may lead out of a workspace that is trusted, or a glob inside the workspace. */
async function configured(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const named = vscode.workspace.getConfiguration('nqpf', uri).get<readonly string[]>('bibliography.files') ?? [];
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return [];
  const lists = await Promise.all(
    named.map(async (name): Promise<readonly vscode.Uri[]> => {
      if (globSigns.test(name))
        return vscode.workspace.findFiles(new vscode.RelativePattern(folder, name), undefined, 50);
      const file = fileOf(folder.uri, name.trim().replaceAll('\\', '/'));
      return file && mayRead(file.path, folder.uri) ? [file] : [];
    }),
  );
  return lists.flat();
}

function fileOf(folder: vscode.Uri, name: string): vscode.Uri | undefined {
  if (name === '') return undefined;
  const isAbsolute = /^(?:\/|[A-Za-z]:\/)/.test(name);
  return vscode.Uri.joinPath(isAbsolute ? folder.with({ path: '/' }) : folder, name);
}

/** The .bib files of the document's folder, or of the first folder above that has any. */
async function nearest(
  uri: vscode.Uri,
  root: vscode.Uri | undefined,
  folder: string,
  read: (uri: vscode.Uri) => Promise<ReadBibliography | undefined>,
): Promise<readonly ReadBibliography[]> {
  for (const path of foldersUpTo(folder, root?.path ?? folder)) {
    const names = await listFolder(uri.with({ path }));
    const files = names.filter((name) => /\.bib$|^(?:references|bibliography)\.(?:json|ya?ml)$/i.test(name)).sort();
    const sources = await Promise.all(files.map((name) => read(uri.with({ path: `${path}/${name}` }))));
    const found = sources.filter((source) => source !== undefined);
    if (found.length > 0) return found;
  }
  return [];
}

async function listFolder(uri: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(uri))
      .filter(([, type]) => type !== vscode.FileType.Directory)
      .map(([name]) => name);
  } catch {
    return [];
  }
}

/**
 * `undefined` where there is no such file. An open editor's text goes before the file's, unless the editor has lost
 * signs of it because it took the file for another encoding.
 */
async function readFile(uri: vscode.Uri, before: LibraryFile | undefined): Promise<ReadBibliography | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const shown = open?.getText();
  const isLost = open?.isDirty === false && shown?.includes('\ufffd') === true;
  const text = shown === undefined || isLost ? await readText(uri) : shown;
  if (text === undefined) return undefined;
  const file = uri.toString();
  if (typeof text === 'number')
    return { uri, text: '', source: librarySource(tooLargeBibliography(text, largestFile), file) };
  return { uri, text, source: librarySource(readBibliography(text, file, before), file) };
}

/** The text; the size of a file that is too large; `undefined` where there is no such file. */
async function readText(uri: vscode.Uri): Promise<string | number | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largestFile) return size;
    return decodeText(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

function shortPath(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri, false);
}
