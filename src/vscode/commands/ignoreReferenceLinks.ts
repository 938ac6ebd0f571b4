/** Switches the editor's own check of reference links off in the workspace, or for the user where there is none. */

import * as vscode from 'vscode';
import type { Command } from './command';

export const ignoreReferenceLinks: Command = {
  id: 'nqpf.ignoreReferenceLinks',
  async run() {
    const { Global, Workspace } = vscode.ConfigurationTarget;
    const target = vscode.workspace.workspaceFolders ? Workspace : Global;
    await vscode.workspace.getConfiguration('markdown.validate').update('referenceLinks.enabled', 'ignore', target);
  },
};
