/** statistics/share: a stated share against its part and its whole, both printed in the same paragraph. */

import { message } from '../../base';
import type { Report } from '../../base';
import { atPrecision } from '../reference';
import { printed, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';
import { replaceDigits } from './fixes';

const differs = {
  en: '{part} of {whole} is {share} %; the text says {stated} %.',
  'zh-cn': '{part} 占 {whole} 的 {share}%，文中为 {stated}%。',
};
const useShare = { en: 'Write {share} %', 'zh-cn': '改为 {share}%' };

export const share: StatisticsRule = {
  id: 'statistics/share',
  defaultSeverity: 'error',
  summary: {
    en: 'A stated share does not follow from its part and its whole.',
    'zh-cn': '所述比重与部分、总体两个数值不符。',
  },
  examples: {
    bad: [
      {
        format: 'markdown',
        text: '2023年，我国出口总额为33790.44亿美元，全球出口总额为238134亿美元，出口总额占全球出口总额的比重为⟦16.4%⟧。',
      },
    ],
    good: [
      {
        format: 'markdown',
        text: '2023年，我国出口总额为33790.44亿美元，全球出口总额为238134亿美元，出口总额占全球出口总额的比重为14.2%。',
      },
    ],
  },
  run({ judged, document }: StatisticsContext, report: (report: Report) => void): void {
    for (const { claim, working } of judged) {
      if (working?.kind !== 'share' || working.follows) continue;
      const { step } = claim.quantity;
      const decimals = Math.max(0, Math.round(-Math.log10(step)));
      const expected = atPrecision(working.expected.value, step);
      const values = {
        part: statedNumber(working.from),
        whole: statedNumber(working.to),
        share: printed(expected, decimals),
        stated: statedNumber(claim),
      };
      const prose = document.blocks[claim.block]?.prose;
      report({
        span: claim.span,
        message: message(differs, values),
        ...(claim.bound ? {} : { severity: 'information' as const }),
        data: {
          stated: claim.quantity.stated,
          expected,
          part: working.from.quantity.value,
          whole: working.to.quantity.value,
        },
        related: [
          { message: message({ en: 'Part: {part}', 'zh-cn': '部分：{part}' }, values), span: working.from.span },
          { message: message({ en: 'Whole: {whole}', 'zh-cn': '总体：{whole}' }, values), span: working.to.span },
        ],
        fixes: prose ? [replaceDigits(claim, prose, message(useShare, values), values.share)] : [],
      });
    }
  },
};
