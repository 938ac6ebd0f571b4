/** Tables that authors write in HTML inside Markdown: rows and cells with what they span; the cells' text is read elsewhere. */

import type { SourceLine } from '../sourceLines';
import type { LineRange } from './blockText';
import type { TableLines, TableLinesCell } from './tableLines';

const opening = /^(?:<(?:div|center|figure|p|section)\b[^<>]*>\s*)*<table\b[^<>]*>/i;
const piece = /<!--[\s\S]*?-->|<(?<close>\/?)(?<name>table|caption|thead|tbody|tfoot|tr|td|th)\b(?<rest>[^<>]*)>/gi;
const longest = 2_000_000;
const mostSpanned = 1000;

/** The table that begins with the line at `first`, or `undefined` where none does or it holds another one. */
export function readHtmlTable(
  source: string,
  lines: readonly SourceLine[],
  first: number,
  start: number,
): TableLines | undefined {
  const line = lines[first] as SourceLine;
  const head = opening.exec(source.slice(start, Math.min(line.end, start + 2000)));
  if (head === null) return undefined;
  const from = start + head[0].length;
  const end = source.slice(from, from + longest).search(/<\/table\s*>/i);
  if (end < 0) return undefined;
  const text = source.slice(from, from + end);
  if (/<table\b/i.test(text)) return undefined;
  let last = first;
  while (last + 1 < lines.length && (lines[last + 1] as SourceLine).start <= from + end) last++;

  const rows: TableLinesCell[][] = [];
  /** For each column, how many further rows a cell above fills. */
  const spanned: number[] = [];
  let headerRows = 0;
  let inHead = false;
  let caption: readonly LineRange[] | undefined;
  let cell:
    | { readonly at: number; readonly isHead: boolean; readonly columns: number; readonly rows: number }
    | undefined;
  let captionAt: number | undefined;
  let row: TableLinesCell[] | undefined;
  let isHeader = true;
  const closeCell = (at: number): void => {
    if (!cell) return;
    row ??= [];
    let column = row.reduce((next, one) => Math.max(next, one.column + one.columns), 0);
    while ((spanned[column] ?? 0) > 0) column++;
    row.push({ column, columns: cell.columns, parts: partsOf(source, cell.at, at) });
    for (let each = column; each < column + cell.columns; each++) spanned[each] = -cell.rows;
    if (!cell.isHead) isHeader = false;
    cell = undefined;
  };
  const closeRow = (at: number): void => {
    closeCell(at);
    if (!row) return;
    rows.push(row);
    if ((inHead || isHeader) && headerRows === rows.length - 1) headerRows = rows.length;
    row = undefined;
    // What a cell fills below begins with the next row.
    for (let column = 0; column < spanned.length; column++) {
      const rest = spanned[column] ?? 0;
      spanned[column] = rest < 0 ? -rest - 1 : Math.max(0, rest - 1);
    }
  };
  for (const match of text.matchAll(piece)) {
    const at = from + match.index;
    const after = at + match[0].length;
    const { close, name = '', rest = '' } = match.groups ?? {};
    const isClosing = close === '/';
    switch (name.toLowerCase()) {
      case 'caption':
        if (!isClosing) captionAt = after;
        else if (captionAt !== undefined) caption = partsOf(source, captionAt, at);
        break;
      case 'thead':
        closeRow(at);
        inHead = !isClosing;
        break;
      case 'tbody':
      case 'tfoot':
        closeRow(at);
        break;
      case 'tr':
        closeRow(at);
        isHeader = true;
        if (!isClosing) row = [];
        break;
      case 'td':
      case 'th':
        closeCell(at);
        if (!isClosing)
          cell = {
            at: after,
            isHead: name.toLowerCase() === 'th',
            columns: spanOf(rest, 'col'),
            rows: spanOf(rest, 'row'),
          };
        break;
    }
  }
  closeRow(from + end);
  if (rows.length === 0) return undefined;
  return { rows, headerRows, last, ...(caption === undefined ? {} : { caption }) };
}

function spanOf(attributes: string, kind: 'col' | 'row'): number {
  const written = new RegExp(`${kind}span\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1];
  return Math.min(mostSpanned, Math.max(1, Number(written ?? 1)));
}

/** The lines of a cell without the blanks around them. */
function partsOf(source: string, from: number, to: number): readonly LineRange[] {
  const parts: LineRange[] = [];
  let start = from;
  while (start <= to) {
    const feed = source.indexOf('\n', start);
    const lineEnd = feed < 0 || feed > to ? to : feed;
    let first = start;
    let end = lineEnd;
    while (first < end && /\s/.test(source[first] ?? '')) first++;
    while (end > first && /\s/.test(source[end - 1] ?? '')) end--;
    if (end > first) parts.push({ start: first, end });
    start = lineEnd + 1;
  }
  return parts.length > 0 ? parts : [{ start: from, end: from }];
}
