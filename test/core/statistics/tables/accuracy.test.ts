/** The labelled tables and tests against the thresholds that the rules have to keep; `npm run accuracy` shows it all. */

import assert from 'node:assert/strict';
import { measureTables, tableItems, testItems } from '../../../accuracy/tables';
import type { TableAccuracy } from '../../../accuracy/tables';
import type { Score } from '../../../accuracy/reading';

function atLeast({ right, all }: Score, threshold: number, notes: readonly string[]): void {
  assert.ok(all > 0, 'nothing was measured');
  assert.ok(right / all >= threshold, `${right} of ${all} < ${threshold}\n${notes.join('\n')}`);
}

describe('accuracy on labelled tables and tests', () => {
  let accuracy: TableAccuracy;

  before(async function () {
    this.timeout(60_000);
    accuracy = await measureTables();
  });

  it('has at least 60 regression tables and 150 strings, in both formats and languages, about half of them clean', () => {
    const stars = tableItems().filter(({ rule }) => rule === 'significance-stars');
    assert.ok(stars.length >= 60);
    assert.ok(testItems().length >= 150);
    for (const items of [stars, testItems()]) {
      const latex = items.filter(({ format }) => format === 'latex').length;
      const chinese = items.filter(({ text }) => /[\u3400-\u9fff]/.test(text)).length;
      assert.ok(latex >= 20 && items.length - latex >= 20);
      assert.ok(chinese >= 20 && items.length - chinese >= 20);
    }
    const clean = stars.filter(({ text }) => !text.includes('⟦')).length / stars.length;
    assert.ok(clean > 0.4 && clean < 0.6);
  });

  for (const rule of ['significance-stars', 'table-sum', 'table-share', 'table-growth', 'levels']) {
    it(`${rule} finds every planted error and nothing else`, () => {
      const scores = accuracy.tables.find((one) => one.rule === rule);
      assert.ok(scores);
      atLeast(scores.recall, 1, accuracy.notes);
      atLeast(scores.precision, 1, accuracy.notes);
    });
  }

  it('test-statistic reads every test and takes no other letter for one', () => {
    atLeast(accuracy.tests.read, 1, accuracy.notes);
    atLeast(accuracy.tests.leftAlone, 1, accuracy.notes);
  });

  it('test-statistic judges them as labelled', () => {
    atLeast(accuracy.tests.verdict, 1, accuracy.notes);
    atLeast(accuracy.tests.precision, 0.97, accuracy.notes);
  });
});
