/** Reads a match of the notation as a statistic, or as none where its parts do not go together. */

import { decimalsOf, plainIndex, relationOf, statistic, statisticName, toCount, wordRelation } from './notation';
import type { ReportedP, ReportedStatistic } from './reportedTest';

const meta = /heterogen|meta|异质性|荟萃|元分析/i;
/** F of information retrieval, which has no degrees of freedom and lies below 1. */
const harmonicMean = /recall|precision|召回|精确率|查全|F-?\s?(?:score|measure)|classifi/i;

export function readStatistic(match: RegExpExecArray, text: string): ReportedStatistic | undefined {
  const groups = match.groups ?? {};
  const name = statisticName(groups);
  if (!name || (name === 'Q' && !meta.test(text))) return undefined;
  const isWorded = (groups.noun ?? '').trim() !== '' || /^(?:卡方|[Cc]hi|Hansen|Sargan)/.test(match[0]);
  // F（1，196） of Chinese text has two numbers, not one with a comma in it.
  const parted = name === 'F' && groups.df2 === undefined ? /^(\d+),(\d+)$/.exec(groups.df1 ?? '') : null;
  const first = toCount(
    parted?.[1] ?? groups.df1 ?? groups.index ?? plainIndex(groups.small) ?? groups.pasted ?? groups.pasted1,
  );
  const second = toCount(parted?.[2] ?? groups.df2 ?? groups.pasted2);
  if (!isWorded && (groups.relation === undefined || wordRelation.test(groups.relation))) return undefined;
  if (name === 'F' ? (first === undefined) !== (second === undefined) : second !== undefined) return undefined;
  if (name === 'F' && first === undefined && harmonicMean.test(text)) return undefined;
  const written = (groups.value ?? '').replace(/[\s,]/g, '');
  return {
    name,
    df: [first, second].filter((df) => df !== undefined),
    relation: relationOf(groups.relation),
    value: Number(written),
    decimals: decimalsOf(written),
  };
}

/** Another statistic takes the p that follows it; a bare r is an effect size. */
export function isStatisticAt(text: string, at: number): boolean {
  statistic.lastIndex = at;
  const match = statistic.exec(text);
  if (match?.index !== at) return false;
  const read = readStatistic(match, text);
  return read !== undefined && (read.name !== 'r' || read.df.length > 0);
}

/** Without degrees of freedom z can be computed, and t, F and χ² as far as any number of them allows; r cannot. */
export function hasEnough({ name, df, value, decimals, relation }: ReportedStatistic, p: ReportedP): boolean {
  if (Number.isNaN(value) || df.some((one) => !(one > 0))) return false;
  const wanted = name === 'F' ? 2 : name === 'z' ? 0 : 1;
  if (df.length === wanted && wanted > 0) return true;
  const isPrecise = decimals > 0 || (name === 'F' && relation === '<');
  return df.length === 0 && name !== 'r' && name !== 'Q' && isPrecise && Math.abs(p.value) <= 1;
}
