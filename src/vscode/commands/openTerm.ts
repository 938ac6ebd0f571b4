/** "Open Glossary Entry": from a card's link, or for a term that the user names. */

import * as vscode from 'vscode';
import { lookUpTerm, t } from '../../core';
import type { MessageTemplate } from '../../core';
import { interfaceLocale } from '../host';
import { showPage, termPage } from '../pages';
import { readCardArgument } from './cardArgument';
import type { Command } from './command';

const prompt: MessageTemplate = {
  en: 'Search the glossary by Chinese, English or id',
  'zh-cn': '按中文、英文或编号查找词条',
};

export const openTerm: Command = {
  id: 'nqpf.openTerm',
  async run({ loadCore }, args) {
    const core = await loadCore();
    const asked = readCardArgument(args).text('id');
    const found = asked === undefined ? undefined : lookUpTerm([core.glossary], asked);
    const id = found?.id ?? (await pickTerm(core.glossary.entries));
    if (id !== undefined) await showPage(termPage(id));
  },
};

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
