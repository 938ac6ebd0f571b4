/**
 * Binds the figures of one block of prose to what they are said of, and when: walks its sentences clause by
 * clause with a small state, as a reader does. Judges nothing.
 */

import type { Span } from '../../base';
import { splitSentences } from '../../text';
import type { Block } from '../../text';
import { findYears, readQuantities } from '../quantities';
import type { Quantity } from '../quantities';
import type { Reference } from '../reference';
import { chinese } from './chinese';
import type { Claim } from './claim';
import { clausesOf, yearsOfTheMatter } from './clauses';
import type { Clause } from './clauses';
import { bindEndpoints } from './endpoints';
import { english } from './english';
import { durationOf, moveOn, periodBefore, takeYears } from './figureYears';
import { foresees } from './foresight';
import type { IndicatorNames } from './indicatorNames';
import { longestSceneEnd } from './lexicon';
import { movesOn } from './movingOn';
import { takeBodies, takeTopic } from './partTopic';
import { namesCountry, namesElsewhere } from './places';
import { topicReach } from './otherWhole';
import { speaksOfPrices } from './priceBasis';
import { readFigure, takeFromList } from './readFigure';
import { claimsOfSentence, inside, setSubject } from './reader';
import type { Carried, Reader } from './reader';
import { isEnglish, lettersOf, mayHold } from './sentenceLetters';
import { setsScene, strangeWords, subjectOf } from './subjects';

/** What a block takes over from those before it, kept small so that blocks can be read on their own. */
export interface ClaimContext {
  /** The document as a whole is about another place, so that national data apply only where the country is named. */
  readonly elsewhere: boolean;
  /** Year of the heading or lead-in above, where one is written there. */
  readonly year: number | undefined;
  /** The heading above speaks of the structure of something other than the economy: 就业结构. */
  readonly otherWhole: boolean;
  /** The part of what the series count that the heading above names: 民营企业. */
  readonly part: string | undefined;
}

export const emptyContext: ClaimContext = { elsewhere: false, year: undefined, otherWhole: false, part: undefined };

/** Sentences are cut at this many UTF-16 units, so that no sentence costs more than linear time in its length. */
export const longestSentence = 4000;

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
  const carried = startOf(context);
  const claims: Claim[] = [];
  const lastFigure = quantities.at(-1)?.start ?? 0;
  sentencesOf(text).forEach((span, sentence, sentences) => {
    if (span.start > lastFigure) return;
    const words = text.slice(span.start, span.end);
    const tokens = {
      years: inside(years, span.start, span.end),
      indicators: inside(indicators, span.start, span.end),
      quantities: inside(quantities, span.start, span.end),
    };
    const letters = lettersOf(words);
    updatePlace(carried, words);
    forgetSentence(carried);
    const lexicon = isEnglish(letters) ? english : chinese;
    const reader: Reader = {
      block,
      blockIndex,
      text,
      sentence,
      sentenceStart: span.start,
      topicStart: sentences[Math.max(0, sentence - topicReach)]?.start ?? span.start,
      years: tokens.years,
      indicators: tokens.indicators,
      quantities: tokens.quantities,
      holds: {
        foresight: mayHold(letters, 'foresight') && foresees(words),
        movingOn: mayHold(letters, 'movingOn') && movesOn(words),
        samePeriod: mayHold(letters, 'samePeriod') && lexicon.samePeriod.test(words),
        from: mayHold(letters, 'from') && lexicon.fromWord.test(words),
        prices: mayHold(letters, 'prices') && speaksOfPrices(words),
        dealt: mayHold(letters, 'dealt') && lexicon.respectively.test(words),
      },
      lexicon,
      reference,
      names,
      carried,
      claims,
    };
    readClauses(reader, clausesOf({ text, span, ...tokens }));
    datePeriodBehind(reader);
  });
  return bindEndpoints(claims);
}

/** "rose from A in 1995 to B in 2023, over 28 years": a count of years behind the levels that it spans. */
function datePeriodBehind(reader: Reader): void {
  const { claims, carried, block, sentence } = reader;
  const last = claims.at(-1);
  if (!last || last.sentence !== sentence || !carried.duration || carried.duration.start < last.quantity.end) return;
  const period = periodBefore(claimsOfSentence(reader));
  if (!period || period.yearEnd === undefined) return;
  const duration = durationOf(carried, block);
  if (duration)
    claims[claims.length - 1] = { ...last, duration: { ...duration, between: [period.year, period.yearEnd] } };
}

function startOf({ elsewhere, year, otherWhole, part }: ClaimContext): Carried {
  return {
    subject: undefined,
    subjects: [],
    subjectSentence: -2,
    year,
    yearMention: undefined,
    yearSentence: -2,
    yearUsed: undefined,
    listYears: [],
    dealtYears: [],
    baseYear: undefined,
    openFrom: false,
    forecast: false,
    stretch: undefined,
    duration: undefined,
    partial: false,
    elsewhere,
    part: part === undefined ? undefined : { words: part, sentence: Number.POSITIVE_INFINITY },
    deflatedSentence: -2,
    otherWhole,
    otherWholeSentence: -topicReach - 1,
    pendingShare: undefined,
  };
}

/** Drops what holds for one sentence alone. */
function forgetSentence(carried: Carried): void {
  carried.stretch = undefined;
  carried.duration = undefined;
  carried.listYears = none;
  carried.dealtYears = none;
  carried.baseYear = undefined;
  carried.openFrom = false;
  carried.pendingShare = undefined;
  carried.forecast = false;
}

const none: readonly never[] = [];

function sentencesOf(text: string): readonly Span[] {
  const sentences = splitSentences(text);
  if (!sentences.some(({ start, end }) => end - start > longestSentence)) return sentences;
  return sentences.flatMap(({ start, end }) => {
    const pieces: Span[] = [];
    for (let at = start; at < end; at += longestSentence)
      pieces.push({ start: at, end: Math.min(end, at + longestSentence) });
    return pieces;
  });
}

function updatePlace(carried: Carried, sentence: string): void {
  if (namesElsewhere(sentence)) carried.elsewhere = true;
  else if (namesCountry(sentence)) carried.elsewhere = false;
}

/** What a bracket with figures says of year and subject ends with it: 2023年出口A（2022年为B），进口C. */
function readClauses(reader: Reader, clauses: readonly Clause[]): void {
  const { text, carried } = reader;
  let outside: Partial<Carried> | undefined;
  let figures = 0;
  for (const clause of clauses) {
    if (opensBracket(text, clause.start - 1)) {
      outside = stateOf(carried);
      figures = 0;
    } else if (outside && /[）)]/.test(text.slice(clause.start - 2, clause.start))) {
      if (figures > 0) Object.assign(carried, outside);
      outside = undefined;
    }
    figures += clause.quantities.length;
    readClause(reader, clause);
  }
}

function opensBracket(text: string, at: number): boolean {
  return text[at] === '（' || text[at] === '(';
}

function stateOf({
  subject,
  subjects,
  subjectSentence,
  year,
  yearMention,
  yearSentence,
  partial,
}: Carried): Partial<Carried> {
  return { subject, subjects, subjectSentence, year, yearMention, yearSentence, partial };
}

function readClause(reader: Reader, clause: Clause): void {
  const { carried, text } = reader;
  if (clause.quantities.length === 0) return readScene(reader, clause);
  let left = clause.start;
  const end = clause.firstQuantity + clause.quantities.length;
  for (let index = clause.firstQuantity; index < end; index += 1) {
    const quantity = reader.quantities[index] as Quantity;
    const isNext =
      carried.subjects.length > 0 && /^[\s、和与及以，,“”"and:：]*$/i.test(text.slice(left, quantity.start));
    if (!isNext || !takeFromList(reader, index)) readFigure(reader, clause, left, index);
    takeBodies(reader, quantity, left);
    left = quantity.end;
  }
  takeYears(reader, inside(clause.years, left, clause.end));
  // 继2013年突破4万亿美元之后: the next clause is of a later time.
  if (text.endsWith('后', clause.end)) moveOn(reader, left, clause.end);
}

/** A clause without a figure: it may name the year or the topic, or end the carried subject by naming another. */
function readScene(reader: Reader, clause: Clause): void {
  const { carried, text, lexicon, holds } = reader;
  const words = text.slice(clause.start, clause.end);
  if (holds.foresight && foresees(words)) carried.forecast = true;
  takeTopic(carried, words, reader.sentence);
  takeYears(reader, clause.years);
  moveOn(reader, clause.start, clause.end);
  if (holds.samePeriod && !carried.stretch && lexicon.samePeriod.test(words))
    carried.stretch = periodBefore(reader.claims);
  if (opensBracket(text, clause.start - 1)) return;
  const last = clause.indicators.at(-1);
  if (last) {
    const behind = text.slice(last.end, clause.end);
    const isTopic = strangeWords(behind.replace(/(?:方面|而言|来说|来看|看)\s*$/, ''), lexicon) === '';
    const subject = subjectOf(text, last, clause.start, lexicon, carried.elsewhere);
    setSubject(reader, isTopic && !/中\s*$/.test(behind) ? subject : undefined);
    return;
  }
  const isScene =
    lexicon.sceneBegins.test(words) ||
    lexicon.sceneEnds.test(words.slice(-longestSceneEnd)) ||
    setsScene(words, lexicon);
  if (!isScene) setSubject(reader, undefined);
}
