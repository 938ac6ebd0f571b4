/** Where years and values lie on the page: the scales of one view, pure numbers without a document. */

import { extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import type { ChartView } from '../../protocol/chart';

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Height for width, so that lines are neither steep nor flat; margins stay, because text keeps its size. */
const shape = { least: 300, most: 1100, ratio: 0.56, lowest: 220, highest: 460 };

function between(lowest: number, value: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}

/** The frame of a drawing that is `available` pixels wide; one unit of it is one pixel. */
export function frameOf(available: number): Frame {
  const width = Math.round(between(shape.least, available, shape.most));
  const height = Math.round(between(shape.lowest, width * shape.ratio, shape.highest));
  return { width, height, top: 28, right: 12, bottom: 30, left: 64 };
}

export interface Scales {
  readonly frame: Frame;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** Room beside the first and the last year, so that a mark there does not cover the labels of the axis. */
const inset = 12;

/** Values that cannot be drawn on a logarithmic scale make it linear. */
export function scalesOf(view: ChartView, logarithmic: boolean, frame: Frame): Scales {
  const points = view.series.flatMap((series) => series.points);
  const [firstYear = 2000, lastYear = 2020] = extent([...points, ...view.claims], ({ year }) => year);
  const [lowest = 0, highest = 1] = extent([
    ...points.flatMap(({ low, high }) => [low, high]),
    ...view.claims.map(({ value }) => value),
  ]);
  const x = scaleLinear(
    [firstYear, Math.max(lastYear, firstYear + 1)],
    [frame.left + inset, frame.width - frame.right - inset],
  );
  const isLog = logarithmic && lowest > 0;
  const range = [frame.height - frame.bottom, frame.top];
  const y = isLog
    ? scaleLog([lowest, highest], range).nice()
    : scaleLinear([Math.min(0, lowest), highest], range).nice();
  const values = isLog ? y.ticks(6).filter((value) => /^1|^2|^5/.test(value.toExponential())) : y.ticks(6);
  return {
    frame,
    x: (year) => x(year),
    y: (value) => y(value),
    years: x.ticks(between(2, Math.floor(frame.width / 75), 12)).filter(Number.isInteger),
    values,
  };
}

/** A value for reading: as many digits as tell it apart, without grouping where it is small. */
export function formatValue(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumSignificantDigits: 9 }).format(value);
}
