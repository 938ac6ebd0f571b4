/** Reads one figure of a clause into a claim: subject, year, kind, and what later steps need to judge or mend it. */

import type { Quantity, YearMention } from '../quantities';
import type { ClaimKind, Subject } from './claim';
import type { Clause } from './clauses';
import { followsInList, runOf, subjectsInWait } from './dealing';
import { readSubject } from './figureSubject';
import type { SubjectReading } from './figureSubject';
import { foresees, isAim } from './foresight';
import { durationOf, moveOn, periodBefore, takeYears, withYear, yearOfFigure } from './figureYears';
import { fitsUnit, kindOf } from './kinds';
import type { Lexicon } from './lexicon';
import { isOfOtherWhole } from './otherWhole';
import { mayBeOfPart } from './partTopic';
import { isDeflated } from './priceBasis';
import { claimsOfSentence, inside, setSubject } from './reader';
import type { Carried, Reader } from './reader';
import { shareSubject, withoutConcept } from './subjects';

/** `left` is where the words in front of the figure begin, `index` which of the sentence's quantities it is. */
export function readFigure(reader: Reader, clause: Clause, left: number, index: number): void {
  const { carried, text, lexicon, holds } = reader;
  const quantity = reader.quantities[index] as Quantity;
  const before = text.slice(left, quantity.start);
  takeYears(reader, inside(clause.years, left, quantity.start));
  moveOn(reader, left, quantity.start);
  if (holds.foresight && foresees(before)) carried.forecast = true;
  if (holds.samePeriod && !carried.stretch && lexicon.samePeriod.test(text.slice(clause.start, quantity.start)))
    carried.stretch = periodBefore(reader.claims);
  const mentions = inside(clause.indicators, left, quantity.start);
  const begins = holds.from && lexicon.from.test(before);
  if (begins && !carried.stretch && !yearBehindFrom.test(before))
    carried.stretch = periodBefore(claimsOfSentence(reader));
  if (begins && lexicon.yearsFollow) carried.stretch ??= spanBehindPair(reader, index);
  const run = runOf(text, reader.quantities, index);
  const reading =
    readPendingShare(reader, before, left, mentions.length === 0) ?? readSubject(reader, mentions, left, run);
  const wording = text.slice(reading.behind, quantity.start);
  const list = subjectsInWait(reader, run.length, mentions, left, reading, clause);
  setSubject(reader, reading.subject);
  const isList = list.length > 1 && list.length === run.length;
  withYear(reader, yearOfFigure(reader, index, isList ? run.length : 1, left), () => {
    if (isList) {
      carried.subjects = list;
      takeFromList(reader, index, wording, reading.explicit);
    } else if (reading.subject.named?.kind !== 'list') {
      addClaim(reader, {
        index,
        subject: reading.subject,
        wording,
        segment: before,
        explicit: reading.explicit,
        year: isOneOfSeveral(reader, run, index) ? undefined : carried.year,
      });
    }
  });
}

/** "from A to B between 2006 and 2022": the span stands behind the second level. */
function spanBehindPair({ text, quantities, years }: Reader, index: number): YearMention | undefined {
  const quantity = quantities[index];
  const to = quantities[index + 1];
  if (
    !quantity ||
    !to ||
    !/^\s*to\s+(?:about|around|nearly|almost|over|some|roughly)?\s*$/i.test(text.slice(quantity.end, to.start))
  )
    return undefined;
  const span = years.find(({ start }) => start >= to.end);
  return span?.kind === 'span' && /^\s*(?:over|during|in)?\s*$/i.test(text.slice(to.end, span.start))
    ? span
    : undefined;
}

/** 为A和B, of one subject and not dealt out: nobody can say which of the figures is the year's. */
function isOneOfSeveral({ text, quantities }: Reader, run: readonly Quantity[], index: number): boolean {
  const [quantity, next] = run;
  const previous = quantities[index - 1];
  if (!quantity) return false;
  if (next?.unit === quantity.unit) return true;
  return previous?.unit === quantity.unit && followsInList(text, previous, quantity);
}

/** 出口总额在全球出口总额20017亿美元中的比重不足1%: the share that was announced before its whole's figure. */
function readPendingShare(
  reader: Reader,
  before: string,
  left: number,
  isNameless: boolean,
): SubjectReading | undefined {
  const { carried, lexicon, reference } = reader;
  const pending = carried.pendingShare;
  carried.pendingShare = undefined;
  if (!pending || !isNameless || !lexicon.shareFollows.test(before)) return undefined;
  const words = `${pending.part.text}占${pending.whole.text}的比重`;
  return { subject: shareSubject(pending.part, pending.whole, reference, words), behind: left, explicit: true };
}

/** Gives the figure to the first subject that waits; false where none does. The wording of the list's beginning holds for all of it. */
export function takeFromList(reader: Reader, index: number, wording = '分别为', explicit = true): boolean {
  const { carried } = reader;
  const [subject, ...rest] = carried.subjects;
  if (!subject) return false;
  const [year, ...years] = carried.listYears;
  const isByYear =
    carried.listYears.length === carried.subjects.length && rest.every((other) => other.key === subject.key);
  addClaim(reader, { index, subject, wording, segment: wording, explicit, year: isByYear ? year : carried.year });
  carried.subjects = rest;
  if (isByYear) carried.listYears = years;
  return true;
}

/** The words between the figure before and this one, over clauses; from the sentence's beginning for its first figure. */
function leadOf({ text, quantities, sentenceStart }: Reader, index: number): string {
  return text.slice(quantities[index - 1]?.end ?? sentenceStart, quantities[index]?.start);
}

/**
 * 2004年为606.3亿美元，又增至…; "of exports of A in 2023, B went to": the sentence has told the year's level already, so
 * that this one is of another time or of a part.
 */
function hasLevelOf(
  { claims, carried, sentence }: Reader,
  subject: Subject,
  year: number | undefined,
  quantity: Quantity,
  isMoved: boolean,
): boolean {
  for (let at = claims.length - 1; at >= 0; at -= 1) {
    const claim = claims[at];
    if (claim?.sentence !== sentence) return false;
    const isLevel =
      claim.kind === 'level' || claim.kind === 'share' || claim.kind === 'rank' || claim.kind === 'growth-rate';
    if (isLevel && claim.subject.key === subject.key && claim.year === year && claim.quantity.unit === quantity.unit) {
      const { yearMention, yearUsed } = carried;
      // 突破3万元，为30733元: the rounded figure and the printed one are one.
      if (claim.quantity.hedge !== undefined && quantity.hedge === undefined && !isMoved) return false;
      const isToldAnew = yearMention && yearMention !== yearUsed && yearMention.start >= claim.quantity.start;
      return !isToldAnew;
    }
  }
  return false;
}

/** 2021—2024年，货物出口年均23.87万亿元, "in 2021-2024 exports totaled": the mean or the sum of the years, of which no record speaks. */
function isOfWholeSpan(
  { stretch, yearMention }: Carried,
  wording: string,
  behind: string,
  { average }: Lexicon,
): boolean {
  if (average.test(wording)) return true;
  if (stretch === undefined || yearMention !== undefined) return false;
  return wording.trim() === '' || sumsUp.test(wording) || summedBehind.test(behind);
}

const summedBehind =
  /^\s*(?:in (?:total|all)|altogether|combined|on average|annually|(?:a|per|each|every) year(?! (?:before|earlier|ago|later)))\b/i;
const sumsUp = /累计|合计|总计|共|\btotal|cumulative|altogether|combined/i;

const ofWhich = /其中|of which|of these|including/i;

/** 由1978年的: the first level has a year of its own. */
const yearBehindFrom = /(?:由|从|自|from)[^，。；]*(?:18|19|20)\d\d/i;

/** In December, and the series counts what there is at the end of the year. */
function isAtYearEnd({ carried: { yearMention }, text, reference }: Reader, { concept }: Subject): boolean {
  if (!yearMention || !concept || !/(?:12|十二)\s*月|december/i.test(text.slice(yearMention.start, yearMention.end)))
    return false;
  return concept.series.some(({ id }) => /年末|12月/.test(reference.seriesById(id)?.label.zh ?? ''));
}

/** 数字经济指数由0.18升至0.41: an index of the author's own, told as it moves. */
const indexName = /(?:指数|得分|评分|\bindex|\bscore)$/i;

const none: readonly never[] = [];

interface Found {
  /** Of the quantity, in the sentence. */
  readonly index: number;
  readonly subject: Subject;
  /** Words between subject and figure, and all words since the figure before. */
  readonly wording: string;
  readonly segment: string;
  readonly explicit: boolean;
  readonly year: number | undefined;
}

/** The subject as far as records speak of it. */
function judged(reader: Reader, subject: Subject, index: number, kind: ClaimKind, explicit: boolean): Subject {
  const quantity = reader.quantities[index] as Quantity;
  if (kind === 'share' && isOfOtherWhole(reader, subject, index)) return withoutConcept(subject, `?${subject.key}`);
  if (kind === 'level' && isDeflated(reader, subject, quantity, explicit))
    return withoutConcept(subject, `real:${subject.key}`);
  return fitsUnit(quantity, subject, kind, reader.reference) ? subject : withoutConcept(subject, subject.key);
}

function addClaim(reader: Reader, { index, subject, wording, segment, explicit, year }: Found): void {
  const { carried, claims, sentence, lexicon, block, blockIndex, holds } = reader;
  const quantity = reader.quantities[index] as Quantity;
  const behind = reader.text.slice(quantity.end, quantity.end + 24);
  const reading = kindOf(quantity, subject, wording, behind, lexicon);
  const { stretch, yearMention } = carried;
  const isFrom = holds.from && lexicon.from.test(segment) && !lexicon.levelTo.test(wording);
  if (!reading) return;
  const isCoefficient = quantity.unit === 'none' && quantity.step < 1 && quantity.scale === 1;
  const isIndex = (): boolean =>
    subject.named?.kind === 'index' || ((isFrom || lexicon.levelTo.test(wording)) && indexName.test(subject.text));
  if (isCoefficient && !isIndex()) return;
  const isDatedBehind = yearMention !== undefined && yearMention.start >= quantity.end;
  const isUndatedFrom = isFrom && !isDatedBehind && !yearBehindFrom.test(segment);
  const first = stretch?.plan ? undefined : stretch?.year;
  const dated = isUndatedFrom ? first : carried.openFrom && stretch ? stretch.yearEnd : year;
  // 由A增加到B in a sentence without a year: the year of the sentence before is not B's.
  const isUndatedTo = carried.openFrom && !stretch && carried.yearSentence !== sentence;
  carried.openFrom = isUndatedFrom;
  const isSecond =
    (reading.moves === true || !explicit) && hasLevelOf(reader, subject, dated, quantity, reading.moves === true);
  // 其中有1.2亿流向境外: a part of the subject that was told, of which no record speaks.
  const isPart = !explicit && reading.kind === 'level' && ofWhich.test(segment);
  const isOverSpan = reading.kind === 'level' && isOfWholeSpan(carried, wording, behind, lexicon);
  const ownYear = isUndatedTo || isSecond || isPart || isOverSpan ? undefined : dated;
  const spans =
    reading.kind === 'average-growth-rate' ||
    reading.kind === 'growth-rate' ||
    reading.kind === 'growth-multiple' ||
    reading.kind === 'change';
  const bound = explicit || sentence - carried.subjectSentence <= 1;
  claims.push({
    kind: reading.kind,
    subject: judged(reader, subject, index, reading.kind, explicit),
    year: spans && stretch ? stretch.year : ownYear,
    yearEnd: spans && stretch ? stretch.yearEnd : undefined,
    yearPlace:
      yearMention?.year === ownYear && yearMention
        ? block.prose.toSource(yearMention.start, yearMention.end)
        : undefined,
    quantity,
    span: block.prose.toSource(quantity.start, quantity.end),
    multiple: reading.multiple,
    direction: reading.direction,
    perYear: reading.perYear === true,
    certain: sentence - carried.yearSentence <= 1 && bound && !mayBeOfPart(carried, subject, sentence),
    bound,
    partialYear: carried.partial && !isAtYearEnd(reader, subject),
    forecast: carried.forecast || isAim(behind),
    wording,
    lead: leadOf(reader, index),
    behind,
    baseYear: carried.baseYear,
    endpoints: undefined,
    otherEndpoints: none,
    duration: durationOf(carried, block),
    block: blockIndex,
    sentence,
  });
}
