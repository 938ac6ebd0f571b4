/** "Explain Number": shows the card of the figure at the cursor, for those who work without a mouse. */

import * as vscode from 'vscode';
import { t, touches } from '../../core';
import type { MessageTemplate } from '../../core';
import { toOffset } from '../convert';
import { interfaceLocale } from '../host';
import type { Command } from './command';

const none: MessageTemplate = {
  en: 'There is no figure at the cursor that was read as a statistic.',
  'zh-cn': '光标处没有读作统计数据的数值。',
};

export const explainNumber: Command = {
  id: 'nqpf.explainNumber',
  async run({ documents }) {
    const editor = vscode.window.activeTextEditor;
    const analysis = editor && (await documents.analyze(editor.document));
    const offset = editor && analysis ? toOffset(analysis.lines, editor.selection.active) : -1;
    if (!analysis?.claims.some(({ claim }) => touches(claim.span, offset))) {
      await vscode.window.showInformationMessage(t(interfaceLocale(), none));
      return;
    }
    await vscode.commands.executeCommand('editor.action.showHover');
  },
};
