/** "Check Statistics in Workspace": analyzes every manuscript of the workspace, with progress, until done or cancelled. */

import * as vscode from 'vscode';
import { message, t } from '../../core';
import type { MessageTemplate } from '../../core';
import { toDiagnostic } from '../convert';
import { interfaceLocale } from '../host';
import { formatOf } from '../languages';
import type { Command } from './command';

const texts = {
  title: { en: 'Checking statistics', 'zh-cn': '正在核查统计数据' },
  done: {
    en: '{files} manuscripts checked: {errors} errors, {warnings} warnings.',
    'zh-cn': '已核查 {files} 份文稿：{errors} 个错误，{warnings} 个警告。',
  },
} satisfies Record<string, MessageTemplate>;

const manuscripts = '**/*.{md,markdown,qmd,Rmd,tex}';
const mostFiles = 2000;

/** Findings of manuscripts that are not open; an open one publishes its own. */
let closedFindings: vscode.DiagnosticCollection | undefined;

export const checkWorkspace: Command = {
  id: 'nqpf.checkWorkspaceStatistics',
  async run({ context, documents }) {
    if (!closedFindings) {
      closedFindings = vscode.languages.createDiagnosticCollection('nqpf-workspace');
      const collection = closedFindings;
      context.subscriptions.push(
        collection,
        documents.onDidAnalyze(({ document }) => collection.delete(document.uri)),
      );
    }
    const collection = closedFindings;
    const locale = interfaceLocale();
    const files = await vscode.workspace.findFiles(manuscripts, '**/node_modules/**', mostFiles);
    const counts = { files: 0, errors: 0, warnings: 0 };
    const options = {
      location: vscode.ProgressLocation.Notification,
      cancellable: true,
      title: t(locale, texts.title),
    };
    await vscode.window.withProgress(options, async (progress, token) => {
      for (const uri of files) {
        if (token.isCancellationRequested) break;
        progress.report({ increment: 100 / files.length, message: vscode.workspace.asRelativePath(uri) });
        const document = await vscode.workspace.openTextDocument(uri);
        const analysis = formatOf(document) ? await documents.analyze(document) : undefined;
        if (!analysis) continue;
        const diagnostics = analysis.findings.map((finding) => toDiagnostic(finding, analysis.lines, uri, locale));
        const isOpen = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
        if (!isOpen) collection.set(uri, diagnostics);
        counts.files += 1;
        counts.errors += analysis.findings.filter(({ severity }) => severity === 'error').length;
        counts.warnings += analysis.findings.filter(({ severity }) => severity === 'warning').length;
      }
    });
    void vscode.window.showInformationMessage(t(locale, message(texts.done, counts)));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  },
};
