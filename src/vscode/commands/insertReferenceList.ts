/** "Insert Reference List": the works that the document cites, in the style that is set, at the cursor. */

import * as vscode from 'vscode';
import { t } from '../../core';
import type { MessageTemplate } from '../../core';
import { interfaceLocale } from '../host';
import type { Command } from './command';

const nothing: MessageTemplate = {
  en: 'This document cites no work that a bibliography holds.',
  'zh-cn': '本文没有引用文献库中的文献。',
};

export const insertReferenceList: Command = {
  id: 'nqpf.insertReferenceList',
  async run({ documents, lazyParts, styles }) {
    const editor = vscode.window.activeTextEditor;
    const analysis = editor && (await documents.analyze(editor.document));
    if (!editor || !analysis) return;
    const { document } = editor;
    const citing = { ...analysis, file: document.uri.toString() };
    const { referenceListText } = await lazyParts.citing();
    const text = referenceListText(citing, await styles.load(document.uri), interfaceLocale());
    if (text === undefined) {
      void vscode.window.showInformationMessage(t(interfaceLocale(), nothing));
      return;
    }
    const at = editor.selection.active;
    const lead = at.character === 0 ? '' : '\n\n';
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, at, lead + text);
    await vscode.workspace.applyEdit(edit);
  },
};
