/** Which year a figure is of: years carried over clauses, years that only measure against, years behind the figure. */

import { characterSet, isOneOf } from '../../text';
import type { Block } from '../../text';
import type { Quantity, YearMention } from '../quantities';
import type { Claim, Duration } from './claim';
import { movedOnBy } from './movingOn';
import { inside } from './reader';
import type { Carried, Reader } from './reader';

const none: readonly never[] = [];

export function takeYears(reader: Reader, years: readonly YearMention[]): void {
  if (years.length === 0) return;
  const { carried, sentence, text } = reader;
  let points: number[] | undefined;
  for (const mention of years) {
    if (mention === carried.yearUsed || isDeparture(reader, mention)) continue;
    if (isYardstick(text, mention)) {
      if (mention.kind === 'year') carried.baseYear = mention.year;
      else if (mention.kind === 'relative' && carried.year !== undefined)
        carried.baseYear = carried.year + mention.year;
      continue;
    }
    switch (mention.kind) {
      case 'span':
        carried.stretch = mention;
        setYear(carried, mention.yearEnd, undefined, false, sentence);
        break;
      case 'duration':
        carried.duration = mention;
        break;
      case 'year':
        if (beginsPeriod(text, mention)) {
          const isTold = carried.yearSentence === sentence && carried.year !== undefined && carried.year > mention.year;
          if (!isTold) setYear(carried, undefined, undefined, false, sentence);
          break;
        }
        setYear(carried, mention.year, mention, mention.partial, sentence);
        if (points) points.push(mention.year);
        else points = [mention.year];
        break;
      case 'relative':
        // 次年 moves on; 上年 is told beside the year that goes on (see yearOfFigure).
        if (mention.year > 0 && carried.year !== undefined)
          setYear(carried, carried.year + mention.year, undefined, false, sentence);
        break;
    }
  }
  if (!points) return;
  if (points.length > 1) carried.listYears = points;
  carried.dealtYears = points.length > 1 ? points : none;
}

/** Drops the year that is carried where the words from `start` to `end` move on to a later time and name no year for it. */
export function moveOn({ carried, sentence, text, years, holds }: Reader, start: number, end: number): void {
  if (carried.year === undefined || !holds.movingOn) return;
  const moved = movedOnBy(text.slice(start, end));
  if (moved === undefined || inside(years, start + moved, end).length > 0) return;
  // "five years later": the words themselves say how far.
  if (years.some((mention) => mention.kind === 'relative' && mention.end === start + moved)) return;
  setYear(carried, undefined, undefined, false, sentence);
}

function setYear(
  carried: Carried,
  year: number | undefined,
  mention: YearMention | undefined,
  isPartial: boolean,
  sentence: number,
): void {
  carried.year = year;
  carried.yearMention = mention;
  carried.yearSentence = sentence;
  carried.partial = isPartial;
}

const measuresAgainst =
  /(?:比起?|较之?|相较于?|相比于?|than(?: in)?|over|compared (?:with|to)(?: in)?|against|from the level of)\s*(?:the\s*)?$/i;
/** 是1978年的288倍, 是2012年5319.4亿美元的5.56倍: the base of a multiple. */
const baseOfMultiple =
  /^\s*的?\s*(?:[\d.,]+\s*[\u3400-\u9fff%]{0,6}\s*的)?\s*(?:约|近|大约|将近|超过)?\s*\d+(?:\.\d+)?\s*(?:多|余)?倍/;

/** The last characters of all words that stand in front of a year to measure against. */
const yardstickEnds = characterSet(
  '比较起之于是为与同和abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'blanks',
);

/** 比2012年, 较上年, over 2012: the year is what the figure is measured against, not when it was the case. */
function isYardstick(text: string, mention: YearMention): boolean {
  if (mention.start === 0 || !isOneOf(yardstickEnds, text, mention.start - 1)) return false;
  const front = text.slice(Math.max(0, mention.start - 14), mention.start);
  if (measuresAgainst.test(front)) return true;
  const behind = text.slice(mention.end, mention.end + 40);
  if (/(?:是|为|相当于)\s*$/.test(front) && baseOfMultiple.test(behind)) return true;
  return /(?:与|同|和)\s*$/.test(front) && /^[^，。；]{0,8}相比/.test(behind);
}

/**
 * 2022年，…由2021年的8.4%回落至3.0%: the year behind 由 is that of the first value alone, where a later one was told in
 * front, which goes on for what the value became.
 */
function isDeparture({ text, carried, sentence, sentenceStart }: Reader, { kind, year, start }: YearMention): boolean {
  if (kind !== 'year' || carried.yearSentence !== sentence || carried.yearMention === undefined) return false;
  if (carried.yearMention.start < sentenceStart || carried.yearMention.start >= start) return false;
  return carried.year !== undefined && carried.year > year && isOneOf(departs, text, start - 1);
}

const departs = characterSet('由从自');

/** 以来 and the like behind a year, over the words of its clause. */
const periodBehind =
  /^[）)]?[^，。；：,;\d（(]{0,16}?(?:以来|之后|以后|基础上)|^\s*on(?:wards?)?\b|^[）)]?\s*(?:起|后(?![期来半面续备]))/;
/** "since joining the WTO in", "after the reform of". */
const periodInFront = /\b(?:since|after|following|starting|beginning)\b[^,;.()\d]{0,48}$/i;
/** The characters behind a year with which the clause can go on: all but those that end it at once. */
const yearEndsClause = characterSet('，。；：,;、—–-~～至到');

/** 2001年入世以来, "since joining the WTO in 2001": what follows is of a later time that is not named. */
function beginsPeriod(text: string, { start, end }: YearMention): boolean {
  if (!isOneOf(yearEndsClause, text, end) && periodBehind.test(text.slice(end, end + 20))) return true;
  return isOneOf(blank, text, start - 1) && periodInFront.test(text.slice(Math.max(0, start - 60), start));
}

const blank = characterSet('', 'blanks');

const leadsBack =
  /^\s*(?:\([^)]{0,24}\))?\s*(?:(?:of|in)\s[\w\s&'’-]{1,40}?)?\s*(?:recorded|registered|reported|seen|reached|posted)?\s*(?:in|of|by|for|during|as of|at the end of|by the end of|at year-end|in the year|at end-)?\s*$/i;

/** "fell 8.0 percent to 1.13 trillion yuan in 2023": the year behind the level dates the rate too. */
function levelReached({ text, quantities }: Reader, index: number): Quantity | undefined {
  const quantity = quantities[index];
  const level = quantity?.unit === '%' ? quantities[index + 1] : undefined;
  const isReached =
    quantity &&
    level &&
    /^\s*,?\s*to\s+(?:about|around|nearly|almost|over|some|roughly|a\s+record)?\s*$/i.test(
      text.slice(quantity.end, level.start),
    );
  return isReached ? level : undefined;
}

/** 16.8 million invention patent applications: where what is counted ends. */
function namedBehind({ indicators, text }: Reader, end: number): number | undefined {
  const mention = indicators.find(({ start }) => start >= end);
  return mention && text.slice(end, mention.start).trim() === '' ? mention.end : undefined;
}

/** in 2023, or ", in 2023" where the clause ends there. */
function datesFigure(text: string, end: number, year: YearMention): boolean {
  const between = text.slice(end, year.start);
  if (leadsBack.test(between)) return true;
  return (
    /^\s*,/.test(between) &&
    leadsBack.test(between.replace(',', '')) &&
    /^\s*(?:[.,;)]|$|(?:and|but|while|whereas)\b)/.test(text.slice(year.end, year.end + 12))
  );
}

/**
 * The year that dates one figure alone: right behind it, as English puts it; 较2020年的 in front of the value that is
 * measured against; 上年, 次年, "a year later" beside the carried year. `count` figures from `index` on are dealt out.
 */
export function yearOfFigure(reader: Reader, index: number, count: number, left: number): FigureYear | undefined {
  const { years, text, lexicon, carried, quantities } = reader;
  const quantity = quantities[index];
  const end = quantities[index + count - 1]?.end;
  if (years.length === 0 || !quantity || end === undefined) return undefined;
  const bracketed = yearInBrackets(reader, end);
  if (bracketed) return { year: bracketed.year, mention: bracketed };
  const next = lexicon.yearsFollow ? years.find((mention) => mention.start >= end) : undefined;
  const dated = next && levelReached(reader, index);
  const told = dated ? dated.end : (namedBehind(reader, end) ?? end);
  const isBehind = next?.kind === 'year' && next.start - end <= 60 && datesFigure(text, told, next);
  if (isBehind) return { year: next.year, mention: next };
  const isLater = next?.kind === 'relative' && next.year > 0 && /^\s*$/.test(text.slice(end, next.start));
  if (isLater && carried.year !== undefined) return { year: carried.year + next.year, mention: next };
  const before = inside(years, left, quantity.start).at(-1);
  if (!before) return undefined;
  if (before.kind === 'relative' && before.year < 0 && carried.year !== undefined && !isYardstick(text, before)) {
    return { year: carried.year + before.year, mention: before };
  }
  const isBase =
    (isYardstick(text, before) || isDeparture(reader, before)) &&
    /^\s*的?\s*$/.test(text.slice(before.end, quantity.start));
  if (!isBase) return undefined;
  if (before.kind === 'year') return { year: before.year, mention: before, isBase };
  // 较上年的223.8亿元: the value of the year before the one that is carried.
  return before.kind === 'relative' && before.year < 0 && carried.year !== undefined
    ? { year: carried.year + before.year, mention: before }
    : undefined;
}

/** 250.6亿美元（1991年）, 12,951 dollars (2023): a year alone in brackets right behind the figure. */
function yearInBrackets({ years, text }: Reader, end: number): YearMention | undefined {
  const opening = isOneOf(bracketBegins, text, end) && /^\s*[（(]\s*(?:in\s+)?/i.exec(text.slice(end, end + 8));
  if (!opening) return undefined;
  const mention = years.find(({ start }) => start === end + opening[0].length);
  return mention?.kind === 'year' && /^\s*(?:数据|数值|数)?\s*[）)]/.test(text.slice(mention.end, mention.end + 6))
    ? mention
    : undefined;
}

const bracketBegins = characterSet('（(', 'blanks');

export interface FigureYear {
  readonly year: number;
  readonly mention: YearMention;
  /** 较2012年的53.1%: of what is measured against alone. */
  readonly isBase?: boolean;
}

/** Dates the next figure; a year in front of the sentence goes on afterwards. */
export function withYear<Result>(reader: Reader, own: FigureYear | undefined, read: () => Result): Result {
  if (!own) return read();
  const { carried, sentence } = reader;
  const { year, yearMention, yearSentence, partial, yearUsed } = carried;
  setYear(carried, own.year, own.mention, own.mention.partial, sentence);
  carried.yearUsed = own.mention;
  const result = read();
  // A year that dated a figure from behind dates no other: from A in 2004 to B in 2022.
  const isSpent = yearMention !== undefined && yearMention === yearUsed;
  const goesOn = own.isBase || (yearSentence === sentence && !isSpent) || own.mention.kind === 'relative';
  if (goesOn) setYear(carried, year, yearMention, partial, yearSentence);
  return result;
}

/** 2015年至2017年，依次为: every year of the span, where as many figures follow. */
export function yearsOfSpan({ carried }: Reader, count: number): readonly number[] {
  const { stretch } = carried;
  if (!stretch || stretch.yearEnd === undefined || stretch.yearEnd - stretch.year + 1 !== count) return [];
  return Array.from({ length: count }, (_, index) => stretch.year + index);
}

/** Figures further back are not what 同期 speaks of. */
const mostBefore = 60;

/** The period of the last two levels of one subject, for 同期 and for a further "from A to B". */
export function periodBefore(claims: readonly Claim[]): YearMention | undefined {
  const levels = claims.slice(-mostBefore).filter((claim) => claim.kind === 'level' && claim.year !== undefined);
  const to = levels.at(-1);
  const from = levels.filter((claim) => claim.subject.key === to?.subject.key && claim.year !== to.year).at(-1);
  if (to?.year === undefined || from?.year === undefined || from.year > to.year) return undefined;
  return { start: 0, end: 0, kind: 'span', year: from.year, yearEnd: to.year, years: undefined, partial: false };
}

export function durationOf({ duration: mention, stretch }: Carried, block: Block): Duration | undefined {
  if (mention?.years === undefined) return undefined;
  const isWritten = stretch !== undefined && stretch.end > stretch.start && stretch.yearEnd !== undefined;
  const words = block.prose.text.slice(mention.start, mention.end);
  return {
    years: mention.years,
    between: isWritten && stretch.yearEnd !== undefined ? [stretch.year, stretch.yearEnd] : undefined,
    loose: /近|多|余|过去|最近|约|past|last/.test(words),
    span: block.prose.toSource(mention.start, mention.end),
  };
}
