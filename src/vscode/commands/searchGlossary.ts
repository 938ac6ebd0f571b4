/** "Search Glossary" and "Show All Entries": what the view in the side bar shows. */

import * as vscode from 'vscode';
import { t } from '../../core';
import type { MessageTemplate } from '../../core';
import { interfaceLocale } from '../host';
import type { Command } from './command';

const prompt: MessageTemplate = {
  en: 'Chinese, English or id; leave empty for all entries',
  'zh-cn': '中文、英文或编号，留空则显示全部词条',
};

export const searchGlossary: Command = {
  id: 'nqpf.searchGlossary',
  async run({ glossaryView }, [asked]) {
    const text =
      typeof asked === 'string'
        ? asked
        : await vscode.window.showInputBox({ prompt: t(interfaceLocale(), prompt), value: glossaryView.searched });
    if (text === undefined) return;
    glossaryView.search(text);
    await vscode.commands.executeCommand('nqpfGlossary.focus');
  },
};

export const showAllTerms: Command = {
  id: 'nqpf.showAllTerms',
  run({ glossaryView }) {
    glossaryView.search('');
    return Promise.resolve();
  },
};
