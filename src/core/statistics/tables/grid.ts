/** A table as rows and columns of cells that have been read, with its header, labels, caption and notes. */

import type { Span } from '../../base';
import type { ProseText, SourceTable } from '../../text';
import type { CellFigures } from './cellFigure';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** Merged cells stand in the first of their columns and fill the others. */
  readonly columns: number;
  readonly text: ProseText;
  readonly figures: CellFigures | undefined;
}

/** A caption or note, plain. */
export interface TableText {
  readonly text: string;
  readonly span: Span;
}

/** What stands around a table. */
export interface Surroundings {
  readonly captions: readonly TableText[];
  readonly notes: readonly TableText[];
}

export interface Grid {
  readonly source: SourceTable;
  readonly width: number;
  /** Cells by row, in the order of their columns; empty cells are left out. */
  readonly rows: readonly (readonly GridCell[])[];
  /** How many first rows are header. */
  readonly headerRows: number;
  readonly captions: readonly TableText[];
  /** Notes below the table and in its own last rows. */
  readonly notes: readonly TableText[];
  /** The cell that covers a place. */
  at(row: number, column: number): GridCell | undefined;
  /** Text of the leading cells of a row that are no figures. */
  label(row: number): string;
  /** Texts above a column, the outermost first. */
  headers(column: number): readonly string[];
}

/** Source range of a stretch of a cell's text. */
export function placeOf(cell: GridCell, at: { readonly start: number; readonly end: number }): Span {
  return cell.text.toSource(at.start, at.end);
}

/** Source range of a cell's whole text. */
export function cellSpan(cell: GridCell): Span {
  return cell.text.toSource(0, cell.text.text.length);
}

export function captionText(grid: Grid): string {
  return grid.captions.map(({ text }) => text).join(' ');
}

export function noteText(grid: Grid): string {
  return grid.notes.map(({ text }) => text).join(' ');
}
