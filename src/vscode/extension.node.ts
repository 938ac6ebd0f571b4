/** The entry for desktop and remote VS Code, where extensions run in Node. */

import type { ExtensionContext } from 'vscode';
import { activateShared } from './activate';
import type { ExtensionApi } from './activate';

export function activate(context: ExtensionContext): ExtensionApi {
  return activateShared(context, { name: 'node', now: () => performance.now() });
}
