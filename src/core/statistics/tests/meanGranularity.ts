/** Whether a printed mean of whole numbers can come from a given N (N. Brown and J. Heathers' GRIM test). */

/** `items` is how many whole numbers each of the `n` persons gives. */
export interface PrintedMean {
  readonly value: number;
  readonly decimals: number;
  readonly n: number;
  readonly items?: number;
}

/** With this many values every printed mean is possible. */
export function isInformative({ decimals, n, items = 1 }: PrintedMean): boolean {
  return decimals > 0 && n > 0 && n * items < 10 ** decimals;
}

/** The possible means next below and next above, or `undefined` where the printed one is possible itself. */
export function nearestMeans(mean: PrintedMean): readonly [low: number, high: number] | undefined {
  if (!isInformative(mean)) return undefined;
  const { value, decimals, n, items = 1 } = mean;
  const count = n * items;
  const step = 10 ** -decimals;
  const below = Math.floor(value * count);
  const isPossible = [below, below + 1].some((sum) => {
    const exact = sum / count;
    // Rounded either way at a half, or cut off.
    return Math.abs(exact - value) <= step / 2 + 1e-9 || (exact >= value && exact < value + step);
  });
  return isPossible ? undefined : [below / count, (below + 1) / count];
}
