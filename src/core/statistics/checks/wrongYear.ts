/** statistics/wrong-year: the right number under the wrong year. */

import { message } from '../../base';
import type { Fix, Report } from '../../base';
import type { JudgedClaim } from '../judgement';
import { amount, inPrintedUnit, numberInPrintedUnit, source, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';
import { replaceDigits, replaceYear } from './fixes';

const wrong = {
  en: '{figure} is the value for {otherYear}, not for {year} ({source}).',
  'zh-cn': '{figure}是 {otherYear} 年而非 {year} 年的数值（{source}）。',
};
const wrongWithValue = {
  en: '{figure} is the value for {otherYear}, not for {year} ({source}); {year} is {expected} ({expectedSource}).',
  'zh-cn': '{figure}是 {otherYear} 年而非 {year} 年的数值（{source}）；{year} 年为 {expected}（{expectedSource}）。',
};
const useYear = { en: 'Change the year to {otherYear}', 'zh-cn': '改为 {otherYear} 年' };
const useValue = { en: 'Use the value of {year}: {expected}', 'zh-cn': '改用 {year} 年的数值：{expected}' };

export const wrongYear: StatisticsRule = {
  id: 'statistics/wrong-year',
  defaultSeverity: 'error',
  summary: {
    en: "A figure differs from its own year's value and is exactly the value of another year.",
    'zh-cn': '数值与所述年份不符，而正是同一指标另一年份的数值。',
  },
  examples: {
    bad: [{ format: 'markdown', text: '1990年，我国实际使用外资为⟦606.3亿美元⟧。' }],
    good: [{ format: 'markdown', text: '2004年，我国实际使用外资为606.3亿美元。' }],
  },
  run({ judged, document }: StatisticsContext, report: (report: Report) => void): void {
    for (const entry of judged) {
      const { claim, verdict, reference } = entry;
      const { other, newest, allowed } = reference;
      if (verdict !== 'wrong-year' || !other) continue;
      const ownYear = newest && newest.value.year === claim.year ? newest : undefined;
      const values = {
        figure: amount(claim, statedNumber(claim)),
        otherYear: other.value.year,
        year: claim.year ?? '',
        source: source(other.value),
        expectedSource: ownYear ? source(ownYear.value) : '',
        expected: ownYear ? amount(claim, inPrintedUnit(claim, ownYear.series, ownYear.value)) : '',
      };
      const prose = document.blocks[claim.block]?.prose;
      const fixes: (Fix | undefined)[] = [
        replaceYear(claim, document.source, message(useYear, values), other.value.year),
        prose && ownYear
          ? replaceDigits(claim, prose, message(useValue, values), inPrintedUnit(claim, ownYear.series, ownYear.value))
          : undefined,
      ];
      report({
        span: claim.span,
        message: message(ownYear ? wrongWithValue : wrong, values),
        ...(!claim.certain || isNearStandIn(entry)
          ? { severity: 'information' as const }
          : allowed || reference.weak
            ? { severity: 'warning' as const }
            : {}),
        data: {
          stated: claim.quantity.stated,
          expected: ownYear ? numberInPrintedUnit(claim, ownYear.series, ownYear.value) : null,
          closest: numberInPrintedUnit(claim, other.series, other.value),
          statedYear: claim.year,
          actualYear: other.value.year,
          series: other.series.id,
        },
        fixes: fixes.filter((fix) => fix !== undefined),
      });
    }
  },
};

/** Beyond this factor even a series of another definition shows that the year is wrong. */
const farOff = 5;

function isNearStandIn({ claim, reference }: JudgedClaim): boolean {
  const { closest, standIn } = reference;
  if (!standIn || !closest) return false;
  const factor = Math.abs(claim.quantity.stated / numberInPrintedUnit(claim, closest.series, closest.value));
  return factor < farOff && factor > 1 / farOff;
}
