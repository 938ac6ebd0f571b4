/** The entry for VS Code in the browser, where extensions run in a web worker. */

import type { ExtensionContext } from 'vscode';
import { activateShared } from './activate';
import type { ExtensionApi } from './activate';

export function activate(context: ExtensionContext): ExtensionApi {
  return activateShared(context, { name: 'web', now: () => performance.now(), showsChart: false });
}
