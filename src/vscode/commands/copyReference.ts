/** "Copy Formatted Reference": the reference of a cited work, in the style that is set, to the clipboard. */

import * as vscode from 'vscode';
import { formatReference, t } from '../../core';
import type { MessageTemplate } from '../../core';
import { interfaceLocale, referenceStyle } from '../host';
import { readCardArgument } from './cardArgument';
import type { Command } from './command';

const copied: MessageTemplate = { en: 'The reference was copied.', 'zh-cn': '参考文献已复制。' };

export const copyReference: Command = {
  id: 'nqpf.copyReference',
  async run({ documents }, args) {
    const call = readCardArgument(args);
    const id = call.text('id');
    if (!call.uri || id === undefined) return;
    const entry = documents.latest(call.uri)?.analysis.library.entryOf(id);
    if (!entry) return;
    await vscode.env.clipboard.writeText(formatReference(entry, referenceStyle(call.uri)));
    vscode.window.setStatusBarMessage(t(interfaceLocale(), copied), 4000);
  },
};
