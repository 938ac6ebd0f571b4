/** The only place where offsets of the core become positions of the editor, and results become its objects. */

import * as vscode from 'vscode';
import { t } from '../core';
import type { Finding, LineIndex, Locale, Severity, Span, TextEdit } from '../core';

export const diagnosticSource = 'NQPF';

export function toPosition(lines: LineIndex, offset: number): vscode.Position {
  const { line, column } = lines.positionAt(offset);
  return new vscode.Position(line, column);
}

export function toRange(lines: LineIndex, span: Span): vscode.Range {
  return new vscode.Range(toPosition(lines, span.start), toPosition(lines, span.end));
}

export function toOffset(lines: LineIndex, position: vscode.Position): number {
  return lines.offsetAt({ line: position.line, column: position.character });
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
  return severities[severity];
}

export function toDiagnostic(finding: Finding, lines: LineIndex, uri: vscode.Uri, locale: Locale): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(lines, finding.span),
    t(locale, finding.message),
    severities[finding.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = finding.rule;
  diagnostic.relatedInformation = finding.related
    .filter((place) => place.file === undefined)
    .map(
      (place) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(uri, toRange(lines, place.span)),
          t(locale, place.message),
        ),
    );
  if (finding.rule === 'suppression/unused') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

export function toWorkspaceEdit(edits: readonly TextEdit[], lines: LineIndex, uri: vscode.Uri): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { span, newText } of edits) edit.replace(uri, toRange(lines, span), newText);
  return edit;
}

/** A card's Markdown, in which links may run the commands named and no others. */
export function toMarkdown(text: string, commands: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = { enabledCommands: [...commands] };
  markdown.supportHtml = false;
  return markdown;
}
