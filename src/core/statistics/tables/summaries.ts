/** Rows of descriptive tables: mean, deviation, extremes and N of a variable, by the heads of their columns. */

import type { CellFigure } from './cellFigure';
import { captionText, noteText } from './grid';
import type { Grid, GridCell } from './grid';
import { plain } from './rowNames';

export interface SummaryFigure {
  readonly cell: GridCell;
  readonly figure: CellFigure;
}

export interface Summary {
  readonly label: string;
  readonly mean: SummaryFigure;
  readonly n: SummaryFigure | undefined;
  readonly min: SummaryFigure | undefined;
  readonly max: SummaryFigure | undefined;
  /** Each value is 0 or 1, or a whole number of a scale. */
  readonly whole: boolean;
}

const heads = {
  mean: /^(?:均值|平均值|平均数|平均|Mean|Average|Avg\.?|M)$/i,
  n: /^(?:N|n|Obs\.?|Observations|样本量|样本数|观测值数?|观测数|样本)$/,
  min: /^(?:最小值|最小|Min\.?|Minimum)$/i,
  max: /^(?:最大值|最大|Max\.?|Maximum)$/i,
} as const;
const dummy = /虚拟变量|哑变量|是否|dummy|=\s*1\b|\(0\/1\)|\(0,\s*1\)|indicator/i;
const scale = /Likert|李克特|利克特|量表|[4-9]\s?-?\s?point|[4-9五七]\s?(?:级|点|分制)/i;
const composite = /题项均值|items|composite|index|指数|因子|维度|加权|weighted|总分|对数|log|ln/i;

export function readSummaries(grid: Grid): readonly Summary[] {
  const columns = Array.from({ length: grid.width }, (_, column) => plain(grid.headers(column).at(-1) ?? ''));
  const find = (pattern: RegExp): number => columns.findIndex((name, column) => column > 0 && pattern.test(name));
  const mean = find(heads.mean);
  if (mean < 0 || columns.filter((name) => heads.mean.test(name)).length > 1) return [];
  const places = { n: find(heads.n), min: find(heads.min), max: find(heads.max) };
  const around = `${captionText(grid)} ${noteText(grid)}`;
  const summaries: Summary[] = [];
  for (let row = grid.headerRows; row < grid.rows.length; row += 1) {
    const at = (column: number): SummaryFigure | undefined => {
      const cell = column < 0 ? undefined : grid.at(row, column);
      const figure = cell?.figures?.first;
      return cell && figure && figure.rest === '' ? { cell, figure } : undefined;
    };
    const told = at(mean);
    if (!told) continue;
    const label = grid.label(row);
    const [min, max] = [at(places.min), at(places.max)];
    const isDummy = dummy.test(label) && (min === undefined || (min.figure.value === 0 && max?.figure.value === 1));
    const whole = isDummy || (scale.test(`${around} ${label}`) && !composite.test(`${around} ${label}`));
    summaries.push({ label, mean: told, n: at(places.n), min, max, whole });
  }
  return summaries;
}
