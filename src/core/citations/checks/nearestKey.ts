/** The key that was probably meant: the fewest slips of the finger away, never more than a quarter of its length. */

/** Slips (a letter missing, added, changed, or two exchanged) between two words, or `limit + 1` where there are more. */
function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** The first of the nearest keys, or `undefined` where none is near. Case and punctuation count for nothing. */
export function nearestKey(wanted: string, keys: Iterable<string>): string | undefined {
  const fold = (key: string): string => key.toLowerCase().replace(/[\s:._/+-]/g, '');
  const goal = fold(wanted);
  if (goal.length > 80) return undefined;
  const limit = Math.min(3, Math.max(1, Math.floor(goal.length / 4)));
  let best: string | undefined;
  let least = limit + 1;
  for (const key of keys) {
    if (key === wanted || Math.abs(key.length - wanted.length) > limit + 4) continue;
    const distance = slips(goal, fold(key), Math.min(limit, least));
    if (distance < least) {
      least = distance;
      best = key;
      if (distance === 0) break;
    }
  }
  return best;
}
