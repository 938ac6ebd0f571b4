/** Loads parts of the extension that are rarely needed, each once, in either host. */

import { Uri } from 'vscode';

export interface LazyParts {
  citeproc(): Promise<typeof import('./chunks/citeproc')>;
  citing(): Promise<typeof import('./chunks/citing')>;
  drawings(): Promise<typeof import('./chunks/drawings')>;
  ownFiles(): Promise<typeof import('./chunks/ownFiles')>;
  pages(): Promise<typeof import('./chunks/pages')>;
  preview(): Promise<typeof import('./chunks/preview')>;
  report(): Promise<typeof import('./chunks/report')>;
  terms(): Promise<typeof import('./chunks/terms')>;
}

export function createLazyParts(extensionUri: Uri): LazyParts {
  const loaded = new Map<string, Promise<unknown>>();
  const load = <Part>(name: string): Promise<Part> => {
    const address = Uri.joinPath(extensionUri, 'dist', 'chunks', `${name}.mjs`).toString(true);
    const known = loaded.get(name) ?? (import(address) as Promise<unknown>);
    loaded.set(name, known);
    return known as Promise<Part>;
  };
  return {
    citeproc: () => load('citeproc'),
    citing: () => load('citing'),
    drawings: () => load('drawings'),
    ownFiles: () => load('ownFiles'),
    pages: () => load('pages'),
    preview: () => load('preview'),
    report: () => load('report'),
    terms: () => load('terms'),
  };
}
