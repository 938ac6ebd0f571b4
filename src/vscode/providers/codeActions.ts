/** Quick fixes: the fixes of the findings under the cursor, and for each a suppression with a reason. */

import * as vscode from 'vscode';
import { exceptionFix, overlaps, t } from '../../core';
import type { DocumentAnalysis, Finding } from '../../core';
import { toDiagnostic, toOffset, toWorkspaceEdit } from '../convert';
import { interfaceLocale } from '../host';
import { servedLanguages } from '../languages';
import type { Services } from '../services';

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
  const exception = finding.rule.startsWith('suppression/') ? [] : [exceptionFix(analysis, finding, locale)];
  return [...finding.fixes, ...exception].map((fix, index) => {
    const action = new vscode.CodeAction(t(locale, fix.title), vscode.CodeActionKind.QuickFix);
    action.edit = toWorkspaceEdit(fix.edits, analysis.lines, document.uri);
    action.diagnostics = [diagnostic];
    action.isPreferred = index === 0 && finding.fixes.length === 1;
    return action;
  });
}
