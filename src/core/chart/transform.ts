/** The same series and claims seen otherwise: as an index of a common first year, or as growth on the year before. */

import type { ChartClaim, ChartPoint, ChartSeries, ChartView } from './views';

export type ChartMode = 'absolute' | 'indexed' | 'growth';

export const chartModes: readonly ChartMode[] = ['absolute', 'indexed', 'growth'];

/** Series in several units have no common axis: they are indexed. */
export function modeOf(view: ChartView, asked: ChartMode): ChartMode {
  return asked === 'absolute' && view.unit === '' ? 'indexed' : asked;
}

/** The first year that all series hold; their own first years where there is none. */
export function baseYear(view: ChartView): number | undefined {
  const [first, ...others] = view.series;
  return first?.points.find(
    ({ year, value }) =>
      value > 0 && others.every((series) => series.points.some((point) => point.year === year && point.value > 0)),
  )?.year;
}

/** A claim moves as the series does that it lies on; one without a base in it is left out. */
export function transformView(view: ChartView, asked: ChartMode): ChartView {
  const mode = modeOf(view, asked);
  if (mode === 'absolute') return view;
  const common = mode === 'indexed' ? baseYear(view) : undefined;
  const bases = new Map(view.series.map((series) => [series.id, basesOf(series, mode, common)]));
  const moved = (value: number, year: number, series: string): number | undefined => {
    const base = bases.get(series)?.(year);
    if (base === undefined || base <= 0) return undefined;
    return mode === 'indexed' ? (value / base) * 100 : (value / base - 1) * 100;
  };
  const points = ({ id, points: all }: ChartSeries): readonly ChartPoint[] =>
    all.flatMap((point) => {
      const value = moved(point.value, point.year, id);
      const [low, high] = [moved(point.low, point.year, id), moved(point.high, point.year, id)];
      return value === undefined ? [] : [{ ...point, value, low: low ?? value, high: high ?? value }];
    });
  const claims = view.claims.flatMap((claim): readonly ChartClaim[] => {
    const value = moved(claim.value, claim.year, claim.series);
    return value === undefined ? [] : [{ ...claim, value }];
  });
  return {
    ...view,
    unit: mode === 'indexed' ? (common === undefined ? '= 100' : `${common} = 100`) : '%',
    series: view.series.map((series) => ({ ...series, points: points(series) })),
    claims,
  };
}

/** What a value of a year is divided by. */
function basesOf(
  { points }: ChartSeries,
  mode: ChartMode,
  common: number | undefined,
): (year: number) => number | undefined {
  const byYear = new Map(points.map(({ year, value }) => [year, value]));
  if (mode === 'growth') return (year) => byYear.get(year - 1);
  const base = (common === undefined ? undefined : byYear.get(common)) ?? points.find(({ value }) => value > 0)?.value;
  return () => base;
}
