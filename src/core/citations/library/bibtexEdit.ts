/**
 * A BibTeX file after an edit: stretches in front of the edit and behind it stay the same items, what was read of
 * them included, and only those that the edit touched are new.
 */

import { type BibtexFile, cutBibtex } from './bibtexFile';
import type { BibtexItem } from './bibtexItem';

/** How many characters two texts have in common at their start, `limit` at most; found by halving. */
function commonStart(a: string, b: string, limit: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function commonEnd(a: string, b: string, limit: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const isSame = a.slice(a.length - middle, a.length - low) === b.slice(b.length - middle, b.length - low);
    if (isSame) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many of the numbers, which ascend, are smaller than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last item in front of `index` that opens a stretch; 0 where there is none. */
function stretchBefore(items: readonly BibtexItem[], index: number): number {
  let found = index - 1;
  while (found > 0 && items[found]?.opensStretch !== true) found -= 1;
  return Math.max(0, found);
}

/** A text of its own, not a part that keeps the whole alive. */
function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function hasMacros(items: readonly BibtexItem[]): boolean {
  return items.some(({ type }) => type === 'string');
}

/** The same as `cutBibtex(source)`, with the items of `before` that the edit between the two texts left alone. */
export function recutBibtex(source: string, before: BibtexFile): BibtexFile {
  const old = before.source;
  if (source === old) return before;
  const shorter = Math.min(source.length, old.length);
  const changeStart = commonStart(source, old, shorter);
  const changeEnd = source.length - commonEnd(source, old, shorter - changeStart);
  const shift = source.length - old.length;
  // The edit may undo the head of the stretch it begins in; the head in front of that one is safe.
  const touched = stretchBefore(before.items, countBelow(before.starts, changeStart));
  const first = stretchBefore(before.items, touched);
  const from = first === 0 ? 0 : (before.starts[first] ?? 0);
  let last = before.items.length;
  let until = source.length;
  const part = cutBibtex(source, {
    from,
    stopsAt: (start) => {
      const index = countBelow(before.starts, start - shift);
      const isSame = start > changeEnd && before.starts[index] === start - shift;
      if (!isSame || before.items[index]?.opensStretch !== true) return false;
      last = index;
      until = start;
      return true;
    },
  });
  // A macro may change what any entry says.
  if (hasMacros(part.items) || hasMacros(before.items.slice(first, last))) return cutBibtex(source);
  const text = copyOf(source.slice(from, until));
  return {
    source,
    items: [
      ...before.items.slice(0, first),
      ...part.items.map((item, index) => item.movedTo(text, (part.starts[index] ?? 0) - from)),
      ...before.items.slice(last),
    ],
    starts: [
      ...before.starts.slice(0, first),
      ...part.starts,
      ...before.starts.slice(last).map((start) => start + shift),
    ],
    macros: before.macros,
  };
}
