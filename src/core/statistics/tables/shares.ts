/**
 * Shares against part and whole. Which columns are meant must show: the reading under which most of a line's
 * shares come out right is taken, and only the others of that line are doubted.
 */

import type { CellFigure } from './cellFigure';
import type { Grid } from './grid';
import { plain } from './rowNames';
import { rangeOf, sheetOf, turned } from './sheet';
import type { Sheet, SheetCell, TableJudgement } from './sheet';

const shareName = /占|比重|比例|份额|构成|百分比|结构|share|percent|proportion|% of|of total|%$|[（(]\s*%\s*[)）]/i;
const notShare = /增|同比|环比|变化|率[（(]?|growth|change|rate|increase|yoy/i;
const totalName = /^(?:合计|总计|共计|总和|总[数量额]|全部|全国|(?:grand )?total|sum|all|overall)(?![a-z])/i;

export function judgeShares(grid: Grid): readonly TableJudgement[] {
  const sheet = sheetOf(grid);
  return [
    ...sharesIn(grid, sheet),
    ...sharesIn(grid, turned(sheet)),
    ...sharesInCells(grid, sheet),
    ...sharesInCells(grid, turned(sheet)),
  ];
}

interface Reading {
  readonly pairs: readonly Pair[];
  readonly fitting: number;
}

interface Pair {
  readonly stated: SheetCell;
  readonly figure: CellFigure;
  readonly part: SheetCell;
  readonly whole: SheetCell;
}

const mostColumns = 24;

function sharesIn(grid: Grid, sheet: Sheet): readonly TableJudgement[] {
  const columns = Array.from({ length: Math.min(sheet.columns, mostColumns) }, (_, column) => column);
  const total = rowsOf(sheet).find((row) => totalName.test(plain(sheet.rowName(row))));
  return columns.flatMap((column) => {
    const name = plain(sheet.columnName(column));
    if (!shareName.test(name) || notShare.test(name)) return [];
    const bases = columns.filter((other) => other !== column && !isShareColumn(sheet, other));
    const readings: Reading[] = [];
    if (total !== undefined) for (const base of bases) readings.push(read(pairsDown(sheet, column, base, total)));
    for (const part of bases)
      for (const whole of bases) if (part !== whole) readings.push(read(pairsAcross(sheet, column, part, whole)));
    return judged(grid, readings);
  });
}

function rowsOf(sheet: Sheet): readonly number[] {
  return Array.from({ length: sheet.rows }, (_, row) => row);
}

function isShareColumn(sheet: Sheet, column: number): boolean {
  const name = plain(sheet.columnName(column));
  return shareName.test(name) || notShare.test(name);
}

/** Each row's part over the total of its column. */
function pairsDown(sheet: Sheet, column: number, base: number, total: number): readonly Pair[] {
  const whole = sheet.at(total, base);
  if (!whole) return [];
  return rowsOf(sheet).flatMap((row) => {
    const stated = sheet.at(row, column);
    const part = sheet.at(row, base);
    return row !== total && stated && part ? [{ stated, figure: stated.figure, part, whole }] : [];
  });
}

/** Part and whole in the same row. */
function pairsAcross(sheet: Sheet, column: number, partColumn: number, wholeColumn: number): readonly Pair[] {
  return rowsOf(sheet).flatMap((row) => {
    const stated = sheet.at(row, column);
    const part = sheet.at(row, partColumn);
    const whole = sheet.at(row, wholeColumn);
    return stated && part && whole ? [{ stated, figure: stated.figure, part, whole }] : [];
  });
}

function read(pairs: readonly Pair[]): Reading {
  return { pairs, fitting: pairs.filter(fits).length };
}

function expected({ part, whole }: Pair): number {
  return (part.figure.value / whole.figure.value) * 100;
}

function fits(pair: Pair): boolean {
  const part = rangeOf(pair.part.figure);
  const whole = rangeOf(pair.whole.figure);
  if (!(whole.low > 0)) return false;
  const told = rangeOf(pair.figure);
  const low = (Math.max(0, part.low) / whole.high) * 100;
  const high = (part.high / whole.low) * 100;
  return told.high >= low && told.low <= high;
}

/** At least two shares, and most of the line, must come out before another is doubted. */
function judged(grid: Grid, readings: readonly Reading[]): readonly TableJudgement[] {
  const best = readings.reduce<Reading | undefined>(
    (found, one) => (found === undefined || one.fitting > found.fitting ? one : found),
    undefined,
  );
  if (!best || best.fitting < 2 || best.fitting < best.pairs.length * 0.6) return [];
  return best.pairs.map((pair) => ({
    kind: 'share',
    grid,
    stated: pair.stated,
    figure: pair.figure,
    expected: expected(pair),
    from: [pair.part, pair.whole],
    fits: fits(pair),
    sure: true,
  }));
}

/** `105 (52.5%)`: the percentage behind a count, of the total of its column. */
function sharesInCells(grid: Grid, sheet: Sheet): readonly TableJudgement[] {
  const total = rowsOf(sheet).find((row) => totalName.test(plain(sheet.rowName(row))));
  if (total === undefined) return [];
  return Array.from({ length: Math.min(sheet.columns, mostColumns) }, (_, column) => column).flatMap((column) => {
    const whole = sheet.at(total, column);
    if (!whole) return [];
    const pairs = rowsOf(sheet).flatMap((row): Pair[] => {
      const part = sheet.at(row, column);
      const figure = part?.second;
      return row !== total && part && figure?.percent ? [{ stated: part, figure, part, whole }] : [];
    });
    return judged(grid, [read(pairs)]);
  });
}
