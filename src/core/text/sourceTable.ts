/** A table as its source lays it out: rows and columns of ranges. What a cell says is read elsewhere. */

import type { Span } from '../base';

export interface SourceCell {
  readonly row: number;
  /** The first column that the cell fills, counted over cells that fill several. */
  readonly column: number;
  /** How many columns the cell fills. */
  readonly columns: number;
  /** What stands between the marks that part cells, markup included; several ranges for a cell of several lines. */
  readonly parts: readonly Span[];
}

export interface SourceTable {
  /** As in `TableCell.table`. */
  readonly index: number;
  /** From the first cell to the end of the last. */
  readonly span: Span;
  /** The float or note environment around it; the table's own range where there is none. */
  readonly float: Span;
  /** In reading order; empty cells included. */
  readonly cells: readonly SourceCell[];
  /** How many first rows the source declares as header. */
  readonly headerRows: number;
  /** Rows above which a rule is drawn, rising. */
  readonly rules: readonly number[];
  /** Stands inside a cell of another table, or in a block quotation. */
  readonly nested: boolean;
  readonly quoted: boolean;
}
