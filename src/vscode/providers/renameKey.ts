/** Rename of a cite key, through the manuscripts of the workspace and the bibliography, as one edit. */

import * as vscode from 'vscode';
import { t } from '../../core';
import type { LineIndex, RenameTarget } from '../../core';
import { createLineIndex } from '../../core';
import { toOffset, toRange } from '../convert';
import { interfaceLocale } from '../host';
import { bibliographyLanguage, servedLanguages } from '../languages';
import { createFilePlaces } from '../places';
import type { Services } from '../services';
import { refusalToEdit } from '../storedText';
import { textsOf } from './citationReferences';

/**
 * Tells why nothing is renamed. An error would make the editor ask the next provider, and that of Markdown would
 * rename a key as if it were the label of a link, in one document alone.
 */
function refuse(reason: string): vscode.WorkspaceEdit {
  void vscode.window.showWarningMessage(reason);
  return new vscode.WorkspaceEdit();
}

interface Found {
  readonly target: RenameTarget;
  readonly lines: LineIndex;
}

export function registerRenameKey(services: Services): vscode.Disposable {
  const { bibliographies, documents, lazyParts, manuscripts } = services;
  /** Throws the reason where there is a citation that cannot be renamed: the editor shows it. */
  const find = async (document: vscode.TextDocument, position: vscode.Position): Promise<Found | undefined> => {
    const { renameTargetAt, renameTargetIn } = await lazyParts.citing();
    if (document.languageId === bibliographyLanguage) {
      const read = await bibliographies.read(document.uri);
      const target = read && renameTargetIn(read.source, read.text, document.offsetAt(position));
      return target && { target, lines: createLineIndex(read.text) };
    }
    const analysis = await documents.analyze(document);
    if (!analysis) return undefined;
    const file = document.uri.toString();
    const answer = renameTargetAt({ ...analysis, file }, toOffset(analysis.lines, position));
    if (answer?.kind === 'refused') throw new Error(t(interfaceLocale(), answer.reason));
    return answer && { target: answer.target, lines: analysis.lines };
  };
  return vscode.languages.registerRenameProvider([...servedLanguages, bibliographyLanguage], {
    async prepareRename(document, position) {
      const found = await find(document, position);
      return found && { range: toRange(found.lines, found.target.span), placeholder: found.target.key };
    },
    async provideRenameEdits(document, position, newName) {
      const found = await find(document, position);
      if (!found) return undefined;
      const { target } = found;
      const home = document.uri.toString();
      const texts = target.entry ? await textsOf({ kind: 'work', entry: target.entry, home }, services) : [];
      const all = await manuscripts.all();
      const { renameEdits } = await lazyParts.citing();
      const edits = renameEdits(target, newName.trim(), home, all, texts);
      if (edits.kind === 'refused') return refuse(t(interfaceLocale(), edits.reason));
      for (const file of edits.files.keys()) {
        const refusal = await refusalToEdit(vscode.Uri.parse(file, true));
        if (refusal !== undefined) return refuse(refusal);
      }
      return createFilePlaces(all, texts).editOf(edits.files);
    },
  });
}
