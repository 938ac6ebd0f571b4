/** statistics/impossible-decrease: 减少了N倍, and decreases of more than 100 %. */

import { message } from '../../base';
import type { Report } from '../../base';
import { statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';

const byTimes = {
  en: 'Nothing can fall by {stated} times itself; say to what share it fell, or by how many percent.',
  'zh-cn': '数量不可能减少 {stated} 倍；请写明减少到几分之几，或减少了百分之几。',
};
const byPercent = {
  en: 'A decrease cannot be more than 100 %; the text says {stated} %.',
  'zh-cn': '降幅不可能超过 100%，文中为 {stated}%。',
};

export const impossibleDecrease: StatisticsRule = {
  id: 'statistics/impossible-decrease',
  defaultSeverity: 'warning',
  summary: {
    en: 'A decrease by a multiple, or by more than 100 %, is impossible.',
    'zh-cn': '“减少了N倍”或降幅超过100%的说法不成立。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: '五年间，企业的单位能耗降低了⟦3倍⟧。' },
      { format: 'markdown', text: '2022年，该厂排放量下降了⟦120%⟧。' },
    ],
    good: [
      { format: 'markdown', text: '五年间，企业的单位能耗降低了75%。' },
      { format: 'markdown', text: '2022年，该企业利润下降了120%。' },
    ],
  },
  run({ judged }: StatisticsContext, report: (report: Report) => void): void {
    for (const { claim } of judged) {
      if (claim.direction > 0) continue;
      const isMultiple = claim.kind === 'growth-multiple' && claim.multiple === 'increase' && claim.quantity.value >= 1;
      const isPercent =
        claim.kind === 'growth-rate' &&
        claim.quantity.value > 100 &&
        !canTurnNegative.test(claim.subject.text + claim.wording);
      if (!isMultiple && !isPercent) continue;
      report({
        span: claim.span,
        message: message(isMultiple ? byTimes : byPercent, { stated: statedNumber(claim) }),
        data: { stated: claim.quantity.stated },
      });
    }
  },
};

/** Quantities that can fall below zero may fall by more than all of themselves. */
const canTurnNegative = /利润|盈利|收益|顺差|差额|净|余额|增速|增长率|profit|earnings|balance|surplus|net/i;
