/** Adds a built-in work to the user's own bibliography, from a card's link. */

import * as vscode from 'vscode';
import { toCitationEdit } from '../citationEdits';
import { readCardArgument } from './cardArgument';
import type { Command } from './command';

export const addEntry: Command = {
  id: 'nqpf.addEntry',
  async run({ documents, lazyParts }, args) {
    const call = readCardArgument(args);
    const id = call.text('id');
    if (!call.uri || id === undefined) return;
    const analysis = await documents.analyze(await vscode.workspace.openTextDocument(call.uri));
    const entry = analysis?.library.entryOf(id);
    const { entryAddition } = await lazyParts.citing();
    const addition = analysis && entry && entryAddition(entry, analysis.library);
    if (!addition) return;
    const edit = await toCitationEdit({ edits: [], additions: [addition] }, analysis.lines, call.uri);
    await vscode.workspace.applyEdit(edit);
  },
};
