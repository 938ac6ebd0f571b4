/** Applies one fix of a finding, from a card's link; a finding that is no longer there is left alone. */

import * as vscode from 'vscode';
import { toWorkspaceEdit } from '../convert';
import { readCardArgument } from './cardArgument';
import type { Command } from './command';

export const applyFix: Command = {
  id: 'nqpf.applyFix',
  async run({ documents }, args) {
    const call = readCardArgument(args);
    const [rule, start, index] = [call.text('rule'), call.number('start'), call.number('fix')];
    if (!call.uri || rule === undefined || start === undefined || index === undefined) return;
    const document = await vscode.workspace.openTextDocument(call.uri);
    const analysis = await documents.analyze(document);
    const fix = analysis?.findings.find((finding) => finding.rule === rule && finding.span.start === start)?.fixes[
      index
    ];
    if (analysis && fix) await vscode.workspace.applyEdit(toWorkspaceEdit(fix.edits, analysis.lines, call.uri));
  },
};
