/** statistics/unit-scale: off by a power of ten that a slip of 万, 亿, million or billion explains. */

import { message } from '../../base';
import type { Report } from '../../base';
import { amount, inPrintedUnit, numberInPrintedUnit, source, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';

const slipped = {
  en: '{figure} has the digits of the reference for {year} but is off by a power of ten: {newest} ({source}). Check the scale word.',
  'zh-cn': '{figure}与 {year} 年参考值数字相同而数量级不符：应为 {newest}（{source}）。请核对“万”“亿”等单位。',
};

export const unitScale: StatisticsRule = {
  id: 'statistics/unit-scale',
  defaultSeverity: 'error',
  summary: {
    en: 'A figure is off by a power of ten that a slip of a scale word explains.',
    'zh-cn': '数值因“万”“亿”等单位之误而差了数量级。',
  },
  examples: {
    bad: [{ format: 'markdown', text: '2023年，我国货物出口总额为⟦33790.44万亿美元⟧。' }],
    good: [{ format: 'markdown', text: '2023年，我国货物出口总额为3.379044万亿美元。' }],
  },
  run({ judged }: StatisticsContext, report: (report: Report) => void): void {
    for (const { claim, reference } of judged) {
      const { newest } = reference;
      if (reference.verdict !== 'mismatch' || reference.scaleSlip === 0 || !newest) continue;
      const values = {
        figure: amount(claim, statedNumber(claim)),
        year: claim.year ?? '',
        newest: amount(claim, inPrintedUnit(claim, newest.series, newest.value)),
        source: source(newest.value),
      };
      report({
        span: claim.span,
        message: message(slipped, values),
        ...(claim.certain
          ? reference.weak
            ? { severity: 'warning' as const }
            : {}
          : { severity: 'information' as const }),
        data: {
          stated: claim.quantity.stated,
          expected: numberInPrintedUnit(claim, newest.series, newest.value),
          power: reference.scaleSlip,
          series: newest.series.id,
        },
      });
    }
  },
};
