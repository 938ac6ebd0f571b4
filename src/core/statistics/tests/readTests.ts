/**
 * Finds reported tests: looks for p first, cheaply, and only around it for a statistic to which nothing but
 * degrees of freedom, effect sizes and a few words of passage lead. Letters that are no statistic are never one.
 */

import { readPlain } from '../../text';
import type { Block, ProseDocument, ProseText } from '../../text';
import {
  degreesOfFreedom,
  foldSigns,
  inserted,
  notSignificant,
  probability,
  readProbability,
  relationOf,
  sampleSize,
  separator,
  statistic,
  statisticName,
} from './notation';
import type { ReportedP, ReportedStatistic, ReportedTest } from './reportedTest';

/** Where a p may stand in a source of either format; cheap, because most texts have none. */
const anchor =
  /(?<![A-Za-z])(?:[pP]|\ud835[\udc5d\udc43\udcfd])[\s*_${}()[\]\\~^]{0,10}(?:adj|value|mathrm|text)?[\s*_${}()[\]\\~^]{0,4}(?:[=<>＝＜＞≤≥≈﹤﹥]|&[lg][te];|\\(?:l|g)(?:e|t)|值)|\b[pP][$*_}]{0,2}[-\s]?values?\b|(?<![A-Za-z])n\.?\s?s\.?(?![A-Za-z])|[Ss]ig\.?\s?[=<＝＜(（]|概率/g;
const oneTailed = /(?:one|1)\s?-?\s?(?:tailed|sided)|directional|单侧|单尾|单边/i;
const otherDistribution =
  /adjusted|corrected\s+p|p_\((?:adj|corr|fdr|bonf|holm)|Bonferroni|Holm\b|FDR|q-value|bootstrap|permutation|Monte Carlo|Fisher['’]?s exact|exact test|Greenhouse|Huynh|校正|矫正|自助法|置换|精确检验/i;
const meta = /heterogen|meta|异质性|荟萃|元分析/i;
const window = 500;
const longestBlock = 6000;
const longestGap = 140;

export function readTests(document: ProseDocument): readonly ReportedTest[] {
  const anchors = [...document.source.matchAll(anchor)].map(({ index }) => index);
  if (anchors.length === 0) return [];
  const isOneTailed = oneTailed.test(document.source);
  const found = new Map<number, ReportedTest>();
  let next = 0;
  for (const block of document.blocks) {
    while (next < anchors.length && (anchors[next] as number) < block.span.start) next += 1;
    const inside: number[] = [];
    for (let at = next; at < anchors.length && (anchors[at] as number) < block.span.end; at += 1)
      inside.push(anchors[at] as number);
    if (inside.length === 0 || block.quoted || block.kind === 'reference') continue;
    for (const span of stretches(block, inside)) {
      const text = readPlain(document.source, document.format, [span]);
      for (const test of testsOf(text, isOneTailed)) found.set(test.span.start, test);
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The whole block, or stretches around the places that matter where the block is long. */
function stretches(
  block: Block,
  anchors: readonly number[],
): readonly { readonly start: number; readonly end: number }[] {
  if (block.span.end - block.span.start <= longestBlock) return [block.span];
  const spans: { start: number; end: number }[] = [];
  for (const at of anchors) {
    const start = Math.max(block.span.start, at - window);
    const end = Math.min(block.span.end, at + window);
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function testsOf(prose: ProseText, elsewhere: boolean): readonly ReportedTest[] {
  const text = foldSigns(prose.text);
  const tests: ReportedTest[] = [];
  statistic.lastIndex = 0;
  for (let match = statistic.exec(text); match; match = statistic.exec(text)) {
    const read = readStatistic(match, text);
    if (!read) {
      statistic.lastIndex = match.index + 1;
      continue;
    }
    const end = match.index + match[0].length;
    const bound = findP(text, end, read, prose);
    statistic.lastIndex = end;
    if (!bound) continue;
    const sentence = sentenceAround(text, match.index, bound.end);
    tests.push({
      statistic: bound.statistic,
      p: bound.p,
      text: prose.text.slice(match.index, bound.statisticEnd).trim(),
      span: prose.toSource(match.index, bound.end),
      oneTailed: oneTailed.test(sentence) ? 'here' : elsewhere ? 'elsewhere' : 'no',
      otherP: otherDistribution.test(sentence),
    });
  }
  return tests;
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 200), start);
  const from = Math.max(before.lastIndexOf('。'), before.search(/[.!?]\s+(?=[A-Z][^.!?]*$)/));
  const behind = text.slice(end, end + 80);
  const to = behind.search(/。|[.!?](?:\s|$)/);
  return before.slice(from + 1) + text.slice(start, end) + behind.slice(0, to < 0 ? behind.length : to);
}

function toCount(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^[lI]$/.test(written) ? 1 : Number(written.replace(/,/g, ''));
}

/** `t₂₈` of plain text. */
function subscript(written: string | undefined): string | undefined {
  return written?.replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));
}

function decimalsOf(written: string): number {
  const point = written.indexOf('.');
  return point < 0 ? 0 : written.length - point - 1;
}

function readStatistic(match: RegExpExecArray, text: string): ReportedStatistic | undefined {
  const groups = match.groups ?? {};
  const name = statisticName(groups);
  if (!name || (name === 'Q' && !meta.test(text))) return undefined;
  const isWorded = (groups.noun ?? '').trim() !== '' || /^(?:卡方|[Cc]hi)/.test(match[0]);
  // F（1，196） of Chinese text has two numbers, not one with a comma in it.
  const parted = name === 'F' && groups.df2 === undefined ? /^(\d+),(\d+)$/.exec(groups.df1 ?? '') : null;
  const first = toCount(parted?.[1] ?? groups.df1 ?? groups.index ?? subscript(groups.small));
  const second = toCount(parted?.[2] ?? groups.df2);
  if (groups.relation === undefined && !isWorded) return undefined;
  if (name === 'F' ? (first === undefined) !== (second === undefined) : second !== undefined) return undefined;
  const written = (groups.value ?? '').replace(/[\s,]/g, '');
  return {
    name,
    df: [first, second].filter((df) => df !== undefined),
    relation: relationOf(groups.relation),
    value: Number(written),
    decimals: decimalsOf(written),
  };
}

interface Bound {
  readonly statistic: ReportedStatistic;
  readonly p: ReportedP;
  /** Behind the statistic and its degrees of freedom, and behind p. */
  readonly statisticEnd: number;
  readonly end: number;
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Walks from a statistic to its p over what may stand between them. */
function findP(text: string, from: number, first: ReportedStatistic, prose: ProseText): Bound | undefined {
  let read = first;
  let statisticEnd = from;
  let at = from;
  const limit = Math.min(text.length, from + longestGap);
  while (at < limit) {
    const p = execAt(probability, text, at) ?? execAt(notSignificant, text, at);
    if (p) {
      const reported = readP(p, at, prose, text);
      return reported && hasEnough(read, reported)
        ? { statistic: read, p: reported, statisticEnd, end: at + p[0].length }
        : undefined;
    }
    const df = execAt(degreesOfFreedom, text, at);
    const sample = df ? null : execAt(sampleSize, text, at);
    if (df && read.df.length === 0 && read.name !== 'z') {
      const groups = df.groups ?? {};
      const numbers = [toCount(groups.df1 ?? groups.before1), toCount(groups.df2 ?? groups.before2)];
      read = { ...read, df: numbers.filter((one) => one !== undefined) };
      at += df[0].length;
      statisticEnd = at;
      continue;
    }
    if (sample && read.name === 'r' && read.df.length === 0)
      read = { ...read, df: [(toCount(sample.groups?.n) ?? 0) - 2] };
    const next = sample ?? (isStatisticAt(text, at) ? null : execAt(inserted, text, at)) ?? execAt(separator, text, at);
    if (!next || next[0] === '') return undefined;
    at += next[0].length;
  }
  return undefined;
}

/** Another statistic takes the p that follows it; a bare r is an effect size. */
function isStatisticAt(text: string, at: number): boolean {
  statistic.lastIndex = at;
  const match = statistic.exec(text);
  if (match?.index !== at) return false;
  const read = readStatistic(match, text);
  return read !== undefined && (read.name !== 'r' || read.df.length > 0);
}

function readP(match: RegExpExecArray, at: number, prose: ProseText, text: string): ReportedP | undefined {
  const groups = match.groups ?? {};
  const end = at + match[0].length;
  const span = prose.toSource(at, end);
  const common = { text: prose.text.slice(at, end), span };
  if (groups.value === undefined) {
    return { ...common, relation: 'ns', value: 0, decimals: 0, bare: false, relationSpan: span, numberSpan: span };
  }
  const percent = groups.percent === undefined ? 1 : 0.01;
  const value = readProbability(groups.value) * percent;
  if (!Number.isFinite(value)) return undefined;
  const numberAt = at + match[0].lastIndexOf(groups.value);
  const relationAt = at + match[0].slice(0, numberAt - at).lastIndexOf(groups.relation ?? '');
  const mantissa = /^-?[\d.]*/.exec(groups.value)?.[0] ?? '';
  const power = value === 0 ? 0 : Math.round(Math.log10(Math.abs(value / (Number(mantissa) || 1))));
  // `p = .000***`: stars behind belong to the figure.
  const numberEnd = numberAt + groups.value.length;
  return {
    ...common,
    relation: relationOf(groups.relation),
    value,
    decimals: Math.max(0, decimalsOf(mantissa) - power),
    bare: groups.value.startsWith('.') || groups.value.startsWith('-.'),
    relationSpan: prose.toSource(relationAt, relationAt + (groups.relation ?? '').length),
    numberSpan: prose.toSource(numberAt, Math.min(text.length, numberEnd)),
  };
}

/** Without degrees of freedom only z, and t as far as any number of them allows, can be computed. */
function hasEnough({ name, df, value, decimals }: ReportedStatistic, p: ReportedP): boolean {
  if (Number.isNaN(value) || df.some((one) => !(one > 0))) return false;
  const wanted = name === 'F' ? 2 : name === 'z' ? 0 : 1;
  if (df.length === wanted) return wanted > 0 || (decimals > 0 && Math.abs(p.value) <= 1);
  return name === 't' && df.length === 0 && decimals > 0 && Math.abs(p.value) <= 1;
}
