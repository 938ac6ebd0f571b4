/** A chart as a figure of the manuscript: the file that holds it, and the text that shows it with caption and source. */

import { message, t } from '../base';
import type { Locale, MessageTemplate, TextEdit } from '../base';
import type { DocumentAnalysis } from '../analysis';
import {
  drawContent,
  escapeTex,
  palettes,
  pgfplotsSource,
  standaloneSvg,
  still,
  tikzSource,
  transformView,
  withKey,
} from '../chart';
import type { ChartSeries, DrawnContent, SceneNode, TermStanding } from '../chart';
import { drawingWords } from './drawingWords';

export interface ChartFigure {
  /** Without folder; one that `isTaken` did not know. */
  readonly fileName: string;
  readonly fileText: string;
  /** In source offsets. */
  readonly edits: readonly TextEdit[];
  /** The manuscript has no preamble of its own; its root must load pgfplots. */
  readonly needsPgfplots: boolean;
}

const texts = {
  caption: { en: '{label} ({unit}), {from}–{to}', 'zh-cn': '{label}（{unit}），{from}—{to} 年' },
  citations: { en: 'Works cited, by year of publication', 'zh-cn': '所引文献的出版年份分布' },
  terms: { en: 'Use of terms through the text', 'zh-cn': '术语在文中的分布' },
  source: { en: 'Source: {sources}.', 'zh-cn': '数据来源：{sources}。' },
  others: { en: '{sources}; and others', 'zh-cn': '{sources}等' },
} satisfies Record<string, MessageTemplate>;

/** Width of the picture, in pixels of the screen. */
const width = 760;
/** Narrower, because it is brought to the width of the text with all that is written in it. */
const latexWidth = 560;
/** With fewer columns side by side an argument would be longer than a page. */
const latexMapWidth = 800;
/** More sources would be longer than the figure's caption. */
const mostSources = 4;

/** The language that the document is written in. */
export function languageOf({ document }: DocumentAnalysis): Locale {
  if (document.language !== undefined) return /^(zh|chinese|cn)/i.test(document.language) ? 'zh-cn' : 'en';
  const start = document.source.slice(0, 8000);
  const han = start.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = start.match(/[A-Za-z]{2,}/g)?.length ?? 0;
  return han > words ? 'zh-cn' : 'en';
}

/**
 * The figure for a place of the document, in the document's language. The claims of the manuscript are left out: a
 * figure shows the series, not how its author was judged.
 */
export function chartFigure(
  analysis: DocumentAnalysis,
  content: DrawnContent,
  offset: number,
  isTaken: (fileName: string) => boolean,
): ChartFigure {
  const { source, format } = analysis.document;
  const locale = languageOf(analysis);
  const plain = withoutClaims(content);
  const name = freeName(idOf(plain), format === 'latex' ? 'tex' : 'svg', isTaken);
  const { caption, note } = wordsFor(plain, locale);
  const at = placeForFigure(source, offset, format);
  if (format === 'latex') {
    const label = name.replace(/^chart-/, '').replace(/\.tex$/, '');
    const text = [
      '\\begin{figure}[htbp]',
      '  \\centering',
      `  \\input{${name}}`,
      `  \\caption{${escapeTex(caption)}}`,
      `  \\label{fig:${label}}`,
      ...(note === '' ? [] : [`  \\par{\\footnotesize ${escapeTex(note)}}`]),
      '\\end{figure}',
    ].join('\n');
    const preamble = packageEdit(source);
    return {
      fileName: name,
      fileText: latexSource(plain, locale),
      edits: [...(preamble ? [preamble] : []), insertion(source, at, text)],
      needsPgfplots: !preamble && !loadsPgfplots(source),
    };
  }
  const below = note === '' ? '' : `\n\n*${note.replace(/[*_\\[\]]/g, '\\$&')}*`;
  return {
    fileName: name,
    fileText: `${standaloneSvg(drawn(plain, locale, width), palettes.light, 'page')}\n`,
    edits: [insertion(source, at, `![${caption.replace(/[[\]\\]/g, '\\$&')}](${name})${below}`)],
    needsPgfplots: false,
  };
}

/** Nor does it show which citations have no entry, and which forms were better avoided. */
function withoutClaims(content: DrawnContent): DrawnContent {
  switch (content.kind) {
    case 'series':
      return { ...content, view: { ...content.view, claims: [] } };
    case 'sectors':
      return { ...content, view: { ...content.view, claims: [] } };
    case 'citations': {
      const works = content.view.works.map((work) => ({ ...work, standing: 'found' as const }));
      return { ...content, view: { works } };
    }
    case 'terms': {
      const rows = content.view.rows.map((row) => ({ ...row, uses: row.uses.map(neutral) }));
      return { ...content, view: { ...content.view, rows } };
    }
    case 'concepts':
      return content;
  }
}

function neutral<Use extends { readonly standing: TermStanding }>(use: Use): Use {
  return use.standing === 'discouraged' ? { ...use, standing: 'variant' } : use;
}

/** The drawing, with a key where there is more than one thing to tell apart. */
function drawn(content: DrawnContent, locale: Locale, wide: number): SceneNode {
  const { scene, key } = drawContent(content, drawingWords(locale), wide, still);
  return content.kind === 'citations' ? scene : withKey(scene, key);
}

function idOf(content: DrawnContent): string {
  return content.kind === 'series' ? content.view.id.replace(/:.*$/, '').replace(/[^\w-]+/g, '-') : content.kind;
}

/** Caption, and where the figures come from; empty for what the text itself is the source of. */
function wordsFor(content: DrawnContent, locale: Locale): { readonly caption: string; readonly note: string } {
  switch (content.kind) {
    case 'series': {
      const { label, unit, series } = transformView(content.view, content.mode);
      return { caption: captionOf(label, unit, series, locale), note: sourceNote(content.view.series, locale) };
    }
    case 'sectors': {
      const { label, unit, parts } = content.view;
      return { caption: captionOf(label, unit, parts, locale), note: sourceNote(parts, locale) };
    }
    case 'citations':
    case 'terms':
      return { caption: t(locale, texts[content.kind]), note: '' };
    case 'concepts':
      return { caption: content.view.label, note: '' };
  }
}

/** Lines are plotted by LaTeX itself; other drawings are set as they are. */
function latexSource(content: DrawnContent, locale: Locale): string {
  if (content.kind !== 'series')
    return tikzSource(drawn(content, locale, content.kind === 'concepts' ? latexMapWidth : latexWidth));
  return pgfplotsSource(content.view, { ...content, legend: drawingWords(locale).legend });
}

function captionOf(label: string, unit: string, series: readonly ChartSeries[], locale: Locale): string {
  const years = series.flatMap(({ points }) => points.map(({ year }) => year));
  return t(locale, message(texts.caption, { label, unit, from: Math.min(...years), to: Math.max(...years) }));
}

/** Publishers and editions, the most frequent first. */
export function sourceNote(series: readonly ChartSeries[], locale: Locale): string {
  const counts = new Map<string, number>();
  for (const { points } of series) for (const { source } of points) counts.set(source, (counts.get(source) ?? 0) + 1);
  const all = [...counts].sort(([, a], [, b]) => b - a).map(([source]) => source);
  const listed = all.slice(0, mostSources).join(locale === 'en' ? '; ' : '；');
  const sources = all.length > mostSources ? t(locale, message(texts.others, { sources: listed })) : listed;
  return t(locale, message(texts.source, { sources }));
}

function freeName(id: string, ending: string, isTaken: (fileName: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const name = `chart-${id}${count === 1 ? '' : `-${count}`}.${ending}`;
    if (!isTaken(name)) return name;
  }
}

/** The end of the paragraph that the offset is in; inside the body of a LaTeX document. */
function placeForFigure(source: string, offset: number, format: string): number {
  const start = format === 'latex' ? source.indexOf('\\begin{document}') : -1;
  const end = format === 'latex' ? source.lastIndexOf('\\end{document}') : -1;
  const lowest = start < 0 ? 0 : start + '\\begin{document}'.length;
  const highest = end < 0 ? source.length : end;
  const from = Math.max(lowest, Math.min(offset, highest));
  const blank = /\r?\n[ \t]*\r?\n/.exec(source.slice(from, highest));
  const paragraph = blank ? from + blank.index : highest;
  return source.slice(0, paragraph).trimEnd().length < lowest ? lowest : source.slice(0, paragraph).trimEnd().length;
}

/** The text with an empty line on either side. */
function insertion(source: string, at: number, text: string): TextEdit {
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
  const after = /^\s*\n\s*\n/.test(source.slice(at)) || source.slice(at).trim() === '' ? '' : lineBreak;
  const lines = `${at === 0 ? '' : '\n\n'}${text}`.replace(/\n/g, lineBreak);
  return { span: { start: at, end: at }, newText: `${lines}${after}` };
}

function loadsPgfplots(source: string): boolean {
  return /\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{[^}]*\bpgfplots\b[^}]*\}/.test(source);
}

/** Loads the package in front of the body, where the document has one and does not yet. */
function packageEdit(source: string): TextEdit | undefined {
  const start = source.indexOf('\\begin{document}');
  if (start < 0 || loadsPgfplots(source)) return undefined;
  const lineBreak = source.includes('\r\n') ? '\r\n' : '\n';
  const newText = ['\\usepackage{pgfplots}', '\\pgfplotsset{compat=1.17}', ''].join(lineBreak);
  return { span: { start, end: start }, newText };
}
