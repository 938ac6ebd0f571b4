/** The editor's preview of Markdown: tells the plugin what is known of a document, and renders anew when more is known. */

import * as vscode from 'vscode';
import type { DocumentAnalysis, PreviewInput, PreviewReader, ReferenceStyle } from '../core';
import { interfaceLocale, referenceStyle } from './host';
import { servedAnalysis } from './notations';
import type { Services } from './services';
import { createDisposableStore } from './util/dispose';

export interface Preview extends vscode.Disposable {
  /** What the Markdown extension calls with its own parser. */
  extendMarkdownIt(parser: unknown): unknown;
}

function documentOf(env: unknown): vscode.Uri | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  return env.currentDocument instanceof vscode.Uri ? env.currentDocument : undefined;
}

export function createPreview({ documents, lazyParts, styles: referenceStyles }: Services): Preview {
  const parts = createDisposableStore();
  /** The analysis by which each previewed document was last rendered. */
  const rendered = new Map<string, DocumentAnalysis | undefined>();
  const refresh = (): void => void vscode.commands.executeCommand('markdown.preview.refresh');
  /** Styles of the user's own are loaded while the preview is there already. */
  const styles = new Map<string, ReferenceStyle>();
  const styleOf = (uri: vscode.Uri): ReferenceStyle => {
    const shown = styles.get(uri.toString()) ?? referenceStyle(uri);
    void referenceStyles.load(uri).then((style) => {
      styles.set(uri.toString(), style);
      if (style.csl !== shown.csl || style.system !== shown.system || style.edition !== shown.edition) refresh();
    });
    return shown;
  };
  const read: PreviewReader = (env): PreviewInput | undefined => {
    const uri = documentOf(env);
    if (!uri) return undefined;
    const known = documents.latest(uri);
    rendered.set(uri.toString(), known?.analysis);
    if (!known) return undefined;
    const settings = vscode.workspace.getConfiguration('nqpf', uri);
    const isShown = (kind: 'terms' | 'citations' | 'numbers'): boolean =>
      settings.get<boolean>(`preview.${kind}`) ?? true;
    return {
      analysis: servedAnalysis(known.analysis, 'assist', known.document),
      locale: interfaceLocale(),
      style: styleOf(uri),
      shows: { terms: isShown('terms'), citations: isShown('citations'), numbers: isShown('numbers') },
    };
  };
  parts.add(
    documents.onDidAnalyze(({ document, analysis }) => {
      const key = document.uri.toString();
      if (rendered.has(key) && rendered.get(key) !== analysis) refresh();
    }),
  );
  parts.add(
    documents.onDidClose((uri) => {
      rendered.delete(uri.toString());
      styles.delete(uri.toString());
    }),
  );
  parts.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      const isShown = event.affectsConfiguration('nqpf.preview') || event.affectsConfiguration('nqpf.citations');
      if (isShown && rendered.size > 0) refresh();
    }),
  );
  return {
    extendMarkdownIt(parser) {
      // The preview that asks is not kept waiting; it is rendered anew with what comes.
      void lazyParts.preview().then(({ previewPlugin }) => {
        previewPlugin(parser as Parameters<typeof previewPlugin>[0], read);
        refresh();
      });
      return parser;
    },
    dispose: () => parts.dispose(),
  };
}
