/** The one chart panel: creates or restores it beside the editor, sends it its state, and takes the editor to what was clicked. */

import * as vscode from 'vscode';
import { firstChoice, readChoice, readFromChartPage } from '../../protocol/chart';
import type { ChartChoice, ChartState, ExportFormat, FromChartPage, ToChartPage } from '../../protocol/chart';
import { t } from '../../core';
import type { DocumentAnalysis, Locale, MessageTemplate } from '../../core';
import { toOffset, toRange } from '../convert';
import { interfaceLocale } from '../host';
import { formatOf } from '../languages';
import type { Services } from '../services';
import { createDisposableStore } from '../util/dispose';
import { insertChart, saveChart } from './chartFiles';
import { chartHtml } from './chartHtml';

const viewType = 'nqpf.chart';
const title: MessageTemplate = { en: 'Statistics Chart', 'zh-cn': '统计图表' };

export interface ChartPanel extends vscode.Disposable {
  /** Shows the panel for a manuscript, the active one where none is given, at a concept where one is named. */
  show(uri: vscode.Uri | undefined, concept?: string): void;
  /** Saves what the panel shows; opens it where it is not open. */
  exportAs(format: ExportFormat): Promise<void>;
  /** Puts the chart of the panel, or of the figure at the cursor, into the manuscript. */
  insert(): Promise<void>;
}

export function registerChartPanel(services: Services): ChartPanel {
  const { context, documents, lazyParts, loadCore, styles } = services;
  const parts = createDisposableStore();
  let panel: vscode.WebviewPanel | undefined;
  let manuscript: vscode.Uri | undefined;
  let choice: ChartChoice = firstChoice;
  let cursor: number | undefined;
  let followsCursor = false;
  let isReady = false;
  let asked = 0;
  /** Those who wait for a state to be shown, and for pictures. */
  const waiting: (() => void)[] = [];
  const pictures = new Map<number, (png: string) => void>();

  const openDocument = (): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === manuscript?.toString());
  const makeState = async (asked?: (analysis: DocumentAnalysis) => Locale): Promise<ChartState> => {
    const [core, { chartState }] = await Promise.all([loadCore(), lazyParts.drawings()]);
    const document = openDocument();
    if (document && !documents.latest(document.uri)) await documents.analyze(document);
    const analyzed = manuscript && documents.latest(manuscript);
    const style = await styles.load(manuscript ?? context.extensionUri);
    const locale = analyzed && asked ? asked(analyzed.analysis) : interfaceLocale();
    const shown = analyzed && {
      address: analyzed.document.uri.toString(),
      name: analyzed.document.uri.path.split('/').at(-1) ?? '',
      analysis: analyzed.analysis,
    };
    return chartState(core, shown, t(interfaceLocale(), title), { choice, cursor, followsCursor, style }, locale);
  };
  const render = async (): Promise<void> => {
    const shownIn = panel;
    if (!shownIn || !isReady) return;
    asked += 1;
    const mine = asked;
    const state = await makeState();
    // A state that a later one has overtaken is not worth a redraw.
    if (mine !== asked || panel !== shownIn) return;
    // Where the cursor led, the page stays when the cursor goes on into the prose.
    choice = state.choice;
    const message: ToChartPage = { type: 'render', state };
    await shownIn.webview.postMessage(message);
    for (const shown of waiting.splice(0)) shown();
  };
  const follow = (editor: vscode.TextEditor | undefined): void => {
    if (!editor || !formatOf(editor.document)) return;
    if (editor.document.uri.toString() !== manuscript?.toString()) {
      manuscript = editor.document.uri;
      choice = { ...choice, shown: undefined };
      cursor = undefined;
    }
    void render();
  };
  const goTo = async (start: number, end: number): Promise<void> => {
    const analyzed = manuscript && documents.latest(manuscript);
    if (!analyzed) return;
    const selection = toRange(analyzed.analysis.lines, { start, end });
    const column = vscode.window.visibleTextEditors.find((editor) => editor.document === analyzed.document)?.viewColumn;
    await vscode.window.showTextDocument(analyzed.document, { selection, viewColumn: column ?? vscode.ViewColumn.One });
  };
  const rasterize = (svg: string, scale: number): Promise<string> =>
    new Promise((resolve) => {
      const page = panel;
      if (!page) return resolve('');
      const id = pictures.size + asked;
      pictures.set(id, resolve);
      const message: ToChartPage = { type: 'rasterize', id, svg, scale };
      void page.webview.postMessage(message);
    });
  const exportAs = async (format: ExportFormat): Promise<void> => {
    if (!panel || !isReady) {
      const shown = new Promise<void>((resolve) => waiting.push(resolve));
      show(undefined);
      await shown;
    }
    await saveChart(await makeState(), manuscript, format, lazyParts, rasterize);
  };
  const insert = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!panel && editor && formatOf(editor.document)) manuscript = editor.document.uri;
    const document = openDocument();
    const analysis = document && (await documents.analyze(document));
    if (!document || !analysis) return;
    const shown = vscode.window.visibleTextEditors.find((one) => one.document === document);
    const offset = shown ? toOffset(analysis.lines, shown.selection.active) : analysis.document.source.length;
    if (!panel) [choice, cursor, followsCursor] = [firstChoice, offset, true];
    const { languageOf } = await lazyParts.drawings();
    const { content } = await makeState(languageOf);
    await insertChart(document, analysis, content.drawn, offset, lazyParts);
  };
  const receive = (message: FromChartPage | undefined): void => {
    switch (message?.type) {
      case 'ready':
        isReady = true;
        return void render();
      case 'goTo':
        return void goTo(message.start, message.end);
      case 'choose':
        ({ choice } = message);
        followsCursor = false;
        return void render();
      case 'export':
        return void exportAs(message.format);
      case 'insert':
        return void insert();
      case 'picture':
        pictures.get(message.id)?.(message.png);
        pictures.delete(message.id);
        return;
      case undefined:
        return;
    }
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
        for (const drawn of pictures.values()) drawn('');
        pictures.clear();
        own.dispose();
      }),
    );
    own.add(created.webview.onDidReceiveMessage((message: unknown) => receive(readFromChartPage(message))));
    const [script, style] = ['chart.js', 'chart.css'].map((name) => vscode.Uri.joinPath(folder, name));
    const locale = interfaceLocale();
    if (script && style) created.webview.html = chartHtml(created.webview, script, style, locale, t(locale, title));
  };
  const show = (uri: vscode.Uri | undefined, concept?: string): void => {
    const visible = vscode.window.visibleTextEditors.find((editor) => formatOf(editor.document));
    manuscript = uri ?? manuscript ?? visible?.document.uri;
    if (concept !== undefined) {
      choice = { ...choice, topic: 'series', shown: concept };
      followsCursor = false;
    }
    if (panel) {
      panel.reveal(undefined, true);
      void render();
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    adopt(vscode.window.createWebviewPanel(viewType, t(interfaceLocale(), title), column));
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
      followsCursor = true;
      // While the text is ahead of its analysis, the analysis to come brings the state up to date.
      if (analyzed.version === analyzed.document.version) void render();
    }),
  );
  parts.add(
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel(restored, state: unknown) {
        const kept: Readonly<Record<string, unknown>> = typeof state === 'object' && state !== null ? { ...state } : {};
        if (typeof kept['document'] === 'string') manuscript = vscode.Uri.parse(kept['document']);
        choice = readChoice(kept['choice']);
        adopt(restored);
        return Promise.resolve();
      },
    }),
  );
  return {
    show,
    exportAs,
    insert,
    dispose() {
      panel?.dispose();
      parts.dispose();
    },
  };
}
