/** statistics/doubling: 翻一番, 翻两番 against the two values that they speak of. */

import { message } from '../../base';
import type { Report } from '../../base';
import type { Claim } from '../claims';
import { ratioOf } from '../judgement';
import { printed, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';

const differs = {
  en: '{to} is {ratio} times {from}; {stated} means {expected} times.',
  'zh-cn': '{to} 是 {from} 的 {ratio} 倍，而“{stated}”意为 {expected} 倍。',
};

/** How far the ratio may lie from the power of two, as a share of it, by the hedge; 翻番 is a round word. */
const reach = {
  none: { low: 0.92, high: 1.35 },
  about: { low: 0.88, high: 1.2 },
  nearly: { low: 0.8, high: 1.03 },
  over: { low: 0.97, high: 1.9 },
  under: { low: 0.7, high: 1.03 },
} as const;

export const doubling: StatisticsRule = {
  id: 'statistics/doubling',
  defaultSeverity: 'error',
  summary: {
    en: 'Doubling or quadrupling does not fit the values that it speaks of.',
    'zh-cn': '“翻一番”“翻两番”等说法与前后数值不符。',
  },
  examples: {
    bad: [{ format: 'markdown', text: '2012年该产业产值为100亿元，2022年达到210亿元，⟦翻了两番⟧。' }],
    good: [
      { format: 'markdown', text: '2012年该产业产值为100亿元，2022年达到210亿元，翻了一番。' },
      { format: 'markdown', text: '2012年该产业产值为100亿元，2022年达到390亿元，接近翻两番。' },
    ],
  },
  run({ judged, document }: StatisticsContext, report: (report: Report) => void): void {
    for (const { claim } of judged) {
      const { endpoints, quantity } = claim;
      const ratio = endpoints && ratioOf(endpoints.from, endpoints.to);
      if (quantity.doubling === undefined || !endpoints || claim.otherEndpoints.length > 0 || !ratio) continue;
      const { low, high } = reach[hedgeOf(claim)];
      if (ratio.range.high >= quantity.doubling * low && ratio.range.low <= quantity.doubling * high) continue;
      const values = {
        from: statedNumber(endpoints.from),
        to: statedNumber(endpoints.to),
        ratio: printed(ratio.value, 2),
        expected: quantity.doubling,
        stated: document.source.slice(claim.span.start, claim.span.end),
      };
      report({
        span: claim.span,
        message: message(differs, values),
        ...(claim.bound ? {} : { severity: 'information' as const }),
        data: { stated: quantity.doubling, expected: ratio.value },
      });
    }
  },
};

function hedgeOf({ quantity, wording }: Claim): keyof typeof reach {
  if (/接近|近|将近|nearly|almost/.test(wording)) return 'nearly';
  return quantity.hedge ?? 'none';
}
