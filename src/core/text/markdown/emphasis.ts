/**
 * Pairs runs of `*`, `_` and `~` to emphasis. Next to Han, punctuation is no obstacle (`**“新质”**生产力`),
 * which CommonMark's rules for spaced scripts make of it.
 */

import { isAsciiPunctuation, isBlank, isHan, isLineEnd, isSharedPunctuation, isWidePunctuation } from '../characters';
import type { Delimiter, InlineToken } from './inlineToken';

const farthestOpener = 24;

function isSpaceOrEdge(code: number): boolean {
  return Number.isNaN(code) || isBlank(code) || isLineEnd(code);
}

function isPunctuation(code: number): boolean {
  return isAsciiPunctuation(code) || isWidePunctuation(code) || isSharedPunctuation(code);
}

/** What a run may do, from the code units before and after it (NaN at the edges of the block). */
export function flanking(character: string, before: number, after: number): { canOpen: boolean; canClose: boolean } {
  const left =
    !isSpaceOrEdge(after) && (!isPunctuation(after) || isSpaceOrEdge(before) || isPunctuation(before) || isHan(before));
  const right =
    !isSpaceOrEdge(before) && (!isPunctuation(before) || isSpaceOrEdge(after) || isPunctuation(after) || isHan(after));
  if (character !== '_') return { canOpen: left, canClose: right };
  return { canOpen: left && (!right || isPunctuation(before)), canClose: right && (!left || isPunctuation(after)) };
}

function remaining(run: Delimiter): number {
  return run.end - run.start - run.closes - run.opens;
}

function fits(opener: Delimiter, closer: Delimiter): boolean {
  if (closer.character === '~') return remaining(opener) === remaining(closer);
  if (!opener.canClose && !closer.canOpen) return true;
  const a = opener.end - opener.start;
  const b = closer.end - closer.start;
  return (a + b) % 3 !== 0 || (a % 3 === 0 && b % 3 === 0);
}

/** Notes in each delimiter how much of it opens and closes emphasis. Every step uses up a run, so time is linear. */
export function pairEmphasis(tokens: readonly InlineToken[]): void {
  const stacks = new Map<string, Delimiter[]>();
  for (const token of tokens) {
    if (token.type !== 'delimiter') continue;
    let stack = stacks.get(token.character);
    if (stack === undefined) stacks.set(token.character, (stack = []));
    if (token.canClose) closeWith(token, stack);
    if (token.canOpen && remaining(token) > 0) stack.push(token);
  }
}

function closeWith(closer: Delimiter, stack: Delimiter[]): void {
  while (remaining(closer) > 0) {
    let at = stack.length - 1;
    const lowest = Math.max(0, stack.length - farthestOpener);
    while (at >= lowest && !fits(stack[at] as Delimiter, closer)) at--;
    const opener = at >= lowest ? stack[at] : undefined;
    if (opener === undefined) return;
    const all = Math.min(remaining(opener), remaining(closer));
    // Several levels between the same two runs are one emphasis to a reader.
    opener.opens += all;
    closer.closes += all;
    opener.begins++;
    closer.finishes++;
    stack.length = remaining(opener) > 0 ? at + 1 : at;
  }
}
