/** Finds the p that belongs to a statistic: behind it over what may stand between, or just before it with a bracket. */

import type { ProseText } from '../../text';
import { degreesOfFreedom, inserted, sampleSize, separator } from './betweenNotation';
import { levelAt } from './levelWords';
import { execAt, toCount } from './notation';
import { probabilityAt } from './probability';
import type { FoundP } from './probability';
import type { ReportedP, ReportedStatistic } from './reportedTest';
import { hasEnough, isStatisticAt } from './statisticAt';

export interface Bound {
  readonly statistic: ReportedStatistic;
  readonly p: ReportedP;
  /** Behind the statistic and its degrees of freedom. */
  readonly statisticEnd: number;
  /** From the first to behind the last of statistic and p. */
  readonly start: number;
  readonly end: number;
}

interface Walk {
  readonly statistic: ReportedStatistic;
  readonly statisticEnd: number;
  /** Where nothing more could be passed over. */
  readonly end: number;
  readonly found: FoundP | undefined;
}

const longestGap = 140;

/** `from` is the offset behind the statistic that begins at `start`; before `after` everything is bound already. */
export function bindP(
  text: string,
  start: number,
  from: number,
  read: ReportedStatistic,
  prose: ProseText,
  after: number,
): Bound | undefined {
  const walk = walkFrom(text, from, read, prose);
  const { statistic, statisticEnd } = walk;
  const found = walk.found ?? pBefore(text, start, statisticEnd, prose, after);
  if (!found?.p || !hasEnough(statistic, found.p)) return undefined;
  return {
    statistic,
    p: found.p,
    statisticEnd,
    start: Math.min(start, found.start),
    end: Math.max(statisticEnd, found.end),
  };
}

/** Over degrees of freedom, N, effect sizes and words of passage to the next p. */
function walkFrom(text: string, from: number, first: ReportedStatistic, prose: ProseText): Walk {
  let statistic = first;
  let statisticEnd = from;
  let at = from;
  const limit = Math.min(text.length, from + longestGap);
  while (at < limit) {
    const found = probabilityAt(text, at, prose) ?? levelAt(text, at, prose);
    if (found) return { statistic, statisticEnd, end: at, found };
    const df = execAt(degreesOfFreedom, text, at);
    if (df && statistic.df.length === 0 && statistic.name !== 'z') {
      const groups = df.groups ?? {};
      const numbers = [
        toCount(groups.first ?? groups.df1 ?? groups.before1),
        toCount(groups.second ?? groups.df2 ?? groups.before2),
      ];
      statistic = { ...statistic, df: numbers.filter((one) => one !== undefined) };
      at += df[0].length;
      statisticEnd = at;
      continue;
    }
    const sample = df ? null : execAt(sampleSize, text, at);
    if (sample && statistic.name === 'r' && statistic.df.length === 0)
      statistic = { ...statistic, df: [(toCount(sample.groups?.n) ?? 0) - 2] };
    const next = sample ?? (isStatisticAt(text, at) ? null : execAt(inserted, text, at)) ?? execAt(separator, text, at);
    if (!next || next[0] === '') break;
    at += next[0].length;
  }
  return { statistic, statisticEnd, end: at, found: undefined };
}

const beforeWindow = 90;
/** `(p = .03, t(28) = 2.20)`: p is the first in the bracket and a comma parts them. */
const firstInBracket = /[([]\s*(?<p>[^()[\]]{3,40}?)\s*[,;、]\s*(?:\d+\s*df\s*,\s*)?$/;
/** 在5%水平上显著为正（t＝2.31）, `p < .05 (t = 2.31)`: the bracket gives the reason of what stands before it. */
const beforeBracket =
  /(?:^|[\s,;，。(])(?<p>[^\s,;。(][^,;。]{3,70}?)(?:为[正负]|[异大小]于\s?0|性)?\s*[([]\s*(?:其|对应的?|with|as|the)?\s*$/;

function pBefore(
  text: string,
  start: number,
  statisticEnd: number,
  prose: ProseText,
  after: number,
): FoundP | undefined {
  const from = Math.max(after, start - beforeWindow);
  const before = text.slice(from, start);
  if (!/^[)\]]|^.\s*[)\]]/.test(text.slice(statisticEnd - 1))) return undefined;
  const isInside = firstInBracket.exec(before);
  const match = isInside ?? beforeBracket.exec(before);
  const written = match?.groups?.p;
  if (!match || written === undefined) return undefined;
  const first = from + match.index + match[0].indexOf(written);
  const end = first + written.length;
  // The words before the level are of no length that could be told beforehand.
  for (let at = first; at < end; at += 1) {
    const found = probabilityAt(text, at, prose) ?? levelAt(text, at, prose);
    if (found && found.end === end) return found;
    if (isInside) return undefined;
  }
  return undefined;
}
