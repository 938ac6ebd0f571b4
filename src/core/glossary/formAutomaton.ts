/**
 * An Aho-Corasick automaton over folded units: all listed forms in one pass, whatever their number. It knows
 * keys and their numbers only; which form a hit stands for is decided in termMatcher.ts.
 */

export interface FormAutomaton {
  /** Calls `hit` for every occurrence of every key: its number and the index behind its last unit. */
  run(units: Uint16Array, length: number, hit: (key: number, end: number) => void): void;
}

/** Edges of the tree in one open-addressing table, so that a step is a few array reads. */
class EdgeTable {
  private keys = new Int32Array(1 << 12).fill(-1);
  private targets = new Int32Array(1 << 12);
  private count = 0;

  private slot(keys: Int32Array, key: number): number {
    const mask = keys.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (keys[at] !== -1 && keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  get(key: number): number {
    const at = this.slot(this.keys, key);
    return this.keys[at] === -1 ? -1 : (this.targets[at] ?? -1);
  }

  set(key: number, target: number): void {
    if (++this.count * 3 > this.keys.length) this.grow();
    const at = this.slot(this.keys, key);
    this.keys[at] = key;
    this.targets[at] = target;
  }

  private grow(): void {
    const { keys, targets } = this;
    const wider = new Int32Array(keys.length * 2).fill(-1);
    const widerTargets = new Int32Array(keys.length * 2);
    keys.forEach((key, at) => {
      if (key === -1) return;
      const slot = this.slot(wider, key);
      wider[slot] = key;
      widerTargets[slot] = targets[at] ?? 0;
    });
    this.keys = wider;
    this.targets = widerTargets;
  }
}

/** `keys` are folded and differ from each other; an empty one never hits. */
export function createFormAutomaton(keys: readonly string[]): FormAutomaton {
  const symbols = new Uint16Array(65536);
  let symbolCount = 1;
  for (const key of keys) {
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      if (symbols[unit] === 0) symbols[unit] = symbolCount++;
    }
  }
  const edges = new EdgeTable();
  const children: number[][] = [[]];
  const symbolOf: number[] = [0];
  const parentOf: number[] = [0];
  const keyAt: number[] = [-1];
  keys.forEach((key, index) => {
    let state = 0;
    for (let i = 0; i < key.length; i++) {
      const symbol = symbols[key.charCodeAt(i)] ?? 0;
      const edge = state * symbolCount + symbol;
      let next = edges.get(edge);
      if (next === -1) {
        next = children.length;
        children.push([]);
        symbolOf.push(symbol);
        parentOf.push(state);
        keyAt.push(-1);
        children[state]?.push(next);
        edges.set(edge, next);
      }
      state = next;
    }
    if (state !== 0) keyAt[state] = index;
  });

  const count = children.length;
  const fail = new Int32Array(count);
  /** The nearest state on the way of failures at which a key ends. */
  const shorter = new Int32Array(count);
  const step = (from: number, symbol: number): number => {
    let state = from;
    for (;;) {
      const next = edges.get(state * symbolCount + symbol);
      if (next !== -1) return next;
      if (state === 0) return 0;
      state = fail[state] ?? 0;
    }
  };
  const queue = [...(children[0] ?? [])];
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at] ?? 0;
    const parent = parentOf[state] ?? 0;
    const link = parent === 0 ? 0 : step(fail[parent] ?? 0, symbolOf[state] ?? 0);
    fail[state] = link;
    shorter[state] = (keyAt[link] ?? -1) === -1 ? (shorter[link] ?? 0) : link;
    for (const child of children[state] ?? []) queue.push(child);
  }
  const ends = Int32Array.from(keyAt);

  return {
    run(units, length, hit) {
      let state = 0;
      for (let i = 0; i < length; i++) {
        const symbol = symbols[units[i] ?? 0] ?? 0;
        if (symbol === 0) {
          state = 0;
          continue;
        }
        state = step(state, symbol);
        for (let at = ends[state] === -1 ? shorter[state] : state; at; at = shorter[at]) hit(ends[at] ?? -1, i + 1);
      }
    },
  };
}
