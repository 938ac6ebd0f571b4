/** statistics/reference-mismatch: a figure that differs from every vintage and source of its indicator and year. */

import { message } from '../../base';
import type { MessageTemplate, Report, Severity } from '../../base';
import type { JudgedClaim } from '../judgement';
import { amount, inPrintedUnit, numberInPrintedUnit, source, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';
import { replaceDigits } from './fixes';

const outside: MessageTemplate = {
  en: '{figure} differs from the reference for {year}: {newest} ({source}).',
  'zh-cn': '{figure}与 {year} 年的参考值不符：{newest}（{source}）。',
};
const insideMany: MessageTemplate = {
  en: '{figure} fits none of the {vintages} known values for {year}; the closest is {closest} and the newest {newest} ({source}). The difference lies within the usual revisions.',
  'zh-cn':
    '{figure}与 {year} 年已知的 {vintages} 个数值均不一致；最接近的为 {closest}，最新为 {newest}（{source}）。差异在通常的修订范围之内。',
};
const insideOne: MessageTemplate = {
  en: '{figure} differs slightly from {newest} for {year} ({source}); it may be an edition that is not held here.',
  'zh-cn': '{figure}与 {year} 年的 {newest}（{source}）略有出入，可能是此处未收录的版本。',
};
const likely: MessageTemplate = {
  en: '{figure} was read as {indicator} for {year}, for which the reference is {newest} ({source}). Please check the year and the scope.',
  'zh-cn': '{figure}读作 {year} 年的“{indicator}”，参考值为 {newest}（{source}）。请核对年份与口径。',
};
const useNewest = { en: 'Use the reference value {newest}', 'zh-cn': '改用参考值 {newest}' };

export const referenceMismatch: StatisticsRule = {
  id: 'statistics/reference-mismatch',
  defaultSeverity: 'error',
  summary: {
    en: 'A figure differs from every vintage and source of its indicator and year.',
    'zh-cn': '数值与该指标该年份的所有版本、所有来源均不一致。',
  },
  examples: {
    bad: [{ format: 'markdown', text: '2023年，我国货物出口总额为⟦41234.56亿美元⟧。' }],
    good: [
      { format: 'markdown', text: '2023年，我国货物出口总额为33790.44亿美元。' },
      { format: 'markdown', text: '2023年，广东省货物出口总额为7726.4亿美元。' },
    ],
  },
  run({ judged, document }: StatisticsContext, report: (report: Report) => void): void {
    for (const entry of judged) {
      const { claim, reference } = entry;
      const { newest, closest } = reference;
      if (reference.verdict !== 'mismatch' || reference.scaleSlip !== 0 || !newest || !closest) continue;
      const tone = toneOf(entry);
      if (!tone) continue;
      const values = {
        figure: amount(claim, statedNumber(claim)),
        year: claim.year ?? '',
        indicator: claim.subject.text,
        vintages: reference.vintages,
        newest: amount(claim, inPrintedUnit(claim, newest.series, newest.value)),
        closest: amount(claim, inPrintedUnit(claim, closest.series, closest.value)),
        source: source(newest.value),
      };
      const prose = document.blocks[claim.block]?.prose;
      report({
        span: claim.span,
        message: message(tone.template, values),
        severity: tone.severity,
        data: {
          stated: claim.quantity.stated,
          expected: numberInPrintedUnit(claim, newest.series, newest.value),
          closest: numberInPrintedUnit(claim, closest.series, closest.value),
          year: claim.year,
          series: newest.series.id,
        },
        fixes: prose
          ? [replaceDigits(claim, prose, message(useNewest, values), inPrintedUnit(claim, newest.series, newest.value))]
          : [],
      });
    }
  },
};

/** Beyond this factor a figure is more likely of another scope than wrong, unless the words name the country. */
const implausible = 3;

function toneOf({
  claim,
  reference,
  working,
}: JudgedClaim): { readonly template: MessageTemplate; readonly severity: Severity } | undefined {
  const { closest, newest, allowed, vintages, weak, standIn } = reference;
  if (!closest || !newest) return undefined;
  if (claim.kind === 'share' && working?.follows) return { template: insideOne, severity: 'information' };
  if (standIn) return { template: allowed ? insideOne : likely, severity: 'information' };
  if (allowed)
    return vintages > 1
      ? { template: insideMany, severity: 'warning' }
      : { template: insideOne, severity: 'information' };
  const isMoney = closest.series.counts === 'USD' || closest.series.counts === 'CNY';
  const hasCurrency = claim.quantity.unit !== 'none' || !isMoney;
  const figure = numberInPrintedUnit(claim, closest.series, closest.value);
  const factor = Math.abs(claim.quantity.stated / figure);
  const isPlausible = factor < implausible && factor > 1 / implausible;
  if (!claim.certain || !hasCurrency || (!isPlausible && !claim.subject.countryNamed))
    return { template: likely, severity: 'information' };
  return { template: outside, severity: weak ? 'warning' : 'error' };
}
