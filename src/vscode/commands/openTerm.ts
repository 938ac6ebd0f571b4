/** "Open Glossary Entry": from a card's link, or for a term that the user names. */

import * as vscode from 'vscode';
import { entriesOf, entryOfId, lookUpTerm, t } from '../../core';
import type { MessageTemplate, TermSource } from '../../core';
import { interfaceLocale } from '../host';
import type { LazyParts } from '../lazyParts';
import { showPage, termPage } from '../pages';
import { placeOfTerm } from '../termPlace';
import { readCardArgument } from './cardArgument';
import type { Command } from './command';

const prompt: MessageTemplate = {
  en: 'Search the glossary by Chinese, English or id',
  'zh-cn': '按中文、英文或编号查找词条',
};

export const openTerm: Command = {
  id: 'nqpf.openTerm',
  async run({ glossaries, lazyParts, loadCore }, args) {
    const core = await loadCore();
    const call = readCardArgument(args);
    const home = call.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const known = home ? (await glossaries.of(home, core)).glossaries : [core.glossary];
    const asked = call.text('id');
    const found = asked === undefined ? undefined : lookUpTerm(known, asked);
    const id = found?.id ?? (await pickTerm(entriesOf(known)));
    const entry = id === undefined ? undefined : entryOfId(known, id);
    if (entry?.source) await showSource(entry.id, entry.source, lazyParts);
    else if (entry) await showPage(termPage(entry.id));
  },
};

/** A user's entry is shown where it can be changed. */
async function showSource(id: string, source: TermSource, lazyParts: LazyParts): Promise<void> {
  const { uri, range } = await placeOfTerm(id, source, lazyParts);
  await vscode.window.showTextDocument(uri, { selection: range, viewColumn: vscode.ViewColumn.Beside });
}

async function pickTerm(
  entries: readonly { readonly id: string; readonly zh: string; readonly en: string }[],
): Promise<string | undefined> {
  const items = entries.map(({ id, zh, en }) => ({ id, label: zh, description: en, detail: id }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: t(interfaceLocale(), prompt),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.id;
}
