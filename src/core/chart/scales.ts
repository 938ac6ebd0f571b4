/** Where years and values lie in a frame, and which of them are written at the axes. */

import { extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import { between, type Frame } from './frame';
import { node, place, type SceneNode } from './scene';

export interface Scales {
  readonly frame: Frame;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly isLogarithmic: boolean;
}

/** Room beside the first and the last year, so that a mark there does not cover the labels of the axis. */
const inset = 12;

/** Years, and values that must all find room; a logarithmic scale only where all are above zero. */
export function scalesOf(
  years: readonly number[],
  values: readonly number[],
  {
    frame,
    logarithmic,
    withZero,
  }: { readonly frame: Frame; readonly logarithmic: boolean; readonly withZero: boolean },
): Scales {
  const [firstYear = 2000, lastYear = 2020] = extent(years);
  const [lowest = 0, highest = 1] = extent(values);
  const x = scaleLinear(
    [firstYear, Math.max(lastYear, firstYear + 1)],
    [frame.left + inset, frame.width - frame.right - inset],
  );
  const isLogarithmic = logarithmic && lowest > 0;
  const range = [frame.height - frame.bottom, frame.top];
  const top = highest === lowest ? highest + Math.max(1, Math.abs(highest)) : highest;
  const y = isLogarithmic
    ? scaleLog([lowest, top], range).nice()
    : scaleLinear([withZero ? Math.min(0, lowest) : lowest, top], range).nice();
  const rows = between(2, Math.floor((frame.height - frame.top - frame.bottom) / 36), 6);
  const ticks = isLogarithmic ? y.ticks(rows).filter((value) => /^[125]/.test(value.toExponential())) : y.ticks(rows);
  return {
    frame,
    x: (year) => place(x(year)),
    y: (value) => place(y(value)),
    years: x.ticks(between(2, Math.floor(frame.width / 75), 12)).filter(Number.isInteger),
    values: thinned(ticks, rows * 2),
    isLogarithmic,
  };
}

/** Not more rows than have room, over however many powers of ten the values go. */
function thinned(values: readonly number[], most: number): readonly number[] {
  if (values.length <= most) return values;
  const powers = values.filter((value) => value.toExponential().startsWith('1e'));
  const step = Math.ceil(powers.length / most);
  return powers.filter((_, index) => index % step === 0);
}

/** A value for reading: as many digits as tell it apart. */
export function formatValue(value: number): string {
  const rounded = Number(value.toPrecision(9));
  const [whole = '', decimals] = String(Math.abs(rounded)).split('.');
  if (/e/.test(whole + (decimals ?? ''))) return String(rounded);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rounded < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** Lines and labels of both axes, and the unit above the left one. */
export function drawAxes(scales: Scales, unit: string): SceneNode {
  const { frame } = scales;
  const right = frame.width - frame.right;
  const rows = scales.values.flatMap((value) => [
    node('line', {
      class: value === 0 ? 'grid zero' : 'grid',
      x1: frame.left,
      x2: right,
      y1: scales.y(value),
      y2: scales.y(value),
    }),
    node('text', { x: frame.left - 8, y: scales.y(value) + 4, 'text-anchor': 'end' }, formatValue(value)),
  ]);
  const columns = scales.years.map((year) =>
    node('text', { x: scales.x(year), y: frame.height - frame.bottom + 18, 'text-anchor': 'middle' }, String(year)),
  );
  const unitText = unit === '' ? [] : [node('text', { x: 4, y: 14, 'text-anchor': 'start' }, unit)];
  return node('g', { 'aria-hidden': 'true' }, ...rows, ...columns, ...unitText);
}
