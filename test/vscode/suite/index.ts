/** The suite's entry, which every host calls: sets Mocha up, loads the tests, reports each one to the runner. */

import Mocha from 'mocha';
import { loadTests } from 'suite:tests';
import { eventLine, type SuiteEvent } from '../support/events';
import { retries } from '../support/retries';

/** Generous, because a loaded machine is slow; tests wait for events, so a quick one does not feel it. */
const timeout = 60_000;

function tell(event: SuiteEvent): void {
  console.log(eventLine(event));
}

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout, retries, reporter: class extends Mocha.reporters.Base {} });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await loadTests();
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) =>
      tell({ type: 'pass', title: test.fullTitle(), milliseconds: Math.round(test.duration ?? 0) }),
    );
    runner.on('retry', (test, error) =>
      tell({ type: 'retry', title: test.fullTitle(), reason: error.stack ?? String(error) }),
    );
    runner.on('pending', (test) => tell({ type: 'pending', title: test.fullTitle() }));
    runner.on('fail', (test, error: Error) =>
      tell({ type: 'fail', title: test.fullTitle(), reason: error.stack ?? String(error) }),
    );
  });
  tell({ type: 'end' });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
