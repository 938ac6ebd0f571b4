/** "Check Statistics": shows what the checks found, in the editor's own list. */

import * as vscode from 'vscode';
import type { Command } from './command';

export const checkStatistics: Command = {
  id: 'nqpf.checkStatistics',
  async run() {
    await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
  },
};
