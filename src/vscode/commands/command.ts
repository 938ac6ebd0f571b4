/** The contract of a command: its id, as the manifest declares it, and what it does. */

import type { ExtensionContext } from 'vscode';

export interface Command {
  readonly id: `nqpf.${string}`;
  run(context: ExtensionContext, args: readonly unknown[]): Promise<void>;
}
