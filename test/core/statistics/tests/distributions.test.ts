/** The tail probabilities against @stdlib's special functions, from the middle to 1e-15, for many degrees of freedom. */

import assert from 'node:assert/strict';
import betainc from '@stdlib/math-base-special-betainc';
import gammainc from '@stdlib/math-base-special-gammainc';
import {
  chiSquaredTail,
  correlationTails,
  fisherTail,
  normalTails,
  studentTails,
} from '../../../../src/core/statistics/tests/distributions';

const tolerance = 1e-9;
const smallest = 1e-15;
const freedoms = [1, 1.5, 2, 3, 4, 5, 7.25, 10, 17, 28, 30, 45.6, 60, 100, 120, 364, 1000, 2990, 10_000, 250_000];
const values = [0.01, 0.1, 0.3, 0.5, 0.8, 1, 1.3, 1.645, 1.96, 2, 2.2, 2.5, 2.576, 3, 3.3, 4, 5, 6, 7, 8, 10, 15, 30];

interface Case {
  readonly name: string;
  readonly own: number;
  readonly oracle: number;
}

function check(cases: readonly Case[]): void {
  const judged = cases.filter(({ oracle }) => oracle >= smallest && oracle <= 1);
  assert.ok(judged.length >= 20, `${judged.length} cases`);
  for (const { name, own, oracle } of judged)
    assert.ok(Math.abs(own - oracle) <= tolerance * oracle, `${name}: ${own} is not ${oracle}`);
}

const pairs = freedoms.flatMap((df) => values.map((value) => ({ df, value })));

describe('tail probabilities', () => {
  it('normal', () => {
    check(values.map((z) => ({ name: `z=${z}`, own: normalTails(z), oracle: gammainc((z * z) / 2, 0.5, true, true) })));
  });

  it('t', () => {
    check(
      pairs.map(({ df, value }) => ({
        name: `t(${df})=${value}`,
        own: studentTails(value, df),
        // Upper and lower are chosen so that the oracle is given the smaller of x and 1 − x exactly.
        oracle:
          value * value < df
            ? betainc((value * value) / (df + value * value), 0.5, df / 2, true, true)
            : betainc(df / (df + value * value), df / 2, 0.5, true, false),
      })),
    );
  });

  it('F', () => {
    const first = [1, 2, 3, 5, 8, 12.5, 30, 100, 1000];
    check(
      first.flatMap((df1) =>
        pairs.map(({ df, value }) => ({
          name: `F(${df1}, ${df})=${value}`,
          own: fisherTail(value, df1, df),
          oracle:
            df1 * value < df
              ? betainc((df1 * value) / (df + df1 * value), df1 / 2, df / 2, true, true)
              : betainc(df / (df + df1 * value), df / 2, df1 / 2, true, false),
        })),
      ),
    );
  });

  it('χ²', () => {
    const ratios = [0.2, 0.5, 0.8, 0.95, 1, 1.05, 1.2, 1.5, 2, 3, 4, 6, 10, 20, 40];
    check(
      freedoms.flatMap((df) =>
        ratios.map((ratio) => ({
          name: `χ²(${df})=${ratio * df}`,
          own: chiSquaredTail(ratio * df, df),
          oracle: gammainc((ratio * df) / 2, df / 2, true, true),
        })),
      ),
    );
  });

  it('r', () => {
    const coefficients = [0.01, 0.05, 0.1, 0.2, 0.31, 0.5, 0.7, 0.9, 0.99];
    check(
      freedoms.flatMap((df) =>
        coefficients.map((r) => ({
          name: `r(${df})=${r}`,
          own: correlationTails(r, df),
          oracle: betainc(r * r, 0.5, df / 2, true, true),
        })),
      ),
    );
  });

  it('is 1 for nothing, 0 for a perfect correlation, and no number without degrees of freedom', () => {
    assert.equal(normalTails(0), 1);
    assert.equal(studentTails(0, 5), 1);
    assert.equal(fisherTail(0, 2, 5), 1);
    assert.equal(chiSquaredTail(0, 2), 1);
    assert.equal(correlationTails(1, 5), 0);
    assert.equal(correlationTails(-1, 5), 0);
    for (const value of [studentTails(2, 0), fisherTail(2, 0, 3), chiSquaredTail(2, -1), correlationTails(1.2, 5)])
      assert.ok(Number.isNaN(value));
  });

  it('does not depend on the sign of t, z and r', () => {
    assert.equal(studentTails(-2.2, 28), studentTails(2.2, 28));
    assert.equal(normalTails(-1.96), normalTails(1.96));
    assert.equal(correlationTails(-0.3, 58), correlationTails(0.3, 58));
  });
});
