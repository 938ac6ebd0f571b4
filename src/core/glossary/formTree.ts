/**
 * A radix tree of folded forms: all forms that begin at a place are found in one walk, whatever their number. It
 * knows keys and their numbers only; which form a hit stands for is decided in termMatcher.ts.
 */

import { isDigit, isLatinLetter } from '../text';
import type { FoldedText } from './formKey';

export interface FormTree {
  /**
   * Calls `hit` for every occurrence of every key, by start and then by length: its number, the index of its first
   * unit and the one behind its last. Keys do not begin inside a Latin word, so a walk begins at few places.
   */
  run(text: FoldedText, hit: (key: number, start: number, end: number) => void): void;
}

/** Nodes are numbers; a node holds the units on the way to it from its parent, as a range of all keys' units. */
interface Nodes {
  readonly units: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The number of the key that ends at a node, plus one. */
  readonly ends: Int32Array;
  /** Edges in one open-addressing table: the node an edge leaves (-1 where free) and where it leads. */
  readonly mask: number;
  readonly parents: Int32Array;
  readonly children: Int32Array;
}

/** The slot of the edge that leaves `node` with `unit`, or the free one where it belongs. */
function slotOf({ units, from, mask, parents, children }: Nodes, node: number, unit: number): number {
  let at = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  at = (at ^ (at >>> 15)) & mask;
  while (parents[at] !== -1 && (parents[at] !== node || units[from[children[at] ?? 0] ?? 0] !== unit)) {
    at = (at + 1) & mask;
  }
  return at;
}

const pairs = 1 << 17;

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 15;
}

function isWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || isDigit(unit) || (unit >= 0xc0 && isLatinLetter(unit));
}

/** A key makes at most two nodes: its own and one where it parts from another. */
function createNodes(keys: readonly string[]): Nodes {
  let size = 1 << 10;
  while (size < keys.length * 4) size *= 2;
  return {
    units: new Uint16Array(keys.reduce((sum, key) => sum + key.length, 0)),
    from: new Int32Array(keys.length * 2 + 1),
    to: new Int32Array(keys.length * 2 + 1),
    ends: new Int32Array(keys.length * 2 + 1),
    mask: size - 1,
    parents: new Int32Array(size).fill(-1),
    children: new Int32Array(size),
  };
}

/** `keys` are folded and differ from each other; an empty one never hits. */
export function createFormTree(keys: readonly string[]): FormTree {
  const nodes = createNodes(keys);
  const { units, from, to, ends, parents, children } = nodes;
  let count = 1;
  let filled = 0;
  const addNode = (start: number, end: number): number => {
    from[count] = start;
    to[count] = end;
    return count++;
  };
  const addEdge = (slot: number, parent: number, child: number): void => {
    parents[slot] = parent;
    children[slot] = child;
  };
  const insert = (start: number, end: number, key: number): void => {
    let node = 0;
    for (let at = start; at < end; ) {
      const slot = slotOf(nodes, node, units[at] ?? 0);
      if (parents[slot] === -1) {
        const leaf = addNode(at, end);
        addEdge(slot, node, leaf);
        node = leaf;
        break;
      }
      const child = children[slot] ?? 0;
      let shared = from[child] ?? 0;
      const stop = to[child] ?? 0;
      while (shared < stop && at < end && units[shared] === units[at]) {
        shared++;
        at++;
      }
      if (shared === stop) node = child;
      else {
        const middle = addNode(from[child] ?? 0, shared);
        children[slot] = middle;
        from[child] = shared;
        addEdge(slotOf(nodes, middle, units[shared] ?? 0), middle, child);
        node = middle;
      }
    }
    ends[node] = key + 1;
  };
  keys.forEach((key, index) => {
    const start = filled;
    for (let i = 0; i < key.length; i++) units[filled++] = key.charCodeAt(i);
    if (filled > start) insert(start, filled, index);
  });
  // Most pairs of units begin no key, so that a walk is seldom needed to find that out.
  const begins = new Uint8Array(pairs);
  const isKey = new Uint8Array(0x10000);
  for (const key of keys) {
    if (key.length === 1) isKey[key.charCodeAt(0)] = 1;
    else if (key !== '') begins[pairOf(key.charCodeAt(0), key.charCodeAt(1))] = 1;
  }

  const walk = (text: FoldedText, start: number, hit: (key: number, start: number, end: number) => void): void => {
    let node = 0;
    for (let at = start; at < text.length; ) {
      const slot = slotOf(nodes, node, text.units[at] ?? 0);
      if (parents[slot] === -1) return;
      node = children[slot] ?? 0;
      const stop = to[node] ?? 0;
      for (let label = from[node] ?? 0; label < stop; label++, at++) {
        if (at === text.length || units[label] !== text.units[at]) return;
      }
      const key = ends[node] ?? 0;
      if (key !== 0) hit(key - 1, start, at);
    }
  };
  return {
    run(text, hit) {
      const { units: read, offsets, length } = text;
      for (let start = 0; start < length; start++) {
        const first = read[start] ?? 0;
        const second = start + 1 < length ? (read[start + 1] ?? 0) : 0;
        if (begins[pairOf(first, second)] === 0 && isKey[first] === 0) continue;
        const before = start === 0 ? 0 : (read[start - 1] ?? 0);
        if (isWord(before) && isWord(first) && offsets[start - 1] === (offsets[start] ?? 0) - 1) continue;
        walk(text, start, hit);
      }
    },
  };
}
