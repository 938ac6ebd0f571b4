/** Read-only documents of built-in knowledge, under addresses of their own: a term's entry, a work's record. */

import * as vscode from 'vscode';
import { entryPageText, termPageText } from '../core';
import { interfaceLocale, referenceStyle } from './host';
import type { Services } from './services';

const scheme = 'nqpf';

export function termPage(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/terms/${id}.md` });
}

export function entryPage(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/bibliography/${id}.md` });
}

export function registerPages({ loadCore }: Services): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const core = await loadCore();
      const [, folder, name = ''] = uri.path.split('/');
      const id = name.replace(/\.md$/, '');
      if (folder === 'terms')
        return termPageText(core.glossary, id, interfaceLocale(), (other) => termPage(other).toString());
      return entryPageText(core.createLibrary([]).entryOf(id), referenceStyle(uri), interfaceLocale());
    },
  });
}

export async function showPage(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
    preview: true,
    viewColumn: vscode.ViewColumn.Beside,
  });
}
