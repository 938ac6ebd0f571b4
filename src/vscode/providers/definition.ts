/** Go to definition: a cited work in its bibliography, a built-in work or a term on a page of its own. */

import * as vscode from 'vscode';
import { definitionsAt } from '../../core';
import type { DefinitionTarget, DocumentAnalysis } from '../../core';
import { toOffset, toRange } from '../convert';
import { servedLanguages } from '../languages';
import type { LazyParts } from '../lazyParts';
import { servedAnalysis } from '../notations';
import { entryPage, termPage } from '../pages';
import type { Services } from '../services';
import { placeOfTerm } from '../termPlace';

export function registerDefinition({ documents, lazyParts }: Services): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider([...servedLanguages], {
    async provideDefinition(document, position) {
      const whole = await documents.analyze(document);
      if (!whole) return undefined;
      const analysis = servedAnalysis(whole, 'assist', document);
      const targets = definitionsAt(analysis, toOffset(analysis.lines, position));
      return Promise.all(targets.map((target) => linkTo(target, analysis, document, lazyParts)));
    },
  });
}

async function linkTo(
  target: DefinitionTarget,
  analysis: DocumentAnalysis,
  document: vscode.TextDocument,
  lazyParts: LazyParts,
): Promise<vscode.DefinitionLink> {
  const originSelectionRange = toRange(analysis.lines, target.origin);
  const top = new vscode.Range(0, 0, 0, 0);
  switch (target.kind) {
    case 'entry': {
      const targetUri = vscode.Uri.parse(target.file, true);
      const file = await vscode.workspace.openTextDocument(targetUri);
      const targetRange = new vscode.Range(file.positionAt(target.span.start), file.positionAt(target.span.end));
      return { originSelectionRange, targetUri, targetRange };
    }
    case 'here':
      return { originSelectionRange, targetUri: document.uri, targetRange: toRange(analysis.lines, target.span) };
    case 'built-in-entry':
      return { originSelectionRange, targetUri: entryPage(target.id), targetRange: top };
    case 'own-term': {
      const { uri, range } = await placeOfTerm(target.id, target.source, lazyParts);
      return { originSelectionRange, targetUri: uri, targetRange: range };
    }
    case 'term':
      return { originSelectionRange, targetUri: termPage(target.id), targetRange: top };
  }
}
