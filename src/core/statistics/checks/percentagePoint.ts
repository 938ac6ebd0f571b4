/** statistics/percentage-point: % where the change of a share is in percentage points, or the reverse. */

import { message } from '../../base';
import type { Report } from '../../base';
import { difference, follows, percentageChange } from '../judgement';
import { printed, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';

const shouldBePoints = {
  en: 'From {from} % to {to} % is {stated} percentage points; {stated} % would be a share of the share.',
  'zh-cn': '由 {from}% 到 {to}% 相差 {stated} 个百分点，宜写“{stated} 个百分点”。',
};
const shouldBePercent = {
  en: 'From {from} % to {to} % is {points} percentage points; {stated} is the change in percent.',
  'zh-cn': '由 {from}% 到 {to}% 相差 {points} 个百分点；{stated}% 是相对变化。',
};

export const percentagePoint: StatisticsRule = {
  id: 'statistics/percentage-point',
  defaultSeverity: 'warning',
  summary: {
    en: 'A change of a share is given in percent where it is in percentage points, or the reverse.',
    'zh-cn': '比重的变化应以百分点计而写成了百分比，或相反。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: '该市研发投入强度由2015年的2.1%提高到2020年的3.6%，提高了⟦1.5%⟧。' },
      { format: 'markdown', text: '该市绿化覆盖率由2015年的20%提高到2020年的30%，提高了⟦50个百分点⟧。' },
    ],
    good: [
      { format: 'markdown', text: '该市研发投入强度由2015年的2.1%提高到2020年的3.6%，提高了1.5个百分点。' },
      { format: 'markdown', text: '该市绿化覆盖率由2015年的20%提高到2020年的30%，提高了50%。' },
    ],
  },
  run({ judged, document }: StatisticsContext, report: (report: Report) => void): void {
    for (const { claim } of judged) {
      const { endpoints, quantity } = claim;
      if (
        !endpoints ||
        claim.otherEndpoints.length > 0 ||
        endpoints.from.quantity.unit !== '%' ||
        endpoints.to.quantity.unit !== '%'
      )
        continue;
      if (claim.kind !== 'change' && claim.kind !== 'growth-rate') continue;
      const points = difference(endpoints.from, endpoints.to);
      const percent = percentageChange(endpoints.from, endpoints.to);
      if (!points || !percent || claim.direction < 0 !== points.value < 0) continue;
      const fitsPoints = follows(claim, absolute(points));
      const fitsPercent = follows(claim, absolute(percent));
      if (fitsPoints === fitsPercent) continue;
      const values = {
        from: statedNumber(endpoints.from),
        to: statedNumber(endpoints.to),
        stated: statedNumber(claim),
        points: printed(Math.abs(points.value), 2),
      };
      const prose = document.blocks[claim.block]?.prose;
      if (quantity.unit === '%' && fitsPoints && prose) {
        const sign = prose.toSource(quantity.digits.end, quantity.end);
        const title = message({ en: 'Write {stated} percentage points', 'zh-cn': '改为 {stated} 个百分点' }, values);
        const newText = /[a-z]/i.test(quantity.statedUnit) ? ' percentage points' : '个百分点';
        report({
          span: claim.span,
          message: message(shouldBePoints, values),
          data: { stated: quantity.stated },
          fixes: [{ title, safe: false, edits: [{ span: sign, newText }] }],
        });
      } else if (quantity.unit === 'percentage points' && fitsPercent) {
        report({
          span: claim.span,
          message: message(shouldBePercent, values),
          data: { stated: quantity.stated, expected: Math.abs(points.value) },
        });
      }
    }
  },
};

function absolute<
  Derived extends { readonly value: number; readonly range: { readonly low: number; readonly high: number } },
>(derived: Derived) {
  if (derived.value >= 0) return derived;
  return { value: -derived.value, range: { low: -derived.range.high, high: -derived.range.low } };
}
