/** When a printed figure fits a true value: rounding and cutting off are both right, and hedges are intervals. */

import type { Hedge } from '../quantities';

/** A printed figure: its value, the value of one unit of its last digit, and its hedge, all in one unit. */
export interface PrintedFigure {
  readonly value: number;
  readonly step: number;
  readonly hedge: Hedge | undefined;
  readonly upper?: number | undefined;
}

/** Inclusive interval of the true values that a printed figure can stand for. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** "nearly N" may stand this share below N; "over N" this share above it, beyond which nobody says "over". */
const nearlyReach = 0.05;
const overReach = 0.15;
/** "about N" with few digits is meant this loosely. */
const aboutReach = 0.005;

/** 突破1000万辆, 不足200美元: a round number is a mark that was passed, or not yet, as far as to the next such mark. */
function toNextMark(size: number): number {
  if (size === 0) return 0;
  const mark = 10 ** Math.floor(Math.log10(size) + 1e-9);
  const digit = size / mark;
  return Math.abs(digit - Math.round(digit)) < 1e-9 ? mark : 0;
}

export function truthOf(figure: PrintedFigure): Interval {
  const { value, step, hedge } = figure;
  const size = Math.abs(value);
  const rounding = step / 2;
  const cut =
    value >= 0 ? { low: value - rounding, high: value + step } : { low: value - step, high: value + rounding };
  if (figure.upper !== undefined) return { low: value - rounding, high: figure.upper + step };
  switch (hedge) {
    case undefined:
      return cut;
    case 'about': {
      const reach = Math.max(step, size * aboutReach);
      return { low: value - reach, high: value + reach };
    }
    case 'nearly':
      return { low: value - Math.max(step, size * nearlyReach), high: value + rounding };
    case 'over':
      return { low: value - rounding, high: value + Math.max(step, size * overReach, toNextMark(size)) };
    case 'under':
      return { low: value - Math.max(step, size * overReach, toNextMark(size)), high: value + rounding };
  }
}

/** True where `figure` can stand for `truth`, itself known to `truthStep`; compared at the coarser of the two precisions. */
export function fits(figure: PrintedFigure, truth: number, truthStep = 0): boolean {
  return fitsInterval(figure, truthOf(figure), truth, truthStep);
}

/** As `fits`, where `truthOf(figure)` is known already. */
export function fitsInterval(
  figure: PrintedFigure,
  { low, high }: Interval,
  truth: number,
  truthStep: number,
): boolean {
  // The coarser value may be rounded, or cut off as a text's may.
  const slack = truthStep > figure.step ? truthStep / 2 : 0;
  const cutSlack = truth >= 0 ? slack * 2 : slack;
  const dust = Math.max(Math.abs(truth), Math.abs(figure.value)) * 1e-9;
  return truth + cutSlack >= low - dust && truth - slack <= high + dust;
}

/** As `fits`, but without the looseness of a hedge: does the printed number itself follow from `truth`? */
export function fitsExactly(figure: PrintedFigure, truth: number, truthStep = 0): boolean {
  return fits({ value: figure.value, step: figure.step, hedge: undefined }, truth, truthStep);
}

/** Rounded to the printed precision of `figure`, for messages and fixes. */
export function atPrecision(value: number, step: number): number {
  if (step <= 0) return value;
  const digits = decimalsOf(step);
  return Number((Math.round(value / step) * step).toFixed(digits));
}

/** How many decimals a step of 0.01 (2) or 100 (0) prints. */
export function decimalsOf(step: number): number {
  if (step <= 0 || step >= 1) return 0;
  return Math.min(12, Math.round(-Math.log10(step)));
}
