/** Actions on citations: add the built-in entry to one's own bibliography, create an entry, cite as key or as prose. */

import * as vscode from 'vscode';
import { overlaps, t } from '../../core';
import type { CitationAction, DocumentAnalysis } from '../../core';
import { toCitationEdit } from '../citationEdits';
import { toDiagnostic, toOffset } from '../convert';
import { interfaceLocale } from '../host';
import { servedLanguages } from '../languages';
import { servedAnalysis } from '../notations';
import type { Services } from '../services';

interface PendingAction extends vscode.CodeAction {
  readonly action: CitationAction;
  readonly analysis: DocumentAnalysis;
  readonly uri: vscode.Uri;
}

export function registerCitationActions({ documents, lazyParts }: Services): vscode.Disposable {
  const { QuickFix, RefactorRewrite } = vscode.CodeActionKind;
  const provider: vscode.CodeActionProvider<PendingAction> = {
    async provideCodeActions(document, range) {
      const whole = await documents.analyze(document);
      if (!whole) return [];
      const analysis = servedAnalysis(whole, 'check', document);
      const start = toOffset(analysis.lines, range.start);
      const wanted = { start, end: Math.max(start + 1, toOffset(analysis.lines, range.end)) };
      const citing = { ...analysis, file: document.uri.toString() };
      const { citationActions } = await lazyParts.citing();
      return citationActions(citing, wanted).map((action): PendingAction => {
        const { title, kind, rules, span } = action;
        const answered = analysis.findings.filter(
          (finding) => rules.includes(finding.rule) && overlaps(finding.span, span),
        );
        const made = new vscode.CodeAction(t(interfaceLocale(), title), kind === 'fix' ? QuickFix : RefactorRewrite);
        made.diagnostics = answered.map((finding) =>
          toDiagnostic(finding, analysis.lines, document.uri, interfaceLocale()),
        );
        return Object.assign(made, { action, analysis, uri: document.uri });
      });
    },
    async resolveCodeAction(pending) {
      const edit = await toCitationEdit(pending.action, pending.analysis.lines, pending.uri);
      return Object.assign(pending, { edit });
    },
  };
  return vscode.languages.registerCodeActionsProvider([...servedLanguages], provider, {
    providedCodeActionKinds: [QuickFix, RefactorRewrite],
  });
}
