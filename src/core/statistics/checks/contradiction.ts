/** statistics/contradiction: one indicator, year and definition with two values in one document. */

import { message } from '../../base';
import type { Report } from '../../base';
import type { Claim } from '../claims';
import type { JudgedClaim } from '../judgement';
import { truthOf } from '../reference';
import { amount, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';

const differs = {
  en: '{indicator} for {year} is {here} here and {there} elsewhere in the text.',
  'zh-cn': '{year} 年的{indicator}此处为 {here}，文中另一处为 {there}。',
};
const other = { en: 'The other value: {there}', 'zh-cn': '另一处的数值：{there}' };

export const contradiction: StatisticsRule = {
  id: 'statistics/contradiction',
  defaultSeverity: 'warning',
  summary: {
    en: 'The same indicator and year stand in one document with two values.',
    'zh-cn': '同一指标同一年份在文中出现两个不同数值。',
  },
  examples: {
    bad: [
      {
        format: 'markdown',
        text: '2019年，我国数字经济规模达35.8万亿元。\n\n如前所述，2019年我国数字经济规模为⟦38.5万亿元⟧。',
      },
    ],
    good: [
      {
        format: 'markdown',
        text: '2019年，我国数字经济规模达35.8万亿元。\n\n如前所述，2019年我国数字经济规模约为36万亿元。',
      },
      { format: 'markdown', text: '2019年，我国数字经济规模达35.8万亿元。\n\n2020年，我国数字经济规模为39.2万亿元。' },
    ],
  },
  run({ judged }: StatisticsContext, report: (report: Report) => void): void {
    const first = new Map<string, JudgedClaim>();
    for (const entry of judged) {
      const { claim } = entry;
      const key = keyOf(claim);
      if (key === undefined) continue;
      const before = first.get(key);
      if (!before) {
        first.set(key, entry);
        continue;
      }
      if (overlap(before.claim, claim)) continue;
      // Two published values of one year are two definitions or vintages; which is meant is for the author to say.
      const bothHeld = [before, entry].every(({ verdict }) => verdict === 'match' || verdict === 'match-older-vintage');
      const there = amount(before.claim, statedNumber(before.claim));
      report({
        span: claim.span,
        message: message(differs, {
          indicator: claim.subject.text,
          year: claim.year ?? '',
          here: amount(claim, statedNumber(claim)),
          there,
        }),
        ...(bothHeld ? { severity: 'information' as const } : {}),
        data: { stated: claim.quantity.stated, closest: before.claim.quantity.stated, year: claim.year },
        related: [{ message: message(other, { there }), span: before.claim.span }],
      });
    }
  },
};

function keyOf(claim: Claim): string | undefined {
  const { concept } = claim.subject;
  if (!concept || !claim.certain || claim.partialYear || claim.year === undefined || claim.yearEnd !== undefined)
    return undefined;
  if (claim.kind !== 'level' && claim.kind !== 'share' && claim.kind !== 'rank') return undefined;
  return `${concept.id}/${claim.kind}/${claim.year}/${claim.quantity.unit}`;
}

function overlap(a: Claim, b: Claim): boolean {
  const [left, right] = [a, b].map(({ quantity }) =>
    truthOf({
      value: quantity.value,
      step: quantity.step,
      hedge: quantity.hedge,
      ...(quantity.upper === undefined ? {} : { upper: quantity.upper }),
    }),
  );
  if (!left || !right) return true;
  return left.low <= right.high && right.low <= left.high;
}
