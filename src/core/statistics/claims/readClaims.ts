/**
 * Binds the figures of one block of prose to what they are said of, and when: walks its sentences clause by
 * clause with a small state (subject, year, place), as a reader does. Judges nothing.
 */

import type { Span } from '../../base';
import { splitSentences } from '../../text';
import type { Block } from '../../text';
import { findYears, isHan, readQuantities } from '../quantities';
import type { Quantity, YearMention } from '../quantities';
import type { Reference } from '../reference';
import { chinese } from './chinese';
import type { Claim, Duration, Subject } from './claim';
import { clausesOf, yearsOfTheMatter } from './clauses';
import type { Clause, SentenceTokens } from './clauses';
import { bindEndpoints } from './endpoints';
import { english } from './english';
import type { IndicatorMention, IndicatorNames } from './indicatorNames';
import type { Lexicon } from './lexicon';
import { namesCountry, namesElsewhere } from './places';
import {
  completedSubject,
  listMembers,
  narrowingWords,
  shareSubject,
  strangeWords,
  subjectOf,
  unknownSubject,
} from './subjects';
import { fitsUnit, kindOf } from './kinds';

/** What a block takes over from those before it, kept small so that blocks can be read on their own. */
export interface ClaimContext {
  /** The document as a whole is about another place, so that national data apply only where the country is named. */
  readonly elsewhere: boolean;
  /** Year of the heading or lead-in above, where one is written there. */
  readonly year: number | undefined;
}

export const emptyContext: ClaimContext = { elsewhere: false, year: undefined };

/** Sentences are cut at this many UTF-16 units, so that no sentence costs more than linear time in its length. */
export const longestSentence = 4000;

interface Carried {
  subject: Subject | undefined;
  /** More than one where a list waits for its figures. */
  subjects: readonly Subject[];
  year: number | undefined;
  yearMention: YearMention | undefined;
  yearSentence: number;
  subjectSentence: number;
  listYears: readonly number[];
  stretch: YearMention | undefined;
  duration: YearMention | undefined;
  partial: boolean;
  elsewhere: boolean;
  pendingShare: { readonly part: Subject; readonly whole: Subject } | undefined;
}

export function readClaims(
  block: Block,
  blockIndex: number,
  names: IndicatorNames,
  reference: Reference,
  context: ClaimContext,
): readonly Claim[] {
  const { text } = block.prose;
  if (!/[\d一二两三四五六七八九十百千]/.test(text) || block.kind === 'reference') return [];
  const quantities = readQuantities(text);
  if (quantities.length === 0) return [];
  const years = yearsOfTheMatter(text, findYears(text), quantities);
  const indicators = names.find(text);
  const carried: Carried = {
    subject: undefined,
    subjects: [],
    year: context.year,
    yearMention: undefined,
    yearSentence: -2,
    subjectSentence: -2,
    listYears: [],
    stretch: undefined,
    duration: undefined,
    partial: false,
    elsewhere: context.elsewhere,
    pendingShare: undefined,
  };
  const claims: Claim[] = [];
  sentencesOf(text).forEach((span, sentence) => {
    const tokens: SentenceTokens = {
      text,
      span,
      years: inside(years, span),
      indicators: inside(indicators, span),
      quantities: inside(quantities, span),
    };
    const lexicon = languageOf(text.slice(span.start, span.end));
    updatePlace(carried, text.slice(span.start, span.end));
    carried.stretch = undefined;
    carried.duration = undefined;
    carried.listYears = [];
    carried.pendingShare = undefined;
    const reader = { block, blockIndex, sentence, lexicon, reference, names, carried, claims, text };
    for (const clause of clausesOf(tokens)) readClause(reader, clause);
  });
  return bindEndpoints(claims);
}

interface Reader {
  readonly block: Block;
  readonly blockIndex: number;
  readonly sentence: number;
  readonly lexicon: Lexicon;
  readonly reference: Reference;
  readonly names: IndicatorNames;
  readonly carried: Carried;
  readonly claims: Claim[];
  readonly text: string;
}

function inside<Token extends Span>(tokens: readonly Token[], span: Span): readonly Token[] {
  return tokens.filter((token) => token.start >= span.start && token.end <= span.end);
}

function sentencesOf(text: string): readonly Span[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const pieces: Span[] = [];
    for (let at = start; at < end; at += longestSentence)
      pieces.push({ start: at, end: Math.min(end, at + longestSentence) });
    return pieces;
  });
}

function languageOf(sentence: string): Lexicon {
  let han = 0;
  let latin = 0;
  for (const char of sentence) {
    if (isHan(char)) han += 1;
    else if (/[a-z]/i.test(char)) latin += 1;
  }
  return han * 3 >= latin ? chinese : english;
}

function updatePlace(carried: Carried, sentence: string): void {
  if (namesElsewhere(sentence)) carried.elsewhere = true;
  else if (namesCountry(sentence)) carried.elsewhere = false;
}

function readClause(reader: Reader, clause: Clause): void {
  const { carried, text } = reader;
  if (clause.quantities.length === 0) return readScene(reader, clause);
  let left = clause.start;
  clause.quantities.forEach((quantity, index) => {
    const inList =
      index > 0 &&
      carried.subjects.length > 0 &&
      /^[\s、和与及以，,“”"and:：]*$/i.test(text.slice(left, quantity.start));
    if (inList && takeFromList(reader, quantity)) {
      left = quantity.end;
      return;
    }
    readFigure(reader, clause, quantity, left, clause.quantities.slice(index));
    left = quantity.end;
  });
  takeYears(carried, reader.sentence, inside(clause.years, { start: left, end: clause.end }), text);
}

/** A clause without a figure: it may name the year or the topic, or end the carried subject by naming another. */
function readScene(reader: Reader, clause: Clause): void {
  const { carried, text, lexicon } = reader;
  const bracketed = /[（(]/.test(text[clause.start - 1] ?? '');
  takeYears(carried, reader.sentence, clause.years, text);
  if (bracketed) return;
  const last = clause.indicators.at(-1);
  const words = text.slice(clause.start, clause.end);
  if (last) {
    const behind = text.slice(last.end, clause.end);
    const isTopic = strangeWords(behind.replace(/(?:方面|而言|来说|来看|看)\s*$/, ''), lexicon) === '';
    const subject = subjectOf(text, last, clause.start, lexicon, carried.elsewhere);
    setSubject(reader, isTopic && !/中\s*$/.test(behind) ? subject : undefined);
    return;
  }
  const setsScene =
    lexicon.sceneFrame.test(words) || strangeWords(words.replace(lexicon.sceneWords, ' '), lexicon) === '';
  if (!setsScene) setSubject(reader, undefined);
}

function setSubject(reader: Reader, subject: Subject | undefined): void {
  reader.carried.subject = subject;
  reader.carried.subjects = [];
  reader.carried.subjectSentence = reader.sentence;
}

function takeYears(carried: Carried, sentence: number, years: readonly YearMention[], text: string): void {
  const points: number[] = [];
  for (const mention of years) {
    if (isYardstick(text, mention)) continue;
    if (mention.kind === 'span') {
      carried.stretch = mention;
      carried.year = mention.yearEnd;
      carried.yearMention = undefined;
      carried.yearSentence = sentence;
      carried.partial = false;
    } else if (mention.kind === 'duration') carried.duration = mention;
    else if (mention.kind === 'year') {
      carried.year = mention.year;
      carried.yearMention = mention;
      carried.yearSentence = sentence;
      carried.partial = mention.partial;
      points.push(mention.year);
    } else if (mention.kind === 'relative' && mention.year !== 0) {
      // 上年为: another year than the one carried, for the next figure only.
      carried.partial = true;
    }
  }
  if (points.length > 1) carried.listYears = points;
}

/** 比2012年, 较上年, over 2012: the year is what the figure is measured against, not when it was the case. */
function isYardstick(text: string, mention: YearMention): boolean {
  const front = text.slice(Math.max(0, mention.start - 14), mention.start);
  if (
    /(?:比|较|相较于?|相比于?|than(?: in)?|over|compared (?:with|to)(?: in)?|against|from the level of)\s*(?:the\s*)?$/i.test(
      front,
    )
  )
    return true;
  return /(?:与|同|和)\s*$/.test(front) && /^[^，。；]{0,8}相比/.test(text.slice(mention.end, mention.end + 12));
}

function durationOf(mention: YearMention | undefined, block: Block): Duration | undefined {
  if (mention?.years === undefined) return undefined;
  const words = block.prose.text.slice(mention.start, mention.end);
  return {
    years: mention.years,
    loose: /近|多|余|过去|最近|约|past|last/.test(words),
    span: block.prose.toSource(mention.start, mention.end),
  };
}

interface Reading {
  readonly subject: Subject;
  /** Prose offset behind the subject's words, where the predicate begins. */
  readonly behind: number;
  readonly explicit: boolean;
}

function readFigure(reader: Reader, clause: Clause, quantity: Quantity, left: number, rest: readonly Quantity[]): void {
  const { carried, text, lexicon, reference, sentence } = reader;
  const segment = { start: left, end: quantity.start };
  takeYears(carried, sentence, inside(clause.years, segment), text);
  if (!carried.stretch && lexicon.samePeriod.test(text.slice(clause.start, quantity.start)))
    carried.stretch = periodBefore(reader.claims);
  const mentions = inside(clause.indicators, segment);
  const before = text.slice(left, quantity.start);
  const pending = carried.pendingShare;
  carried.pendingShare = undefined;
  let reading: Reading | undefined;
  if (pending && mentions.length === 0 && lexicon.shareFollows.test(before)) {
    const subject = shareSubject(
      pending.part,
      pending.whole,
      reference,
      `${pending.part.text}占${pending.whole.text}的比重`,
    );
    reading = { subject, behind: left, explicit: true };
  } else reading = readSubject(reader, mentions, left, quantity);
  const wording = text.slice(reading.behind, quantity.start);
  const list = subjectsInWait(reader, mentions, left, reading, clause, wording);
  setSubject(reader, reading.subject);
  if (list.length > 1 && list.length === runLength(text, rest)) {
    carried.subjects = list;
    if (takeFromList(reader, quantity, wording, reading.explicit)) return;
  }
  if (reading.subject.named?.kind === 'list') return;
  push(reader, quantity, reading.subject, wording, reading.explicit, carried.year, before);
}

/** The period of the last two levels of one subject, for 同期. */
function periodBefore(claims: readonly Claim[]): YearMention | undefined {
  const levels = claims.filter((claim) => claim.kind === 'level' && claim.year !== undefined);
  const to = levels.at(-1);
  const from = levels.filter((claim) => claim.subject.key === to?.subject.key && claim.year !== to.year).at(-1);
  if (to?.year === undefined || from?.year === undefined || from.year > to.year) return undefined;
  return { start: 0, end: 0, kind: 'span', year: from.year, yearEnd: to.year, years: undefined, partial: false };
}

/** The list of subjects (or of one subject's years) that a run of figures will be dealt out to. */
function subjectsInWait(
  reader: Reader,
  mentions: readonly IndicatorMention[],
  left: number,
  reading: Reading,
  clause: Clause,
  wording: string,
): readonly Subject[] {
  const { carried, text, lexicon, reference } = reader;
  const members = listMembers(reading.subject, reference);
  if (members.length > 0) return members;
  const isDealt = lexicon.respectively.test(wording) || lexicon.respectively.test(text.slice(clause.start, clause.end));
  if (!isDealt) return [];
  const joined = mentions.filter((mention, index) => {
    const next = mentions[index + 1];
    const previous = mentions[index - 1];
    return (
      (next && lexicon.listJoin.test(text.slice(mention.end, next.start))) ||
      (previous && lexicon.listJoin.test(text.slice(previous.end, mention.start)))
    );
  });
  if (joined.length > 1) {
    const first = joined[0];
    const narrowed = first ? narrowingWords(text.slice(left, first.start), lexicon) !== '' : true;
    return joined.map((mention) =>
      narrowed
        ? unknownSubject(text.slice(mention.start, mention.end))
        : subjectOf(text, mention, mention.start, lexicon, carried.elsewhere),
    );
  }
  return carried.listYears.length > 1 ? carried.listYears.map(() => reading.subject) : [];
}

/** How many figures follow each other with nothing but list signs between them. */
function runLength(text: string, quantities: readonly Quantity[]): number {
  let count = 1;
  for (let index = 1; index < quantities.length; index += 1) {
    const previous = quantities[index - 1];
    const here = quantities[index];
    if (!previous || !here || !/^[\s、和与及以，,：:“”"]*(?:and\s*)?$/i.test(text.slice(previous.end, here.start)))
      break;
    count += 1;
  }
  return count;
}

/** Gives the figure to the first subject that waits; the wording of the list's beginning holds for all of it. */
function takeFromList(reader: Reader, quantity: Quantity, wording = '分别为', explicit = true): boolean {
  const { carried } = reader;
  const [subject, ...rest] = carried.subjects;
  if (!subject) return false;
  const [year, ...years] = carried.listYears;
  const byYear =
    carried.listYears.length === carried.subjects.length && rest.every((other) => other.key === subject.key);
  push(reader, quantity, subject, wording, explicit, byYear ? year : carried.year);
  const waiting = carried.subject;
  carried.subjects = rest;
  if (byYear) carried.listYears = years;
  carried.subject = waiting;
  return true;
}

/** The subject that the words in front of a figure name; carried over where they name none. */
function readSubject(reader: Reader, mentions: readonly IndicatorMention[], left: number, quantity: Quantity): Reading {
  const { carried, text, lexicon, reference, names } = reader;
  const last = mentions.at(-1);
  if (!last) {
    const strange = strangeWords(text.slice(left, quantity.start), lexicon);
    if (strange !== '')
      return {
        subject:
          sameSubject(strange, carried.subject) ??
          completedSubject(strange, carried.subject, names) ??
          unknownSubject(strange),
        behind: left,
        explicit: true,
      };
    return { subject: carried.subject ?? unknownSubject(''), behind: left, explicit: false };
  }
  const part = partOf(reader, mentions, left, last);
  const subject = subjectOf(
    text,
    last,
    nounPhraseStart(text, mentions, left, part !== undefined),
    lexicon,
    carried.elsewhere,
  );
  const between = text.slice(last.end, quantity.start);
  const behindFigure = text.slice(quantity.end, quantity.end + 12);
  if (part) {
    if (lexicon.shareFollows.test(behindFigure) && strangeWords(between, lexicon) === '') {
      carried.pendingShare = { part, whole: subject };
      return { subject, behind: last.end, explicit: true };
    }
    const own = mentions.at(-2);
    const words = own ? text.slice(own.start, last.end) : `${part.text}占${subject.text}`;
    const share = shareSubject(part, subject, reference, words.trim());
    return {
      subject: strangeWords(between, lexicon) === '' ? share : unknownSubject(words),
      behind: last.end,
      explicit: true,
    };
  }
  const strange = strangeWords(between, lexicon);
  if (strange !== '') return { subject: unknownSubject(`${subject.text}${strange}`), behind: last.end, explicit: true };
  if (
    quantity.unit === '%' &&
    lexicon.share.test(between) &&
    subject.concept &&
    !['share', 'list', 'growth-rate'].includes(subject.concept.kind)
  ) {
    const known = carried.subject?.concept;
    const whole = known && reference.shareConcept(subject.concept.id, known.id) ? carried.subject : undefined;
    return {
      subject: shareSubject(subject, whole, reference, `${subject.text}所占比重`),
      behind: last.end,
      explicit: true,
    };
  }
  return { subject, behind: last.end, explicit: true };
}

/** 招生 behind 该校招生: a subject told again by its last words. */
function sameSubject(words: string, before: Subject | undefined): Subject | undefined {
  return before && words.length >= 2 && before.text !== words && before.text.endsWith(words) ? before : undefined;
}

/** Where the noun phrase of the last mention may begin: behind the part of a share, or behind 规模以上工业中. */
function nounPhraseStart(text: string, mentions: readonly IndicatorMention[], left: number, isWhole: boolean): number {
  const previous = mentions.at(-2);
  const last = mentions.at(-1);
  if (!previous || !last) return left;
  const isScope = /^\s*(?:之?中|里|内|方面)?的?，?\s*$/.test(text.slice(previous.end, last.start));
  return isWhole || isScope ? previous.end : left;
}

/** The part of a share where the last mention is its whole: 出口总额占国内生产总值, 出口总额在全球出口总额. */
function partOf(
  reader: Reader,
  mentions: readonly IndicatorMention[],
  left: number,
  whole: IndicatorMention,
): Subject | undefined {
  const { carried, text, lexicon } = reader;
  const part = mentions.at(-2);
  const between = text.slice(part?.end ?? left, whole.start);
  if (!lexicon.wholeComes.test(between)) return undefined;
  if (part) return subjectOf(text, part, left, lexicon, carried.elsewhere);
  const words = strangeWords(between.replace(lexicon.wholeComes, ''), lexicon);
  return words === '' ? carried.subject : unknownSubject(words);
}

function push(
  reader: Reader,
  quantity: Quantity,
  subject: Subject,
  wording: string,
  explicit: boolean,
  year: number | undefined,
  segment = wording,
): void {
  const { carried, claims, sentence, lexicon, block, blockIndex } = reader;
  const reading = kindOf(quantity, subject, wording, lexicon);
  if (!reading) return;
  const stretch = carried.stretch;
  const isFrom = lexicon.from.test(segment) && !lexicon.levelTo.test(wording);
  const ownYear = isFrom && !/(?:18|19|20)\d\d/.test(segment) ? stretch?.year : year;
  const spans: boolean =
    reading.kind === 'average-growth-rate' || reading.kind === 'growth-multiple' || reading.kind === 'change';
  const usable = fitsUnit(quantity, subject, reading.kind, reader.reference)
    ? subject
    : { ...subject, concept: undefined };
  claims.push({
    kind: reading.kind,
    subject: usable,
    year: spans && stretch ? stretch.year : ownYear,
    yearEnd: spans && stretch ? stretch.yearEnd : undefined,
    yearPlace:
      carried.yearMention && carried.yearMention.year === ownYear
        ? block.prose.toSource(carried.yearMention.start, carried.yearMention.end)
        : undefined,
    quantity,
    span: block.prose.toSource(quantity.start, quantity.end),
    multiple: reading.multiple,
    direction: reading.direction,
    certain: sentence - carried.yearSentence <= 1 && (explicit || sentence - carried.subjectSentence <= 1),
    partialYear: carried.partial,
    wording,
    endpoints: undefined,
    duration: durationOf(carried.duration, block),
    block: blockIndex,
    sentence,
  });
}
