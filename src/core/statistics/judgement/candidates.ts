/** The values that a claim is held against: the series of its concept in its unit, with its figure in theirs. Gives no verdict. */

import type { Claim } from '../claims';
import { unitFitsSeries } from '../claims';
import { fitsInterval, newestOf, truthOf } from '../reference';
import type { Concept, Interval, PrintedFigure, Reference, ReferenceValue, Series } from '../reference';

/** A reference value together with the series it belongs to; `value.value` is in the series' unit. */
export interface Held {
  readonly series: Series;
  readonly value: ReferenceValue;
}

export interface Candidate {
  readonly series: Series;
  readonly clears: boolean;
  /** The claim's figure in the unit of the series, and the values that it can stand for. */
  readonly figure: PrintedFigure;
  readonly truth: Interval;
}

export type Compared = Held & Candidate;

/** What is kept of a comparison. */
export const heldOf = ({ series, value }: Held): Held => ({ series, value });

export function candidateSeries(claim: Claim, concept: Concept, reference: Reference): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const { id, clears } of concept.series) {
    const series = reference.seriesById(id);
    if (!series || !unitFitsSeries(claim.quantity.unit, series.counts)) continue;
    // Most series of a concept are in one unit.
    const like = candidates.find(
      (other) => other.series.factor === series.factor && other.series.counts === series.counts,
    );
    const figure = like?.figure ?? figureFor(claim, series);
    candidates.push({ series, clears, figure, truth: like?.truth ?? truthOf(figure) });
  }
  return candidates;
}

/** The values of the year, or those that the claim fits, each with the claim's figure in its unit. */
export function comparedWith(
  candidates: readonly Candidate[],
  reference: Reference,
  year: number,
  which: 'fitting' | 'all',
): readonly Compared[] {
  const compared: Compared[] = [];
  for (const candidate of candidates) {
    const { series, clears, figure, truth } = candidate;
    for (const value of reference.valuesOf(series.id, year)) {
      if (which === 'all' || fitsHeld(candidate, value)) compared.push({ series, clears, figure, truth, value });
    }
  }
  return compared;
}

/** The claim's figure in the unit of a series. */
export function figureFor(claim: Claim, series: Series): PrintedFigure {
  const { quantity, direction } = claim;
  const energy =
    quantity.unit === 'TWh' && series.counts === 'kWh'
      ? 1e9
      : quantity.unit === 'kWh' && series.counts === 'TWh'
        ? 1e-9
        : 1;
  const factor = (energy / series.factor) * (claim.kind === 'growth-rate' ? direction : 1);
  return {
    value: quantity.value * factor,
    step: quantity.step * Math.abs(factor),
    hedge: quantity.hedge,
    upper: quantity.upper === undefined ? undefined : quantity.upper * factor,
  };
}

function fitsHeld({ figure, truth }: Candidate, { value, step, lowerBound }: ReferenceValue): boolean {
  if (lowerBound) return figure.value >= value && figure.value <= value * 1.1;
  return fitsInterval(figure, truth, value, step);
}

export function newestIn(candidates: readonly Candidate[], reference: Reference, year: number): Held | undefined {
  for (const { series } of candidates) {
    const value = newestOf(reference.valuesOf(series.id, year));
    if (value) return { series, value };
  }
  return undefined;
}

export function distance({ truth: { low, high }, value }: Compared): number {
  if (value.value < low) return low - value.value;
  return value.value > high ? value.value - high : 0;
}
