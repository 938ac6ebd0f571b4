/** The one chart panel: creates or restores it beside the editor, sends it its state, and takes the editor to a clicked figure. */

import * as vscode from 'vscode';
import { isFromChartPage } from '../../protocol/chart';
import type { ToChartPage } from '../../protocol/chart';
import { toOffset, toRange } from '../convert';
import { interfaceLocale } from '../host';
import { formatOf } from '../languages';
import type { Services } from '../services';
import { createDisposableStore } from '../util/dispose';
import { chartHtml } from './chartHtml';
import { chartState, chartTitle } from './chartState';

const viewType = 'nqpf.chart';

export interface ChartPanel extends vscode.Disposable {
  /** Shows the panel for a manuscript, the active one where none is given, at a concept where one is named. */
  show(uri: vscode.Uri | undefined, concept?: string): void;
}

export function registerChartPanel(services: Services): ChartPanel {
  const { context, documents, loadCore } = services;
  const parts = createDisposableStore();
  let panel: vscode.WebviewPanel | undefined;
  let manuscript: vscode.Uri | undefined;
  let shown: string | undefined;
  let cursor: number | undefined;
  let isReady = false;

  const render = async (): Promise<void> => {
    const asked = panel;
    if (!asked || !isReady) return;
    const core = await loadCore();
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === manuscript?.toString());
    if (document) await documents.analyze(document);
    const analyzed = manuscript && documents.latest(manuscript);
    const name = manuscript ? (manuscript.path.split('/').at(-1) ?? '') : '';
    const state = chartState(core, analyzed, name, { shown, cursor }, interfaceLocale());
    // Where the cursor led, the page stays when the cursor goes on into the prose.
    shown = state.shown;
    const message: ToChartPage = { type: 'render', state };
    if (panel === asked) await asked.webview.postMessage(message);
  };
  const follow = (editor: vscode.TextEditor | undefined): void => {
    if (!editor || !formatOf(editor.document)) return;
    if (editor.document.uri.toString() !== manuscript?.toString()) {
      manuscript = editor.document.uri;
      shown = undefined;
    }
    void render();
  };
  const goTo = async (index: number): Promise<void> => {
    const analyzed = manuscript && documents.latest(manuscript);
    const claim = analyzed?.analysis.claims[index]?.claim;
    if (!analyzed || !claim) return;
    const selection = toRange(analyzed.analysis.lines, claim.span);
    const column = vscode.window.visibleTextEditors.find((editor) => editor.document === analyzed.document)?.viewColumn;
    await vscode.window.showTextDocument(analyzed.document, { selection, viewColumn: column ?? vscode.ViewColumn.One });
  };
  const adopt = (created: vscode.WebviewPanel): void => {
    panel = created;
    isReady = false;
    const folder = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
    created.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    const own = createDisposableStore();
    own.add(
      created.onDidDispose(() => {
        panel = undefined;
        own.dispose();
      }),
    );
    own.add(
      created.webview.onDidReceiveMessage((message: unknown) => {
        if (!isFromChartPage(message)) return;
        if (message.type === 'goTo') void goTo(message.claim);
        else if (message.type === 'show') {
          shown = message.view;
          cursor = undefined;
          void render();
        } else {
          isReady = true;
          void render();
        }
      }),
    );
    const [script, style] = ['chart.js', 'chart.css'].map((name) => vscode.Uri.joinPath(folder, name));
    if (script && style)
      created.webview.html = chartHtml(
        created.webview,
        script,
        style,
        interfaceLocale(),
        chartTitle(interfaceLocale()),
      );
  };

  parts.add(vscode.window.onDidChangeActiveTextEditor(follow));
  parts.add(
    documents.onDidAnalyze(({ document }) => document.uri.toString() === manuscript?.toString() && void render()),
  );
  parts.add(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const analyzed = manuscript && documents.latest(manuscript);
      if (!analyzed || textEditor.document !== analyzed.document || !selections[0]) return;
      cursor = toOffset(analyzed.analysis.lines, selections[0].active);
      void render();
    }),
  );
  parts.add(
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel(restored, state: unknown) {
        const kept: Readonly<Record<string, unknown>> = typeof state === 'object' && state !== null ? { ...state } : {};
        if (typeof kept['document'] === 'string') manuscript = vscode.Uri.parse(kept['document']);
        if (typeof kept['shown'] === 'string') shown = kept['shown'];
        adopt(restored);
        return Promise.resolve();
      },
    }),
  );
  return {
    show(uri, concept) {
      manuscript =
        uri ?? manuscript ?? vscode.window.visibleTextEditors.find((editor) => formatOf(editor.document))?.document.uri;
      if (concept !== undefined) shown = concept;
      if (panel) {
        panel.reveal(undefined, true);
        void render();
        return;
      }
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      adopt(vscode.window.createWebviewPanel(viewType, chartTitle(interfaceLocale()), column));
    },
    dispose() {
      panel?.dispose();
      parts.dispose();
    },
  };
}
