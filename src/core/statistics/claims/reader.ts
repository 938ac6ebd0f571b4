/** The state with which a block is read for claims: what is fixed for a sentence, and what is carried from clause to clause. */

import type { Span } from '../../base';
import type { Block } from '../../text';
import type { Quantity, YearMention } from '../quantities';
import type { Reference } from '../reference';
import type { Claim, Subject } from './claim';
import type { IndicatorMention, IndicatorNames } from './indicatorNames';
import type { Lexicon } from './lexicon';

export interface Reader {
  readonly block: Block;
  readonly blockIndex: number;
  readonly text: string;
  readonly sentence: number;
  /** Prose offset. */
  readonly sentenceStart: number;
  /** Prose offset from which on a topic still holds; some sentences further back. */
  readonly topicStart: number;
  /** All tokens of the sentence, for what stands behind a figure and for lists that run over clauses. */
  readonly years: readonly YearMention[];
  readonly indicators: readonly IndicatorMention[];
  readonly quantities: readonly Quantity[];
  readonly holds: Holds;
  readonly lexicon: Lexicon;
  readonly reference: Reference;
  readonly names: IndicatorNames;
  readonly carried: Carried;
  readonly claims: Claim[];
}

/** What the words of the sentence hold anywhere: only then are the stretches between its figures asked, too. */
export interface Holds {
  readonly foresight: boolean;
  readonly movingOn: boolean;
  readonly samePeriod: boolean;
  readonly from: boolean;
  /** Words of constant or current prices. */
  readonly prices: boolean;
  /** The sentence deals figures out (respectively). */
  readonly dealt: boolean;
}

export interface Carried {
  subject: Subject | undefined;
  /** More than one where a list waits for its figures. */
  subjects: readonly Subject[];
  subjectSentence: number;
  year: number | undefined;
  yearMention: YearMention | undefined;
  yearSentence: number;
  /** The year that dated the last figure from behind, and dates no other. */
  yearUsed: YearMention | undefined;
  /** Years of one list, which wait for their figures. */
  listYears: readonly number[];
  /** The last such years of the sentence, for a further list that names none: 进口分别为C和D. */
  dealtYears: readonly number[];
  /** The year that the sentence measures against: 与2019年相比, 是1978年的. */
  baseYear: number | undefined;
  stretch: YearMention | undefined;
  duration: YearMention | undefined;
  partial: boolean;
  /** 预计, is expected to: what the sentence says from there on is no record. */
  forecast: boolean;
  elsewhere: boolean;
  /** A first level without a year stands open: 由A, before 增加到B. */
  openFrom: boolean;
  /** What clauses without a figure speak of, where it is a part of what the series count. */
  part: { readonly words: string; readonly sentence: number } | undefined;
  /** The last sentence with an amount at constant prices. */
  deflatedSentence: number;
  /** The heading above speaks of the structure of something other than the economy. */
  otherWhole: boolean;
  /** The last sentence with a share of something else. */
  otherWholeSentence: number;
  pendingShare: { readonly part: Subject; readonly whole: Subject } | undefined;
}

const none: readonly never[] = [];

/** Those of `tokens` (in order of their starts) that lie from `start` to `end`; costs what it finds, not what a long block holds. */
export function inside<Token extends Span>(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  if (tokens.length === 0) return none;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < start) low = middle + 1;
    else high = middle;
  }
  let found: Token[] | undefined;
  for (let at = low; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.start > end) break;
    if (token.end > end) continue;
    if (found) found.push(token);
    else found = [token];
  }
  return found ?? none;
}

/** The claims of the sentence that is being read; they are the last ones. */
export function claimsOfSentence({ claims, sentence }: Pick<Reader, 'claims' | 'sentence'>): readonly Claim[] {
  let first = claims.length;
  while (first > 0 && claims[first - 1]?.sentence === sentence) first -= 1;
  return claims.slice(first);
}

export function setSubject({ carried, sentence }: Reader, subject: Subject | undefined): void {
  carried.subject = subject;
  carried.subjects = [];
  carried.subjectSentence = sentence;
}
