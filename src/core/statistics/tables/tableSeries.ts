/** Rows or columns of a table over at least three years, as series of their own. */

import { captionText } from './grid';
import type { Grid } from './grid';
import { yearOf } from './growth';
import { plain } from './rowNames';
import { sheetOf, turned } from './sheet';
import type { Sheet, SheetCell } from './sheet';
import { nameIn, unitIn } from './unitWords';

export interface TableSeries {
  readonly label: string;
  /** As the head, row or caption gives it; empty where none does. */
  readonly unit: string;
  readonly points: readonly { readonly year: number; readonly stated: SheetCell }[];
}

const fewestYears = 3;
const mostSeries = 8;

export function tableSeries(grid: Grid): readonly TableSeries[] {
  const sheet = sheetOf(grid);
  const down = seriesOf(grid, sheet);
  return down.length > 0 ? down : seriesOf(grid, turned(sheet));
}

/** Columns whose rows are years. */
function seriesOf(grid: Grid, sheet: Sheet): readonly TableSeries[] {
  const years = Array.from({ length: sheet.rows }, (_, row) => yearOf(sheet.rowName(row)));
  const distinct = new Set(years.filter((year) => year !== undefined));
  if (distinct.size < fewestYears || distinct.size < years.filter((year) => year !== undefined).length) return [];
  const caption = plain(captionText(grid));
  return Array.from({ length: sheet.columns }, (_, column) => column)
    .map((column): TableSeries => {
      const head = plain(sheet.columnName(column));
      const points = years.flatMap((year, row) => {
        const stated = sheet.at(row, column);
        return year !== undefined && stated ? [{ year, stated }] : [];
      });
      const [first] = points;
      const own = first?.stated.figure.percent ? '%' : first?.stated.figure.rest;
      return { label: nameIn(head) || caption, unit: (own || unitIn(head)) ?? unitIn(caption) ?? '', points };
    })
    .filter(({ points, label }) => points.length >= fewestYears && label !== '')
    .slice(0, mostSeries);
}
