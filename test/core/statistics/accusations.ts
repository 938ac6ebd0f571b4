/** What a text is accused of (its errors and warnings, each with the words that it stands at), and tests of sentences by that. */

import assert from 'node:assert/strict';
import { loadCore } from '../../support/core';

export async function accusations(source: string): Promise<readonly string[]> {
  const core = await loadCore();
  const { findings } = core.analyze({
    source,
    format: 'markdown',
    library: core.createLibrary([]),
    lookups: [],
    rules: {},
  });
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, span }) => `${rule}: ${source.slice(span.start, span.end)}`);
}

/** A sentence with ⟦the wrong figure⟧ in it: without the marks, and the figure. */
function unmarked(marked: string): { readonly source: string; readonly figure: string } {
  return {
    source: marked.replace(/[⟦⟧]/g, ''),
    figure: marked.slice(marked.indexOf('⟦') + 1, marked.indexOf('⟧')),
  };
}

/** A test for each clean sentence: nobody is accused. */
export function testsThatClear(title: string, clean: readonly string[]): void {
  for (const source of clean) it(`${title}: ${source}`, async () => assert.deepEqual(await accusations(source), []));
}

/** A test for each sentence with ⟦a wrong figure⟧: its rule (a mismatch with the reference where none is named) tells that, and nothing else is told. */
export function testsThatTell(
  title: string,
  wrong: readonly (string | readonly [marked: string, rule: string])[],
): void {
  for (const one of wrong) {
    const [marked, rule] = typeof one === 'string' ? [one, 'reference-mismatch'] : one;
    it(`${title}: ${marked}`, async () => {
      const { source, figure } = unmarked(marked);
      assert.deepEqual(await accusations(source), [`statistics/${rule}: ${figure}`]);
    });
  }
}
