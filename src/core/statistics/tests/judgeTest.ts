/**
 * What p can be, given a reported statistic as far as its rounding lets it vary, and whether the reported p is one
 * of these. The way of S. Epskamp and M. B. Nuijten's statcheck: rounding interval, exact and inexact p, decision.
 */

import { chiSquaredTail, correlationTails, fisherTail, normalTails, studentTails } from './distributions';
import type { ReportedP, ReportedStatistic, ReportedTest } from './reportedTest';

export interface Range {
  readonly low: number;
  readonly high: number;
}

export type TestVerdict =
  /** The reported p is one of those that the statistic allows. */
  | 'consistent'
  /** It is half of one: right for a one-tailed test, which the text does not say it is. */
  | 'one-tailed'
  /** It is one of them cut off behind its last digit instead of rounded. */
  | 'cut-off'
  /** p = .000, which no p is. */
  | 'zero'
  | 'inconsistent'
  /** Inconsistent, and on the other side of the level of significance. */
  | 'decision'
  /** p does not follow from the statistic alone (adjusted, bootstrap). */
  | 'not-judged';

export interface JudgedTest {
  readonly test: ReportedTest;
  readonly verdict: TestVerdict;
  /** From the printed statistic; two-tailed for t, z and r. `undefined` where degrees of freedom are missing. */
  readonly p: number | undefined;
  readonly range: Range;
}

/** Fewer degrees of freedom than any study has, and more than matter, for what is reported without them. */
const fewest = 4;
const most = 1e6;

/** The level of significance is `alpha`, 0.05 unless the document names another. */
export function judgeTest(test: ReportedTest, alpha: number): JudgedTest {
  const { statistic, p } = test;
  const range = rangeOf(statistic);
  const result = { test, p: tailOf(statistic, Math.abs(statistic.value)), range };
  if (Number.isNaN(range.low) || Number.isNaN(range.high)) return { ...result, verdict: 'not-judged' };
  const half = { low: range.low / 2, high: range.high / 2 };
  if (test.otherP) return { ...result, verdict: 'not-judged' };
  const isHalf = test.oneTailed !== 'no' && fits(p, half, alpha);
  if (fits(p, range, alpha) || isHalf) {
    const isZero = p.relation === '=' && p.value === 0;
    return { ...result, verdict: isZero ? 'zero' : 'consistent' };
  }
  if (crosses(p, range, alpha)) return { ...result, verdict: 'decision' };
  if (p.relation === '=' && p.decimals >= 3 && isCutOff(p, range)) return { ...result, verdict: 'cut-off' };
  return { ...result, verdict: fits(p, half, alpha) && statistic.name !== 'χ²' ? 'one-tailed' : 'inconsistent' };
}

/** p of the statistic at `value`. */
function tailOf({ name, df }: ReportedStatistic, value: number): number | undefined {
  const [first = Number.NaN, second = Number.NaN] = df;
  switch (name) {
    case 'z':
      return normalTails(value);
    case 't':
      return df.length === 0 ? undefined : studentTails(value, first);
    case 'F':
      return df.length === 0 ? undefined : fisherTail(value, first, second);
    case 'χ²':
      return df.length === 0 ? undefined : chiSquaredTail(value, first);
    case 'Q':
      return chiSquaredTail(value, first);
    case 'r':
      return correlationTails(Math.min(1, value), first);
  }
}

function rangeOf(statistic: ReportedStatistic): Range {
  const { relation, decimals } = statistic;
  const value = Math.abs(statistic.value);
  const step = relation === '=' ? 10 ** -decimals / 2 : 0;
  const { smallest, largest } = boundsOf(statistic);
  if (relation === '<') return { low: smallest(value), high: 1 };
  if (relation === '>') return { low: 0, high: largest(value) };
  return { low: smallest(value + step), high: largest(Math.max(0, value - step)) };
}

interface Bounds {
  readonly smallest: (value: number) => number;
  readonly largest: (value: number) => number;
}

/** p at a value; where degrees of freedom are missing, the least and the most that any number of them gives. */
function boundsOf(statistic: ReportedStatistic): Bounds {
  const { name, df } = statistic;
  if (df.length === 0 && name === 't') return { smallest: normalTails, largest: (at) => studentTails(at, fewest) };
  if (df.length === 0 && name === 'χ²') return { smallest: (at) => chiSquaredTail(at, 1), largest: () => 1 };
  if (df.length === 0 && name === 'F') {
    return {
      smallest: (at) => (at < 1 ? normalTails(Math.sqrt(at)) : 0),
      largest: (at) => Math.max(fisherTail(at, 1, fewest), fisherTail(at, most, fewest)),
    };
  }
  const tail = (at: number): number => tailOf(statistic, at) ?? Number.NaN;
  return { smallest: tail, largest: tail };
}

/** Differences below this are the computer's own. */
const dust = 1e-12;

function fits({ relation, value, decimals }: ReportedP, { low, high }: Range, alpha: number): boolean {
  switch (relation) {
    case '=': {
      const half = 10 ** -decimals / 2 + dust;
      return value + half >= low && value - half <= high && value >= 0;
    }
    case '<':
      return value > low || (value > 0 && value + dust >= low);
    case '>':
      return value <= high + dust;
    case 'ns':
      return high > alpha;
  }
}

function isCutOff({ value, decimals }: ReportedP, { low, high }: Range): boolean {
  const step = 10 ** -decimals;
  return value + step > low && value <= high;
}

/** The reported p and all that are possible lie on different sides of the level of significance. */
function crosses({ relation, value }: ReportedP, { low, high }: Range, alpha: number): boolean {
  const isSignificant = (relation === '=' || relation === '<') && value <= alpha;
  const isNot = relation === 'ns' || (relation === '=' && value > alpha) || (relation === '>' && value >= alpha);
  return (isSignificant && low > alpha) || (isNot && high <= alpha);
}

const level =
  /(?:α|alpha|\\alpha\$?)\s*(?:level\s*)?(?:=|of|was set at|is set to|at|为|取|设为)\s*\$?\s*(0?\.\d{1,3})|(?:显著性水平|检验水准)\s*(?:α|\\alpha|\$)*\s*(?:设定?为|取|定为|为|=)\s*\$?\s*(0?\.\d{1,3}|\d{1,2}\s?\\?%)/;

/** The level of significance that the document sets, or 0.05. */
export function significanceLevel(source: string): number {
  const match = level.exec(source);
  const written = match?.[1] ?? match?.[2];
  if (written === undefined) return 0.05;
  const value = written.includes('%') ? Number.parseFloat(written) / 100 : Number(written);
  return value > 0 && value < 0.5 ? value : 0.05;
}
