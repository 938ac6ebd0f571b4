/** statistics/outdated-vintage: a figure that was right when published and has been revised since. */

import { message } from '../../base';
import type { Report } from '../../base';
import { amount, inPrintedUnit, numberInPrintedUnit, source, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';
import { replaceDigits } from './fixes';

const outdated = {
  en: '{figure} matches {older}; the newest value is {newest} ({newer}).',
  'zh-cn': '{figure}与{older}一致；最新值为 {newest}（{newer}）。',
};
const revised = {
  en: '{figure} matches {older}; since the revision of December 2024 the value is {newest} ({newer}).',
  'zh-cn': '{figure}与{older}一致；2024 年 12 月修订后为 {newest}（{newer}）。',
};
const useNewest = { en: 'Use the newest value {newest}', 'zh-cn': '改用最新值 {newest}' };

/** The accounts were revised back to their start with the fifth economic census, announced on 26 December 2024. */
const censusRevision = 2024.98;

export const outdatedVintage: StatisticsRule = {
  id: 'statistics/outdated-vintage',
  defaultSeverity: 'information',
  summary: {
    en: 'A figure equals an older vintage; the newest value and its edition are given.',
    'zh-cn': '数值与较早的版本一致；提示最新值及其版本。',
  },
  examples: {
    bad: [{ format: 'markdown', text: '2023年，我国国内生产总值为⟦1260582亿元⟧。' }],
    good: [{ format: 'markdown', text: '2023年，我国国内生产总值为1294271.7亿元。' }],
  },
  run({ judged, document }: StatisticsContext, report: (report: Report) => void): void {
    for (const { claim, verdict, reference } of judged) {
      const { closest, newest } = reference;
      if (verdict !== 'match-older-vintage' || !closest || !newest) continue;
      const isCensus =
        closest.value.published < censusRevision &&
        newest.value.published > censusRevision &&
        /Dec-2024|fifth (?:economic )?census/.test(newest.value.vintage + closest.value.vintage);
      const digits = inPrintedUnit(claim, newest.series, newest.value);
      const values = {
        figure: amount(claim, statedNumber(claim)),
        older: source(closest.value),
        newest: amount(claim, digits),
        newer: source(newest.value),
      };
      const prose = document.blocks[claim.block]?.prose;
      report({
        span: claim.span,
        message: message(isCensus ? revised : outdated, values),
        data: {
          stated: claim.quantity.stated,
          expected: numberInPrintedUnit(claim, newest.series, newest.value),
          closest: numberInPrintedUnit(claim, closest.series, closest.value),
          vintage: closest.value.vintage,
          newestVintage: newest.value.vintage,
          year: claim.year,
          series: newest.series.id,
        },
        fixes: prose ? [replaceDigits(claim, prose, message(useNewest, values), digits)] : [],
      });
    }
  },
};
