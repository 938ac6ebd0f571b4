/** "Add Term to Glossary": puts the selection and its name in the other language into the user's glossary, as one edit. */

import * as vscode from 'vscode';
import { createLineIndex, t } from '../../core';
import type { MessageTemplate } from '../../core';
import { toRange } from '../convert';
import { interfaceLocale } from '../host';
import type { Command } from './command';

const texts = {
  chinese: { en: 'The Chinese name of "{term}"; may stay empty', 'zh-cn': '“{term}”的中文名称，可留空' },
  english: { en: 'The English name of "{term}"; may stay empty', 'zh-cn': '“{term}”的英文名称，可留空' },
  noSelection: { en: 'Select a term first.', 'zh-cn': '请先选中一个术语。' },
  noFolder: {
    en: 'A glossary is kept in a folder. Open a folder first.',
    'zh-cn': '词表保存在文件夹中，请先打开一个文件夹。',
  },
  added: { en: '"{term}" was added to {file}.', 'zh-cn': '已将“{term}”加入 {file}。' },
} satisfies Record<string, MessageTemplate>;

const newFile = 'terms.glossary.yaml';
const longestTerm = 200;

export const addTerm: Command = {
  id: 'nqpf.addTerm',
  async run({ glossaries, lazyParts }, [asked]) {
    const locale = interfaceLocale();
    const editor = vscode.window.activeTextEditor;
    const term = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim() ?? '';
    if (!editor || term.length < 2 || term.length > longestTerm) {
      await vscode.window.showInformationMessage(t(locale, texts.noSelection));
      return;
    }
    const folder = vscode.workspace.getWorkspaceFolder(editor.document.uri) ?? vscode.workspace.workspaceFolders?.[0];
    if (!folder) {
      await vscode.window.showInformationMessage(t(locale, texts.noFolder));
      return;
    }
    const isChinese = /\p{Script=Han}/u.test(term);
    const template = isChinese ? texts.english : texts.chinese;
    const other =
      typeof asked === 'string'
        ? asked
        : await vscode.window.showInputBox({ prompt: t(locale, { template, values: { term } }) });
    if (other === undefined) return;
    const names = isChinese ? { zh: term, en: other.trim() } : { zh: other.trim(), en: term };
    const known = (await glossaries.files(editor.document.uri)).find(({ path }) => /\.ya?ml$/i.test(path));
    const uri = known ?? vscode.Uri.joinPath(folder.uri, newFile);
    const edit = new vscode.WorkspaceEdit();
    if (!known) edit.createFile(uri, { ignoreIfExists: true });
    const source = known ? (await vscode.workspace.openTextDocument(uri)).getText() : '';
    const { addTermEdit } = await lazyParts.ownFiles();
    const { span, newText } = addTermEdit(source, names);
    edit.replace(uri, toRange(createLineIndex(source), span), newText);
    if (!(await vscode.workspace.applyEdit(edit))) return;
    await (await vscode.workspace.openTextDocument(uri)).save();
    const file = vscode.workspace.asRelativePath(uri, false);
    vscode.window.setStatusBarMessage(t(locale, { template: texts.added, values: { term, file } }), 6000);
  },
};
