/** The list of commands; one file a command, each also declared in the manifest, which a test compares. */

import * as vscode from 'vscode';
import { createDisposableStore } from '../util/dispose';
import { checkStatistics } from './checkStatistics';
import type { Command } from './command';
import { openSampleManuscript } from './openSampleManuscript';
import { showChart } from './showChart';

const commands: readonly Command[] = [openSampleManuscript, showChart, checkStatistics];

export function registerCommands(context: vscode.ExtensionContext): vscode.Disposable {
  const parts = createDisposableStore();
  for (const command of commands) {
    parts.add(vscode.commands.registerCommand(command.id, (...args: unknown[]) => command.run(context, args)));
  }
  return parts;
}
