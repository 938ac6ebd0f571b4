/** Growth rates against the levels beside them: of one year on the year before, or between two columns of years. */

import type { CellFigure } from './cellFigure';
import type { Grid } from './grid';
import { plain } from './rowNames';
import { rangeOf, sheetOf, turned } from './sheet';
import type { Sheet, SheetCell, TableJudgement } from './sheet';

const growthName =
  /增长率|增速|同比|增幅|涨幅|变化率|变动率|增长\s*[（(]?\s*[%％]|growth|change\s*[（(]?\s*%|%\s*change|yoy|y-o-y|increase\s*[（(]%/i;
const averageName = /年均|平均增|CAGR|average annual|annual average|复合/i;
const otherName = /环比|实际|可比|不变价|real|constant|quarter|month|贡献|拉动|占比|比重|share/i;

export function judgeGrowth(grid: Grid): readonly TableJudgement[] {
  const sheet = sheetOf(grid);
  return [...growthIn(grid, sheet), ...growthIn(grid, turned(sheet))];
}

interface Step {
  readonly stated: SheetCell;
  readonly from: SheetCell;
  readonly to: SheetCell;
  readonly periods: number;
}

const mostColumns = 24;

/** The year that a name is, or begins with. */
export function yearOf(name: string): number | undefined {
  const match = /(?<!\d)((?:18|19|20)\d\d)(?!\d)/g;
  const years = [...name.matchAll(match)].map(([year]) => Number(year));
  return years.length === 1 ? years[0] : undefined;
}

function growthIn(grid: Grid, sheet: Sheet): readonly TableJudgement[] {
  const columns = Array.from({ length: Math.min(sheet.columns, mostColumns) }, (_, column) => column);
  return columns.flatMap((column) => {
    const name = plain(sheet.columnName(column));
    if (!growthName.test(name) || otherName.test(name)) return [];
    const isAverage = averageName.test(name);
    const levels = columns.filter((other) => other !== column && !growthName.test(plain(sheet.columnName(other))));
    const readings = [
      ...(isAverage ? [] : levels.map((level) => stepsDown(sheet, column, level))),
      ...levels.flatMap((from) => levels.map((to) => stepsAcross(sheet, column, from, to, isAverage))),
    ];
    return judged(grid, readings, isAverage);
  });
}

/** Rows are years: each level over that of the year before. */
function stepsDown(sheet: Sheet, column: number, level: number): readonly Step[] {
  const steps: Step[] = [];
  for (let row = 0; row < sheet.rows; row += 1) {
    const year = yearOf(sheet.rowName(row));
    const stated = sheet.at(row, column);
    const to = sheet.at(row, level);
    if (year === undefined || !stated || !to) continue;
    for (const other of [row - 1, row + 1]) {
      const from = sheet.at(other, level);
      if (from && yearOf(sheet.rowName(other)) === year - 1) steps.push({ stated, from, to, periods: 1 });
    }
  }
  return steps;
}

/** Columns are years: the growth between two of them, row by row. */
function stepsAcross(sheet: Sheet, column: number, first: number, last: number, isAverage: boolean): readonly Step[] {
  const start = yearOf(sheet.columnName(first));
  const end = yearOf(sheet.columnName(last));
  if (start === undefined || end === undefined || end <= start) return [];
  return Array.from({ length: sheet.rows }, (_, row) => row).flatMap((row) => {
    const stated = sheet.at(row, column);
    const from = sheet.at(row, first);
    const to = sheet.at(row, last);
    return stated && from && to ? [{ stated, from, to, periods: isAverage ? end - start : 1 }] : [];
  });
}

function rate(from: number, to: number, periods: number): number {
  return ((to / from) ** (1 / periods) - 1) * 100;
}

function fits({ stated, from, to, periods }: Step): boolean {
  const [start, end] = [rangeOf(from.figure), rangeOf(to.figure)];
  if (!(start.low > 0 && end.low > 0)) return false;
  const told = rangeOf(stated.figure);
  return told.high >= rate(start.high, end.low, periods) && told.low <= rate(start.low, end.high, periods);
}

function judged(grid: Grid, readings: readonly (readonly Step[])[], isAverage: boolean): readonly TableJudgement[] {
  const ranked = readings
    .filter((steps) => steps.length > 0)
    .map((steps) => ({ steps, fitting: steps.filter(fits).length }))
    .sort((a, b) => b.fitting - a.fitting);
  const [best] = ranked;
  if (!best) return [];
  const { steps, fitting } = best;
  const isShown = fitting >= 2 && fitting >= steps.length * 0.6;
  // One right and one wrong: the only reading there is, but not shown to be the right one.
  const isLikely = fitting === 1 && steps.length === 2 && ranked.length === 1;
  if (!isShown && !isLikely) return [];
  return steps.map((step) => ({
    kind: isAverage ? 'average-growth' : 'growth',
    grid,
    stated: step.stated,
    figure: step.stated.figure satisfies CellFigure,
    expected: rate(step.from.figure.value, step.to.figure.value, step.periods),
    from: [step.from, step.to],
    fits: fits(step),
    sure: isShown,
  }));
}
