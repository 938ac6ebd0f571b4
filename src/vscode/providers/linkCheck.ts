/**
 * The editor's own check of Markdown links takes `[@key]` for a link without a definition, and its settings know no
 * exceptions. Where such a warning stands on a citation, a quick fix switches that one check off in the workspace.
 */

import * as vscode from 'vscode';
import { overlaps, t } from '../../core';
import type { MessageTemplate } from '../../core';
import { toOffset } from '../convert';
import { interfaceLocale } from '../host';
import type { Services } from '../services';

const title: MessageTemplate = {
  en: 'This is a citation: switch the check of reference links off in this workspace',
  'zh-cn': '这是引文：在此工作区关闭引用式链接的检查',
};

export function registerLinkCheck({ documents }: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, { diagnostics }) {
      const warnings = diagnostics.filter(({ code }) => codeOf(code) === 'link.no-such-reference');
      const analysis = warnings.length > 0 ? await documents.analyze(document) : undefined;
      if (!analysis) return [];
      const onCitations = warnings.filter(({ range }) => {
        const place = { start: toOffset(analysis.lines, range.start), end: toOffset(analysis.lines, range.end) };
        return analysis.citations.some((mention) => mention.notation === 'pandoc' && overlaps(mention.cluster, place));
      });
      if (onCitations.length === 0) return [];
      const action = new vscode.CodeAction(t(interfaceLocale(), title), vscode.CodeActionKind.QuickFix);
      action.diagnostics = onCitations;
      action.command = { title: t(interfaceLocale(), title), command: 'nqpf.ignoreReferenceLinks' };
      return [action];
    },
  };
  return vscode.languages.registerCodeActionsProvider([{ language: 'markdown' }], provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
