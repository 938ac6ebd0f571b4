/** Tables of a document to grids: cells, header rows, and the captions and notes around them. Judges nothing. */

import { readPlain } from '../../text';
import type { ProseDocument, SourceTable } from '../../text';
import { readCellFigures } from './cellFigure';
import type { Grid, GridCell, Surroundings, TableText } from './grid';
import { findSurroundings } from './surroundings';

const alone: Surroundings = { captions: [], notes: [] };

/**
 * The document's tables that hold figures; those in block quotations and inside cells are left out. `outer` is what
 * stands around the document where another one takes it in.
 */
export function readGrids(document: ProseDocument, outer: Surroundings = alone): readonly Grid[] {
  const tables = document.tables.filter(
    ({ cells, nested, quoted, span }) =>
      !nested && !quoted && cells.length > 1 && /\d/.test(document.source.slice(span.start, span.end)),
  );
  if (tables.length === 0) return [];
  const surroundings = findSurroundings(document, tables);
  return tables.flatMap((table, index) => {
    const around = surroundings[index];
    const captions = [...outer.captions, ...(around?.captions ?? [])];
    const notes = [...(around?.notes ?? []), ...outer.notes];
    const grid = readGrid(document, table, captions, notes);
    return grid.rows.length > 1 && grid.width > 1 ? [grid] : [];
  });
}

function readGrid(
  document: ProseDocument,
  source: SourceTable,
  captions: readonly TableText[],
  below: readonly TableText[],
): Grid {
  const byRow: GridCell[][] = [];
  let width = 0;
  for (const { row, column, columns, parts } of source.cells) {
    const text = readPlain(document.source, document.format, parts);
    if (text.text === '') continue;
    width = Math.max(width, column + columns);
    const cell = { row, column, columns, text, figures: readCellFigures(text.text) };
    const cells = byRow[row];
    if (cells) cells.push(cell);
    else byRow[row] = [cell];
  }
  const rows = Array.from(byRow, (cells) => cells ?? []);
  const headerRows = headerEnd(rows, source.headerRows);
  const lastFigures = rows.map((cells) => cells.some(({ figures }) => figures)).lastIndexOf(true);
  const inside = rows.flatMap((cells, row) =>
    row >= headerRows && isNote(cells, width, row > lastFigures) ? cells.map(textOf) : [],
  );
  return {
    source,
    width,
    rows,
    headerRows,
    captions,
    notes: [...inside, ...below],
    at: (row, column) => cellAt(rows[row] ?? [], column),
    label: (row) => labelOf(rows[row] ?? []),
    headers: (column) => headersOf(rows, headerRows, column),
  };
}

function textOf(cell: GridCell): TableText {
  return { text: cell.text.text, span: cell.text.toSource(0, cell.text.text.length) };
}

function cellAt(cells: readonly GridCell[], column: number): GridCell | undefined {
  return cells.find((cell) => cell.column <= column && column < cell.column + cell.columns);
}

/** Leading cells that are words; a leading year or rank names its row as well. */
function labelOf(cells: readonly GridCell[]): string {
  const words: string[] = [];
  for (const cell of cells) {
    if (cell.column > 0 && (cell.figures || words.length > 1)) break;
    if (cell.column > 1) break;
    words.push(cell.text.text);
  }
  return words.join(' ');
}

function headersOf(rows: readonly (readonly GridCell[])[], headerRows: number, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = 0; row < headerRows; row += 1) {
    const text = cellAt(rows[row] ?? [], column)?.text.text;
    if (text !== undefined && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}

const columnNumber =
  /^(?:[（(]\s*(?:\d{1,2}[a-z]?|[ivx]{1,4})\s*[)）]|[IVX]{1,4}|模型\s*\d{1,2}|Model\s*\d{1,2}|M\d{1,2})$/i;
const yearHeader = /^(?:18|19|20)\d\d\s*年?(?:\s*[a-zA-Z)]+)?$/;

/** Numbers of columns and years are figures that stand in headers. */
export function isHeaderFigure(text: string): boolean {
  return columnNumber.test(text) || yearHeader.test(text);
}

/** The declared header, and rows below it that hold no figure but numbers of columns or years. */
function headerEnd(rows: readonly (readonly GridCell[])[], declared: number): number {
  let end = Math.min(declared, rows.length);
  while (end < rows.length) {
    const cells = (rows[end] ?? []).filter(({ column }) => column > 0);
    const isHeader =
      cells.length > 0 &&
      cells.every(({ text, figures }) => !figures || isHeaderFigure(text.text)) &&
      !isGroup(rows, end);
    const numbers = cells.filter(({ text }) => isHeaderFigure(text.text)).length;
    if (!isHeader || (end >= declared && declared > 0 && numbers === 0)) break;
    end += 1;
  }
  // A table of words alone below its header has no figures to read.
  return end;
}

function isGroup(rows: readonly (readonly GridCell[])[], row: number): boolean {
  return (rows[row] ?? []).length === 0;
}

const noteStart =
  /^\s*(?:注|说明|备注|资料来源|数据来源|来源|Notes?\b|Sources?\b|Signif|Standard errors|Robust|\*|†|括号)/i;

/** Rows of words below the figures, or that begin as notes do: notes that the table carries itself. */
function isNote(cells: readonly GridCell[], width: number, isBelow: boolean): boolean {
  const [first] = cells;
  if (!first || cells.some(({ figures }) => figures && figures.first.rest === '')) return false;
  if (noteStart.test(first.text.text)) return true;
  return isBelow && cells.length === 1 && first.columns >= width - 1;
}
