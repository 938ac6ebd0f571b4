/** statistics/growth-multiple: 增长了N倍 where N is the ratio, and multiples that do not follow from their two values. */

import { message } from '../../base';
import type { Fix, Report } from '../../base';
import type { Claim } from '../claims';
import type { JudgedClaim, Working } from '../judgement';
import { atPrecision } from '../reference';
import { printed, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';
import { replaceDigits } from './fixes';

const swapped = {
  en: '{to} is {ratio} times {from}, so it grew by {increase} times. Write "grew to {ratio} times" or "grew by {increase} times".',
  'zh-cn': '{to} 是 {from} 的 {ratio} 倍，即增长了 {increase} 倍。应写“增长到 {ratio} 倍”或“增长了 {increase} 倍”。',
};
const swappedBack = {
  en: '{to} is {ratio} times {from}; {increase} times is by how much it grew. Write "grew to {ratio} times" or "grew by {increase} times".',
  'zh-cn': '{to} 是 {from} 的 {ratio} 倍，{increase} 倍是增长了多少。应写“增长到 {ratio} 倍”或“增长了 {increase} 倍”。',
};
const differs = {
  en: 'From {from} ({fromYear}) to {to} ({toYear}) is {ratio} times the start, growth of {increase} times; the text says {stated}.',
  'zh-cn':
    '由 {fromYear} 年的 {from} 到 {toYear} 年的 {to}，是原来的 {ratio} 倍，即增长了 {increase} 倍；文中为 {stated} 倍。',
};
const differsUndated = {
  en: 'From {from} to {to} is {ratio} times the start, growth of {increase} times; the text says {stated}.',
  'zh-cn': '由 {from} 到 {to}，是原来的 {ratio} 倍，即增长了 {increase} 倍；文中为 {stated} 倍。',
};
const useNumber = { en: 'Write {number} times', 'zh-cn': '改为 {number} 倍' };
const useVerb = { en: 'Write "{verb}" for the ratio', 'zh-cn': '改写为“{verb}”' };

export const growthMultiple: StatisticsRule = {
  id: 'statistics/growth-multiple',
  defaultSeverity: 'error',
  summary: {
    en: 'A multiple does not follow from its two values, or the ratio is given as the growth.',
    'zh-cn': '倍数与前后两个数值不符，或把“增长到”的倍数写成了“增长了”的倍数。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: '2012年该县粮食产量为20万吨，2022年增至60万吨，十年间增长了⟦3倍⟧。' },
      { format: 'latex', text: '样本企业的专利数由2010年的125件增加到2020年的1500件，增长了⟦12倍⟧。' },
    ],
    good: [
      { format: 'markdown', text: '2012年该县粮食产量为20万吨，2022年增至60万吨，十年间增长了2倍。' },
      { format: 'markdown', text: '2012年该县粮食产量为20万吨，2022年增至60万吨，是2012年的3倍。' },
      { format: 'markdown', text: '2012年该县粮食产量为20万吨，2022年增至60万吨，农机总动力增长了3倍。' },
    ],
  },
  run({ judged, document }: StatisticsContext, report: (report: Report) => void): void {
    for (const entry of judged) {
      const { claim, working } = entry;
      if (claim.kind !== 'growth-multiple' || claim.quantity.doubling !== undefined || !working || working.follows)
        continue;
      const ratio = working.kind === 'growth-multiple' ? working.expected.value + 1 : working.expected.value;
      const { step } = claim.quantity;
      const decimals = Math.max(0, Math.round(-Math.log10(step)));
      const values = {
        from: statedNumber(working.from),
        to: statedNumber(working.to),
        fromYear: working.from.year ?? '',
        toYear: working.to.year ?? '',
        ratio: printed(atPrecision(ratio, step), decimals),
        increase: printed(atPrecision(ratio - 1, step), decimals),
        stated: statedNumber(claim),
      };
      const isDated = working.from.year !== undefined && working.to.year !== undefined;
      const template = !working.ratioForIncrease
        ? isDated
          ? differs
          : differsUndated
        : working.kind === 'growth-multiple'
          ? swapped
          : swappedBack;
      const expected = atPrecision(working.expected.value, step);
      report({
        span: claim.span,
        message: message(template, values),
        ...(isReadBothWays(claim) || !(working.ratioForIncrease || claim.bound)
          ? { severity: 'information' as const }
          : {}),
        data: {
          stated: claim.quantity.stated,
          expected,
          from: working.from.quantity.value,
          to: working.to.quantity.value,
          ratio,
        },
        related: [
          { message: message({ en: 'Start: {from}', 'zh-cn': '起点：{from}' }, values), span: working.from.span },
          { message: message({ en: 'End: {to}', 'zh-cn': '终点：{to}' }, values), span: working.to.span },
        ],
        fixes: fixesOf(entry, working, printed(expected, decimals), document),
      });
    }
  },
};

/** "Grew by three times" is read both ways in English, so that nobody is accused of it; "is three times that of" is not. */
function isReadBothWays({ quantity, multiple }: Claim): boolean {
  return /[a-z]/i.test(quantity.statedUnit) && multiple !== 'ratio';
}

function fixesOf(
  { claim }: JudgedClaim,
  working: Working,
  number: string,
  document: StatisticsContext['document'],
): readonly Fix[] {
  const prose = document.blocks[claim.block]?.prose;
  if (!prose) return [];
  const fixes = [replaceDigits(claim, prose, message(useNumber, { number }), number)];
  const verb =
    working.ratioForIncrease && working.kind === 'growth-multiple'
      ? growthVerb(prose.text, claim.quantity.start)
      : undefined;
  if (verb) {
    const place = prose.toSource(verb.start, verb.end);
    fixes.push({
      title: message(useVerb, { verb: verb.newText }),
      safe: false,
      edits: [{ span: place, newText: verb.newText }],
    });
  }
  return fixes;
}

/** 增长了 right in front of the multiple (a hedge may stand between), as 增长到. */
function growthVerb(
  text: string,
  before: number,
): { readonly start: number; readonly end: number; readonly newText: string } | undefined {
  const from = Math.max(0, before - 12);
  const match = /(增长|增加|提高|扩大|上升|提升)了?(?=\s*(?:约|大约|近|将近|超过|超)?\s*$)/.exec(
    text.slice(from, before),
  );
  if (!match) return undefined;
  const start = from + match.index;
  return { start, end: start + match[0].length, newText: `${match[1]}到` };
}
