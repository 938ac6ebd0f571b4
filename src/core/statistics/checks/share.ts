/** statistics/share: a stated share against its part and its whole, both printed in the same paragraph. */

import { message } from '../../base';
import type { Report } from '../../base';
import { atPrecision, decimalsOf } from '../reference';
import { printed, statedNumber } from '../wording/amounts';
import { splitSentences } from '../../text';
import type { Block } from '../../text';
import { readQuantities } from '../quantities';
import type { StatisticsContext, StatisticsRule } from './context';
import { replaceDigits } from './fixes';
import { mayTellShares, wrongShares } from './statedShares';

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
      {
        format: 'markdown',
        text: '园区128家企业中，国有控股24家、民营91家、外资13家，分别占⟦28.8%⟧、71.1%和10.2%。',
      },
      {
        format: 'latex',
        text: 'Of the 1,204 firms surveyed, 391 (⟦42.5\\%⟧) use robots.',
      },
    ],
    good: [
      {
        format: 'markdown',
        text: '2023年，我国出口总额为33790.44亿美元，全球出口总额为238134亿美元，出口总额占全球出口总额的比重为14.2%。',
      },
      {
        format: 'markdown',
        text: '园区128家企业中，国有控股24家、民营91家、外资13家，分别占18.8%、71.1%和10.2%。',
      },
      {
        format: 'latex',
        text: 'Of the 1,204 firms surveyed, 391 (32.5\\%) use robots, of which 120 (30.7\\%) lease them.',
      },
      {
        format: 'markdown',
        text: '受访的1083人中，412人（38.0%）认为有变化；另在30个省份中，12个（40%）已经试点。',
      },
      {
        format: 'markdown',
        text: '共调查128家企业，24家（18.8%）亏损；在盈利的104家中，60家（57.7%）增长超过一成。',
      },
      {
        format: 'markdown',
        text: 'Firms hold 370 of the 520 patents (71%), and 12 of 30 provinces (40%) took part; among adopters, 120 (30.7%) lease.',
      },
    ],
  },
  run({ judged, document }: StatisticsContext, report: (report: Report) => void): void {
    for (const block of document.blocks) if (!block.quoted) checkListed(block, report);
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

/** Shares that a sentence lists beside their counts. */
function checkListed({ prose }: Block, report: (report: Report) => void): void {
  if (!mayTellShares(prose.text)) return;
  for (const sentence of splitSentences(prose.text)) {
    const words = prose.text.slice(sentence.start, sentence.end);
    if (!mayTellShares(words)) continue;
    for (const { place, part, whole, stated, step, certain } of wrongShares(words, () => readQuantities(words))) {
      const expected = atPrecision((part / whole) * 100, step);
      const values = {
        part: String(part),
        whole: String(whole),
        share: printed(expected, decimalsOf(step)),
        stated: printed(stated, decimalsOf(step)),
      };
      report({
        span: prose.toSource(sentence.start + place.start, sentence.start + place.end),
        message: message(differs, values),
        ...(certain ? {} : { severity: 'warning' as const }),
        data: { stated, expected, part, whole },
      });
    }
  }
}
