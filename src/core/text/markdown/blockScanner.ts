/**
 * The block structure of Markdown: paragraphs, headings, cells of tables, and what is no prose at all (code,
 * rules, definitions). It follows CommonMark with pandoc's footnotes, divs and captions; inlines are not read here.
 */

import { splitLines, type SourceLine } from '../sourceLines';
import type { SourceCell, SourceTable } from '../sourceTable';
import type { LineRange } from './blockText';
import {
  type Container,
  deepestContainer,
  type LinePlace,
  matchContainers,
  openContainer,
  skipIndent,
} from './containers';
import { type BlockStructure, foldLabel, type Leaf } from './leaf';
import { readDashTable } from './dashTable';
import { readGridTable } from './gridTable';
import { readHtmlTable } from './htmlTable';
import { isDelimiterRow, splitRow } from './pipeTable';
import type { TableLines, TableLinesCell } from './tableLines';

const atxHeading = /^(#{1,6})(?:[ \t]+|$)/;
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const fence = /^(`{3,}|~{3,})([^`]*)$/;
const div = /^:{3,}/;
const definition = /^\[([^[\]^@][^[\]]{0,998})\]:[ \t]*\S/;
const htmlSkip = /^<(script|style|pre|textarea)(?:[\s>]|$)/i;
const mathEnd = /\$\$/;
const gridRule = /^\+(?:[-=:]+\+)+$/;

interface OpenParagraph {
  readonly lines: LineRange[];
  readonly containers: readonly Container[];
  readonly typeset?: boolean;
}

interface OpenTable {
  row: number;
  headerRows?: number;
  readonly index: number;
  readonly cells: SourceCell[];
  readonly quoted: boolean;
}

/** `lines` may be given where the caller has taken lines out; they need not touch each other. */
export function scanBlocks(source: string, from: number, given?: readonly SourceLine[]): BlockStructure {
  const lines = given ?? splitLines(source, from);
  const leaves: Leaf[] = [];
  const labels = new Set<string>();
  const comments: { start: number; end: number }[] = [];
  let open: Container[] = [];
  let paragraph: OpenParagraph | undefined;
  let table: OpenTable | undefined;
  const tables: OpenTable[] = [];
  let divs: boolean[] = [];
  let commentsEnd = true;

  const leafBase = (containers: readonly Container[]) => ({
    quoted: containers.some((container) => container.kind === 'quote'),
    inList: containers.some((container) => container.kind === 'item'),
    inFootnote: containers.some((container) => container.kind === 'footnote'),
    inReferences: divs.includes(true),
    level: 0,
  });
  const closeParagraph = (): void => {
    if (paragraph !== undefined && paragraph.lines.length > 0) {
      leaves.push({ kind: 'paragraph', lines: paragraph.lines, ...leafBase(paragraph.containers) });
    }
    paragraph = undefined;
  };
  const addLine = (range: LineRange): void => {
    paragraph ??= { lines: [], containers: [...open] };
    paragraph.lines.push(range);
  };
  const openTable = (): OpenTable => {
    const opened = { row: 0, index: tables.length, cells: [], quoted: leafBase(open).quoted };
    tables.push(opened);
    return opened;
  };
  const addCells = (cells: readonly TableLinesCell[], header: boolean, current: OpenTable): void => {
    cells.forEach(({ column, columns, parts }) => {
      current.cells.push({ row: current.row, column, columns, parts });
      if (parts.every(({ start, end }) => start === end)) return;
      const place = { table: current.index, row: current.row, column, header };
      leaves.push({ kind: 'cell', lines: parts, ...leafBase(open), cell: place });
    });
    current.row++;
  };
  const addRow = (range: LineRange, header: boolean, current: OpenTable): void =>
    addCells(
      splitRow(source, range).map((cell, column) => ({ column, columns: 1, parts: [cell] })),
      header,
      current,
    );
  /** A table whose lines have been read at once. */
  const addTable = ({ rows, headerRows, caption }: TableLines): void => {
    const opened = openTable();
    opened.headerRows = headerRows;
    rows.forEach((row, at) => {
      addCells(row, at < headerRows, opened);
    });
    if (caption) leaves.push({ kind: 'caption', lines: caption, ...leafBase(open) });
  };
  const trimEnd = (start: number, end: number): number => {
    let to = end;
    while (to > start && (source[to - 1] === ' ' || source[to - 1] === '\t')) to--;
    return to;
  };
  /** Two blanks at a line end are a line break and are kept for the inline scanner. */
  const contentEnd = (line: SourceLine): number => line.end;

  /** Index of the last line of a run that ends where `isEnd` holds, or at the end of the containers. */
  const skipUntil = (index: number, isEnd: (content: string) => boolean): number => {
    for (let at = index + 1; at < lines.length; at++) {
      const line = lines[at] as SourceLine;
      const { matched, place } = matchContainers(source, line.end, { offset: line.start, column: 0 }, open);
      if (matched < open.length) return at - 1;
      if (isEnd(source.slice(place.offset, line.end))) return at;
    }
    return lines.length - 1;
  };

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as SourceLine;
    const result = matchContainers(source, line.end, { offset: line.start, column: 0 }, open);
    let { place } = result;
    let matched = result.matched;
    let inner = skipIndent(source, line.end, place);
    const blank = inner.offset >= line.end;
    if (blank) {
      const quoteOpen = open.slice(matched).some((container) => container.kind === 'quote');
      closeParagraph();
      table = undefined;
      if (quoteOpen) open = open.slice(0, matched);
      continue;
    }
    const isLazy = (): boolean => matched < open.length && paragraph !== undefined;

    // New containers; a run of `- - -` is a rule, not three lists.
    let opened = false;
    while (inner.column - place.column < 4 && open.length < deepestContainer) {
      if (rule.test(source.slice(inner.offset, trimEnd(inner.offset, Math.min(line.end, inner.offset + 400))))) break;
      // Behind an item of a list, a further number opens the next item; elsewhere only 1 breaks into a paragraph.
      const nextItem = open[matched]?.kind === 'item';
      const inParagraph = paragraph !== undefined && !opened && (matched === open.length || isLazy()) && !nextItem;
      const next = openContainer(source, line.end, place, inner, inParagraph);
      if (next === undefined) break;
      closeParagraph();
      table = undefined;
      open = [...open.slice(0, matched), next.container];
      matched = open.length;
      opened = true;
      place = next.place;
      inner = skipIndent(source, line.end, place);
    }
    if (inner.offset >= line.end) continue;
    const indented = inner.column - place.column >= 4;
    const start = inner.offset;
    const end = trimEnd(start, line.end);
    const head = source.slice(start, Math.min(end, start + 1200));

    const interrupts =
      !indented &&
      (atxHeading.test(head) || fence.test(head) || rule.test(head) || div.test(head) || htmlSkip.test(head));
    if (matched < open.length) {
      if (paragraph !== undefined && !interrupts) {
        addLine({ start, end: contentEnd(line) });
        continue;
      }
      closeParagraph();
      table = undefined;
      open = open.slice(0, matched);
    }
    if (indented && paragraph === undefined) {
      // Indented code; only blanks that a Chinese author sets before a paragraph are ideographic, which are no indent.
      continue;
    }
    if (!indented) {
      const fenced = fence.exec(head);
      if (fenced !== null) {
        closeParagraph();
        table = undefined;
        const mark = fenced[1] ?? '';
        const close = new RegExp(`^ {0,3}\\${mark[0]}{${mark.length},}[ \\t]*$`);
        index = skipUntil(index, (content) => close.test(content));
        continue;
      }
      if (div.test(head)) {
        closeParagraph();
        table = undefined;
        if (/^:{3,}[ \t]*$/.test(head)) divs = divs.slice(0, -1);
        else if (divs.length < deepestContainer) divs = [...divs, /#refs\b/.test(head)];
        continue;
      }
      const skip = htmlSkip.exec(head);
      if (skip !== null) {
        closeParagraph();
        const close = `</${(skip[1] ?? '').toLowerCase()}`;
        const isEnd = (content: string): boolean => content.toLowerCase().includes(close);
        if (!isEnd(head)) index = skipUntil(index, isEnd);
        continue;
      }
      if (head.startsWith('<!--') && commentsEnd) {
        const last = commentEnd(source, lines, index, start);
        // Where no comment ends from here on, none will be looked for again.
        commentsEnd = last !== undefined;
        if (last !== undefined && (last.line > index || last.end >= end)) {
          closeParagraph();
          comments.push({ start, end: last.end });
          index = last.line;
          const rest = lines[index] as SourceLine;
          const after = skipIndent(source, rest.end, { offset: last.end, column: 0 });
          if (after.offset < rest.end) addLine({ start: after.offset, end: rest.end });
          continue;
        }
      }
      const heading = atxHeading.exec(head);
      if (heading !== null) {
        closeParagraph();
        table = undefined;
        leaves.push({
          kind: 'heading',
          ...headingLine(source, start, end, heading[0].length, open, leafBase),
          level: (heading[1] ?? '').length,
        });
        continue;
      }
      if (
        paragraph !== undefined &&
        /^(?:=+|-+)$/.test(head) &&
        !paragraph.lines.every((l) => source[l.start] === '|')
      ) {
        const titled: OpenParagraph = paragraph;
        paragraph = undefined;
        leaves.push({
          kind: 'heading',
          lines: titled.lines,
          ...leafBase(titled.containers),
          level: head[0] === '=' ? 1 : 2,
        });
        continue;
      }
      if (paragraph !== undefined && /^:[ \t]+\S/.test(head)) closeParagraph();
      const lined = open.length > 0 || head[0] !== '-' ? undefined : readDashTable(source, lines, index);
      if (lined) {
        // The line above is the header, not a paragraph.
        if (lined.headerRows > 0) paragraph?.lines.pop();
        closeParagraph();
        table = undefined;
        addTable(lined);
        index = lined.last;
        continue;
      }
      const html = head[0] === '<' && !leafBase(open).quoted ? readHtmlTable(source, lines, index, start) : undefined;
      if (html) {
        closeParagraph();
        table = undefined;
        addTable(html);
        index = html.last;
        continue;
      }
      if (rule.test(head) || gridRule.test(head)) {
        closeParagraph();
        table = undefined;
        const grid = gridRule.test(head) ? readGridTable(source, lines, index) : undefined;
        if (grid) {
          addTable(grid);
          index = grid.last;
        }
        continue;
      }
      const label = paragraph === undefined ? definition.exec(head) : null;
      if (label !== null && !/^\[\d+\]:\s+\p{Script=Han}/u.test(head)) {
        labels.add(foldLabel(label[1] ?? ''));
        continue;
      }
    }
    if (table !== undefined) {
      if (head.includes('|')) {
        addRow({ start, end }, false, table);
        continue;
      }
      table = undefined;
    }
    const waiting: OpenParagraph | undefined = paragraph;
    if (waiting !== undefined && isDelimiterRow(head)) {
      const header = waiting.lines[waiting.lines.length - 1] as LineRange;
      const columns = splitRow(source, header).length;
      if (columns === splitRow(source, { start, end }).length || source[header.start] === '|') {
        waiting.lines.pop();
        closeParagraph();
        table = openTable();
        addRow(header, true, table);
        continue;
      }
    }
    if (source[start] === '$' && source[start + 1] === '$' && !mathEnd.test(source.slice(start + 2, line.end))) {
      // A displayed formula goes into the paragraph whole, so that none of its lines is taken for a list.
      const last = formulaEnd(source, lines, index);
      if (last !== undefined) {
        for (let at = index; at <= last; at++) {
          const part = lines[at] as SourceLine;
          addLine({ start: at === index ? start : part.start, end: contentEnd(part) });
        }
        index = last;
        continue;
      }
    }
    addLine({ start, end: contentEnd(line) });
  }
  closeParagraph();
  return { leaves, labels, comments, tables: tables.map(sourceTable) };
}

function sourceTable({ index, cells, quoted, headerRows = 1 }: OpenTable): SourceTable {
  const parts = cells.flatMap((cell) => cell.parts);
  const span = { start: parts[0]?.start ?? 0, end: parts[parts.length - 1]?.end ?? 0 };
  return { index, span, float: span, cells, headerRows, rules: [headerRows], nested: false, quoted };
}

/** The line of an ATX heading without its signs, closing ones and attributes included. */
function headingLine(
  source: string,
  start: number,
  end: number,
  signs: number,
  open: readonly Container[],
  base: (containers: readonly Container[]) => Omit<Leaf, 'kind' | 'lines'>,
): Omit<Leaf, 'kind'> {
  let to = end;
  const attributes = /[ \t]*\{[^{}\n]{0,300}\}$/.exec(source.slice(Math.max(start, end - 310), end));
  if (attributes !== null) to -= attributes[0].length;
  let signsEnd = to;
  while (signsEnd > start && source[signsEnd - 1] === '#') signsEnd--;
  if (signsEnd < to && /[ \t]/.test(source[signsEnd - 1] ?? '')) to = signsEnd;
  while (to > start && /[ \t]/.test(source[to - 1] ?? '')) to--;
  const from = Math.min(start + signs, to);
  return { lines: [{ start: from, end: Math.max(from, to) }], ...base(open) };
}

/** Where a comment that starts at `start` ends, and in which line. */
function commentEnd(
  source: string,
  lines: readonly SourceLine[],
  index: number,
  start: number,
): { readonly line: number; readonly end: number } | undefined {
  const close = source.indexOf('-->', start + 4);
  if (close === -1) return undefined;
  let line = index;
  while (line < lines.length && (lines[line]?.end ?? 0) < close + 3) line++;
  return line < lines.length ? { line, end: close + 3 } : undefined;
}

function formulaEnd(source: string, lines: readonly SourceLine[], index: number): number | undefined {
  for (let at = index + 1; at < lines.length; at++) {
    const { start, end } = lines[at] as SourceLine;
    const text = source.slice(start, end);
    if (mathEnd.test(text)) return at;
    if (text.trim() === '') return undefined;
  }
  return undefined;
}

export type { LinePlace };
