/** Quick fixes: the fixes of the findings under the cursor, and for each a suppression with a reason. */

import * as vscode from 'vscode';
import { overlaps, suppressionComment, t } from '../../core';
import type { DocumentAnalysis, Finding, MessageTemplate } from '../../core';
import { toDiagnostic, toOffset, toPosition, toWorkspaceEdit } from '../convert';
import { interfaceLocale } from '../host';
import { formatOf, servedLanguages } from '../languages';
import type { Services } from '../services';

const except: MessageTemplate = { en: 'Mark as an exception, with a reason', 'zh-cn': '标注为例外并注明理由' };
const reason: MessageTemplate = { en: 'figure as printed in the source', 'zh-cn': '数据与原始出处一致' };

export function registerCodeActions({ documents }: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    [...servedLanguages],
    {
      async provideCodeActions(document, range) {
        const analysis = await documents.analyze(document);
        if (!analysis) return [];
        const start = toOffset(analysis.lines, range.start);
        const wanted = { start, end: Math.max(start + 1, toOffset(analysis.lines, range.end)) };
        return analysis.findings
          .filter((finding) => overlaps(finding.span, wanted) || finding.span.end === start)
          .flatMap((finding) => actionsOf(finding, analysis, document));
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function actionsOf(
  finding: Finding,
  analysis: DocumentAnalysis,
  document: vscode.TextDocument,
): readonly vscode.CodeAction[] {
  const locale = interfaceLocale();
  const diagnostic = toDiagnostic(finding, analysis.lines, document.uri, locale);
  const fixes = finding.fixes.map((fix, index) => {
    const action = new vscode.CodeAction(t(locale, fix.title), vscode.CodeActionKind.QuickFix);
    action.edit = toWorkspaceEdit(fix.edits, analysis.lines, document.uri);
    action.diagnostics = [diagnostic];
    action.isPreferred = index === 0 && finding.fixes.length === 1;
    return action;
  });
  const exception = finding.rule.startsWith('suppression/')
    ? []
    : [exceptionAction(finding, analysis, document, diagnostic)];
  return [...fixes, ...exception];
}

/** Puts the comment on a line of its own above the finding; inside a paragraph of Markdown HTML comments do not show. */
function exceptionAction(
  finding: Finding,
  analysis: DocumentAnalysis,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const locale = interfaceLocale();
  const action = new vscode.CodeAction(t(locale, except), vscode.CodeActionKind.QuickFix);
  const { line } = toPosition(analysis.lines, finding.span.start);
  const indent = /^\s*/.exec(document.lineAt(line).text)?.[0] ?? '';
  const comment = suppressionComment(formatOf(document) ?? 'markdown', finding.rule, t(locale, reason));
  action.edit = new vscode.WorkspaceEdit();
  action.edit.insert(document.uri, new vscode.Position(line, 0), `${indent}${comment}\n`);
  action.diagnostics = [diagnostic];
  return action;
}
