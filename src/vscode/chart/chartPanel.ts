/** The one chart panel: creates it beside the editor, sends it its state, and forgets it when it is closed. */

import * as vscode from 'vscode';
import { t } from '../../core';
import type { MessageTemplate } from '../../core';
import { isFromChartPage } from '../../protocol/chart';
import type { ToChartPage } from '../../protocol/chart';
import { interfaceLocale } from '../host';
import { createDisposableStore } from '../util/dispose';
import { chartHtml } from './chartHtml';

const viewType = 'nqpf.chart';

const panelTitle: MessageTemplate = { en: 'Statistics Chart', 'zh-cn': '统计图表' };
const nothingToDraw: MessageTemplate = {
  en: 'No figure of this document can be drawn yet.',
  'zh-cn': '本文档中尚无可绘制的数据。',
};

let current: vscode.WebviewPanel | undefined;

export function showChartPanel(extensionUri: vscode.Uri): void {
  if (current) {
    current.reveal(vscode.ViewColumn.Beside, true);
    return;
  }
  const locale = interfaceLocale();
  const pages = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const panel = vscode.window.createWebviewPanel(
    viewType,
    t(locale, panelTitle),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [pages] },
  );
  current = panel;
  const parts = createDisposableStore();
  parts.add(
    panel.onDidDispose(() => {
      current = undefined;
      parts.dispose();
    }),
  );
  parts.add(
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (!isFromChartPage(message)) return;
      const answer: ToChartPage = {
        type: 'render',
        state: { title: t(locale, panelTitle), emptyText: t(locale, nothingToDraw) },
      };
      void panel.webview.postMessage(answer);
    }),
  );
  panel.webview.html = chartHtml(panel.webview, vscode.Uri.joinPath(pages, 'chart.js'), locale);
}
