/** Publishes the findings of each analyzed manuscript to the Problems view. */

import * as vscode from 'vscode';
import { toDiagnostic } from '../convert';
import { interfaceLocale } from '../host';
import { servedAnalysis } from '../notations';
import type { Services } from '../services';

export function registerDiagnostics({ documents }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('nqpf');
  return vscode.Disposable.from(
    collection,
    documents.onDidAnalyze(({ document, analysis }) => {
      // The version of a manuscript that a comparison shows beside it is not to be mended.
      if (document.uri.scheme === 'git') return;
      const locale = interfaceLocale();
      collection.set(
        document.uri,
        servedAnalysis(analysis, 'check', document).findings.map((finding) =>
          toDiagnostic(finding, analysis.lines, document.uri, locale),
        ),
      );
    }),
    documents.onDidClose((uri) => collection.delete(uri)),
  );
}
