/** "Copy Formatted Reference": the reference of a cited work, in the style that is set, to the clipboard. */

import * as vscode from 'vscode';
import { citationAt, t } from '../../core';
import type { LibraryEntry, MessageTemplate } from '../../core';
import { toOffset } from '../convert';
import { interfaceLocale } from '../host';
import { readCardArgument } from './cardArgument';
import type { Command, CommandServices } from './command';

const texts = {
  copied: { en: 'The reference was copied.', 'zh-cn': '参考文献已复制。' },
  nothing: {
    en: 'No citation of a known work stands at the cursor.',
    'zh-cn': '光标处没有可识别的文献引用。',
  },
} satisfies Record<string, MessageTemplate>;

export const copyReference: Command = {
  id: 'nqpf.copyReference',
  async run(services, args) {
    const call = readCardArgument(args);
    const id = call.text('id');
    const named =
      call.uri && id !== undefined ? services.documents.latest(call.uri)?.analysis.library.entryOf(id) : undefined;
    const entry = id === undefined ? await citedAtCursor(services) : named;
    const uri = call.uri ?? vscode.window.activeTextEditor?.document.uri;
    if (!entry || !uri) {
      if (id === undefined) void vscode.window.showInformationMessage(t(interfaceLocale(), texts.nothing));
      return;
    }
    const [style, { formatReference }] = await Promise.all([services.styles.load(uri), services.lazyParts.citing()]);
    await vscode.env.clipboard.writeText(formatReference(entry, style));
    vscode.window.setStatusBarMessage(t(interfaceLocale(), texts.copied), 4000);
  },
};

async function citedAtCursor({ documents }: CommandServices): Promise<LibraryEntry | undefined> {
  const editor = vscode.window.activeTextEditor;
  const analysis = editor && (await documents.analyze(editor.document));
  return analysis && citationAt(analysis, toOffset(analysis.lines, editor.selection.active))?.entry;
}
