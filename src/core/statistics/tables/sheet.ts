/** The figures of a grid as a matrix with names on both sides, which can be turned over, and ranges for rounded figures. */

import type { CellFigure } from './cellFigure';
import type { Grid, GridCell } from './grid';

export interface SheetCell {
  readonly cell: GridCell;
  readonly figure: CellFigure;
  /** The percentage behind the figure, as in `105 (52.5%)`. */
  readonly second: CellFigure | undefined;
}

/** Rows below the header and columns behind the names; `row` and `column` count from 0 within the matrix. */
export interface Sheet {
  readonly rows: number;
  readonly columns: number;
  rowName(row: number): string;
  /** All heads above a column, outermost first, joined by blanks. */
  columnName(column: number): string;
  at(row: number, column: number): SheetCell | undefined;
  /** True where a cell holds words that are no figure and no dash. */
  isText(row: number, column: number): boolean;
}

const dash = /^[-—–−/.*…\s]*$|^n\.?a\.?$/i;

export function sheetOf(grid: Grid): Sheet {
  const body = grid.rows
    .map((_, row) => row)
    .filter((row) => row >= grid.headerRows && (grid.rows[row] ?? []).length > 0);
  const cellAt = (row: number, column: number): GridCell | undefined => {
    const cell = grid.at(body[row] ?? -1, column + 1);
    return cell && cell.column === column + 1 ? cell : undefined;
  };
  const names = body.map((row) => grid.label(row));
  const heads = Array.from({ length: grid.width }, (_, column) => grid.headers(column).join(' '));
  return {
    rows: body.length,
    columns: grid.width - 1,
    rowName: (row) => names[row] ?? '',
    columnName: (column) => heads[column + 1] ?? '',
    at(row, column) {
      const cell = cellAt(row, column);
      const figures = cell?.figures;
      if (!cell || !figures || figures.first.bracket || figures.first.stars !== '' || !isUnit(figures.first.rest))
        return undefined;
      return { cell, figure: figures.first, second: figures.second };
    },
    isText(row, column) {
      const cell = cellAt(row, column);
      return cell !== undefined && !cell.figures && !dash.test(cell.text.text);
    },
  };
}

/** 亿元, 家, pp: a short unit behind a figure, not a remark. */
function isUnit(rest: string): boolean {
  return rest.length <= 6 && !/\d/.test(rest);
}

export function turned(sheet: Sheet): Sheet {
  return {
    rows: sheet.columns,
    columns: sheet.rows,
    rowName: (row) => sheet.columnName(row),
    columnName: (column) => sheet.rowName(column),
    at: (row, column) => sheet.at(column, row),
    isText: (row, column) => sheet.isText(column, row),
  };
}

/** What a figure can stand for: rounded at its last digit, or cut off behind it. */
export function rangeOf({ value, step }: CellFigure): { readonly low: number; readonly high: number } {
  return value < 0 ? { low: value - step, high: value + step / 2 } : { low: value - step / 2, high: value + step };
}

/** What a table says of one of its own figures by way of the others. */
export interface TableJudgement {
  readonly kind: 'sum' | 'share' | 'growth' | 'average-growth';
  readonly grid: Grid;
  readonly stated: SheetCell;
  /** The figure that is judged: that of the cell, or the percentage behind it. */
  readonly figure: CellFigure;
  /** At the precision of the stated figure. */
  readonly expected: number;
  /** The cells that it follows from, in the order of the formula. */
  readonly from: readonly SheetCell[];
  readonly fits: boolean;
  /** False where the table's structure is likely and not certain. */
  readonly sure: boolean;
}
