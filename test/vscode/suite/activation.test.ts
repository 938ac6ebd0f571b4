/** The extension comes to life in this host, quickly, and offers exactly what its manifest promises. */

import * as vscode from 'vscode';
import { extensionId, measure, openDocument } from './editor';
import { equal, ok } from './expect';

interface Api {
  readonly host: string;
  readonly activationTime: number;
}

function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>(extensionId);
  ok(found, 'The extension is not installed.');
  return found;
}

describe('activation', () => {
  it('returns quickly, once a manuscript is open', async () => {
    await openDocument({ file: 'paper.md' });
    const api = await extension().activate();
    ok(extension().isActive, 'The extension is not active.');
    ok(api.activationTime < 1000, `Activation took ${api.activationTime} ms.`);
    measure('activation', `${api.activationTime.toFixed(1)} ms`);
  });

  it('runs the build that belongs to the host', async () => {
    const api = await extension().activate();
    const isBrowser = vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined;
    equal(api.host, isBrowser ? 'web' : 'node');
    measure('editor', `VS Code ${vscode.version}, ${api.host} build`);
  });

  it('registers the commands that the manifest declares, and no other', async () => {
    await extension().activate();
    const manifest = extension().packageJSON as { contributes: { commands: readonly { command: string }[] } };
    const declared = manifest.contributes.commands.map((entry) => entry.command).sort();
    const registered = (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('nqpf.')).sort();
    equal(registered, declared);
  });
});
