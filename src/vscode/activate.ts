/** Wires the parts to the editor and returns; whatever is heavy is loaded by the part that needs it. */

import * as vscode from 'vscode';
import { registerCommands } from './commands';
import type { Host } from './host';
import { createDisposableStore } from './util/dispose';

/** What other extensions, and the tests, get from `activate`. */
export interface ExtensionApi {
  readonly host: Host['name'];
  /** How long `activate` took, in milliseconds. */
  readonly activationTime: number;
}

export function activateShared(context: vscode.ExtensionContext, host: Host): ExtensionApi {
  const start = host.now();
  const parts = createDisposableStore();
  context.subscriptions.push(parts);
  parts.add(registerCommands(context));
  if (host.showsChart) void vscode.commands.executeCommand('nqpf.showChart');
  return { host: host.name, activationTime: host.now() - start };
}
