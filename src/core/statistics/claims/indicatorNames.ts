/** Finds the names of the catalogue in prose: leftmost, longest, with word borders for Latin names. Judges no context. */

import { fold, isHan } from '../quantities';
import type { Concept, Reference } from '../reference';

export interface IndicatorMention {
  readonly start: number;
  readonly end: number;
  readonly concept: Concept;
}

interface Node {
  readonly next: Map<string, Node>;
  concept: Concept | undefined;
}

export interface IndicatorNames {
  find(text: string): readonly IndicatorMention[];
  /** The concept that `name` names as a whole. */
  exactly(name: string): Concept | undefined;
}

export function createIndicatorNames(reference: Reference): IndicatorNames {
  const root: Node = { next: new Map(), concept: undefined };
  for (const concept of reference.concepts) {
    for (const name of [...concept.names.zh, ...concept.names.en]) add(root, fold(name), concept);
  }
  return {
    find: (text) => findNames(root, fold(text)),
    exactly(name) {
      const mention = longestAt(root, fold(name), 0);
      return mention?.end === name.length ? mention.concept : undefined;
    },
  };
}

function add(root: Node, name: string, concept: Concept): void {
  let node = root;
  for (const char of name) {
    let next = node.next.get(char);
    if (!next) {
      next = { next: new Map(), concept: undefined };
      node.next.set(char, next);
    }
    node = next;
  }
  node.concept ??= concept;
}

function findNames(root: Node, text: string): readonly IndicatorMention[] {
  const found: IndicatorMention[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const first = text[start] ?? '';
    if (!root.next.has(first)) continue;
    if (/[a-z]/.test(first) && /[a-z0-9]/.test(text[start - 1] ?? '')) continue;
    const mention = longestAt(root, text, start);
    if (!mention) continue;
    found.push(mention);
    start = mention.end - 1;
  }
  return found;
}

function longestAt(root: Node, text: string, start: number): IndicatorMention | undefined {
  let node: Node | undefined = root;
  let best: IndicatorMention | undefined;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at] ?? '';
    const next: Node | undefined = node.next.get(char) ?? (char === '-' ? node.next.get(' ') : undefined);
    if (!next) {
      // A space inside a Chinese name comes from typesetting: 出口 总额.
      if (char === ' ' && isHan(text[at - 1]) && isHan(text[at + 1])) continue;
      break;
    }
    node = next;
    const isBorder = !/[a-z]/.test(char) || !/[a-z]/.test(text[at + 1] ?? '');
    if (node.concept && isBorder) best = { start, end: at + 1, concept: node.concept };
  }
  return best;
}
