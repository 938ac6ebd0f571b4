/** Find all references of a term over the manuscripts of the workspace, its highlights, and renaming of a rendering. */

import * as vscode from 'vscode';
import { t } from '../../core';
import type { DocumentAnalysis, TermUsage } from '../../core';
import { toOffset, toRange, toWorkspaceEdit } from '../convert';
import { interfaceLocale } from '../host';
import { servedLanguages } from '../languages';
import type { LazyParts } from '../lazyParts';
import type { Services } from '../services';
import { placeOfTerm } from '../termPlace';

interface Found {
  readonly usage: TermUsage;
  readonly analysis: DocumentAnalysis;
}

export function registerTermReferences({
  documents,
  glossaries,
  lazyParts,
  loadCore,
  manuscripts,
}: Services): vscode.Disposable {
  /** Throws the reason where there is a term that cannot be renamed: the editor shows it. */
  const find = async (document: vscode.TextDocument, position: vscode.Position): Promise<Found | undefined> => {
    const analysis = await documents.analyze(document);
    const { termRenameTarget } = await lazyParts.terms();
    const target = analysis && termRenameTarget(analysis, toOffset(analysis.lines, position));
    if (!analysis || !target) return undefined;
    if ('reason' in target) throw new Error(t(interfaceLocale(), target.reason));
    return { usage: target.usage, analysis };
  };
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider([...servedLanguages], {
      async provideReferences(document, position, { includeDeclaration }) {
        const analysis = await documents.analyze(document);
        const { namedTermAt, termPlaces } = await lazyParts.terms();
        const usage = analysis && namedTermAt(analysis, toOffset(analysis.lines, position));
        if (!usage) return [];
        const { entry } = usage.match;
        const { matcher } = await glossaries.of(document.uri, await loadCore());
        const places = (await manuscripts.all()).flatMap((manuscript) =>
          termPlaces(manuscript.document, matcher, entry).map(
            (span) => new vscode.Location(vscode.Uri.parse(manuscript.file, true), toRange(manuscript.lines, span)),
          ),
        );
        return [...(includeDeclaration ? await declarationOf(usage, lazyParts) : []), ...places];
      },
    }),
    vscode.languages.registerDocumentHighlightProvider([...servedLanguages], {
      async provideDocumentHighlights(document, position) {
        const analysis = await documents.analyze(document);
        if (!analysis) return undefined;
        const { termHighlights } = await lazyParts.terms();
        const places = termHighlights(analysis, toOffset(analysis.lines, position));
        // An empty list would keep the editor from asking the next provider.
        if (places.length === 0) return undefined;
        return places.map((span) => new vscode.DocumentHighlight(toRange(analysis.lines, span)));
      },
    }),
    vscode.languages.registerRenameProvider([...servedLanguages], {
      async prepareRename(document, position) {
        const found = await find(document, position);
        return found && { range: toRange(found.analysis.lines, found.usage.span), placeholder: found.usage.match.form };
      },
      async provideRenameEdits(document, position, newName) {
        const found = await find(document, position);
        if (!found) return undefined;
        const { renameTerm } = await lazyParts.terms();
        const rename = renameTerm(found.analysis, found.usage, newName);
        if (rename.kind === 'refused') throw new Error(t(interfaceLocale(), rename.reason));
        return toWorkspaceEdit(rename.edits, found.analysis.lines, document.uri);
      },
    }),
  );
}

/** The place of a user's entry in its file; a built-in entry has none that can be edited. */
async function declarationOf({ match }: TermUsage, lazyParts: LazyParts): Promise<readonly vscode.Location[]> {
  const { id, source } = match.entry;
  return source ? [await placeOfTerm(id, source, lazyParts)] : [];
}
