/** Pandoc's grid tables, whose cells run over several lines between `+---+` rules; columns are parted by bars. */

import type { SourceLine } from '../sourceLines';
import type { LineRange } from './blockText';
import { splitRow } from './pipeTable';
import type { TableLines } from './tableLines';

const rule = /^[ \t]{0,3}\+(?:[-=:]+\+)+[ \t]*$/;
const row = /^[ \t]{0,3}\|.*\|[ \t]*$/;

/** The grid table whose first rule is the line at `first`, or `undefined` where the lines below do not make one. */
export function readGridTable(source: string, lines: readonly SourceLine[], first: number): TableLines | undefined {
  const rows: LineRange[][][] = [];
  let columns = 0;
  let headerRows = 0;
  let cells: LineRange[][] | undefined;
  let last = first;
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at] as SourceLine;
    const text = source.slice(line.start, Math.min(line.end, line.start + 4000));
    if (rule.test(text)) {
      if (cells !== undefined) rows.push(cells);
      cells = undefined;
      if (text.includes('=') && headerRows === 0) headerRows = rows.length;
      last = at;
    } else if (row.test(text)) {
      const pieces = splitRow(source, line);
      if (columns === 0) columns = pieces.length;
      if (pieces.length !== columns) return undefined;
      cells ??= pieces.map(() => []);
      pieces.forEach((piece, column) => {
        if (piece.end > piece.start) cells?.[column]?.push(piece);
      });
    } else break;
  }
  if (rows.length === 0 || columns < 2) return undefined;
  const placed = rows.map((row) => row.map((parts, column) => ({ column, columns: 1, parts })));
  return { rows: placed, headerRows, last };
}
