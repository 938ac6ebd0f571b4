/**
 * Signs between the elements of a reference. GB/T 7714-2025 (clause 7) has full stop, square brackets and
 * slash in half width and the others in full width; for 2015 the half-width signs are printed that most theses use.
 */

export type Edition = '2015' | '2025';

export interface Punctuation {
  readonly comma: string;
  readonly colon: string;
  readonly open: string;
  readonly close: string;
}

const halfWidth: Punctuation = { comma: ', ', colon: ': ', open: '(', close: ')' };
const fullWidth: Punctuation = { comma: '，', colon: '：', open: '（', close: '）' };

export function punctuationOf(edition: Edition): Punctuation {
  return edition === '2015' ? halfWidth : fullWidth;
}
