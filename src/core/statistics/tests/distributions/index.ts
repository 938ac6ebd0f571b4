/** Tail probabilities of the test statistics that papers report, exact in small tails; degrees of freedom may be fractions. */

import { incompleteBeta } from './incompleteBeta';
import { upperGamma } from './incompleteGamma';

/** Both tails of a standard normal z. */
export function normalTails(z: number): number {
  return upperGamma(0.5, (z * z) / 2);
}

/** Both tails of t; `NaN` where `df` is not positive. */
export function studentTails(t: number, df: number): number {
  if (!(df > 0)) return Number.NaN;
  const square = t * t;
  return incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square));
}

/** The upper tail of F. */
export function fisherTail(f: number, df1: number, df2: number): number {
  if (!(df1 > 0 && df2 > 0)) return Number.NaN;
  if (f <= 0) return 1;
  const whole = df2 + df1 * f;
  return incompleteBeta(df2 / 2, df1 / 2, df2 / whole, (df1 * f) / whole);
}

/** The upper tail of χ². */
export function chiSquaredTail(x: number, df: number): number {
  return df > 0 ? upperGamma(df / 2, x / 2) : Number.NaN;
}

/** Both tails of a correlation with `df` = n − 2; 0 for ±1. */
export function correlationTails(r: number, df: number): number {
  if (!(df > 0) || Math.abs(r) > 1) return Number.NaN;
  return incompleteBeta(df / 2, 0.5, (1 - r) * (1 + r), r * r);
}
