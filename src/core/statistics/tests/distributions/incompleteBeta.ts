/** The regularized incomplete beta function by its continued fraction (Lentz's method, DLMF 8.17.22). */

import { betaFactor } from './saddlePoint';

const tiny = 1e-300;
const mostSteps = 20_000;

/** I_x(a, b) for a, b > 0, with `y` = 1 − x given apart; small results keep their digits. */
export function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - lower(b, a, y, x);
  return lower(a, b, x, y);
}

function lower(a: number, b: number, x: number, y: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < mostSteps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return (betaFactor(a, b, x, y) * fraction) / a;
}

function nonZero(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
