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

export const frame: Frame = { width: 720, height: 400, top: 24, right: 24, bottom: 34, left: 76 };

export interface Scales {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly years: readonly number[];
  readonly values: readonly number[];
}

/** Values that cannot be drawn on a logarithmic scale make it linear. */
export function scalesOf(view: ChartView, logarithmic: boolean): Scales {
  const points = view.series.flatMap((series) => series.points);
  const [firstYear = 2000, lastYear = 2020] = extent([...points, ...view.claims], ({ year }) => year);
  const [lowest = 0, highest = 1] = extent([
    ...points.flatMap(({ low, high }) => [low, high]),
    ...view.claims.map(({ value }) => value),
  ]);
  const x = scaleLinear([firstYear, Math.max(lastYear, firstYear + 1)], [frame.left, frame.width - frame.right]);
  const isLog = logarithmic && lowest > 0;
  const range = [frame.height - frame.bottom, frame.top];
  const y = isLog
    ? scaleLog([lowest, highest], range).nice()
    : scaleLinear([Math.min(0, lowest), highest], range).nice();
  const values = isLog ? y.ticks(6).filter((value) => /^1|^2|^5/.test(value.toExponential())) : y.ticks(6);
  return {
    x: (year) => x(year),
    y: (value) => y(value),
    years: x.ticks(8).filter(Number.isInteger),
    values,
  };
}

/** A value for reading: as many digits as tell it apart, without grouping where it is small. */
export function formatValue(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumSignificantDigits: 9 }).format(value);
}
