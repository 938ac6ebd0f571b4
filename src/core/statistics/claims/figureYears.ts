/** Which year a figure is of: years carried over clauses, years that only measure against, years behind the figure. */

import type { Block } from '../../text';
import type { Quantity, YearMention } from '../quantities';
import type { Claim, Duration } from './claim';
import type { Carried, Reader } from './reader';

export function takeYears({ carried, sentence, text }: Reader, years: readonly YearMention[]): void {
  const points: number[] = [];
  for (const mention of years) {
    if (mention === carried.yearUsed) continue;
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
        setYear(carried, mention.year, mention, mention.partial, sentence);
        points.push(mention.year);
        break;
      case 'relative':
        // 上年为: another year than the one carried, so that no annual figure of that one applies.
        if (mention.year !== 0) carried.partial = true;
        break;
    }
  }
  if (points.length > 1) carried.listYears = points;
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
  /(?:比|较|相较于?|相比于?|than(?: in)?|over|compared (?:with|to)(?: in)?|against|from the level of)\s*(?:the\s*)?$/i;

/** 比2012年, 较上年, over 2012: the year is what the figure is measured against, not when it was the case. */
function isYardstick(text: string, mention: YearMention): boolean {
  const front = text.slice(Math.max(0, mention.start - 14), mention.start);
  if (measuresAgainst.test(front)) return true;
  // 是1978年的288倍: the base of a multiple.
  if (
    /(?:是|为|相当于)\s*$/.test(front) &&
    /^\s*的\s*(?:约|近|大约|将近|超过)?\s*\d+(?:\.\d+)?\s*(?:多|余)?倍/.test(text.slice(mention.end, mention.end + 24))
  )
    return true;
  return /(?:与|同|和)\s*$/.test(front) && /^[^，。；]{0,8}相比/.test(text.slice(mention.end, mention.end + 12));
}

const leadsBack =
  /^\s*(?:\([^)]{0,24}\))?\s*(?:(?:of|in)\s[\w\s'’-]{1,40}?)?\s*(?:in|by|for|during|as of|at the end of|by the end of|at year-end|in the year|at end-)?\s*$/i;

/** "3.38 trillion dollars in 2023": the year right behind the last figure of a run, as English puts it. */
export function yearBehind({ years, text, lexicon }: Reader, run: readonly Quantity[]): YearMention | undefined {
  const end = run.at(-1)?.end;
  if (!lexicon.yearsFollow || end === undefined) return undefined;
  const next = years.find((mention) => mention.start >= end);
  if (next?.kind !== 'year' || next.start - end > 60) return undefined;
  return leadsBack.test(text.slice(end, next.start)) ? next : undefined;
}

/** Dates the next figure with a year behind it; a year in front of the clause goes on afterwards. */
export function withYearBehind<Result>(reader: Reader, behind: YearMention | undefined, read: () => Result): Result {
  if (!behind) return read();
  const { carried, sentence } = reader;
  const { year, yearMention, yearSentence, partial } = carried;
  setYear(carried, behind.year, behind, behind.partial, sentence);
  carried.yearUsed = behind;
  const result = read();
  if (yearSentence === sentence) setYear(carried, year, yearMention, partial, yearSentence);
  return result;
}

/** The period of the last two levels of one subject, for 同期. */
export function periodBefore(claims: readonly Claim[]): YearMention | undefined {
  const levels = claims.filter((claim) => claim.kind === 'level' && claim.year !== undefined);
  const to = levels.at(-1);
  const from = levels.filter((claim) => claim.subject.key === to?.subject.key && claim.year !== to.year).at(-1);
  if (to?.year === undefined || from?.year === undefined || from.year > to.year) return undefined;
  return { start: 0, end: 0, kind: 'span', year: from.year, yearEnd: to.year, years: undefined, partial: false };
}

export function durationOf(mention: YearMention | undefined, block: Block): Duration | undefined {
  if (mention?.years === undefined) return undefined;
  const words = block.prose.text.slice(mention.start, mention.end);
  return {
    years: mention.years,
    loose: /近|多|余|过去|最近|约|past|last/.test(words),
    span: block.prose.toSource(mention.start, mention.end),
  };
}
