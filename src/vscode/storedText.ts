/** Texts of files as they are stored, in whichever encoding, and whether the editor shows a file as it is stored. */

import * as vscode from 'vscode';
import { message, storedAs, t } from '../core';
import type { MessageTemplate, StoredAs } from '../core';
import { interfaceLocale } from './host';

const otherEncoding: MessageTemplate = {
  en: '{file} is stored in {encoding}, but the editor reads it otherwise, and saving it would destroy its text; nothing was changed. Use "Reopen with Encoding", or convert the file to UTF-8, and try again.',
  'zh-cn':
    '{file} 以 {encoding} 编码存储，而编辑器以其他编码打开；保存会破坏其内容，因此未作任何修改。请用“通过编码重新打开”打开该文件或将其转换为 UTF-8 后重试。',
};
const damaged: MessageTemplate = {
  en: '{file} holds bytes that are no {encoding} text, and saving it would lose them; nothing was changed. Repair the file and try again.',
  'zh-cn': '{file} 含有无法按 {encoding} 解读的字节，保存会丢失这些内容，因此未作任何修改。请修复该文件后重试。',
};

/** Without its mark. What is no UTF-8 and has no mark is read as the exports of Chinese databases are written. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(storedAs(bytes).encoding).decode(bytes);
}

const plain = (text: string): string => text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');

function mayBeEdited(document: vscode.TextDocument, bytes: Uint8Array, { isDamaged }: StoredAs): boolean {
  const shown = plain(document.getText());
  // What was typed since cannot be compared; a sign that stands for a lost one tells enough.
  if (document.isDirty) return !shown.includes('\ufffd') || plain(decodeText(bytes)).includes('\ufffd');
  return !isDamaged && shown === plain(decodeText(bytes));
}

/** Why a file must not be changed through the editor, for the user; `undefined` where nothing speaks against it. */
export async function refusalToEdit(uri: vscode.Uri): Promise<string | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch {
    // What is not stored yet cannot be destroyed.
    return undefined;
  }
  const stored = storedAs(bytes);
  if (mayBeEdited(await vscode.workspace.openTextDocument(uri), bytes, stored)) return undefined;
  const values = { file: vscode.workspace.asRelativePath(uri, false), encoding: stored.encoding.toUpperCase() };
  return t(interfaceLocale(), message(stored.isDamaged ? damaged : otherEncoding, values));
}
