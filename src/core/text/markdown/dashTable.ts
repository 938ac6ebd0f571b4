/**
 * Pandoc's simple and multiline tables, whose columns are told by a line of dashes with gaps. Columns are measured
 * as a fixed-width font shows them, in which a Han character takes two.
 */

import { unitWidth } from '../characters';
import type { SourceLine } from '../sourceLines';
import type { LineRange } from './blockText';
import type { TableLines, TableLinesCell } from './tableLines';

const columnRule = /^[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/;
const fullRule = /^[ \t]{0,3}-{8,}[ \t]*$/;
const mostHeaderLines = 6;

/** `-----  ----  ----`: at least two columns. */
export function isColumnRule(text: string): boolean {
  return text.length < 4000 && columnRule.test(text);
}

/**
 * The table that the line at `index` opens: the rule below a header (the line before it), above headerless rows, or
 * the full rule on top of a multiline table. `undefined` where the lines below do not make one.
 */
export function readDashTable(source: string, lines: readonly SourceLine[], index: number): TableLines | undefined {
  const textOf = (at: number): string => {
    const line = lines[at];
    return line === undefined ? '' : source.slice(line.start, Math.min(line.end, line.start + 4000));
  };
  const isBlank = (at: number): boolean => textOf(at).trim() === '';
  if (fullRule.test(textOf(index))) {
    // Below a line of text it underlines a heading.
    if (index > 0 && !isBlank(index - 1)) return undefined;
    let at = index + 1;
    while (at <= index + mostHeaderLines && !isBlank(at) && !isColumnRule(textOf(at))) at++;
    return isColumnRule(textOf(at)) ? readMultiline(source, lines, index + 1, at) : undefined;
  }
  if (!isColumnRule(textOf(index))) return undefined;
  const columns = columnsOf(textOf(index));
  const hasHeader = index > 0 && !isBlank(index - 1) && (index === 1 || isBlank(index - 2));
  if (!hasHeader && index > 0 && !isBlank(index - 1)) return undefined;
  const rows: TableLinesCell[][] = [];
  if (hasHeader) {
    const header = cellsOf(source, [lines[index - 1] as SourceLine], columns);
    if (!header) return undefined;
    rows.push(header);
  }
  let at = index + 1;
  let isClosed = false;
  for (; at < lines.length && !isBlank(at); at++) {
    if (isColumnRule(textOf(at)) || fullRule.test(textOf(at))) {
      isClosed = true;
      break;
    }
    const row = cellsOf(source, [lines[at] as SourceLine], columns);
    if (!row) return undefined;
    rows.push(row);
  }
  const body = rows.length - (hasHeader ? 1 : 0);
  if (body === 0 || (!hasHeader && !isClosed)) return undefined;
  return { rows, headerRows: hasHeader ? 1 : 0, last: isClosed ? at : at - 1 };
}

/** Rows of several lines, parted by blank lines, up to the next full rule. */
function readMultiline(
  source: string,
  lines: readonly SourceLine[],
  headerFrom: number,
  rule: number,
): TableLines | undefined {
  const lineOf = (at: number): string => source.slice(lines[at]?.start, lines[at]?.end);
  const columns = columnsOf(lineOf(rule));
  const rows: TableLinesCell[][] = [];
  if (rule > headerFrom) {
    const header = cellsOf(source, lines.slice(headerFrom, rule), columns);
    if (!header) return undefined;
    rows.push(header);
  }
  const headerRows = rows.length;
  let open: SourceLine[] = [];
  for (let at = rule + 1; at < lines.length; at++) {
    const text = lineOf(at);
    const isEnd = fullRule.test(text) || isColumnRule(text);
    if (isEnd || text.trim() === '') {
      if (open.length > 0) {
        const row = cellsOf(source, open, columns);
        if (!row) return undefined;
        rows.push(row);
        open = [];
      }
      if (isEnd) return rows.length > headerRows ? { rows, headerRows, last: at } : undefined;
      if (lineOf(at + 1).trim() === '') return undefined;
    } else open.push(lines[at] as SourceLine);
  }
  return undefined;
}

/** Where each column begins, in columns of the screen. */
function columnsOf(rule: string): readonly number[] {
  return [...rule.matchAll(/-+/g)].map(({ index }) => index);
}

/** The lines cut at the columns; `undefined` where a cut goes through a word. */
function cellsOf(
  source: string,
  lines: readonly SourceLine[],
  columns: readonly number[],
): TableLinesCell[] | undefined {
  const parts = columns.map((): LineRange[] => []);
  for (const line of lines) {
    const cuts = cutsOf(source, line, columns, unitWidth) ?? cutsOf(source, line, columns, () => 1);
    if (!cuts) return undefined;
    cuts.forEach((cut, column) => {
      let { start, end } = cut;
      while (start < end && /\s/.test(source[start] ?? '')) start++;
      while (end > start && /\s/.test(source[end - 1] ?? '')) end--;
      if (end > start) parts[column]?.push({ start, end });
    });
  }
  const [first] = lines;
  const empty = { start: first?.start ?? 0, end: first?.start ?? 0 };
  return parts.map((own, column) => ({ column, columns: 1, parts: own.length > 0 ? own : [empty] }));
}

function cutsOf(
  source: string,
  { start, end }: LineRange,
  columns: readonly number[],
  widthOf: (code: number) => number,
): readonly LineRange[] | undefined {
  const cuts: LineRange[] = [];
  let from = start;
  let width = 0;
  let column = 1;
  for (let at = start; at < end && column < columns.length; at++) {
    if (width >= (columns[column] ?? 0)) {
      if (/\S/.test(source[at - 1] ?? ' ') && /\S/.test(source[at] ?? ' ')) return undefined;
      cuts.push({ start: from, end: at });
      from = at;
      column++;
    }
    width += widthOf(source.charCodeAt(at));
  }
  cuts.push({ start: from, end });
  while (cuts.length < columns.length) cuts.push({ start: end, end });
  return cuts;
}
