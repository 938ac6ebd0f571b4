/** The shapes that stand for verdicts and standings, told apart by form as well as by color. */

import type { ChartVerdict, CitationStanding, TermStanding } from './views';

/** Path of a mark around the origin, about 12 units wide. */
export const markPaths: Readonly<Record<ChartVerdict, string>> = {
  match: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0',
  older: 'M0,-7.5L7.5,0L0,7.5L-7.5,0Z',
  mismatch: 'M-7,-4L-4,-7L0,-3L4,-7L7,-4L3,0L7,4L4,7L0,3L-4,7L-7,4L-3,0Z',
  unknown: 'M-5.5,-5.5H5.5V5.5H-5.5Z',
};

/** Signs for verdicts in running text. */
export const verdictSigns: Readonly<Record<ChartVerdict, string>> = {
  match: '✓',
  older: '≈',
  mismatch: '✗',
  unknown: '?',
};

export const verdictOrder: readonly ChartVerdict[] = ['match', 'older', 'mismatch', 'unknown'];

/** A citation is marked as a verdict is: found, of several works, of none. */
export const standingVerdicts: Readonly<Record<CitationStanding, ChartVerdict>> = {
  found: 'match',
  ambiguous: 'older',
  missing: 'mismatch',
};

export const standingOrder: readonly CitationStanding[] = ['found', 'ambiguous', 'missing'];

/** A use of a term: a bar, a bar cut in two, a cross; around the origin, 14 units high. */
export const usePaths: Readonly<Record<TermStanding, string>> = {
  preferred: 'M-1.5,-7H1.5V7H-1.5Z',
  variant: 'M-1.5,-7H1.5V-2H-1.5ZM-1.5,2H1.5V7H-1.5Z',
  discouraged: 'M-5,-3.5L-3.5,-5L0,-1.5L3.5,-5L5,-3.5L1.5,0L5,3.5L3.5,5L0,1.5L-3.5,5L-5,3.5L-1.5,0Z',
};

export const termStandings: readonly TermStanding[] = ['preferred', 'variant', 'discouraged'];
