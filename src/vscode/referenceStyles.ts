/** Styles of the Citation Style Language as a document or the settings name them: APA, or a file of the user's; loaded when first used. */

import * as vscode from 'vscode';
import { bibliographyCandidates, t } from '../core';
import type { CslLocales, CslReading, CslStyle, FileReference, MessageTemplate, ReferenceStyle } from '../core';
import type { Documents } from './documents';
import { isInside, placeBeside } from './filePlace';
import { interfaceLocale, referenceStyle } from './host';
import type { LazyParts } from './lazyParts';
import { decodeText } from './storedText';

export interface ReferenceStyles extends vscode.Disposable {
  /**
   * The style that a manuscript names in its front matter, else the one that is set for it, loaded; GB/T 7714 where
   * it cannot be, which the user is told once.
   */
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
  named: {
    en: 'The style file {file}, which {document} names, was not found beside it or in a folder above; references are shown as the settings say.',
    'zh-cn': '{document} 指定的样式文件 {file} 在其所在文件夹及上级文件夹中均未找到，参考文献按设置显示。',
  },
  address: {
    en: 'The style {file}, which {document} names, is an address, and nothing is fetched from the network; save the file beside the document and name it there. References are shown as the settings say.',
    'zh-cn':
      '{document} 指定的样式 {file} 是网址，而本扩展不联网获取。请将该文件存于文稿旁并改为指定文件名；参考文献现按设置显示。',
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
const isBuiltIn = /(?:^|[/\\])apa(?:\.csl)?$/i;

export function createReferenceStyles(
  extensionUri: vscode.Uri,
  lazyParts: LazyParts,
  documents: Documents,
): ReferenceStyles {
  const styles = new Map<string, Promise<CslStyle | undefined>>();
  const told = new Set<string>();
  let packed: Promise<PackedStyles> | undefined;
  const readText = async (uri: vscode.Uri): Promise<string> => decodeText(await vscode.workspace.fs.readFile(uri));
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
  /** The style that the front matter of an open manuscript names. */
  const ofDocument = async (uri: vscode.Uri): Promise<CslStyle | undefined> => {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const analysis = open && (await documents.analyze(open));
    const reference = analysis?.document.files.find(({ kind, path }) => kind === 'csl' && path.trim() !== '');
    if (!reference) return undefined;
    const names = { file: reference.path, document: vscode.workspace.asRelativePath(uri, false) };
    if (/^[a-z][a-z\d+.-]+:\/\//i.test(reference.path)) return tell(texts.address, names);
    const found = await namedStyle(uri, reference);
    if (found === 'outside') return tell(texts.outside, names);
    if (found) return once(found.toString(), () => readFile(found));
    return isBuiltIn.test(reference.path) ? once(builtIn, readBuiltIn) : tell(texts.named, names);
  };
  const ofSettings = async (uri: vscode.Uri): Promise<CslStyle | undefined> => {
    const settings = vscode.workspace.getConfiguration('nqpf', uri.scheme === 'nqpf' ? undefined : uri);
    const wanted = settings.get<'gbt7714' | 'apa' | 'csl'>('citations.style') ?? 'gbt7714';
    if (wanted === 'gbt7714') return undefined;
    if (wanted === 'apa') return once(builtIn, readBuiltIn);
    const named = styleFile(uri, settings.get<string>('citations.cslFile') ?? '');
    if (named === undefined) return tell(texts.missing, {});
    if ('outside' in named) return tell(texts.outside, { file: named.outside });
    return once(named.uri.toString(), () => readFile(named.uri));
  };
  return {
    async load(uri) {
      const csl = (await ofDocument(uri)) ?? (await ofSettings(uri));
      return csl ? { ...referenceStyle(uri), csl } : referenceStyle(uri);
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

/** The first file that is there; in a workspace that is not trusted nothing outside of it is read. */
async function namedStyle(uri: vscode.Uri, reference: FileReference): Promise<vscode.Uri | 'outside' | undefined> {
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const folder = vscode.Uri.joinPath(uri, '..').path;
  const paths = bibliographyCandidates(reference, folder, root?.path ?? folder);
  const allowed = paths.filter((path) => vscode.workspace.isTrusted || !root || isInside(root, path));
  for (const path of allowed) {
    const file = placeBeside(uri, path);
    try {
      await vscode.workspace.fs.stat(file);
      return file;
    } catch {
      // The next one may be there.
    }
  }
  return paths.length > 0 && allowed.length === 0 ? 'outside' : undefined;
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
