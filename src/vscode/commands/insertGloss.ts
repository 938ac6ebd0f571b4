/** Puts the bilingual form 新质生产力（new quality productive forces） in place of the term that a card speaks of. */

import * as vscode from 'vscode';
import { toRange } from '../convert';
import { readCardArgument } from './cardArgument';
import type { Command } from './command';

export const insertGloss: Command = {
  id: 'nqpf.insertGloss',
  async run({ documents }, args) {
    const call = readCardArgument(args);
    const [start, end, id] = [call.number('start'), call.number('end'), call.text('id')];
    if (!call.uri || start === undefined || end === undefined || id === undefined) return;
    const document = await vscode.workspace.openTextDocument(call.uri);
    const analysis = await documents.analyze(document);
    // The text may have changed since the card was shown: only a term that still stands there is replaced.
    const usage = analysis?.terms.find(
      (other) => other.span.start === start && other.span.end === end && other.match.entry.id === id,
    );
    if (!analysis || !usage) return;
    const { zh, en } = usage.match.entry;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(
      call.uri,
      toRange(analysis.lines, usage.span),
      usage.match.language === 'zh' ? `${zh}（${en}）` : `${en} (${zh})`,
    );
    await vscode.workspace.applyEdit(edit);
  },
};
