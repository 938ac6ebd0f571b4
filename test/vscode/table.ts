/** The closing table of a test run: what failed, and what ran where, with how many tests. Sets the exit status. */

import type { Outcome } from './outcome';

export function printTable(outcomes: readonly Outcome[]): void {
  const sum = (of: 'passed' | 'failed'): number => outcomes.reduce((total, outcome) => total + outcome[of], 0);
  for (const { host, repeated = [] } of outcomes)
    for (const test of repeated) console.log(`\n↻ tried again, ${host}: ${test}`);
  for (const { host, failures = [] } of outcomes)
    for (const failure of failures) console.log(`\n✘ ${host}: ${failure}`);
  console.log('');
  for (const { host, passed, failed, skipped } of outcomes) {
    const count = skipped ? `did not run: ${skipped}` : `${passed} passed, ${failed} failed`.replace(', 0 failed', '');
    console.log(`${host.padEnd(14)} ${count}`);
  }
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0 || sum('passed') === 0) process.exitCode = 1;
}
