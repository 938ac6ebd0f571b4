/** Publishes what is wrong in bibliographies, whether a manuscript uses them or an editor shows them. */

import * as vscode from 'vscode';
import { bibliographyRules, createLineIndex, runRules } from '../../core';
import type { RuleSettings } from '../../core';
import type { ReadBibliography } from '../bibliographies';
import { toDiagnostic } from '../convert';
import { interfaceLocale } from '../host';
import type { Services } from '../services';

const language = 'bibtex';

export function registerBibliographyDiagnostics({ bibliographies }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('nqpf-bibliography');
  const publish = ({ uri, text, source }: ReadBibliography): void => {
    const rules = vscode.workspace.getConfiguration('nqpf', uri).get<RuleSettings>('rules') ?? {};
    // Which keys are cited is known of one manuscript only, and another one may use the file, too.
    const findings = runRules(bibliographyRules, { source, citedKeys: undefined }, rules);
    const lines = createLineIndex(text);
    const locale = interfaceLocale();
    collection.set(
      uri,
      findings.map((finding) => toDiagnostic(finding, lines, uri, locale)),
    );
  };
  const readWhereOpen = (document: vscode.TextDocument): void => {
    if (document.languageId === language) void bibliographies.read(document.uri);
  };
  vscode.workspace.textDocuments.forEach(readWhereOpen);
  return vscode.Disposable.from(
    collection,
    bibliographies.onDidRead(publish),
    bibliographies.onDidChange((uri) => {
      collection.delete(uri);
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
      if (open) readWhereOpen(open);
    }),
    vscode.workspace.onDidOpenTextDocument(readWhereOpen),
  );
}
