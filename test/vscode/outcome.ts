/** Collects what a suite tells while it runs, prints each test as it ends, and judges the whole. */

import { readEventLine } from './support/events';

export interface Outcome {
  /** As the user named it, such as `server`. */
  readonly host: string;
  readonly passed: number;
  readonly failed: number;
  /** What failed, each test with its reason, to be told once more at the very end of a long run. */
  readonly failures?: readonly string[];
  /** What passed only when it was tried again, each test with why it failed first; told at the very end, too. */
  readonly repeated?: readonly string[];
  /** Why the host did not run; it counts as neither. */
  readonly skipped?: string;
}

export interface Collector {
  /** Takes a line of the editor's console; lines of others are left alone. */
  read(line: string): void;
  readonly hasTests: boolean;
  /** `problem`: what went wrong beside the tests, if anything. No test at all is a failure. */
  outcome(problem?: string): Outcome;
}

/** A test and, beneath its title, why it failed. */
export function withReason(title: string, reason: string): string {
  return `${title}\n${reason.replace(/^/gm, '      ')}`;
}

export function createCollector(host: string): Collector {
  let passed = 0;
  let failed = 0;
  let ended = false;
  const failures: string[] = [];
  const repeated: string[] = [];
  const fail = (title: string, reason?: string): void => {
    const failure = reason === undefined ? title : withReason(title, reason);
    failures.push(failure);
    console.log(`  ✘ ${failure}`);
  };
  return {
    get hasTests() {
      return passed + failed > 0;
    },
    read(line) {
      const event = readEventLine(line);
      if (!event) return;
      switch (event.type) {
        case 'pass':
          passed += 1;
          console.log(`  ✔ ${event.title} (${event.milliseconds} ms)`);
          break;
        case 'fail':
          failed += 1;
          fail(event.title, event.reason);
          break;
        case 'retry':
          repeated.push(withReason(event.title, event.reason));
          console.log(`  ↻ ${event.title}`);
          break;
        case 'pending':
          failed += 1;
          fail(event.title, 'A test must not be skipped.');
          break;
        case 'measure':
          console.log(`    ${event.title}: ${event.value}`);
          break;
        case 'end':
          ended = true;
          break;
      }
    },
    outcome(problem) {
      const reasons = [
        ...(problem && failed === 0 ? [problem] : []),
        ...(ended ? [] : ['The suite did not come to its end.']),
        ...(passed + failed === 0 ? ['No test ran.'] : []),
      ];
      for (const reason of reasons) fail(reason);
      return { host, passed, failed: failed + (reasons.length > 0 ? 1 : 0), failures, repeated };
    },
  };
}
