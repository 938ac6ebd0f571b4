/** Edits of a manuscript together with entries for a bibliography, as one edit that is undone in one step. */

import * as vscode from 'vscode';
import type { Addition, LineIndex, TextEdit } from '../core';
import { toWorkspaceEdit } from './convert';
import { refusalToEdit } from './storedText';

export interface CitationEdit {
  readonly edits: readonly TextEdit[];
  readonly additions: readonly Addition[];
}

/**
 * Entries go to the end of their file, as its editor shows it; what stands there is left as it is. Where a file must
 * not be changed the user is told why, and the edit is empty.
 */
export async function toCitationEdit(
  { edits, additions }: CitationEdit,
  lines: LineIndex,
  uri: vscode.Uri,
): Promise<vscode.WorkspaceEdit> {
  const edit = toWorkspaceEdit(edits, lines, uri);
  for (const { file, text } of additions) {
    const target = vscode.Uri.parse(file, true);
    const refusal = await refusalToEdit(target);
    if (refusal !== undefined) {
      void vscode.window.showWarningMessage(refusal);
      return new vscode.WorkspaceEdit();
    }
    const bibliography = await vscode.workspace.openTextDocument(target);
    const end = bibliography.lineAt(bibliography.lineCount - 1).range.end;
    edit.insert(target, end, end.character === 0 ? text : `\n${text}`);
  }
  return edit;
}
