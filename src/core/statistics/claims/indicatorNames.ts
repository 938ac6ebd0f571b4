/** Finds the names of the catalogue in prose: leftmost, longest, with word borders for Latin names. Judges no context. */

import { addPair, createPairSet, mayHoldPair } from '../../text';
import type { PairSet } from '../../text';
import { foldedAt, isHanCode } from '../quantities';
import type { Concept, Reference } from '../reference';

export interface IndicatorMention {
  readonly start: number;
  readonly end: number;
  readonly concept: Concept;
}

interface Node {
  /** By UTF-16 unit. */
  readonly next: Map<number, Node>;
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
    for (const name of [...concept.names.zh, ...concept.names.en]) add(root, name, concept);
  }
  const begins = beginningsOf(root);
  return {
    find: (text) => findNames(root, begins, text),
    exactly(name) {
      const mention = longestAt(root, name, 0);
      return mention?.end === name.length ? mention.concept : undefined;
    },
  };
}

function add(root: Node, name: string, concept: Concept): void {
  let node = root;
  for (let at = 0; at < name.length; at += 1) {
    const code = foldedAt(name, at);
    let next = node.next.get(code);
    if (!next) {
      next = { next: new Map(), concept: undefined };
      node.next.set(code, next);
    }
    node = next;
  }
  node.concept ??= concept;
}

/** Most pairs of characters begin no name; asking a table first is several times as fast as asking the tree. */
function beginningsOf(root: Node): PairSet {
  const begins = createPairSet();
  for (const [first, { next }] of root.next) for (const second of next.keys()) addPair(begins, first, second);
  return begins;
}

function findNames(root: Node, begins: PairSet, text: string): readonly IndicatorMention[] {
  const found: IndicatorMention[] = [];
  let second = foldedAt(text, 0);
  for (let start = 0; start < text.length; start += 1) {
    const code = second;
    second = foldedAt(text, start + 1);
    if (!mayHoldPair(begins, code, second) && second !== space && second !== hyphen) continue;
    if (isLatin(code) && isWord(foldedAt(text, start - 1))) continue;
    const mention = longestAt(root, text, start);
    if (!mention) continue;
    found.push(mention);
    start = mention.end - 1;
    second = foldedAt(text, mention.end);
  }
  return found;
}

const space = 0x20;
const hyphen = 0x2d;

/** Folded text has lower case alone. */
function isLatin(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isWord(code: number): boolean {
  return isLatin(code) || (code >= 0x30 && code <= 0x39);
}

function longestAt(root: Node, text: string, start: number): IndicatorMention | undefined {
  let node = root;
  let end = -1;
  let concept: Concept | undefined;
  for (let at = start; at < text.length; at += 1) {
    const code = foldedAt(text, at);
    const next = node.next.get(code) ?? (code === hyphen ? node.next.get(space) : undefined);
    if (!next) {
      // A space inside a Chinese name comes from typesetting: 出口 总额.
      if (code === space && isHanCode(foldedAt(text, at - 1)) && isHanCode(foldedAt(text, at + 1))) continue;
      break;
    }
    node = next;
    if (node.concept && !(isLatin(code) && isLatin(foldedAt(text, at + 1)))) {
      concept = node.concept;
      end = at + 1;
    }
  }
  return concept && { start, end, concept };
}
