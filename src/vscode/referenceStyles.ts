/** Styles of the Citation Style Language as the settings name them: APA, or a file of the user's; loaded when first used. */

import * as vscode from 'vscode';
import { t } from '../core';
import type { CslLocales, CslReading, CslStyle, MessageTemplate, ReferenceStyle } from '../core';
import { isInside } from './filePlace';
import { interfaceLocale, referenceStyle } from './host';
import type { LazyParts } from './lazyParts';

export interface ReferenceStyles extends vscode.Disposable {
  /** The style that is set for a resource, loaded; GB/T 7714 where it cannot be, which the user is told once. */
  load(uri: vscode.Uri): Promise<ReferenceStyle>;
}

const texts = {
  missing: {
    en: 'No style file is set in "nqpf.citations.cslFile"; references are shown after GB/T 7714.',
    'zh-cn': '设置 nqpf.citations.cslFile 中没有样式文件，参考文献按 GB/T 7714 显示。',
  },
  outside: {
    en: 'The style file {file} lies outside of this workspace, which is not trusted; references are shown after GB/T 7714.',
    'zh-cn': '样式文件 {file} 位于不受信任的工作区之外，参考文献按 GB/T 7714 显示。',
  },
  notFound: {
    en: 'The style file {file} cannot be opened; references are shown after GB/T 7714.',
    'zh-cn': '无法打开样式文件 {file}，参考文献按 GB/T 7714 显示。',
  },
  unreadable: {
    en: 'The style file {file} cannot be used ({reason}); references are shown after GB/T 7714.',
    'zh-cn': '样式文件 {file} 无法使用（{reason}），参考文献按 GB/T 7714 显示。',
  },
} satisfies Record<string, MessageTemplate>;

interface PackedStyles {
  readonly apa: string;
  readonly locales: CslLocales;
}

/** Name of the style that the extension brings, in place of an address. */
const builtIn = 'apa';

export function createReferenceStyles(extensionUri: vscode.Uri, lazyParts: LazyParts): ReferenceStyles {
  const styles = new Map<string, Promise<CslStyle | undefined>>();
  const told = new Set<string>();
  let packed: Promise<PackedStyles> | undefined;
  const readText = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const readPacked = (): Promise<PackedStyles> => {
    packed ??= readText(vscode.Uri.joinPath(extensionUri, 'dist', 'knowledge', 'csl.json')).then(
      (json) => JSON.parse(json) as PackedStyles,
    );
    return packed;
  };
  const tell = (template: MessageTemplate, values: Readonly<Record<string, string>>): undefined => {
    const message = t(interfaceLocale(), { template, values });
    if (!told.has(message)) void vscode.window.showWarningMessage(message);
    told.add(message);
    return undefined;
  };
  const read = async (text: string): Promise<CslReading> => {
    const [{ processor }, { readCslStyle }] = await Promise.all([lazyParts.citeproc(), lazyParts.citing()]);
    return readCslStyle(processor, text, (await readPacked()).locales);
  };
  const readBuiltIn = async (): Promise<CslStyle | undefined> => {
    const reading = await read((await readPacked()).apa);
    return reading.kind === 'style' ? reading.style : undefined;
  };
  const readFile = async (uri: vscode.Uri): Promise<CslStyle | undefined> => {
    const file = vscode.workspace.asRelativePath(uri, false);
    let text: string;
    try {
      text = await readText(uri);
    } catch {
      return tell(texts.notFound, { file });
    }
    const reading = await read(text);
    return reading.kind === 'style' ? reading.style : tell(texts.unreadable, { file, reason: reading.reason });
  };
  const once = (key: string, make: () => Promise<CslStyle | undefined>): Promise<CslStyle | undefined> => {
    const known = styles.get(key) ?? make();
    styles.set(key, known);
    return known;
  };
  const forget = (uri: vscode.Uri): void => {
    styles.delete(uri.toString());
    told.clear();
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.csl');
  return {
    async load(uri) {
      const plain = referenceStyle(uri);
      const settings = vscode.workspace.getConfiguration('nqpf', uri.scheme === 'nqpf' ? undefined : uri);
      const wanted = settings.get<'gbt7714' | 'apa' | 'csl'>('citations.style') ?? 'gbt7714';
      if (wanted === 'gbt7714') return plain;
      let csl: CslStyle | undefined;
      if (wanted === 'apa') csl = await once(builtIn, readBuiltIn);
      else {
        const named = styleFile(uri, settings.get<string>('citations.cslFile') ?? '');
        if (named === undefined) tell(texts.missing, {});
        else if ('outside' in named) tell(texts.outside, { file: named.outside });
        else csl = await once(named.uri.toString(), () => readFile(named.uri));
      }
      return csl ? { ...plain, csl } : plain;
    },
    dispose: () =>
      vscode.Disposable.from(
        watcher,
        watcher.onDidChange(forget),
        watcher.onDidCreate(forget),
        watcher.onDidDelete(forget),
      ).dispose(),
  };
}

/** Where a path of the setting leads: from the workspace folder, or absolute where the workspace is trusted. */
function styleFile(
  uri: vscode.Uri,
  path: string,
): { readonly uri: vscode.Uri } | { readonly outside: string } | undefined {
  const name = path.trim().replaceAll('\\', '/');
  if (name === '') return undefined;
  const folder = (vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0])?.uri;
  if (!folder) return undefined;
  const isAbsolute = /^(?:\/|[A-Za-z]:\/)/.test(name);
  const file = vscode.Uri.joinPath(isAbsolute ? folder.with({ path: '/' }) : folder, name);
  return isInside(folder, file.path) || vscode.workspace.isTrusted ? { uri: file } : { outside: name };
}
