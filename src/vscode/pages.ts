/** Read-only documents of built-in knowledge, under addresses of their own: a term's entry, a work's record. */

import * as vscode from 'vscode';
import { readProse } from '../core';
import { placeBeside } from './filePlace';
import { interfaceLocale } from './host';
import { formatOf, pageScheme } from './languages';
import type { Services } from './services';

export function termPage(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: pageScheme, path: `/terms/${id}.md` });
}

export function entryPage(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: pageScheme, path: `/bibliography/${id}.md` });
}

/** Each asking makes a page anew, because the files may have changed since. */
export function explanationPage(document: vscode.Uri): vscode.Uri {
  const asked = Date.now().toString(36);
  return vscode.Uri.from({ scheme: pageScheme, path: `/explain/bibliography-${asked}.md`, query: document.toString() });
}

/** How the bibliography of an open manuscript was found. */
async function explanationText(uri: vscode.Uri, { bibliographies, documents, lazyParts }: Services): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  const format = formatOf(document);
  const analysis = await documents.analyze(document);
  if (!format || !analysis) return '';
  const { lookups, root } = await bibliographies.find(uri, readProse(document.getText(), format));
  const patterns = vscode.workspace.getConfiguration('nqpf', uri).get<readonly string[]>('bibliography.files') ?? [];
  const show = (file: string): string =>
    vscode.workspace.asRelativePath(
      /^[a-z][\w+.-]+:/i.test(file) ? vscode.Uri.parse(file) : placeBeside(uri, file),
      false,
    );
  const search = {
    document: { ...analysis, file: uri.toString() },
    lookups,
    root: root && show(root.toString()),
    patterns,
    show,
  };
  const { explainBibliography } = await lazyParts.pages();
  return explainBibliography(search, interfaceLocale());
}

export function registerPages(services: Services): vscode.Disposable {
  const { lazyParts, loadCore, styles } = services;
  const links = vscode.languages.registerDocumentLinkProvider(
    { scheme: pageScheme },
    { provideDocumentLinks: pageLinks },
  );
  const content = vscode.workspace.registerTextDocumentContentProvider(pageScheme, {
    async provideTextDocumentContent(uri) {
      const core = await loadCore();
      const [, folder, name = ''] = uri.path.split('/');
      if (folder === 'explain') return explanationText(vscode.Uri.parse(uri.query, true), services);
      const { entryPageText, termPageText } = await lazyParts.pages();
      const id = name.replace(/\.md$/, '');
      if (folder === 'terms')
        return termPageText(core.glossary, id, interfaceLocale(), (other) => termPage(other).toString());
      return entryPageText(core.createLibrary([]).entryOf(id), await styles.load(uri), interfaceLocale());
    },
  });
  return vscode.Disposable.from(links, content);
}

/** From entry to entry; the editor itself knows addresses of the web alone. */
function pageLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
  return [...document.getText().matchAll(/\]\((nqpf:[^)\s]+)\)/g)].map((match) => {
    const target = match[1] ?? '';
    const start = match.index + 2;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + target.length));
    return new vscode.DocumentLink(range, vscode.Uri.parse(target, true));
  });
}

export async function showPage(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
    preview: true,
    viewColumn: vscode.ViewColumn.Beside,
  });
}
