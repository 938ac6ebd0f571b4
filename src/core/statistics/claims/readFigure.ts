/** Reads one figure of a clause into a claim: subject, year, kind, and what later steps need to judge or mend it. */

import type { Quantity, YearMention } from '../quantities';
import type { Subject } from './claim';
import type { Clause } from './clauses';
import { runOf, subjectsInWait } from './dealing';
import { readSubject } from './figureSubject';
import type { SubjectReading } from './figureSubject';
import { durationOf, moveOn, periodBefore, takeYears, withYear, yearOfFigure } from './figureYears';
import { fitsUnit, kindOf } from './kinds';
import { claimsOfSentence, inside, setSubject } from './reader';
import type { Reader } from './reader';
import { shareSubject } from './subjects';

/** The figure is expected or aimed at. */
export const foresees =
  /预计|预期|预测|预估|有望|力争|争取|目标(?:值|数)?(?:是|为|定|达|到)|望达|将(?:会|可|可能|要)?(?:接近|达|超|突破|增|升|降|减|扩|为|是|有)|(?:is|are|was|were)\s+(?:expected|projected|forecast|predicted|set|likely|estimated)\s+to|(?:will|would|should|could|may|might)\s+(?:reach|exceed|be|grow|rise|fall|hit|top)|forecasts?|projections?|targets?\b/i;

/** `left` is where the words in front of the figure begin. */
export function readFigure(reader: Reader, clause: Clause, left: number, quantity: Quantity): void {
  const { carried, text, lexicon } = reader;
  const segment = { start: left, end: quantity.start };
  takeYears(reader, inside(clause.years, segment));
  moveOn(reader, left, quantity.start);
  if (foresees.test(text.slice(left, quantity.start))) carried.forecast = true;
  if (!carried.stretch && lexicon.samePeriod.test(text.slice(clause.start, quantity.start)))
    carried.stretch = periodBefore(reader.claims);
  const mentions = inside(clause.indicators, segment);
  const before = text.slice(left, quantity.start);
  if (!carried.stretch && lexicon.from.test(before) && !yearBehindFrom.test(before)) {
    carried.stretch = periodBefore(claimsOfSentence(reader));
  }
  carried.stretch ??= lexicon.yearsFollow && lexicon.from.test(before) ? spanBehindPair(reader, quantity) : undefined;
  const run = runOf(text, reader.quantities, reader.quantities.indexOf(quantity));
  const reading =
    readPendingShare(reader, before, left, mentions.length === 0) ?? readSubject(reader, mentions, left, run);
  const wording = text.slice(reading.behind, quantity.start);
  const list = subjectsInWait(reader, run.length, mentions, left, reading, clause);
  setSubject(reader, reading.subject);
  const isList = list.length > 1 && list.length === run.length;
  withYear(reader, yearOfFigure(reader, isList ? run : [quantity], left), () => {
    if (isList) {
      carried.subjects = list;
      takeFromList(reader, quantity, wording, reading.explicit);
    } else if (reading.subject.named?.kind !== 'list') {
      addClaim(reader, {
        quantity,
        subject: reading.subject,
        wording,
        segment: before,
        explicit: reading.explicit,
        year: isOneOfSeveral(reader, run, quantity) ? undefined : carried.year,
      });
    }
  });
}

/** "from A to B between 2006 and 2022": the span stands behind the second level. */
function spanBehindPair({ text, quantities, years }: Reader, quantity: Quantity): YearMention | undefined {
  const to = quantities[quantities.indexOf(quantity) + 1];
  if (
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
function isOneOfSeveral({ text, quantities }: Reader, run: readonly Quantity[], quantity: Quantity): boolean {
  const previous = quantities[quantities.indexOf(quantity) - 1];
  const isNext = previous !== undefined && runOf(text, [previous, quantity], 0).length > 1;
  const neighbors = [isNext ? previous : undefined, run[1]];
  return neighbors.some((other) => other !== undefined && other.unit === quantity.unit);
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
export function takeFromList(reader: Reader, quantity: Quantity, wording = '分别为', explicit = true): boolean {
  const { carried } = reader;
  const [subject, ...rest] = carried.subjects;
  if (!subject) return false;
  const [year, ...years] = carried.listYears;
  const isByYear =
    carried.listYears.length === carried.subjects.length && rest.every((other) => other.key === subject.key);
  addClaim(reader, { quantity, subject, wording, segment: wording, explicit, year: isByYear ? year : carried.year });
  carried.subjects = rest;
  if (isByYear) carried.listYears = years;
  return true;
}

/** The words between the figure before and this one, over clauses; from the sentence's beginning for its first figure. */
function leadOf({ text, quantities, sentenceStart }: Reader, quantity: Quantity): string {
  const before = quantities[quantities.indexOf(quantity) - 1];
  return text.slice(before?.end ?? sentenceStart, quantity.start);
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
): boolean {
  for (let at = claims.length - 1; at >= 0; at -= 1) {
    const claim = claims[at];
    if (claim?.sentence !== sentence) return false;
    const isLevel = claim.kind === 'level' || claim.kind === 'share';
    if (isLevel && claim.subject.key === subject.key && claim.year === year && claim.quantity.unit === quantity.unit) {
      const { yearMention, yearUsed } = carried;
      const isToldAnew = yearMention && yearMention !== yearUsed && yearMention.start >= claim.quantity.start;
      return !isToldAnew;
    }
  }
  return false;
}

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

interface Found {
  readonly quantity: Quantity;
  readonly subject: Subject;
  /** Words between subject and figure, and all words since the figure before. */
  readonly wording: string;
  readonly segment: string;
  readonly explicit: boolean;
  readonly year: number | undefined;
}

function addClaim(reader: Reader, { quantity, subject, wording, segment, explicit, year }: Found): void {
  const { carried, claims, sentence, lexicon, block, blockIndex, reference } = reader;
  const behind = reader.text.slice(quantity.end, quantity.end + 24);
  const reading = kindOf(quantity, subject, wording, behind, lexicon);
  const { stretch, yearMention } = carried;
  const isFrom = lexicon.from.test(segment) && !lexicon.levelTo.test(wording);
  const isCoefficient = quantity.unit === 'none' && quantity.step < 1 && quantity.scale === 1;
  const isIndex =
    subject.named?.kind === 'index' || ((isFrom || lexicon.levelTo.test(wording)) && indexName.test(subject.text));
  if (!reading || (isCoefficient && !isIndex)) return;
  const isDatedBehind = yearMention !== undefined && yearMention.start >= quantity.end;
  const isUndatedFrom = isFrom && !isDatedBehind && !yearBehindFrom.test(segment);
  const first = stretch?.plan ? undefined : stretch?.year;
  const dated = isUndatedFrom ? first : carried.openFrom && stretch ? stretch.yearEnd : year;
  // 由A增加到B in a sentence without a year: the year of the sentence before is not B's.
  const isUndatedTo = carried.openFrom && !stretch && carried.yearSentence !== sentence;
  carried.openFrom = isUndatedFrom;
  const isSecond = (reading.moves === true || !explicit) && hasLevelOf(reader, subject, dated, quantity);
  // 其中有1.2亿流向境外: a part of the subject that was told, of which no record speaks.
  const isPart = !explicit && reading.kind === 'level' && ofWhich.test(segment);
  const ownYear = isUndatedTo || isSecond || isPart ? undefined : dated;
  const spans =
    reading.kind === 'average-growth-rate' ||
    reading.kind === 'growth-rate' ||
    reading.kind === 'growth-multiple' ||
    reading.kind === 'change';
  const bound = explicit || sentence - carried.subjectSentence <= 1;
  claims.push({
    kind: reading.kind,
    subject: fitsUnit(quantity, subject, reading.kind, reference) ? subject : { ...subject, concept: undefined },
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
    certain: sentence - carried.yearSentence <= 1 && bound,
    bound,
    partialYear: carried.partial && !isAtYearEnd(reader, subject),
    forecast: carried.forecast,
    wording,
    lead: leadOf(reader, quantity),
    behind,
    baseYear: carried.baseYear,
    endpoints: undefined,
    otherEndpoints: [],
    duration: durationOf(carried, block),
    block: blockIndex,
    sentence,
  });
}
