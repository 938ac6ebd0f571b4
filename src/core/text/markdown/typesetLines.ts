/**
 * Text copied out of a PDF: every line of the page is a paragraph of its own. It is told from the lines
 * themselves and joined to paragraphs; titles and running heads stay apart. Other documents are left alone.
 */

import { unitWidth, isDigit, isHan, isLatinLetter } from '../characters';
import { opensReference } from '../references';
import { type SourceLine, splitLines } from '../sourceLines';
import { scanBlocks } from './blockScanner';
import type { LineRange } from './blockText';
import type { BlockStructure, Leaf } from './leaf';

interface PageLine {
  readonly range: LineRange;
  readonly text: string;
  readonly width: number;
  readonly script: 'han' | 'latin';
  /** An empty line, or an edge of the document, before it. */
  readonly alone: boolean;
  readonly indented: boolean;
  readonly structure: boolean;
}

const fewestLines = 6;
/** Verse and keywords are narrower than any column of a journal. */
const narrowestColumn = 28;
const structureLine =
  /^(?:#{1,6}\s|>|[-*+]\s|\|.*\||```|~~~|:::|!\[|<[!/A-Za-z]|\$\$|\[\^[^\]]+\]:|\d{1,3}[.)]\s+(?![\s\d]))/;
const sentenceEnd = /[。！？!?…；;：:.．][”’"'」』）)\]】》]*$/;
const terminal = /[。！？!?….．][”’"'」』）)\]】》]*$/;
const numberedTitle =
  /^(?:第?[一二三四五六七八九十]{1,3}[、．.章节部]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:[.．]\d{1,2}){0,3}[.．、\s]\s*\S|[IVX]{1,4}[.．]\s)/;
const opener =
  /^(?:【|\[|［)?(?:摘\s*要|关\s*键\s*[词字]|Abstract|Key\s?words|参\s*考\s*文\s*献|References|Bibliography|引\s*言|结\s*论|结\s*语|Introduction|Conclusions?|致\s*谢|注\s*释)(?:】|\]|］)?\s*(?:[:：]|$)/i;

/** The body as joined paragraphs, or `undefined` where the document has no such layout. */
export function readTypesetLines(source: string, from: number): BlockStructure | undefined {
  const lines = splitLines(source, from);
  const page = readPage(source, lines);
  const columns = columnWidths(page);
  if (columns === undefined) return undefined;
  const heads = runningHeads(page);
  const leaves: Leaf[] = [];
  const labels = new Set<string>();
  const comments: BlockStructure['comments'][number][] = [];
  const tables: BlockStructure['tables'][number][] = [];
  const plain = { quoted: false, inList: false, inFootnote: false, inReferences: false, level: 0, typeset: true };
  let paragraph: LineRange[] = [];
  let script: PageLine['script'] | undefined;
  /** What the last line of the flow allows: to go on in mid-sentence, to go on or not, or a new beginning only. */
  let state: 'open' | 'either' | 'closed' | 'title' = 'closed';
  const close = (): void => {
    if (paragraph.length > 0) leaves.push({ kind: 'paragraph', lines: paragraph, ...plain });
    paragraph = [];
  };

  for (let index = 0; index < page.length; index++) {
    const line = page[index] as PageLine;
    if (line.structure) {
      // A stretch with Markdown of its own is read as Markdown.
      close();
      state = 'closed';
      let last = index;
      while (last + 1 < page.length && (page[last + 1]?.structure || page[last + 1]?.alone === false)) last++;
      const structure = scanBlocks(source, from, stretch(lines, line, page[last] as PageLine));
      const before = tables.length;
      for (const leaf of structure.leaves)
        leaves.push(leaf.cell ? { ...leaf, cell: { ...leaf.cell, table: leaf.cell.table + before } } : leaf);
      for (const table of structure.tables) tables.push({ ...table, index: table.index + before });
      for (const comment of structure.comments) comments.push(comment);
      for (const label of structure.labels) labels.add(label);
      index = last;
      continue;
    }
    const column = columns[line.script];
    const full = line.width >= column * 0.84;
    const ends = terminal.test(line.text);
    if (isRunningHead(line, heads) && (state === 'open' || state === 'either')) {
      leaves.push({ kind: 'paragraph', lines: [line.range], ...plain });
      continue;
    }
    const short = line.width < column * 0.8;
    const begins = state !== 'open';
    const isTitle =
      line.alone &&
      short &&
      !sentenceEnd.test(line.text.replace(/[:：]$/, '')) &&
      !/[，,、]$/.test(line.text) &&
      begins;
    if (isTitle && (state !== 'either' || numberedTitle.test(line.text) || opener.test(line.text) || !ends)) {
      const wasTitle = state === 'title';
      close();
      state = 'title';
      const last = leaves[leaves.length - 1];
      // A title over two lines, the first of which ends in a colon.
      if (
        wasTitle &&
        last?.kind === 'heading' &&
        /[:：]$/.test(source.slice(last.lines[0]?.start, last.lines[0]?.end))
      ) {
        leaves[leaves.length - 1] = { ...last, lines: [...last.lines, line.range] };
      } else leaves.push({ kind: 'heading', lines: [line.range], ...plain, level: titleLevel(line.text) });
      continue;
    }
    const otherScript = state !== 'open' && line.script !== script;
    script = line.script;
    const newParagraph =
      otherScript ||
      state === 'closed' ||
      state === 'title' ||
      opener.test(line.text) ||
      opensReference(line.text) ||
      (state === 'either' && (line.indented || (numberedTitle.test(line.text) && line.alone)));
    if (newParagraph) close();
    paragraph.push(line.range);
    if (!ends) state = /[：:]$/.test(line.text) && short ? 'either' : 'open';
    else state = full ? 'either' : 'closed';
  }
  close();
  return { leaves, labels, comments, tables };
}

/** Neither a letter of ASCII nor Han, which most lines begin and end with. */
function mayBeSpace(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code <= 0x20 || (code >= 0x80 && code <= 0x3000) || code === 0xfeff;
}

function readPage(source: string, lines: readonly SourceLine[]): PageLine[] {
  const page: PageLine[] = [];
  let alone = true;
  for (const { start, end } of lines) {
    let first = start;
    let last = end;
    while (first < last && mayBeSpace(source, first) && /[\s\uFEFF]/.test(source.charAt(first))) first++;
    while (last > first && mayBeSpace(source, last - 1) && /\s/.test(source.charAt(last - 1))) last--;
    if (first === last) {
      alone = true;
      continue;
    }
    // A line of more than this is no line of a page; its width is of no interest.
    const text = source.slice(first, Math.min(last, first + 2000));
    let han = 0;
    let width = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      width += unitWidth(code);
      if (code >= 0x3007 && isHan(code)) han++;
    }
    page.push({
      range: { start: first, end: last },
      text: last - first > 2000 ? text + source.slice(last - 4, last) : text,
      width,
      script: han * 4 > text.length ? 'han' : 'latin',
      alone,
      indented: /^(?:\u3000+| {2,}|\t)/.test(source.slice(start, first)),
      structure: structureLine.test(text),
    });
    alone = false;
  }
  return page;
}

/** The commonest widths of the two scripts, if the layout is that of a page with an empty line behind each line. */
function columnWidths(page: readonly PageLine[]): Record<PageLine['script'], number> | undefined {
  const lone = page.filter((line, index) => line.alone && (page[index + 1]?.alone ?? true) && !line.structure);
  if (lone.length < fewestLines || lone.length * 2 < page.filter((line) => !line.structure).length) return undefined;
  const han = lone.filter((line) => line.script === 'han');
  const latin = lone.filter((line) => line.script === 'latin');
  const main = han.length >= latin.length ? han : latin;
  const width = commonWidth(main);
  if (width < narrowestColumn || width > 200) return undefined;
  const full = main.filter((line) => line.width >= width * 0.84 && line.width <= width * 1.1);
  if (full.length < 4 || full.length * 2 < main.length) return undefined;
  const count = (test: (line: PageLine) => boolean): number => full.filter(test).length;
  const inMidSentence = count((line) => !sentenceEnd.test(line.text));
  const inMidClause = count((line) => {
    const last = line.text.charCodeAt(line.text.length - 1);
    return isHan(last) || isLatinLetter(last) || isDigit(last) || last === 0x2d;
  });
  // Running text has punctuation inside its lines or begins its lines in lower case; lists of titles do neither.
  const running = count((line) => /[，。、；：,;][^\s]|[,.;:] \S/.test(line.text) || /^[a-z]/.test(line.text));
  if (inMidSentence < full.length * 0.6 || inMidClause < full.length * 0.5 || running < full.length * 0.5)
    return undefined;
  const other = commonWidth(page.filter((line) => line.script !== main[0]?.script));
  return main === han
    ? { han: width, latin: Math.max(other, width) }
    : { han: Math.max(other, narrowestColumn), latin: width };
}

/** The width that most lines have, give or take a tenth. */
function commonWidth(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(line.width, (counts.get(line.width) ?? 0) + 1);
  let best = 0;
  let bestCount = 0;
  const widths = [...counts.keys()].sort((a, b) => a - b);
  let low = 0;
  let inWindow = 0;
  for (const width of widths) {
    inWindow += counts.get(width) ?? 0;
    while ((widths[low] ?? width) < width * 0.9) inWindow -= counts.get(widths[low++] ?? 0) ?? 0;
    if (inWindow >= bestCount) {
      best = width;
      bestCount = inWindow;
    }
  }
  return best;
}

/** A head without the number of its page. */
function headText(text: string): string {
  return text.replace(/^[\s\d·•.—–-]+|[\s\d·•.—–-]+$/g, '');
}

/** Lines that come back between other lines each time; a passage that stands twice is no head. */
function runningHeads(page: readonly PageLine[]): ReadonlySet<string> {
  const places = new Map<string, number[]>();
  page.forEach((line, index) => {
    if (line.structure || !line.alone || terminal.test(line.text) || /[，,、；;：:]$/.test(line.text)) return;
    const text = headText(line.text);
    if (text.length < 4) return;
    const known = places.get(text);
    if (known === undefined) places.set(text, [index]);
    else known.push(index);
  });
  const heads = new Set<string>();
  for (const [text, indexes] of places) {
    const neighbors = indexes.flatMap((index) => [
      `<${page[index - 1]?.text ?? index}`,
      `>${page[index + 1]?.text ?? index}`,
    ]);
    if (indexes.length > 1 && new Set(neighbors).size === neighbors.length) heads.add(text);
  }
  return heads;
}

function isRunningHead(line: PageLine, heads: ReadonlySet<string>): boolean {
  return (
    line.alone &&
    (heads.has(headText(line.text)) || /^(?:第\s?\d{1,4}\s?页|[-—–·\s]*\d{1,4}[-—–·\s]*)$/.test(line.text))
  );
}

function titleLevel(text: string): number {
  if (/^\d{1,2}[.．]\d/.test(text) || /^[（(]/.test(text)) return 3;
  return /^\d/.test(text) ? 2 : 1;
}

/** The physical lines from one page line to another, empty ones between them included. */
function stretch(lines: readonly SourceLine[], first: PageLine, last: PageLine): readonly SourceLine[] {
  const indexOf = (offset: number): number => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return lines.slice(indexOf(first.range.start), indexOf(last.range.end) + 1);
}
