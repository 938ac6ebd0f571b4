/** How far a figure may lie from the values that are held before it counts as differing: the declared allowance and the spread of vintages. */

import type { Concept, Reference, ReferenceValue, Series } from '../reference';
import { distance } from './candidates';
import type { Compared } from './candidates';

/**
 * How far apart the vintages of one of the concept's series lie, as a share of the value: where the table holds the first
 * release in yuan and not the one in dollars, the dollars were revised as far.
 */
function siblingSpread(concept: Concept, year: number, reference: Reference): number {
  let concepts = spreads.get(reference);
  if (!concepts) spreads.set(reference, (concepts = new Map()));
  let years = concepts.get(concept);
  if (!years) concepts.set(concept, (years = new Map()));
  let spread = years.get(year);
  if (spread === undefined) years.set(year, (spread = findSpread(concept, year, reference)));
  return spread;
}

const spreads = new WeakMap<Reference, Map<Concept, Map<number, number>>>();

function findSpread(concept: Concept, year: number, reference: Reference): number {
  return Math.max(
    0,
    ...concept.series.map(({ id, clears }) => {
      const values = clears ? [] : reference.valuesOf(id, year).filter((value) => !value.lowerBound);
      const amounts = values.map(({ value }) => Math.abs(value));
      const largest = Math.max(...amounts);
      return amounts.length > 1 && largest > 0 ? (largest - Math.min(...amounts)) / largest : 0;
    }),
  );
}

/**
 * Of the values held for one year: inside the declared allowance, the spread of the series' own vintages, first releases left out, or that of the
 * concept's other series.
 */
export function insideAllowance(concept: Concept, held: readonly Compared[], reference: Reference): boolean {
  const { allowance } = concept;
  const declared = (value: ReferenceValue): number =>
    'ratio' in allowance ? Math.abs(value.value) * allowance.ratio : allowance.points;
  const isWithin = (entry: Compared, reach: number): boolean => distance(entry) <= reach + 1e-9;
  if (held.some((entry) => isWithin(entry, declared(entry.value)) || isWithin(entry, spreadOf(entry.series, held))))
    return true;
  const year = held[0]?.value.year;
  if (year === undefined || !('ratio' in allowance)) return false;
  const siblings = siblingSpread(concept, year, reference);
  return siblings > 0 && held.some((entry) => isWithin(entry, Math.abs(entry.value.value) * siblings));
}

/** How far the revised values of one series lie apart. */
function spreadOf(series: Series, held: readonly Compared[]): number {
  let low = Infinity;
  let high = -Infinity;
  for (const other of held) {
    if (other.series !== series || other.value.preliminary) continue;
    low = Math.min(low, other.value.value);
    high = Math.max(high, other.value.value);
  }
  return Math.max(0, high - low);
}
