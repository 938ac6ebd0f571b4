/** Numbers of observations, units, years and degrees of freedom that a table states, and where they cannot go together. */

import { captionText, noteText } from './grid';
import type { Grid, GridCell } from './grid';
import { isObservations, plain } from './rowNames';

export type CountFault =
  | {
      readonly kind: 'panel';
      readonly cell: GridCell;
      readonly n: number;
      readonly units: number;
      readonly years: number;
    }
  | { readonly kind: 'freedom'; readonly cell: GridCell; readonly n: number; readonly df: number }
  | { readonly kind: 'freedoms'; readonly cell: GridCell; readonly df: number; readonly other: number };

const unitRows =
  /^(?:企业|公司|个体|省份|城市|地区|县域?|家庭|国家|样本企业|上市公司)(?:个?数|数量|家数)|^(?:number of |no\. of |# of |num\. )?(?:firms|groups|companies|countries|provinces|cities|counties|households|individuals|units|ids?|panels)\b/i;
const yearRows = /^(?:年份|年度|期|时期)数|^(?:number of |no\. of )(?:years|periods)\b/i;
const span = /(?<!\d)((?:19|20)\d\d)\s*(?:年)?\s*(?:[-–—~～至到]|to)+\s*((?:19|20)\d\d)(?!\d)/g;
const freedoms = /\bdf\s*=\s*(?:\d+\s*[;,]\s*)?(\d[\d,]*)\s*\)?\s*$/i;

export function countFaults(grid: Grid): readonly CountFault[] {
  const labels = grid.rows.map((_, row) => plain(grid.label(row)));
  const rowOf = (pattern: RegExp): number => labels.findIndex((label) => pattern.test(label));
  const n = labels.map((label) => isObservations(label)).lastIndexOf(true);
  if (n < grid.headerRows) return [];
  const units = rowOf(unitRows);
  const years = rowOf(yearRows);
  const period = samplePeriod(grid);
  const faults: CountFault[] = [];
  for (const cell of grid.rows[n] ?? []) {
    const count = cell.figures?.first;
    if (!count || cell.column === 0 || count.decimals > 0 || cell.figures?.second) continue;
    const figureAt = (row: number): number | undefined =>
      row < 0 ? undefined : grid.at(row, cell.column)?.figures?.first.value;
    const unitCount = figureAt(units);
    const yearCount = figureAt(years) ?? period;
    if (unitCount !== undefined && yearCount !== undefined && unitCount > 0 && count.value > unitCount * yearCount)
      faults.push({ kind: 'panel', cell, n: count.value, units: unitCount, years: yearCount });
    faults.push(...freedomFaults(grid, cell, count.value));
  }
  return faults;
}

/** `45.6 (df = 3; 2990)` and `0.23 (df = 2990)`: residual degrees of freedom under one column. */
function freedomFaults(grid: Grid, counted: GridCell, n: number): readonly CountFault[] {
  const told = grid.rows.flatMap((_, row) => {
    const cell = grid.at(row, counted.column);
    const df = cell && freedoms.exec(cell.text.text)?.[1];
    return cell && df ? [{ cell, df: Number(df.replace(/,/g, '')) }] : [];
  });
  const [first, ...rest] = told;
  const tooMany = told
    .filter(({ df }) => df >= n)
    .map(({ cell, df }): CountFault => ({ kind: 'freedom', cell, n, df }));
  if (tooMany.length > 0 || !first) return tooMany;
  return rest
    .filter(({ df }) => df !== first.df)
    .map(({ cell, df }): CountFault => ({ kind: 'freedoms', cell, df, other: first.df }));
}

/** Years of the one period that caption and notes name. */
function samplePeriod(grid: Grid): number | undefined {
  const periods = [...`${captionText(grid)} ${noteText(grid)}`.matchAll(span)].map(
    ([, from, to]) => Number(to) - Number(from) + 1,
  );
  const [first] = periods;
  return first !== undefined && first > 1 && first < 100 && new Set(periods).size === 1 ? first : undefined;
}
