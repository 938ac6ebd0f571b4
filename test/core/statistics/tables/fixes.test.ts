/** Fixes of the rules on tables and tests: each of them, applied to a labelled text, leaves nothing to report at its place. */

import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core';
import type { DocumentFormat, Finding } from '../../../../src/core';
import { tableItems, testItems } from '../../../accuracy/tables';
import { analyze } from '../../../support/core';
import { readMarked } from '../../../support/markers';

const rules = /significance-stars|table-(?:sum|share|growth)|test-statistic/;

async function faults(text: string, format: DocumentFormat): Promise<readonly Finding[]> {
  const { findings } = await analyze(text, { format });
  return findings.filter(({ rule }) => rules.test(rule));
}

/** How many findings there were, how many could be mended, and which fixes did not. */
async function mend(text: string, format: DocumentFormat): Promise<{ found: number; mended: number; stays: string[] }> {
  const before = await faults(text, format);
  const stays: string[] = [];
  let mended = 0;
  for (const { fixes } of before) {
    const [fix] = fixes;
    if (!fix) continue;
    mended += 1;
    const after = await faults(applyEdits(text, fix.edits), format);
    if (after.length >= before.length) stays.push(`${applyEdits(text, fix.edits)}\n---`);
  }
  return { found: before.length, mended, stays };
}

describe('fixes of tables and tests', () => {
  for (const rule of ['significance-stars', 'table-sum', 'table-share', 'table-growth']) {
    it(`${rule}: nearly every finding has one, and it mends`, async function () {
      this.timeout(60_000);
      let [found, mended] = [0, 0];
      for (const item of tableItems().filter((one) => one.rule === rule)) {
        const result = await mend(readMarked(item.text).text, item.format);
        assert.deepEqual(result.stays, [], item.name);
        found += result.found;
        mended += result.mended;
      }
      assert.ok(found > 10 && mended >= found * 0.9, `${mended} of ${found}`);
    });
  }

  it('test-statistic: exact p are mended where rounding leaves but one', async function () {
    this.timeout(60_000);
    let mended = 0;
    for (const item of testItems().filter(({ verdict }) => verdict !== 'none' && verdict !== 'consistent')) {
      const result = await mend(item.text, item.format);
      assert.deepEqual(result.stays, [], item.text);
      mended += result.mended;
    }
    assert.ok(mended >= 20, `${mended}`);
  });
});
