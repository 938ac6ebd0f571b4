/** Compares a claim with the reference data: every vintage, every series of the family, the revision allowance, other years. */

import type { Claim } from '../claims';
import { fits, fitsExactly, isOrigin, newestOf, truthOf } from '../reference';
import type { Concept, PrintedFigure, Reference } from '../reference';
import { insideAllowance } from './allowance';
import { follows, negated, percentageChange } from './arithmetic';
import { candidateSeries, comparedWith, distance, figureFor, heldOf, newestIn } from './candidates';
import type { Candidate, Compared, Held } from './candidates';

export type Verdict = 'match' | 'match-older-vintage' | 'mismatch' | 'wrong-year' | 'no-reference' | 'not-checked';

export interface ReferenceJudgement {
  readonly verdict: Verdict;
  /** The concept whose series were consulted. */
  readonly concept: Concept | undefined;
  /** The value that the claim fits, or the closest one of its year. */
  readonly closest: Held | undefined;
  /** The newest value of the stated year. */
  readonly newest: Held | undefined;
  /** For `wrong-year`: the value of another year that the claim prints. */
  readonly other: Held | undefined;
  /** For a slip of 万, 亿, million …: the power of ten between claim and reference, 0 where there is none. */
  readonly scaleSlip: number;
  /** The difference lies inside the revision allowance. */
  readonly allowed: boolean;
  /** How many vintages of the stated year are known. */
  readonly vintages: number;
  /** The family's main series does not hold the year and another one stands in, so that small differences mean little. */
  readonly standIn: boolean;
  /** No value of the stated year has confidence A. */
  readonly weak: boolean;
}

/** Nothing was compared, or nothing could be. */
function unjudged(verdict: 'not-checked' | 'no-reference', concept?: Concept): ReferenceJudgement {
  return {
    verdict,
    concept,
    closest: undefined,
    newest: undefined,
    other: undefined,
    scaleSlip: 0,
    allowed: false,
    vintages: 0,
    standIn: false,
    weak: false,
  };
}

const notChecked = unjudged('not-checked');
const noReference = unjudged('no-reference');

export function judgeAgainstReference(claim: Claim, reference: Reference): ReferenceJudgement {
  const concept = conceptToJudge(claim, reference);
  if (!concept || concept.series.length === 0) return claim.subject.concept ? noReference : notChecked;
  // A negative amount is more likely a dash in front of a figure.
  const isOdd = claim.kind === 'level' && claim.quantity.value <= 0;
  if (claim.year === undefined || claim.partialYear || claim.forecast || isOdd || isOverYears(claim))
    return unjudged('not-checked', concept);
  const candidates = candidateSeries(claim, concept, reference);
  if (candidates.length === 0) return unjudged('no-reference', concept);
  // Most claims fit, so that the others' values are gathered only where they are needed.
  const fitting = comparedWith(candidates, reference, claim.year, 'fitting');
  const [first] = fitting;
  if (first) return judgeFitting(concept, first, fitting, reference, claim.year);
  const held = comparedWith(candidates, reference, claim.year, 'all');
  if (held.length === 0) return judgeUnheldYear(claim, concept, candidates, reference);
  if (followsFromOwnLevels(claim)) return unjudged('not-checked', concept);
  const firm = candidates.filter((candidate) => !candidate.clears);
  const derived = claim.kind === 'growth-rate' && derivedGrowthFits(claim, reference);
  const closest = closestOf(held);
  const newest = newestIn(firm, reference, claim.year) ?? newestIn(candidates, reference, claim.year);
  const main = firm[0] ?? candidates[0];
  const standIn = main !== undefined && reference.valuesOf(main.series.id, claim.year).length === 0;
  const allowed = !derived && insideAllowance(concept, held, reference);
  const other = derived ? undefined : otherYear(claim, firm, allowed);
  return {
    verdict: derived ? 'match' : other ? 'wrong-year' : 'mismatch',
    concept,
    closest: closest && heldOf(closest),
    newest,
    other,
    scaleSlip: derived || other ? 0 : scaleSlip(claim, held),
    allowed,
    vintages: held.filter((entry) => !entry.clears).length,
    standIn,
    weak: !held.some((entry) => entry.value.confidence === 'A'),
  };
}

/** Growth over more than a year: 与2019年相比, 2012—2022年, 十年来累计增长, 由2012年的A增至2023年的B，增长64.9%. */
function isOverYears(claim: Claim): boolean {
  const { kind, year, yearEnd, baseYear, duration, wording } = claim;
  if (kind !== 'growth-rate') return false;
  if (spansLevels(claim)) return true;
  if (yearEnd !== undefined || duration !== undefined || /累计|共|以来|cumulative|in total/i.test(wording)) return true;
  return baseYear !== undefined && year !== undefined && baseYear !== year - 1;
}

const onYearBefore = /上年|去年|同比|year[- ]on[- ]year|previous year|year before|year earlier|last year/i;

/** The sentence tells two levels years apart, and the words do not say that the rate is on the year before. */
function spansLevels({ endpoints, sentence, lead }: Claim): boolean {
  if (!endpoints || endpoints.periods <= 1 || onYearBefore.test(lead)) return false;
  return endpoints.from.sentence === sentence && endpoints.to.sentence === sentence;
}

/** A rate computed from the two levels that the text itself gives is theirs, whatever the published one rests on. */
function followsFromOwnLevels(claim: Claim): boolean {
  if (claim.kind !== 'growth-rate' || !claim.endpoints) return false;
  const change = percentageChange(claim.endpoints.from, claim.endpoints.to);
  return change !== undefined && follows(claim, claim.direction < 0 ? negated(change) : change);
}

function conceptToJudge(claim: Claim, reference: Reference): Concept | undefined {
  const { concept } = claim.subject;
  if (!concept || claim.subject.scope === 'other') return undefined;
  switch (claim.kind) {
    case 'level':
      return concept.kind === 'level' || concept.kind === 'rate' || concept.kind === 'index' ? concept : undefined;
    case 'share':
      return concept.kind === 'share' ? concept : undefined;
    case 'rank':
      return concept.kind === 'rank' ? concept : undefined;
    case 'growth-rate':
      return concept.kind === 'growth-rate' ? concept : reference.growthConcept(concept.id);
    default:
      return undefined;
  }
}

/** `first` is the first of `fitting`. */
function judgeFitting(
  concept: Concept,
  first: Compared,
  fitting: readonly Compared[],
  reference: Reference,
  year: number,
): ReferenceJudgement {
  const current = fitting.find((entry) => entry.clears || isCurrent(entry, reference, year));
  const closest = current ?? closestDigits(first, fitting);
  const held = heldOf(closest);
  return {
    verdict: current ? 'match' : 'match-older-vintage',
    concept,
    closest: held,
    newest: current ? held : newestIn([closest], reference, year),
    other: undefined,
    scaleSlip: 0,
    allowed: false,
    vintages: fitting.length,
    standIn: false,
    weak: false,
  };
}

/** A newest value within the rounding of the fitting one (1772.9 and 1772.888) is the same figure with more digits. */
function isCurrent({ series, value }: Held, reference: Reference, year: number): boolean {
  const newest = newestOf(reference.valuesOf(series.id, year));
  if (!newest) return false;
  return newest === value || Math.abs(newest.value - value.value) <= Math.max(value.step, newest.step) / 2;
}

/** Of several vintages that fit, the one whose printed digits are the claim's own, then the collecting office's, then the latest. */
function closestDigits(first: Compared, fitting: readonly Compared[]): Compared {
  const rank = ({ figure, value }: Compared): number => {
    const isSame = Math.abs(figure.value - value.value) <= Math.abs(value.value) * 1e-9;
    return (isSame ? 2 : 0) + (isOrigin(value) ? 1 : 0);
  };
  return fitting.reduce((best, entry) => (rank(entry) >= rank(best) ? entry : best), first);
}

function closestOf(held: readonly Compared[]): Compared | undefined {
  const ratio = (entry: Compared): number => distance(entry) / Math.max(1e-12, Math.abs(entry.value.value));
  return held.reduce<Compared | undefined>(
    (best, entry) => (best === undefined || ratio(entry) < ratio(best) ? entry : best),
    undefined,
  );
}

/** Significant digits of the printed figure, by which a chance hit on another year is judged. */
function significantDigits(claim: Claim): number {
  const digits = Math.round(claim.quantity.stated / (claim.quantity.step / claim.quantity.scale));
  return Number.isFinite(digits) ? String(Math.abs(digits)).replace(/0+$/, '').length : 0;
}

/** The value of another year that the claim prints exactly; inside the allowance only where four digits agree. */
function otherYear(claim: Claim, firm: readonly Candidate[], allowed: boolean): Held | undefined {
  const { hedge, upper } = claim.quantity;
  if (hedge !== undefined || upper !== undefined) return undefined;
  let nearest: Held | undefined;
  const years = (held: Held): number => Math.abs(held.value.year - (claim.year ?? 0));
  for (const { series, figure } of firm) {
    // Most values are far off; `fitsExactly` decides for the others.
    const printed = truthOf({ value: figure.value, step: figure.step, hedge: undefined });
    const dust = Math.abs(figure.value) * 1e-6;
    for (const value of series.values) {
      if (value.value < printed.low - dust || value.value > printed.high + dust) continue;
      // A value printed more coarsely than the claim would be hit by chance.
      if (value.year === claim.year || value.lowerBound || value.step > figure.step * 1.001) continue;
      if (fitsExactly(figure, value.value) && (!nearest || years({ series, value }) < years(nearest)))
        nearest = { series, value };
    }
  }
  return nearest && significantDigits(claim) >= (allowed ? 4 : 3) ? nearest : undefined;
}

const scaleSteps = [-8, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 8];

function scaleSlip(claim: Claim, held: readonly Compared[]): number {
  if (claim.kind !== 'level' || claim.quantity.scale === 1) return 0;
  const slips = held.flatMap(({ figure, value }) => {
    const power = Math.round(Math.log10(value.value / figure.value));
    if (value.lowerBound || !scaleSteps.includes(power)) return [];
    const moved = { value: figure.value * 10 ** power, step: figure.step * 10 ** power, hedge: figure.hedge };
    return fits(moved, value.value, value.step) ? [power] : [];
  });
  return slips.length > 0 ? Math.min(...slips) : 0;
}

/** A stated year that no series holds: it counts as differing where neighbors or siblings are an order of magnitude away. */
function judgeUnheldYear(
  claim: Claim,
  concept: Concept,
  candidates: readonly Candidate[],
  reference: Reference,
): ReferenceJudgement {
  const firm = candidates.filter((candidate) => !candidate.clears);
  const other = otherYear(claim, firm, true);
  const year = claim.year ?? 0;
  const near = candidates.flatMap(({ series, figure }) =>
    [-2, -1, 0, 1, 2, 3, 4, 5].flatMap((step) => {
      const value = newestOf(reference.valuesOf(series.id, year + step));
      return value ? [{ series, value, figure }] : [];
    }),
  );
  const far =
    near.length > 0 &&
    near.every((entry) => {
      const figure = figureFor(claim, entry.series);
      return figure.value > entry.value.value * 10 || figure.value < entry.value.value / 10;
    });
  const none = unjudged('no-reference', concept);
  return other && far ? { ...none, verdict: 'wrong-year', other, closest: near[0], newest: near[0] } : none;
}

/** Growth computed from the levels of one series and vintage family: another definition that clears a stated rate. */
function derivedGrowthFits(claim: Claim, reference: Reference): boolean {
  const { concept } = claim.subject;
  const levels = concept?.kind === 'growth-rate' ? reference.concept(concept.growthOf ?? '') : concept;
  const year = claim.year ?? 0;
  return (levels?.series ?? []).some(({ id }) => {
    const figure: PrintedFigure = {
      value: claim.quantity.value * claim.direction,
      step: Math.max(claim.quantity.step, 0.1),
      hedge: claim.quantity.hedge,
    };
    return reference
      .valuesOf(id, year)
      .some((to) =>
        reference
          .valuesOf(id, year - 1)
          .some((from) => from.value > 0 && fits(figure, (to.value / from.value - 1) * 100)),
      );
  });
}
