/**
 * Finds reported tests: looks for p first, cheaply, and only around it for a statistic to which nothing but
 * degrees of freedom, effect sizes and a few words of passage lead. Letters that are no statistic are never one.
 */

import { readPlain } from '../../text';
import type { Block, ProseDocument, ProseText } from '../../text';
import { bindP } from './bindP';
import { foldSigns, statistic } from './notation';
import type { ReportedTest } from './reportedTest';
import { readStatistic } from './statisticAt';

/** Where a p or a level may stand in a source of either format; cheap, because most texts have none. */
const anchor = new RegExp(
  [
    '(?<![A-Za-z])(?:[pP]|\\ud835[\\udc5d\\udc43\\udcfd])[\\s*_${}()[\\]\\\\~^]{0,10}(?:adj|value|mathrm|text)?[\\s*_${}()[\\]\\\\~^]{0,4}(?:[=<>＝＜＞≤≥≈﹤﹥]|&[lg][te];|\\\\(?:l|g)(?:e|t)|值|(?:two|one|[12])[-\\s]?(?:tailed|sided)|[（(]?[双单][侧尾边])',
    '\\b[pP][$*_}]{0,2}[-\\s]?values?\\b',
    '\\bPr(?:ob)?\\b[\\s.$\\\\({}]{0,6}[>＞=＝]',
    '(?<![A-Za-z])n\\.?\\s?s\\.?(?![A-Za-z])',
    '[Ss]ig\\.?\\s?[=<＝＜(（]',
    '概率|显著性\\s?[为是=＝]',
    '\\d\\s?\\\\?[%％]\\$?\\s*的?[^\\d\\s，。]{0,8}(?:水平|水准|显著|检验)',
    'significant(?:ly)?\\s[\\w\\s]{0,30}?(?:at|on)\\s',
  ].join('|'),
  'g',
);
const oneTailed = /(?:one|1)\s?-?\s?(?:tailed|sided)|directional|单侧|单尾|单边/i;
/** p that was adjusted for many comparisons, or follows from another distribution than the name of the statistic says. */
const otherDistribution = new RegExp(
  [
    'adjusted|corrected\\s+p|p_\\((?:adj|corr|fdr|bonf|holm)|Bonferroni|Holm\\b|FDR|q-value|Tukey|Scheff|Dunnett|Games|[SŠ]id[aá]k|Hochberg|校正|矫正',
    "bootstrap|permutation|Monte Carlo|randomi[sz]ation|simulated|exact (?:p|sig|test)|Fisher['’]?s exact|自助|自抽样|自举|置换|模拟|精确(?:检验|概率|p)",
    'Greenhouse|Huynh|Kolmogorov|K-S\\b',
    '\\b(?:ADF|PP|DF-GLS|KPSS|LLC|IPS|CIPS)\\b|unit[-\\s]root|Dickey|Phillips|Levin|stationar|cointegrat|Engle|Johansen|Pedroni|Kao\\b|Westerlund|单位根|平稳性?检验|协整',
    'threshold (?:effect|test|regression)|structural break|Andrews|Bai[-–]Perron|门槛|门限|结构(?:突变|断点)',
  ].join('|'),
  'i',
);
const window = 500;
const longestBlock = 6000;

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
  let after = 0;
  statistic.lastIndex = 0;
  for (let match = statistic.exec(text); match; match = statistic.exec(text)) {
    const read = readStatistic(match, text);
    const { index } = match;
    const end = index + match[0].length;
    const bound = read && bindP(text, index, end, read, prose, after);
    // Reading changes where the expression goes on.
    statistic.lastIndex = bound?.end ?? (read ? end : index + 1);
    if (!bound) continue;
    after = bound.end;
    const sentence = sentenceAround(text, bound.start, bound.end);
    tests.push({
      statistic: bound.statistic,
      p: bound.p,
      text: prose.text.slice(index, bound.statisticEnd).trim(),
      span: prose.toSource(bound.start, bound.end),
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
