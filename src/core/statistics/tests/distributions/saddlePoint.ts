/**
 * The large factors of the incomplete beta and gamma functions in Loader's saddle-point form (C. Loader, "Fast and
 * accurate computation of binomial probabilities", 2000): no difference of large logarithms, so no digits lost.
 */

const shiftUntil = 15;

/** ln Γ(n + 1) less Stirling's formula for it; `n` > 0, whole or not. */
export function stirlingError(n: number): number {
  let sum = 0;
  let at = n;
  // δ(n) = δ(n + 1) + (n + ½) ln(1 + 1/n) − 1 carries a small n up to where the series holds.
  for (; at < shiftUntil; at += 1) sum += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = at * at;
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square;
  return sum + series / at;
}

/** x ln(x / mean) + mean − x, exact also where the two are close. */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) < 0.1 * (x + mean)) {
    const ratio = difference / (x + mean);
    let sum = difference * ratio;
    let term = 2 * x * ratio;
    for (let j = 1; j < 1000; j += 1) {
      term *= ratio * ratio;
      const next = sum + term / (2 * j + 1);
      if (next === sum) return next;
      sum = next;
    }
  }
  return x * Math.log(x / mean) + mean - x;
}

/** x^a (1 − x)^b / B(a, b) with `y` = 1 − x given apart, so that neither is rounded away. */
export function betaFactor(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const exponent = errors - deviance(a, n * x) - deviance(b, n * y);
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(exponent);
}

/** x^a e^−x / Γ(a). */
export function gammaFactor(a: number, x: number): number {
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-stirlingError(a) - deviance(a, x));
}
