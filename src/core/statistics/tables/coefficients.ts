/** Finds the coefficients of regression tables with what stands in brackets under, behind or beside them. Judges nothing. */

import { readNamedFigure } from './cellFigure';
import type { CellFigure } from './cellFigure';
import { captionText, noteText } from './grid';
import type { Grid, GridCell } from './grid';
import { readLegend } from './legend';
import type { BracketMeaning, Legend } from './legend';
import { columnRole, isBracketLabel, isStatistic } from './rowNames';

export interface Bracket {
  readonly figure: CellFigure;
  /** By the note or the head of the column; `undefined` where neither tells. */
  readonly meaning: BracketMeaning | 'other' | undefined;
}

export interface Coefficient {
  readonly cell: GridCell;
  readonly figure: CellFigure;
  /** Marks of significance at the coefficient, or else at its bracket. */
  readonly stars: string;
  readonly label: string;
  readonly row: number;
  readonly column: number;
  readonly brackets: readonly Bracket[];
}

/** Tables whose figures are no coefficients, or whose stars follow other distributions. */
const otherTables =
  /描述性|描述统计|统计描述|summary stat|descriptive|balance|balanc|平衡性|均值(?:差异|比较|检验|对比)|mean (?:difference|comparison)|difference in means|t-?tests?\b|单变量|univariate|相关(?:系数|性|分析)|correlation|VIF|膨胀因子|单位根|unit root|平稳性|stationarity|cointegration|协整|Granger|格兰杰|安慰剂|placebo distribution|混合回归比较|分位数差/i;
const otherScale =
  /[Oo]dds [Rr]atio|[Hh]azard [Rr]atio|[Rr]isk [Rr]atio|[Ii]ncidence [Rr]ate|几率比|优势比|发生比|风险比|\bOR\b|\bIRR\b|\bHR\b|[Ee]xp\(B\)|[Ee]xponentiated/;
const otherInference =
  /q-?values?|sharpened|randomi[sz]ation inference|wild (?:cluster )?bootstrap|Conley|多重检验|Romano/i;

export function isRegressionTable(grid: Grid): boolean {
  return !otherTables.test(captionText(grid)) && !otherInference.test(noteText(grid));
}

/** Odds ratios and their kin: the standard error does not lead to z by division. */
export function isExponentiated(grid: Grid): boolean {
  return (
    otherScale.test(`${captionText(grid)} ${noteText(grid)}`) ||
    grid.rows.slice(0, grid.headerRows).some((cells) => cells.some(({ text }) => otherScale.test(text.text)))
  );
}

/** The legend of the table's own note. */
export function legendOf(grid: Grid): Legend {
  return readLegend(`${noteText(grid)} ${captionText(grid)}`);
}

/** Columns of which a row below the coefficients says that they are odds ratios. */
function exponentiatedColumns(grid: Grid): ReadonlySet<number> {
  const words = grid.rows.flatMap((cells) =>
    cells.filter(({ column, figures, text }) => column > 0 && !figures && otherScale.test(text.text)),
  );
  return new Set(words.map(({ column }) => column));
}

const meanHeader = /均值|平均|标准差|差异|差值|Mean|S\.?D\b|Std\.? ?Dev|Diff|Min|Max|VIF/i;

export function readCoefficients(grid: Grid, legend: Legend): readonly Coefficient[] {
  const found: Coefficient[] = [];
  const roles = Array.from({ length: grid.width }, (_, column) => columnRole(grid.headers(column).at(-1) ?? ''));
  const skipped = exponentiatedColumns(grid);
  const isSideBySide =
    roles.includes('coefficient') && roles.some((role) => role !== undefined && role !== 'coefficient');
  for (let row = grid.headerRows; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? [];
    if (!cells.some(({ figures }) => figures)) continue;
    const label = grid.label(row);
    if (label === '' || isStatistic(label)) continue;
    for (const cell of cells) {
      const figure = cell.figures && withLetter(cell.figures.first, cell.text.text, legend);
      if (!figure || figure.bracket || figure.percent || figure.rest !== '' || cell.columns > 1) continue;
      if (meanHeader.test(grid.headers(cell.column).join(' '))) continue;
      if (cell.column === 0 || skipped.has(cell.column)) continue;
      if (isSideBySide && roles[cell.column] !== 'coefficient') continue;
      const brackets = isSideBySide
        ? beside(grid, cell, roles)
        : [...behind(cell, legend), ...rightOf(grid, cell, legend), ...below(grid, cell, legend)];
      if (brackets.length === 0) continue;
      const stars = figure.stars || brackets.map((bracket) => bracket.figure.stars).find((marks) => marks !== '') || '';
      found.push({ cell, figure, stars, label, row, column: cell.column, brackets });
    }
  }
  return found;
}

/** `0.412b` and `0.412^b` where the note gives letters the place of stars. */
function withLetter(figure: CellFigure, text: string, { levels }: Legend): CellFigure {
  const mark = figure.rest.replace(/^\^?\s*\(?([abc])\)?$/, '$1');
  if (figure.stars !== '' || !levels.some((level) => level.mark === mark)) return figure;
  const start = text.indexOf(mark, figure.digits.end);
  return { ...figure, rest: '', stars: mark, starsAt: { start, end: start + mark.length } };
}

function meaningFor(figure: CellFigure, legend: Legend): Bracket['meaning'] {
  const { brackets } = legend;
  const own = figure.bracket && brackets[figure.bracket];
  const kinds = Object.keys(brackets);
  // “Brackets” of a note are the round ones where the table has no others.
  const only = kinds.length === 1 ? brackets[kinds[0] as keyof typeof brackets] : undefined;
  return own ?? brackets.any ?? (figure.bracket === 'round' && !brackets.round ? only : undefined);
}

function behind(cell: GridCell, legend: Legend): readonly Bracket[] {
  const second = cell.figures?.second;
  return second?.bracket ? [{ figure: second, meaning: meaningFor(second, legend) }] : [];
}

/** A figure in brackets in the next column, under the same head. */
function rightOf(grid: Grid, cell: GridCell, legend: Legend): readonly Bracket[] {
  const next = grid.at(cell.row, cell.column + 1);
  const figure = next?.figures?.first;
  if (!figure?.bracket || figure.rest !== '' || next?.figures?.second) return [];
  return [{ figure, meaning: meaningFor(figure, legend) }];
}

const mostBrackets = 3;

/** Bracketed figures in the rows below, as long as those rows have no name of their own. */
function below(grid: Grid, cell: GridCell, legend: Legend): readonly Bracket[] {
  const found: Bracket[] = [];
  for (let row = cell.row + 1; row <= cell.row + mostBrackets && row < grid.rows.length; row += 1) {
    const words = (grid.rows[row] ?? [])
      .filter(({ column, figures }) => column === 0 && !figures)
      .map(({ text }) => text.text);
    const named = words[0] ?? '';
    if (!isBracketLabel(named) && named !== grid.label(cell.row)) break;
    const under = grid.at(row, cell.column);
    if (!under) continue;
    const own = readNamedFigure(under.text.text);
    if (own) {
      found.push({ figure: own.figure, meaning: own.name });
      continue;
    }
    const figure = under.figures?.first;
    if (!figure || figure.rest !== '' || under.figures?.second) break;
    const role = columnRole(named.replace(/^[(（[]|[)）\]]$/g, ''));
    const told = role === undefined || role === 'coefficient' ? undefined : role;
    if (!figure.bracket && told === undefined) break;
    found.push({ figure, meaning: told ?? meaningFor(figure, legend) });
  }
  return found;
}

/** 系数 | 标准误 | t值 | p值: figures in the columns to the right, up to the next coefficient. */
function beside(grid: Grid, cell: GridCell, roles: readonly ReturnType<typeof columnRole>[]): readonly Bracket[] {
  const found: Bracket[] = [];
  for (let column = cell.column + 1; column < grid.width && roles[column] !== 'coefficient'; column += 1) {
    const role = roles[column];
    const figure = grid.at(cell.row, column)?.figures?.first;
    if (role !== undefined && role !== 'coefficient' && figure && figure.rest === '')
      found.push({ figure, meaning: role });
  }
  return found;
}
