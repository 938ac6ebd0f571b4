/** Links to files that a manuscript names, to DOIs in its reference list, and to what the entries of a bibliography name. */

import * as vscode from 'vscode';
import { bibliographyCandidates, createLineIndex, joinPath, readProse } from '../../core';
import type { DocumentLink, FileReference } from '../../core';
import { toRange } from '../convert';
import { placeBeside } from '../filePlace';
import { bibliographyLanguage, formatOf, servedLanguages } from '../languages';
import type { Services } from '../services';

export function registerDocumentLinks({ lazyParts }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider([...servedLanguages, bibliographyLanguage], {
    async provideDocumentLinks(document) {
      const { bibliographyLinks, manuscriptLinks } = await lazyParts.citing();
      const format = formatOf(document);
      const text = document.getText();
      const links = format ? manuscriptLinks(readProse(text, format)) : bibliographyLinks(text);
      const lines = createLineIndex(text);
      const made = links.map(async ({ span, target }) => {
        const uri = await addressOf(target, document.uri);
        return uri && new vscode.DocumentLink(toRange(lines, span), uri);
      });
      return (await Promise.all(made)).filter((link) => link !== undefined);
    },
  });
}

async function addressOf(target: DocumentLink['target'], from: vscode.Uri): Promise<vscode.Uri | undefined> {
  const folder = vscode.Uri.joinPath(from, '..').path;
  switch (target.kind) {
    case 'web':
      return vscode.Uri.parse(target.url);
    case 'path':
      return firstThatExists([joinPath(folder, target.path.replaceAll('\\', '/'))], from);
    case 'reference':
      return firstThatExists(candidatesOf(target.reference, folder, from), from);
  }
}

function candidatesOf(reference: FileReference, folder: string, from: vscode.Uri): readonly string[] {
  const root = vscode.workspace.getWorkspaceFolder(from)?.uri.path ?? folder;
  if (reference.kind !== 'input') return bibliographyCandidates(reference, folder, root);
  const path = joinPath(folder, reference.path);
  return [`${path}.tex`, path];
}

async function firstThatExists(paths: readonly string[], from: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (const path of paths) {
    const uri = placeBeside(from, path);
    try {
      await vscode.workspace.fs.stat(uri);
      return uri;
    } catch {
      // The next candidate may exist.
    }
  }
  return undefined;
}
