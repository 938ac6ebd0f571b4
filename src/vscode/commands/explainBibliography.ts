/** "Explain Bibliography": a read-only page on where the document's bibliography was looked for and what was found. */

import * as vscode from 'vscode';
import { formatOf } from '../languages';
import { explanationPage, showPage } from '../pages';
import type { Command } from './command';

export const explainBibliography: Command = {
  id: 'nqpf.explainBibliography',
  async run() {
    const document = vscode.window.activeTextEditor?.document;
    if (document && formatOf(document)) await showPage(explanationPage(document.uri));
  },
};
