/** Where a term of the user's stands now: its file may have been edited since its glossary was read. */

import * as vscode from 'vscode';
import type { TermSource } from '../core';
import type { LazyParts } from './lazyParts';

/** The entry with this id in its file, or where it was read. */
export async function placeOfTerm(
  id: string,
  { file, span }: TermSource,
  lazyParts: LazyParts,
): Promise<vscode.Location> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file, true));
  const { readGlossaryFile } = await lazyParts.ownFiles();
  const { entries } = readGlossaryFile(document.getText(), file).glossary;
  const now = entries.find((entry) => entry.id === id)?.source?.span ?? span;
  return new vscode.Location(
    document.uri,
    new vscode.Range(document.positionAt(now.start), document.positionAt(now.end)),
  );
}
