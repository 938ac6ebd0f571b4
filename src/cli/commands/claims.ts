/** The statistical claims of a document with their verdicts, as `nqpf claims` gives them. */

import type { DocumentAnalysis, Held, JudgedClaim } from '../../core';
import { type FileResult, type Located, locate } from '../results';

export interface ClaimResult extends Located {
  readonly kind: string;
  readonly indicator: string | null;
  readonly indicatorText: string;
  readonly region: string;
  readonly year: number | null;
  readonly yearEnd: number | null;
  /** Scale words multiplied out. */
  readonly value: number;
  readonly unit: string;
  readonly stated: { readonly value: number; readonly unit: string };
  readonly hedge: string | null;
  readonly verdict: string;
  readonly reference: ReferenceResult | null;
}

/** `value` is canonical, as that of the claim; `series` and `unit` say where it stands and how it is printed there. */
export interface ReferenceResult {
  readonly value: number;
  readonly year: number;
  readonly vintage: string;
  readonly publisher: string;
  readonly dataset: string;
  readonly series: string;
  readonly unit: string;
}

/** Without the dust of binary fractions: 381.4 × 1e8 is 38140000000. */
function canonical(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

function referenceResult(held: Held | undefined): ReferenceResult | null {
  if (!held) return null;
  const { value, series } = held;
  return {
    value: canonical(value.value, series.factor),
    year: value.year,
    vintage: value.vintage,
    publisher: value.publisher,
    dataset: value.dataset,
    series: series.id,
    unit: series.unit,
  };
}

function claimResult({ claim, verdict, reference }: JudgedClaim, located: Located): ClaimResult {
  const { quantity, subject } = claim;
  // A figure of another year is closest to that year's value.
  const closest = reference.verdict === 'wrong-year' ? (reference.other ?? reference.closest) : reference.closest;
  const concept = reference.concept ?? subject.concept;
  return {
    kind: claim.kind,
    indicator: closest?.series.id ?? concept?.series[0]?.id ?? null,
    indicatorText: subject.text,
    region: subject.scope,
    year: claim.year ?? null,
    yearEnd: claim.yearEnd ?? null,
    value: canonical(quantity.value, 1),
    unit: quantity.unit,
    stated: { value: quantity.stated, unit: quantity.statedUnit },
    hedge: quantity.hedge ?? null,
    verdict,
    reference: referenceResult(closest),
    ...located,
  };
}

export function claimsResult({ document, lines, claims }: DocumentAnalysis, path: string): FileResult {
  const results = claims.map((judged) => claimResult(judged, locate(document.source, lines, judged.claim.span)));
  return { path, format: document.format, claims: results };
}
