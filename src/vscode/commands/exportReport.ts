/** "Export Report": everything about the manuscript on one self-contained page, saved where the user says. */

import * as vscode from 'vscode';
import { t } from '../../core';
import type { MessageTemplate } from '../../core';
import { folderOf, freeFile } from '../chart/chartFiles';
import { interfaceLocale } from '../host';
import { formatOf } from '../languages';
import { servedAnalysis } from '../notations';
import type { Command } from './command';

const texts = {
  noManuscript: {
    en: 'Open a manuscript in Markdown or LaTeX first; the report is about the one in the active editor.',
    'zh-cn': '请先打开一份 Markdown 或 LaTeX 文稿；报告针对当前编辑器中的文稿。',
  },
  saved: { en: 'The report was saved as {name}.', 'zh-cn': '报告已保存为 {name}。' },
  open: { en: 'Open in Browser', 'zh-cn': '在浏览器中打开' },
  unwritable: { en: 'The report could not be written: {reason}', 'zh-cn': '报告无法写入：{reason}' },
} satisfies Record<string, MessageTemplate>;

export const exportReport: Command = {
  id: 'nqpf.exportReport',
  async run({ context, documents, lazyParts, styles }) {
    const locale = interfaceLocale();
    const document = vscode.window.activeTextEditor?.document ?? vscode.window.visibleTextEditors[0]?.document;
    const analysis = document && formatOf(document) ? await documents.analyze(document) : undefined;
    if (!document || !analysis) {
      void vscode.window.showInformationMessage(t(locale, texts.noManuscript));
      return;
    }
    const name = document.uri.path.split('/').at(-1) ?? '';
    const folder = folderOf(document.uri);
    const defaultUri = folder && (await freeFile(folder, `${name.replace(/\.\w+$/, '')}-report`, 'html'));
    const target = await vscode.window.showSaveDialog({
      filters: { HTML: ['html'] },
      ...(defaultUri ? { defaultUri } : {}),
    });
    if (!target) return;
    const { reportHtml } = await lazyParts.report();
    const manifest = context.extension.packageJSON as { readonly version?: string };
    const page = reportHtml(servedAnalysis(analysis, 'check', document), {
      locale,
      name,
      date: new Date().toISOString().slice(0, 10),
      version: manifest.version ?? '',
      style: await styles.load(document.uri),
    });
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(t(locale, { template: texts.unwritable, values: { reason } }));
      return;
    }
    const open = t(locale, texts.open);
    const saved = t(locale, { template: texts.saved, values: { name: target.path.split('/').at(-1) ?? '' } });
    const chosen = await vscode.window.showInformationMessage(saved, open);
    if (chosen === open) await vscode.env.openExternal(target);
  },
};
