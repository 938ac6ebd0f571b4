/** Where a term of the user's stands now: its file may have been edited since its glossary was read. */

import * as vscode from 'vscode';
import { readGlossaryFile } from '../core';
import type { TermSource } from '../core';

/** The entry with this id in its file, or where it was read. */
export async function placeOfTerm(id: string, { file, span }: TermSource): Promise<vscode.Location> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file, true));
  const { entries } = readGlossaryFile(document.getText(), file).glossary;
  const now = entries.find((entry) => entry.id === id)?.source?.span ?? span;
  return new vscode.Location(
    document.uri,
    new vscode.Range(document.positionAt(now.start), document.positionAt(now.end)),
  );
}
