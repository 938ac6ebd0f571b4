/** statistics/average-growth-rate: a stated average annual rate against the two values and the years between them. */

import { message } from '../../base';
import type { Report } from '../../base';
import type { Claim } from '../claims';
import { atPrecision } from '../reference';
import { printed, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';
import { replaceDigits } from './fixes';
import { mayBeReal } from './realTerms';

const differs = {
  en: 'From {from} ({fromYear}) to {to} ({toYear}) is {rate} % a year over {periods} years; the text says {stated} %.',
  'zh-cn': '由 {fromYear} 年的 {from} 到 {toYear} 年的 {to}，{periods} 年间年均增长 {rate}%，文中为 {stated}%。',
};
const perhapsReal = {
  en: 'From {from} ({fromYear}) to {to} ({toYear}) is {rate} % a year at the printed prices; the text says {stated} %, which may be growth in real terms. Say which is meant.',
  'zh-cn':
    '按文中数值，由 {fromYear} 年的 {from} 到 {toYear} 年的 {to}，年均名义增长 {rate}%；文中为 {stated}%，可能是实际增速，请注明口径。',
};
const useRate = { en: 'Write {rate} %', 'zh-cn': '改为 {rate}%' };

export const averageGrowthRate: StatisticsRule = {
  id: 'statistics/average-growth-rate',
  defaultSeverity: 'error',
  summary: {
    en: 'A stated average annual growth rate does not follow from the two values and the years between them.',
    'zh-cn': '年均增长率与前后两个数值及其间年数不符。',
  },
  examples: {
    bad: [{ format: 'markdown', text: '2010年该平台注册商家为100万户，2020年达到259.4万户，年均增长⟦15.9%⟧。' }],
    good: [
      { format: 'markdown', text: '2010年该平台注册商家为100万户，2020年达到259.4万户，年均增长10%。' },
      { format: 'markdown', text: '2010年该平台注册商家为100万户，2020年达到259.4万户，交易笔数年均增长15.9%。' },
    ],
  },
  run({ judged, document }: StatisticsContext, report: (report: Report) => void): void {
    for (const { claim, working } of judged) {
      if (working?.kind !== 'average-growth-rate' || working.follows || saysReal(claim)) continue;
      const { step } = claim.quantity;
      const decimals = Math.max(0, Math.round(-Math.log10(step)));
      const expected = atPrecision(working.expected.value, step);
      const values = {
        from: statedNumber(working.from),
        to: statedNumber(working.to),
        fromYear: working.from.year ?? '',
        toYear: working.to.year ?? '',
        periods: working.periods,
        rate: printed(expected, decimals),
        stated: statedNumber(claim),
      };
      const isReal = mayBeReal(claim);
      const prose = document.blocks[claim.block]?.prose;
      report({
        span: claim.span,
        message: message(isReal ? perhapsReal : differs, values),
        ...(isReal || !claim.bound ? { severity: 'information' as const } : {}),
        data: {
          stated: claim.quantity.stated,
          expected,
          from: working.from.quantity.value,
          to: working.to.quantity.value,
          periods: working.periods,
        },
        related: [
          { message: message({ en: 'Start: {from}', 'zh-cn': '起点：{from}' }, values), span: working.from.span },
          { message: message({ en: 'End: {to}', 'zh-cn': '终点：{to}' }, values), span: working.to.span },
        ],
        fixes: prose && !isReal ? [replaceDigits(claim, prose, message(useRate, values), values.rate)] : [],
      });
    }
  },
};

function saysReal(claim: Claim): boolean {
  return /实际|可比价|不变价|real|constant/i.test(claim.wording);
}
