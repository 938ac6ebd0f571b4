/** Whether the stars of a coefficient fit its standard error, t, z or p under the table's own legend. */

import { normalTails, studentTails } from '../tests';
import type { Range } from '../tests';
import type { CellFigure } from './cellFigure';
import { isExponentiated, isRegressionTable, legendOf, readCoefficients } from './coefficients';
import type { Bracket, Coefficient } from './coefficients';
import { captionText, noteText } from './grid';
import type { Grid } from './grid';
import { namesOtherNote } from './legend';
import type { BracketMeaning, Legend, StarLevel } from './legend';
import { isObservations, plain } from './rowNames';

export interface StarJudgement {
  readonly grid: Grid;
  readonly coefficient: Coefficient;
  readonly bracket: CellFigure;
  readonly meaning: BracketMeaning;
  /** t or z as far as rounding lets it vary; `undefined` where p is printed. */
  readonly statistic: Range | undefined;
  readonly p: Range;
  /** Marks that the legend allows for that p, from the weakest; '' for none. */
  readonly allowed: readonly string[];
  readonly fits: boolean;
  /** False where the note does not tell what the brackets hold and the table's own cells had to. */
  readonly sure: boolean;
}

/** The judgements of all starred columns of a document's tables, in order. */
export function judgeStars(grids: readonly Grid[]): readonly StarJudgement[] {
  let before: Legend | undefined;
  return grids.flatMap((grid) => {
    const own = legendOf(grid);
    const note = noteText(grid);
    const legend = own.levels.length === 0 && before && namesOtherNote(note) ? before : own;
    if (own.levels.length > 0) before = own;
    return legend.levels.length > 0 && isRegressionTable(grid) ? judgeGrid(grid, legend) : [];
  });
}

function judgeGrid(grid: Grid, legend: Legend): readonly StarJudgement[] {
  const all = readCoefficients(grid, legend);
  const starred = new Set(all.filter(({ stars }) => stars !== '').map(({ column }) => column));
  const marks = new Set(legend.levels.map(({ mark }) => mark));
  const coefficients = all.filter(({ column, stars }) => starred.has(column) && (stars === '' || marks.has(stars)));
  if (coefficients.length === 0) return [];
  const fewest = fewestFreedoms(grid, all);
  const known = (bracket: Bracket): BracketMeaning | undefined =>
    bracket.meaning === 'other' ? undefined : bracket.meaning;
  const judged = (coefficient: Coefficient, bracket: Bracket, meaning: BracketMeaning, sure: boolean) =>
    judge(grid, legend, coefficient, bracket.figure, meaning, fewest(coefficient.column), sure);
  const told = coefficients.filter(({ brackets }) => brackets.some(known));
  const judgements =
    told.length > 0
      ? told.flatMap((coefficient) => {
          const each = coefficient.brackets.flatMap((bracket) => {
            const meaning = known(bracket);
            return meaning ? [judged(coefficient, bracket, meaning, true)] : [];
          });
          return together(
            each.flatMap((one) => one ?? []),
            legend.levels,
          );
        })
      : guessed(coefficients, judged, stargazer.test(noteText(grid)));
  return isMisread(judgements) ? [] : withoutUnmarkedRows(judgements);
}

/** Where most stars do not fit, the note says something else of the brackets than what stands in them. */
function isMisread(judgements: readonly StarJudgement[]): boolean {
  const wrong = judgements.filter(({ fits }) => !fits).length;
  return wrong >= 3 && wrong > judgements.length / 2;
}

/** Several brackets hold one p: what all of them allow. Where they allow nothing together, the note was not understood. */
function together(judgements: readonly StarJudgement[], levels: readonly StarLevel[]): readonly StarJudgement[] {
  const [first] = judgements;
  if (!first) return [];
  const p = {
    low: Math.max(...judgements.map((one) => one.p.low)),
    high: Math.min(...judgements.map((one) => one.p.high)),
  };
  if (p.low > p.high) return [];
  const allowed = allowedMarks(p, levels);
  return [{ ...first, p, allowed, fits: allowed.includes(first.coefficient.stars) }];
}

type Judge = (
  coefficient: Coefficient,
  bracket: Bracket,
  meaning: BracketMeaning,
  sure: boolean,
) => StarJudgement | undefined;

/** The note that stargazer writes; its brackets hold standard errors unless its user asks for something else. */
const stargazer = /\*\s?p\s?<\s?0?\.\d+;\s*\*\*\s?p\s?<\s?0?\.\d+;\s*\*\*\*\s?p\s?</;

/** What the brackets hold, where the note is silent: the one reading under which nearly all cells agree. */
function guessed(coefficients: readonly Coefficient[], judged: Judge, isStargazer: boolean): readonly StarJudgement[] {
  const readings = (['se', 't', 'p'] as const).map((meaning) => {
    const all = coefficients.flatMap((coefficient) => {
      const [bracket] = coefficient.brackets;
      return bracket && bracket.meaning === undefined ? (judged(coefficient, bracket, meaning, false) ?? []) : [];
    });
    return { all, fitting: all.filter(({ fits }) => fits).length };
  });
  const best = readings.reduce((a, b) => (b.fitting > a.fitting ? b : a));
  const second = Math.max(...readings.filter((one) => one !== best).map(({ fitting }) => fitting));
  const n = best.all.length;
  if (isStargazer && best === readings[0] && best.fitting > second && best.fitting >= n / 2)
    return best.all.map((one) => ({ ...one, sure: true }));
  const isClear = n >= 4 && best.fitting >= Math.max(3, 0.75 * n) && second <= 0.6 * n && second < best.fitting - 1;
  if (!isClear) return [];
  const isCertain = best.fitting >= 6 && second <= best.fitting / 2;
  return best.all.map((one) => (isCertain ? { ...one, sure: true } : one));
}

/** A row without any star that should have them throughout: its author marks other rows only. */
function withoutUnmarkedRows(judgements: readonly StarJudgement[]): readonly StarJudgement[] {
  const wrong = new Map<number, number>();
  const marked = new Set<number>();
  for (const { coefficient, fits } of judgements) {
    if (coefficient.stars !== '') marked.add(coefficient.row);
    else if (!fits) wrong.set(coefficient.row, (wrong.get(coefficient.row) ?? 0) + 1);
  }
  return judgements.filter(({ coefficient: { row }, fits }) => fits || marked.has(row) || (wrong.get(row) ?? 0) < 2);
}

function judge(
  grid: Grid,
  legend: Legend,
  coefficient: Coefficient,
  bracket: CellFigure,
  meaning: BracketMeaning,
  fewest: number,
  sure: boolean,
): StarJudgement | undefined {
  if (meaning === 'p' && !(bracket.value >= 0 && bracket.value <= 1)) return undefined;
  if (meaning === 'se' && (bracket.value <= 0 || isExponentiated(grid))) return undefined;
  const statistic = statisticOf(coefficient.figure, bracket, meaning);
  const twoTailed = statistic ? tailsOf(statistic, meaning, fewest) : around(bracket);
  const p = legend.oneTailed ? { low: twoTailed.low / 2, high: twoTailed.high } : twoTailed;
  const allowed = allowedMarks(p, legend.levels);
  const fits = allowed.includes(coefficient.stars);
  return { grid, coefficient, bracket, meaning, statistic, p, allowed, fits, sure };
}

function around({ value, step }: CellFigure): Range {
  const size = Math.abs(value);
  return { low: Math.max(0, size - step / 2), high: size + step / 2 };
}

function statisticOf(figure: CellFigure, bracket: CellFigure, meaning: BracketMeaning): Range | undefined {
  if (meaning === 'p') return undefined;
  const beside = around(bracket);
  if (meaning !== 'se') return beside;
  const size = around(figure);
  return { low: size.low / beside.high, high: beside.low > 0 ? size.high / beside.low : Number.POSITIVE_INFINITY };
}

/** Between a normal distribution and the fewest degrees of freedom that the table can have. */
function tailsOf({ low, high }: Range, meaning: BracketMeaning, fewest: number): Range {
  const smallest = Number.isFinite(high) ? normalTails(high) : 0;
  return { low: smallest, high: meaning === 'z' ? normalTails(low) : studentTails(low, fewest) };
}

/** Differences below this are the computer's own. */
const dust = 1e-9;

function allowedMarks(p: Range, levels: readonly StarLevel[]): readonly string[] {
  const passed = (value: number): number => levels.filter(({ threshold }) => value < threshold).length;
  const [weakest, strongest] = [passed(p.high + dust), passed(p.low - dust)];
  const marks = ['', ...levels.map(({ mark }) => mark)];
  return marks.slice(weakest, strongest + 1);
}

const clustered = /聚类|cluster/i;
const coarseClusters = /(?:省|地区|区域|州|国家|行业|产业|年份?|province|state|region|country|industry|sector|year)/i;
const clusterCount = /^(?:(?:number of |no\. of )?clusters?|聚类(?:数|个数))/i;

/** The fewest degrees of freedom that a column can have, so that a rounded or clustered t is not judged too strictly. */
function fewestFreedoms(grid: Grid, coefficients: readonly Coefficient[]): (column: number) => number {
  const note = `${noteText(grid)} ${captionText(grid)}`;
  const around = clustered.exec(note);
  const words = around ? note.slice(Math.max(0, around.index - 40), around.index + 60) : '';
  const rows = grid.rows.map((_, row) => row);
  const sizes = rows.filter((row) => isObservations(grid.label(row)));
  const clusters = rows.find((row) => clusterCount.test(plain(grid.label(row))));
  return (column) => {
    const figureAt = (row: number | undefined): number | undefined =>
      row === undefined ? undefined : grid.at(row, column)?.figures?.first.value;
    const count = figureAt(clusters);
    if (count !== undefined && count > 1) return count - 1;
    const last = coefficients.filter((one) => one.column === column).at(-1)?.row ?? 0;
    const n = figureAt(sizes.find((row) => row > last) ?? sizes.at(-1));
    const estimated = coefficients.filter((one) => one.column === column).length;
    if (around && coarseClusters.test(words)) return Math.max(5, Math.min(25, n ?? 25));
    if (n === undefined) return 25;
    if (around) return Math.max(5, Math.min(n - estimated - 1, n / 25));
    return n < 100 ? Math.max(2, n / 2 - estimated) : n - Math.min(n / 2, 60);
  };
}
