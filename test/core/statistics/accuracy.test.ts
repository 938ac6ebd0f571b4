/** The labelled corpus against the thresholds that the checks of statistics have to keep; `npm run accuracy` shows it all. */

import assert from 'node:assert/strict';
import { measureAccuracy } from '../../accuracy/accuracy';
import type { Accuracy } from '../../accuracy/accuracy';
import type { ReadingScores, Score } from '../../accuracy/reading';

/** What was reached, rounded down; to be raised as the reader learns. */
const reading: Readonly<Record<keyof ReadingScores, number>> = {
  precision: 0.95,
  boundPrecision: 0.98,
  recall: 0.92,
  kind: 0.97,
  figure: 0.96,
  indicator: 0.77,
  year: 0.91,
  value: 0.99,
  unit: 0.99,
};

function ratio({ right, all }: Score): number {
  assert.ok(all > 0, 'nothing was measured');
  return right / all;
}

function atLeast(score: Score, threshold: number): void {
  assert.ok(ratio(score) >= threshold, `${score.right} of ${score.all} is ${ratio(score).toFixed(4)} < ${threshold}`);
}

describe('accuracy on the labelled corpus', () => {
  let accuracy: Accuracy;

  before(async function () {
    this.timeout(60_000);
    accuracy = await measureAccuracy();
  });

  it('has at least 300 sentences and 20 documents, about half of them clean, in both formats', () => {
    const { items } = accuracy;
    const sentences = items.filter(({ claims }) => claims);
    assert.ok(sentences.length >= 300);
    assert.ok(sentences.filter(({ format }) => format === 'latex').length >= 40);
    assert.ok(items.length - sentences.length >= 20);
    const clean = items.filter((item) => item.clean).length / items.length;
    assert.ok(clean > 0.4 && clean < 0.6);
  });

  it('labels an item clean where it labels no finding above information, and nowhere else', () => {
    const torn = accuracy.items.filter(
      ({ clean, findings }) => clean === findings.some(({ severity }) => severity !== 'information'),
    );
    assert.deepEqual(
      torn.map(({ name }) => name),
      [],
    );
  });

  for (const part of Object.keys(reading) as (keyof ReadingScores)[]) {
    it(`reads claims: ${part} at least ${reading[part]}`, () => {
      atLeast(accuracy.reading[part], reading[part]);
    });
  }

  it('is right in at least 98 % of its errors', () => {
    atLeast(accuracy.all.errorPrecision, 0.98);
  });

  it('reports at least 90 % of the certain errors as errors', () => {
    atLeast(accuracy.all.errorRecall, 0.9);
  });

  it('reports at most one error in 100 000 characters of clean prose', () => {
    const { errors, characters } = accuracy.clean;
    assert.ok(characters > 20_000);
    assert.ok((errors / characters) * 100_000 <= 1, `${errors} errors in ${characters} characters`);
  });
});
