/** The entry for desktop and remote VS Code, where extensions run in Node. */

import type { ExtensionContext } from 'vscode';
import { activateShared } from './activate';
import type { ExtensionApi } from './activate';

export function activate(context: ExtensionContext): ExtensionApi {
  return activateShared(context, {
    name: 'node',
    now: () => performance.now(),
    // Set by `npm start`, so that whoever tries the extension sees the chart without asking for it.
    showsChart: process.env['NQPF_SHOW_CHART'] === '1',
  });
}
