/** Charts as files: saved where the user says, or put into the manuscript with a file beside it that overwrites none. */

import * as vscode from 'vscode';
import { t } from '../../core';
import type { DocumentAnalysis, DrawnContent, MessageTemplate } from '../../core';
import type { ChartState, ExportFormat } from '../../protocol/chart';
import { toRange } from '../convert';
import { interfaceLocale } from '../host';
import type { LazyParts } from '../lazyParts';

const texts = {
  nothing: { en: 'There is no chart to save or insert yet.', 'zh-cn': '还没有可以保存或插入的图表。' },
  noPicture: {
    en: 'The picture could not be drawn. Save the chart as SVG instead.',
    'zh-cn': '未能生成图片，请改存为 SVG。',
  },
  unwritable: { en: 'The file could not be written: {reason}', 'zh-cn': '文件无法写入：{reason}' },
  saved: { en: 'The chart was saved as {name}.', 'zh-cn': '图表已保存为 {name}。' },
  unsaved: {
    en: 'Save the manuscript first: the file of the chart is put beside it.',
    'zh-cn': '请先保存文稿：图表文件将放在它旁边。',
  },
  changed: {
    en: 'The manuscript has changed meanwhile, so nothing was inserted. Try again.',
    'zh-cn': '文稿已有改动，因此没有插入。请重试。',
  },
  pgfplots: {
    en: 'The chart needs \\usepackage{pgfplots} in the preamble of the root document.',
    'zh-cn': '此图需要在主文档导言区加入 \\usepackage{pgfplots}。',
  },
} satisfies Record<string, MessageTemplate>;

type TextName = keyof typeof texts;

function say(name: TextName, values: Readonly<Record<string, string>> = {}): void {
  void vscode.window.showInformationMessage(t(interfaceLocale(), { template: texts[name], values }));
}

/** Makes a picture of a drawing; only a page can. Empty where it could not. */
export type Rasterize = (svg: string, scale: number) => Promise<string>;

const pictureWidth = 900;
const pictureScale = 2;

async function fileContent(
  state: ChartState,
  drawn: DrawnContent,
  format: ExportFormat,
  parts: LazyParts,
  rasterize: Rasterize,
): Promise<Uint8Array | undefined> {
  const { contentCsv, drawContent, palettes, standaloneSvg, still, withKey } = await parts.drawings();
  if (format === 'csv') return new TextEncoder().encode(contentCsv(drawn));
  const { scene, key } = drawContent(drawn, state.strings, pictureWidth, still);
  const svg = standaloneSvg(withKey(scene, key), palettes.light, 'page');
  if (format === 'svg') return new TextEncoder().encode(`${svg}\n`);
  const png = await rasterize(svg, pictureScale);
  return png === '' ? undefined : Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** A name in the folder that no file has. */
export async function freeFile(folder: vscode.Uri, name: string, ending: string): Promise<vscode.Uri> {
  for (let count = 1; ; count += 1) {
    const uri = vscode.Uri.joinPath(folder, `${name}${count === 1 ? '' : `-${count}`}.${ending}`);
    if (!(await exists(uri))) return uri;
  }
}

/** The folder of a document that has one. */
export function folderOf(document: vscode.Uri | undefined): vscode.Uri | undefined {
  if (document && document.scheme !== 'untitled') return vscode.Uri.joinPath(document, '..');
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

export async function saveChart(
  state: ChartState | undefined,
  manuscript: vscode.Uri | undefined,
  format: ExportFormat,
  parts: LazyParts,
  rasterize: Rasterize,
): Promise<void> {
  const drawn = state?.content.drawn;
  if (!state || !drawn || drawn.kind === 'empty') return say('nothing');
  const folder = folderOf(manuscript);
  const name = drawn.kind === 'series' ? drawn.view.id.replace(/:.*$/, '').replace(/[^\w-]+/g, '-') : drawn.kind;
  const defaultUri = folder && (await freeFile(folder, `chart-${name}`, format));
  const target = await vscode.window.showSaveDialog({
    filters: { [format.toUpperCase()]: [format] },
    ...(defaultUri ? { defaultUri } : {}),
  });
  if (!target) return;
  const content = await fileContent(state, drawn, format, parts, rasterize);
  if (!content) return say('noPicture');
  try {
    await vscode.workspace.fs.writeFile(target, content);
    vscode.window.setStatusBarMessage(
      t(interfaceLocale(), { template: texts.saved, values: { name: target.path.split('/').at(-1) ?? '' } }),
      5000,
    );
  } catch (error) {
    say('unwritable', { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Puts the chart behind the paragraph of the offset, as one edit that can be undone. */
export async function insertChart(
  document: vscode.TextDocument,
  analysis: DocumentAnalysis,
  drawn: DrawnContent | { readonly kind: 'empty' },
  offset: number,
  parts: LazyParts,
): Promise<void> {
  if (drawn.kind === 'empty') return say('nothing');
  const folder = document.isUntitled ? undefined : folderOf(document.uri);
  if (!folder) return say('unsaved');
  const { chartFigure } = await parts.drawings();
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  const figure = chartFigure(analysis, drawn, offset, (name) => taken.has(name.toLowerCase()));
  if (document.getText() !== analysis.document.source) return say('changed');
  const edit = new vscode.WorkspaceEdit();
  const file = vscode.Uri.joinPath(folder, figure.fileName);
  edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(figure.fileText) });
  for (const { span, newText } of figure.edits) edit.replace(document.uri, toRange(analysis.lines, span), newText);
  if (!(await vscode.workspace.applyEdit(edit))) return say('unwritable', { reason: figure.fileName });
  if (figure.needsPgfplots) say('pgfplots');
}
