/**
 * Totals against their parts. A total is recognized by its name; that its parts are additive must show, either by
 * another column that adds up or by the names alone where only one column could.
 */

import type { CellFigure } from './cellFigure';
import { captionText } from './grid';
import type { Grid } from './grid';
import { plain } from './rowNames';
import { rangeOf, sheetOf, turned } from './sheet';
import type { Sheet, SheetCell, TableJudgement } from './sheet';
import { unitIn } from './unitWords';

const grandTotal =
  /^(?:(?:总)?合计|总计|共计|总和|加总|总数|总量|总额|(?:grand |the )?totals?|sum|in total|column total|row total)(?:\s*[（(].*|\s*[:：])?$/i;
const subTotal = /(?:小计|合计|总计)(?:\s*[（(].*)?$|^sub-?\s?totals?\b|\b(?:sub-?)?totals?$/i;
const memo = /^(?:#|其中|of which|including|incl\.|memo)/i;
const notAdditive =
  /率|均|指数|人均|增速|增长|同比|环比|密度|强度|价|得分|分值|排名|位次|年龄|系数|倍|index|rate|average|mean|median|ratio|growth|change|price|per\s|score|rank|\bage\b|\bs\.?d\.?\b|\bstd/i;
const shares = /占比|比重|比例|份额|构成|百分比|贡献率|share|percent|proportion|%/i;
const counts =
  /人数|家数|户数|频[数次]|样本|观测|数量|个数|件数|[（(](?:人|家|户|个|件|项|次|名|份)[)）]|count|number|\bN\b|\bn\b|freq|obs|cases|firms|persons/i;

export function judgeTotals(grid: Grid): readonly TableJudgement[] {
  const sheet = sheetOf(grid);
  return [...totalsOf(grid, sheet, false), ...totalsOf(grid, turned(sheet), true)];
}

interface Total {
  readonly row: number;
  readonly parts: readonly number[];
  /** Subtotals whose sum may be meant instead. */
  readonly subtotals: readonly number[];
  /** Stands in front of its parts. */
  readonly leads: boolean;
}

function totalsOf(grid: Grid, sheet: Sheet, isTurned: boolean): readonly TableJudgement[] {
  return findTotals(sheet).flatMap((total) => judgeTotal(grid, sheet, total, isTurned));
}

function findTotals(sheet: Sheet): readonly Total[] {
  const totals: Total[] = [];
  let parts: number[] = [];
  let subtotals: number[] = [];
  /** Parts since the last subtotal. */
  let group: number[] = [];
  for (let row = 0; row < sheet.rows; row += 1) {
    const whole = plain(sheet.rowName(row));
    const hasFigures = rowHasFigures(sheet, row);
    if (!hasFigures) {
      // The name of a group, under which parts are counted anew.
      if (whole !== '') group = [];
    } else if (grandTotal.test(whole)) {
      if (parts.length === 0 && row < 2) {
        const rest = restOf(sheet, row);
        if (rest.length >= 2) totals.push({ row, parts: rest, subtotals: [], leads: true });
      } else totals.push({ row, parts, subtotals, leads: false });
      parts = [];
      subtotals = [];
      group = [];
    } else if (subTotal.test(whole)) {
      if (group.length >= 2) totals.push({ row, parts: group, subtotals: [], leads: false });
      subtotals.push(row);
      group = [];
    } else if (!memo.test(whole)) {
      parts.push(row);
      group.push(row);
    }
  }
  return totals.filter((total) => total.parts.length >= 2 || total.subtotals.length >= 2);
}

function rowHasFigures(sheet: Sheet, row: number): boolean {
  for (let column = 0; column < sheet.columns; column += 1) if (sheet.at(row, column)) return true;
  return false;
}

function restOf(sheet: Sheet, total: number): number[] {
  const rest: number[] = [];
  for (let row = total + 1; row < sheet.rows; row += 1) {
    const name = plain(sheet.rowName(row));
    if (grandTotal.test(name) || subTotal.test(name)) return [];
    if (rowHasFigures(sheet, row) && !memo.test(name)) rest.push(row);
  }
  return rest;
}

interface Sum {
  readonly stated: SheetCell;
  readonly from: readonly SheetCell[];
  readonly value: number;
  readonly fits: boolean;
  /** The name of the line says that it may be added, or does not say that it may not. */
  readonly additive: 'yes' | 'perhaps' | 'no';
}

function judgeTotal(grid: Grid, sheet: Sheet, total: Total, isTurned: boolean): readonly TableJudgement[] {
  const sums: Sum[] = [];
  const hasNoUnit = unitIn(captionText(grid)) === undefined;
  for (let column = 0; column < sheet.columns; column += 1) {
    const stated = sheet.at(total.row, column);
    if (!stated) continue;
    const lists = [total.subtotals.length >= 2 ? total.subtotals : [], total.parts].filter((rows) => rows.length >= 2);
    const candidates = lists.flatMap((rows) => sumOf(sheet, rows, column, stated, hasNoUnit) ?? []);
    const best = candidates.find(({ fits }) => fits) ?? candidates[0];
    if (best) sums.push(best);
  }
  const fitting = sums.filter(({ fits, from }) => fits && from.length >= 2);
  const misfits = sums.filter(({ fits, additive }) => !fits && additive !== 'no');
  const isShown = fitting.length >= (isTurned || total.leads ? 2 : 1) && misfits.length <= fitting.length;
  const isAlone = !total.leads && fitting.length === 0 && misfits.length === 1 && (!isTurned || sums.length === 1);
  return sums.flatMap((sum): TableJudgement[] => {
    const { stated, from, value, fits } = sum;
    const gap = Math.abs(value - stated.figure.value) / Math.max(1e-12, Math.abs(stated.figure.value));
    if (!fits) {
      if (!misfits.includes(sum) || !isWhole(sum)) return [];
      const isLikely = isAlone && gap <= (sum.additive === 'yes' ? 0.4 : 0.2) && !isNested(sum);
      if (!(isShown && gap <= 0.9) && !isLikely) return [];
    }
    return [{ kind: 'sum', grid, stated, figure: stated.figure, expected: value, from, fits, sure: true }];
  });
}

/**
 * Parts of parts that no word marks as such: one row is the sum of rows below it, or the total lacks or exceeds the
 * sum by just one row. Then it does not show what adds to what.
 */
function isNested({ stated, from, value }: Sum): boolean {
  const values = from.map(({ figure }) => figure.value);
  const slack = from.reduce((sum, { figure }) => sum + figure.step, stated.figure.step) / 2 + 1e-9;
  const difference = Math.abs(value - stated.figure.value);
  if (values.length > 2 && values.some((part) => part > 0 && Math.abs(part - difference) <= slack)) return true;
  return values.some((part, index) => {
    let sum = 0;
    for (let next = index + 1; next < values.length && part > 0; next += 1) {
      sum += values[next] ?? 0;
      if (next > index + 1 && Math.abs(sum - part) <= slack) return true;
      if (sum > part + slack) return false;
    }
    return false;
  });
}

/** A mean or an overlap of groups is no larger than the largest of them; a sum is. */
function isWhole({ stated, from }: Sum): boolean {
  const values = from.map(({ figure }) => figure.value);
  if (values.some((value) => value < 0)) return true;
  return stated.figure.value > Math.max(...values);
}

function sumOf(
  sheet: Sheet,
  rows: readonly number[],
  column: number,
  stated: SheetCell,
  hasNoUnit: boolean,
): Sum | undefined {
  if (rows.some((row) => sheet.isText(row, column))) return undefined;
  const from = rows.flatMap((row) => sheet.at(row, column) ?? []);
  if (from.length < 2 || from.length < rows.length / 2) return undefined;
  const name = sheet.columnName(column);
  const isShare = shares.test(name) || from.every(({ figure }) => figure.percent);
  const isCount = counts.test(name) && [stated, ...from].every(({ figure }) => figure.decimals === 0);
  const value = from.reduce((sum, { figure }) => sum + figure.value, 0);
  // Whole numbers without a unit count something; they may be rounded and are not cut off.
  const isWholeNumber = hasNoUnit && !isShare && !hasUnit(name) && [stated, ...from].every(isBareInteger);
  const slack = isWholeNumber ? (from.length + 1) / 2 : 0;
  const fits = isCount
    ? value === stated.figure.value
    : isWholeNumber
      ? Math.abs(value - stated.figure.value) <= slack
      : follows(from, stated.figure);
  const isHundred = isShare && Math.abs(stated.figure.value - 100) < 1e-9;
  const additive =
    isShare && !isHundred && stated.figure.percent
      ? 'no'
      : notAdditive.test(name) && !isHundred
        ? 'no'
        : isHundred || isCount || hasUnit(name)
          ? 'yes'
          : 'perhaps';
  return { stated, from, value, fits, additive };
}

const units =
  /[（(,，/]\s*[\p{L}\s]*(?:元|美元|吨|人|家|户|个|件|亩|公顷|公里|千瓦时|USD|yuan|RMB|tonnes?|persons|units|people|km|kWh|million|billion)[)）]?/iu;

function hasUnit(name: string): boolean {
  return (
    units.test(name) ||
    /产值|金额|额$|总额|收入|支出|投资|产量|销量|面积|amount|value|output|revenue|expenditure|investment/i.test(name)
  );
}

function isBareInteger({ figure }: SheetCell): boolean {
  return figure.decimals === 0 && figure.rest === '' && !figure.percent;
}

function follows(from: readonly SheetCell[], stated: CellFigure): boolean {
  const ranges = from.map(({ figure }) => rangeOf(figure));
  const low = ranges.reduce((sum, range) => sum + range.low, 0);
  const high = ranges.reduce((sum, range) => sum + range.high, 0);
  const told = rangeOf(stated);
  return told.high >= low - 1e-9 && told.low <= high + 1e-9;
}
