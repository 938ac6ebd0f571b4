/** Places in files that the core names, as locations and edits of the editor. */

import * as vscode from 'vscode';
import { createLineIndex } from '../core';
import type { BibliographyText, CitingDocument, FilePlace, LineIndex, TextEdit } from '../core';
import { toRange } from './convert';

export interface FilePlaces {
  locationOf(place: FilePlace): vscode.Location | undefined;
  /** One edit over all files, undone in one step. */
  editOf(files: ReadonlyMap<string, readonly TextEdit[]>): vscode.WorkspaceEdit;
}

/** Places count in the texts that were read; a file among neither list has no place. */
export function createFilePlaces(
  documents: readonly CitingDocument[],
  bibliographies: readonly BibliographyText[],
): FilePlaces {
  const lines = new Map<string, LineIndex>(documents.map((document) => [document.file, document.lines]));
  const linesOf = (file: string): LineIndex | undefined => {
    const known = lines.get(file);
    if (known) return known;
    const text = bibliographies.find((bibliography) => bibliography.file === file)?.text;
    const made = text === undefined ? undefined : createLineIndex(text);
    if (made) lines.set(file, made);
    return made;
  };
  return {
    locationOf({ file, span }) {
      const index = linesOf(file);
      return index && new vscode.Location(vscode.Uri.parse(file, true), toRange(index, span));
    },
    editOf(files) {
      const edit = new vscode.WorkspaceEdit();
      for (const [file, edits] of files) {
        const index = linesOf(file);
        for (const { span, newText } of index ? edits : []) {
          if (index) edit.replace(vscode.Uri.parse(file, true), toRange(index, span), newText);
        }
      }
      return edit;
    },
  };
}
