/** What readers of a table's lines hand to the block scanner: rows of cells, each the lines that it is made of. */

import type { LineRange } from './blockText';

export interface TableLinesCell {
  readonly column: number;
  /** How many columns the cell fills. */
  readonly columns: number;
  readonly parts: readonly LineRange[];
}

export interface TableLines {
  readonly rows: readonly (readonly TableLinesCell[])[];
  readonly headerRows: number;
  /** Index of the last line of the table. */
  readonly last: number;
  readonly caption?: readonly LineRange[];
}
