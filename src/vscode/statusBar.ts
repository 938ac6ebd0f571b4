/** The count of findings in the active manuscript, in the status bar; a click lists them. */

import * as vscode from 'vscode';
import { message, t } from '../core';
import type { DocumentAnalysis, MessageTemplate } from '../core';
import { interfaceLocale } from './host';
import { formatOf } from './languages';
import type { Services } from './services';

const tooltip: MessageTemplate = {
  en: 'NQPF: {claims} figures read, {citations} citations, {terms} terms; {errors} errors, {warnings} warnings.',
  'zh-cn': 'NQPF：读到 {claims} 个数据、{citations} 处引文、{terms} 处术语；{errors} 个错误，{warnings} 个警告。',
};

export function registerStatusBar({ documents }: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('nqpf.findings', vscode.StatusBarAlignment.Left, 0);
  item.name = 'NQPF';
  item.command = 'nqpf.checkStatistics';
  const show = (editor: vscode.TextEditor | undefined): void => {
    const analysis = editor && formatOf(editor.document) ? documents.latest(editor.document.uri)?.analysis : undefined;
    if (!analysis) {
      item.hide();
      return;
    }
    const counts = countsOf(analysis);
    item.text =
      counts.errors + counts.warnings === 0
        ? '$(pass) NQPF'
        : `NQPF $(error) ${counts.errors} $(warning) ${counts.warnings}`;
    item.tooltip = t(interfaceLocale(), message(tooltip, counts));
    item.accessibilityInformation = { label: item.tooltip };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    documents.onDidAnalyze(({ document }) => {
      if (vscode.window.activeTextEditor?.document === document) show(vscode.window.activeTextEditor);
    }),
  );
}

function countsOf({ findings, claims, citations, terms }: DocumentAnalysis) {
  const countOf = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
  return {
    claims: claims.length,
    citations: citations.length,
    terms: terms.filter(({ match }) => match.listed).length,
    errors: countOf('error'),
    warnings: countOf('warning'),
  };
}
