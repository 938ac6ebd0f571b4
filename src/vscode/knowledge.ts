/** Loads the packed knowledge of the extension and makes the core of it, once, when first asked for. */

import * as vscode from 'vscode';
import { createCore } from '../core';
import type { Core } from '../core';

export type CoreLoader = () => Promise<Core>;

export function createCoreLoader(extensionUri: vscode.Uri): CoreLoader {
  let loading: Promise<Core> | undefined;
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'knowledge', name)),
    );
  const load = async (): Promise<Core> => {
    const [glossary, bibliography, statistics, pinyin] = await Promise.all(
      ['glossary.json', 'bibliography.json', 'statistics.json', 'pinyin.json'].map(read),
    );
    return createCore({
      glossary: glossary ?? '',
      bibliography: bibliography ?? '',
      statistics: statistics ?? '',
      pinyin: pinyin ?? '',
    });
  };
  return () => {
    loading ??= load();
    return loading;
  };
}
