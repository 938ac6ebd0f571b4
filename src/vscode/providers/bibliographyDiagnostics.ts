/** Publishes what is wrong in bibliographies, whether a manuscript uses them or an editor shows them. */

import * as vscode from 'vscode';
import { createLineIndex } from '../../core';
import type { RuleSettings } from '../../core';
import type { ReadBibliography } from '../bibliographies';
import { toDiagnostic } from '../convert';
import { interfaceLocale } from '../host';
import { bibliographyLanguage } from '../languages';
import type { Services } from '../services';

export function registerBibliographyDiagnostics({
  bibliographies,
  documents,
  lazyParts,
  manuscripts,
}: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('nqpf-bibliography');
  const known = new Map<string, ReadBibliography>();
  const publish = async ({ uri, text, source }: ReadBibliography): Promise<void> => {
    const rules = vscode.workspace.getConfiguration('nqpf', uri).get<RuleSettings>('rules') ?? {};
    // Only the rule on what nothing cites needs the manuscripts that no editor shows, and only whoever asks for it waits.
    const asksAll = (rules['citations/uncited-entry'] ?? rules['citations/*'] ?? 'off') !== 'off';
    const citing = asksAll ? await manuscripts.all() : manuscripts.open();
    const { bibliographyFindings } = await lazyParts.citing();
    if (known.get(uri.toString())?.source !== source) return;
    const lines = createLineIndex(text);
    const locale = interfaceLocale();
    const findings = bibliographyFindings(source, citing, rules);
    collection.set(
      uri,
      findings.map((finding) => toDiagnostic(finding, lines, uri, locale)),
    );
  };
  const readWhereOpen = (document: vscode.TextDocument): void => {
    if (document.languageId === bibliographyLanguage) void bibliographies.read(document.uri);
  };
  vscode.workspace.textDocuments.forEach(readWhereOpen);
  return vscode.Disposable.from(
    collection,
    bibliographies.onDidRead((read) => {
      known.set(read.uri.toString(), read);
      void publish(read);
    }),
    bibliographies.onDidChange((uri) => {
      known.delete(uri.toString());
      collection.delete(uri);
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
      if (open) readWhereOpen(open);
    }),
    documents.onDidAnalyze(({ analysis }) => {
      for (const { file } of analysis.library.sources) {
        const read = known.get(file);
        if (read) void publish(read);
      }
    }),
    vscode.workspace.onDidOpenTextDocument(readWhereOpen),
  );
}
