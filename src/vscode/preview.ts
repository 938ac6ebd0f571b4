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

/** Longer than a preview waits for the end of typing, in milliseconds. */
const secondAsking = 800;

function documentOf(env: unknown): vscode.Uri | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  return env.currentDocument instanceof vscode.Uri ? env.currentDocument : undefined;
}

export function createPreview({ documents, lazyParts, styles }: Services): Preview {
  const parts = createDisposableStore();
  /** The analysis by which each previewed document was last rendered. */
  const rendered = new Map<string, { readonly analysis: DocumentAnalysis | undefined }>();
  const loaded = new Map<string, NonNullable<ReferenceStyle['csl']>>();
  let again: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => void vscode.commands.executeCommand('markdown.preview.refresh');
  const isStale = (): boolean =>
    [...rendered].some(([key, shown]) => documents.latest(vscode.Uri.parse(key))?.analysis !== shown.analysis);
  /** A preview that is about to follow an edit forgets that it was asked, so it is asked once more. */
  const refresh = (): void => {
    ask();
    clearTimeout(again);
    again = setTimeout(() => isStale() && ask(), secondAsking);
  };
  /** A style of the user's own is loaded while the preview is there already. */
  const styleOf = (uri: vscode.Uri): ReferenceStyle => {
    const plain = referenceStyle(uri);
    const csl = loaded.get(uri.toString());
    void styles.load(uri).then((style) => {
      if (style.csl) loaded.set(uri.toString(), style.csl);
      else loaded.delete(uri.toString());
      if (style.csl !== csl) refresh();
    });
    return csl ? { ...plain, csl } : plain;
  };
  const read: PreviewReader = (env): PreviewInput | undefined => {
    const uri = documentOf(env);
    if (!uri) return undefined;
    const known = documents.latest(uri);
    rendered.set(uri.toString(), { analysis: known?.analysis });
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
      const shown = rendered.get(key);
      if (shown && shown.analysis !== analysis) refresh();
    }),
  );
  parts.add(
    documents.onDidClose((uri) => {
      rendered.delete(uri.toString());
      loaded.delete(uri.toString());
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
    dispose() {
      clearTimeout(again);
      parts.dispose();
    },
  };
}
