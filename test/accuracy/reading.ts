/** How well the claims of a text were read, against its labels; knows nothing of verdicts. */

import type { ClaimResult } from '../../src/cli/commands/claims';
import type { Span } from '../../src/core';
import type { ClaimLabel, Item } from './corpus';
import { sameIndicator } from './indicators';
import { placeOf, plainFigure } from './places';

/** A claim as read, with its place in the source. */
export type ReadClaim = ClaimResult & { readonly span: Span };

/** A share of cases, `right` of `all`. */
export interface Score {
  readonly right: number;
  readonly all: number;
}

export interface ReadingScores {
  /** Of the claims read, those that are labelled, with this kind. */
  readonly precision: Score;
  /** The same, of claims to which the reader gave an indicator: the ones that can be judged. */
  readonly boundPrecision: Score;
  /** Of the labelled claims, those that were read, with this kind. */
  readonly recall: Score;
  /** Of the labelled figures that were read at all. */
  readonly kind: Score;
  /** The printed figure as the claim's text gives it. */
  readonly figure: Score;
  readonly indicator: Score;
  readonly year: Score;
  readonly value: Score;
  readonly unit: Score;
}

export interface ReadingNote {
  readonly what: 'missed' | 'not labelled' | 'figure' | 'kind' | 'indicator' | 'year' | 'value' | 'unit';
  readonly figure: string;
  readonly detail: string;
}

export interface ReadingResult {
  readonly scores: ReadingScores;
  readonly notes: readonly ReadingNote[];
}

const parts = [
  'precision',
  'boundPrecision',
  'recall',
  'kind',
  'figure',
  'indicator',
  'year',
  'value',
  'unit',
] as const;

export function addReadings(results: readonly ReadingScores[]): ReadingScores {
  const sum = (part: (typeof parts)[number]): Score => ({
    right: results.reduce((total, scores) => total + scores[part].right, 0),
    all: results.reduce((total, scores) => total + scores[part].all, 0),
  });
  return Object.fromEntries(parts.map((part) => [part, sum(part)])) as unknown as ReadingScores;
}

/** Counts are named in many ways (件, 家, bare numbers); money, percentages and the rest have one name each. */
function unitClass(unit: string): string {
  if (['items', 'persons', 'vehicles', 'enterprises', 'articles', 'other', 'none'].includes(unit)) return 'count';
  return unit === 'TWh' ? 'kWh' : unit;
}

function sameValue(label: ClaimLabel, claim: ClaimResult): boolean {
  const scaled = claim.unit === 'TWh' ? claim.value * 1e9 : claim.value;
  // "Fell by 5 %" may be read as 5 or as -5: the command line does not say.
  const signed = label.kind === 'change' || label.kind === 'growth-rate' ? Math.abs(scaled) : scaled;
  return Math.abs(signed - label.value) <= 1e-9 * Math.abs(label.value);
}

/** A change, multiple or rate of one step may name its last year alone or both; an average needs both. */
function sameYears(label: ClaimLabel, { year, yearEnd }: ClaimResult): boolean {
  if (year === label.year && yearEnd === label.yearEnd) return true;
  const last = label.yearEnd ?? label.year;
  return label.kind !== 'average-growth-rate' && label.kind !== 'level' && (yearEnd ?? year) === last;
}

/** Doublings are read from words; their figure is the wording, its extent a matter of taste. */
function sameFigure(label: ClaimLabel, claim: ReadClaim): boolean {
  const [labelled, read] = [plainFigure(label.text), plainFigure(claim.text)];
  return labelled === read || (/翻|doubl|quadrupl|half|[一两]倍/.test(labelled) && labelled.includes(read));
}

/** A growth of several years may be called a growth rate or a change. */
function sameKind(label: ClaimLabel, claim: ReadClaim): boolean {
  if (label.kind === claim.kind) return true;
  const several = label.yearEnd !== null || label.year === null;
  return label.unit === '%' && several && label.kind === 'change' && claim.kind === 'growth-rate';
}

interface Pair {
  readonly label: ClaimLabel;
  readonly claim: ReadClaim | undefined;
}

function pairUp(item: Item, claims: readonly ReadClaim[]): readonly Pair[] {
  const free = new Set(claims);
  let from = 0;
  return (item.claims ?? []).map((label) => {
    const place = placeOf(item.text, label.text, from);
    from = place.end;
    const claim = [...free].find(({ span }) => span.start < place.end && place.start < span.end);
    if (claim) free.delete(claim);
    return { label, claim };
  });
}

export function measureReading(item: Item, claims: readonly ReadClaim[]): ReadingResult {
  const notes: ReadingNote[] = [];
  const pairs = pairUp(item, claims);
  const labelled = pairs.filter(({ label }) => !label.optional);
  const optional = new Set(pairs.filter(({ label }) => label.optional).map(({ claim }) => claim));
  const counted = claims.filter((claim) => !optional.has(claim));
  const right = new Set<ReadClaim>();
  const seen = labelled.flatMap(({ label, claim }) => (claim ? [{ label, claim }] : []));
  for (const { label, claim } of labelled) {
    const note = (what: ReadingNote['what'], detail: string): void => {
      notes.push({ what, figure: label.text, detail });
    };
    if (!claim) note('missed', `${label.kind} ${label.indicator ?? '-'} ${label.year ?? '-'}`);
    else if (!sameKind(label, claim)) note('kind', `${label.kind}, read as ${claim.kind}`);
    else right.add(claim);
  }
  for (const claim of counted) {
    if (!seen.some((pair) => pair.claim === claim)) {
      notes.push({ what: 'not labelled', figure: claim.text, detail: `${claim.kind} ${claim.indicator ?? '-'}` });
    }
  }
  const score = (
    what: 'figure' | 'indicator' | 'year' | 'value' | 'unit',
    holds: (label: ClaimLabel, claim: ReadClaim) => boolean,
    told: (of: ClaimLabel | ReadClaim) => string,
  ): Score => {
    const wrong = seen.filter(({ label, claim }) => !holds(label, claim));
    for (const { label, claim } of wrong) {
      notes.push({ what, figure: label.text, detail: `${told(label)}, read as ${told(claim)}` });
    }
    return { right: seen.length - wrong.length, all: seen.length };
  };
  const bound = counted.filter(({ indicator }) => indicator !== null);
  return {
    scores: {
      precision: { right: right.size, all: counted.length },
      boundPrecision: { right: bound.filter((claim) => right.has(claim)).length, all: bound.length },
      recall: { right: right.size, all: labelled.length },
      kind: { right: seen.filter(({ label, claim }) => sameKind(label, claim)).length, all: seen.length },
      figure: score('figure', sameFigure, ({ text }) => text),
      indicator: score(
        'indicator',
        (label, claim) => sameIndicator(label.indicator, claim.indicator),
        (of) => of.indicator ?? '-',
      ),
      year: score('year', sameYears, ({ year, yearEnd }) => `${year ?? '-'}–${yearEnd ?? '-'}`),
      value: score('value', sameValue, ({ value }) => `${value}`),
      unit: score(
        'unit',
        (label, claim) => unitClass(label.unit) === unitClass(claim.unit),
        ({ unit }) => unit,
      ),
    },
    notes,
  };
}
