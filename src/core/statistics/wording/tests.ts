/** How test statistics and tail probabilities are put into messages and cards. */

import type { JudgedTest } from '../tests';

/** With as many decimals as told, never 0: `0.0362`, `< 0.0001`, without the leading zero where the author leaves it out. */
export function tailProbability(p: number, decimals: number, bare = false): string {
  const places = Math.max(2, Math.min(12, decimals));
  const least = 10 ** -places;
  const text = p < least / 2 ? `< ${least.toFixed(places)}` : p.toFixed(places);
  return bare ? text.replace(/(^|\s)0\./, '$1.') : text;
}

/** The statistic as printed, in one line: `t(28) = 2.20`. */
export function testName({ test }: JudgedTest): string {
  return test.text
    .replace(/\s+/g, ' ')
    .replace(/_\(([^()]*)\)/g, '($1)')
    .replace(/[\s,，;；(（]+$/, '');
}
