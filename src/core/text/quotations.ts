/** Finds quotations and titles of works in prose by their marks; what may be judged inside them is for the rules. */

import { isBlank, isDigit, isLatinWordUnit } from './characters';
import type { ProseMark } from './prose';

interface Pair {
  readonly close: string;
  readonly kind: ProseMark['kind'];
}

const pairs: ReadonlyMap<string, Pair> = new Map([
  ['“', { close: '”', kind: 'quotation' }],
  ['‘', { close: '’', kind: 'quotation' }],
  ['「', { close: '」', kind: 'quotation' }],
  ['『', { close: '』', kind: 'quotation' }],
  ['﹁', { close: '﹂', kind: 'quotation' }],
  ['〝', { close: '〞', kind: 'quotation' }],
  ['«', { close: '»', kind: 'quotation' }],
  ['《', { close: '》', kind: 'work-title' }],
  ['〈', { close: '〉', kind: 'work-title' }],
]);
const openersOf: ReadonlyMap<string, string> = new Map([...pairs].map(([open, pair]) => [pair.close, open]));
const anyMark = /[“”‘’「」『』﹁﹂〝〞«»《》〈〉"＂]/g;

/** True for the apostrophe of `China’s`, which closes nothing. */
function isApostrophe(text: string, at: number): boolean {
  return isLatinWordUnit(text.charCodeAt(at - 1)) && isLatinWordUnit(text.charCodeAt(at + 1));
}

/** True where a straight mark can only be inches, seconds or a closing mark without an opening one. */
function cannotOpen(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return isDigit(text.charCodeAt(at - 1)) || Number.isNaN(next) || isBlank(next);
}

/** Ranges include the marks themselves; a mark without its partner in the same text gives nothing. */
export function findQuotations(text: string): readonly ProseMark[] {
  const found: ProseMark[] = [];
  // One stack a mark, so that a stray mark of one sort never hides a pair of another.
  const open = new Map<string, number[]>();
  let straight: number | undefined;
  for (const match of text.matchAll(anyMark)) {
    const mark = match[0];
    const at = match.index;
    if (mark === '"' || mark === '＂') {
      if (straight !== undefined) {
        found.push({ kind: 'quotation', start: straight, end: at + 1 });
        straight = undefined;
      } else if (!cannotOpen(text, at)) straight = at;
      continue;
    }
    if (pairs.has(mark)) {
      const stack = open.get(mark);
      if (stack === undefined) open.set(mark, [at]);
      else stack.push(at);
      continue;
    }
    const opener = openersOf.get(mark);
    if (opener === undefined || (mark === '’' && isApostrophe(text, at))) continue;
    const start = open.get(opener)?.pop();
    if (start !== undefined) {
      found.push({ kind: pairs.get(opener)?.kind ?? 'quotation', start, end: at + 1 });
    }
  }
  return found;
}
