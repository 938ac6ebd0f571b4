/** What must follow from two printed levels: multiples, average rates, shares; as intervals, because levels are rounded. */

import type { Claim } from '../claims';
import { fits, fitsExactly, truthOf } from '../reference';
import type { Interval, PrintedFigure } from '../reference';

export interface Derived {
  /** From the printed values themselves. */
  readonly value: number;
  /** From the values as far as their rounding lets them vary. */
  readonly range: Interval;
}

function figureOf(claim: Claim): PrintedFigure {
  const { value, step, hedge, upper } = claim.quantity;
  return { value, step: isCount(claim) ? 0 : step, hedge, upper };
}

const counted: ReadonlySet<Claim['quantity']['unit']> = new Set([
  'items',
  'persons',
  'enterprises',
  'vehicles',
  'articles',
]);

/** 86件, 1,204 firms: things counted one by one, of which nothing is rounded off. */
function isCount({ kind, quantity: { unit, step, scale, value } }: Claim): boolean {
  return kind === 'level' && counted.has(unit) && step === 1 && scale === 1 && value < 10_000;
}

/** End over start. `undefined` where the base is not positive, so that a multiple means nothing. */
export function ratioOf(from: Claim, to: Claim): Derived | undefined {
  const start = truthOf(figureOf(from));
  const end = truthOf(figureOf(to));
  if (start.low <= 0 || end.low <= 0) return undefined;
  return {
    value: to.quantity.value / from.quantity.value,
    range: { low: end.low / start.high, high: end.high / start.low },
  };
}

export function shift(derived: Derived, by: number): Derived {
  return { value: derived.value + by, range: { low: derived.range.low + by, high: derived.range.high + by } };
}

export function negated({ value, range }: Derived): Derived {
  return { value: -value, range: { low: -range.high, high: -range.low } };
}

/** Compound annual growth rate in percent: (end / start)^(1 / periods) − 1. */
export function compoundAnnualGrowthRate(from: Claim, to: Claim, periods: number): Derived | undefined {
  const ratio = ratioOf(from, to);
  if (!ratio || periods <= 0) return undefined;
  const rate = (value: number): number => (value ** (1 / periods) - 1) * 100;
  return { value: rate(ratio.value), range: { low: rate(ratio.range.low), high: rate(ratio.range.high) } };
}

/** End less start, in the unit of the levels. */
export function difference(from: Claim, to: Claim): Derived {
  const start = truthOf(figureOf(from));
  const end = truthOf(figureOf(to));
  return {
    value: to.quantity.value - from.quantity.value,
    range: { low: end.low - start.high, high: end.high - start.low },
  };
}

/** Change in percent of the start. `undefined` where the start is not positive. */
export function percentageChange(from: Claim, to: Claim): Derived | undefined {
  const ratio = ratioOf(from, to);
  const percent = (value: number): number => (value - 1) * 100;
  return (
    ratio && { value: percent(ratio.value), range: { low: percent(ratio.range.low), high: percent(ratio.range.high) } }
  );
}

/** Part of whole in percent. */
export function shareOf(part: Claim, whole: Claim): Derived | undefined {
  const ratio = ratioOf(whole, part);
  if (!ratio) return undefined;
  return { value: ratio.value * 100, range: { low: ratio.range.low * 100, high: ratio.range.high * 100 } };
}

/** True where the stated figure can be the derived value, rounding of all figures and hedges allowed for. */
export function follows(stated: Claim, derived: Derived): boolean {
  const figure = figureOf(stated);
  const truth = truthOf(figure);
  // What is cut off leaves less than one unit of the last digit: 5 is never printed as 4.
  const isCut = figure.hedge === undefined && figure.upper === undefined && figure.value >= 0;
  const reach = isCut ? truth.high - figure.step * 1e-6 : truth.high;
  return truth.low <= derived.range.high && reach >= derived.range.low;
}

/** As `follows`, but for the printed digits alone, without the looseness of 约. */
export function followsExactly(stated: Claim, derived: Derived): boolean {
  const truth = truthOf({ value: stated.quantity.value, step: stated.quantity.step, hedge: undefined });
  return truth.low <= derived.range.high && truth.high >= derived.range.low;
}

export function printedFits(stated: Claim, value: number): boolean {
  return fits(figureOf(stated), value) || fitsExactly(figureOf(stated), value);
}
