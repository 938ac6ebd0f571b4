/** statistics/change: a stated difference, or a percentage change from one printed value to the next. */

import { message } from '../../base';
import type { Report } from '../../base';
import type { Claim } from '../claims';
import { difference, follows, negated, percentageChange } from '../judgement';
import { atPrecision, decimalsOf } from '../reference';
import { printed, statedNumber } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';
import { replaceDigits } from './fixes';
import { mayBeReal, saysNominal } from './realTerms';

const amountDiffers = {
  en: 'From {from} to {to} is a change of {expected}; the text says {stated}.',
  'zh-cn': '由 {from} 到 {to} 的变化为 {expected}，文中为 {stated}。',
};
const percentDiffers = {
  en: 'From {from} to {to} is a change of {expected} %; the text says {stated} %.',
  'zh-cn': '由 {from} 到 {to} 变化了 {expected}%，文中为 {stated}%。',
};
const perhapsReal = {
  en: 'From {from} to {to} is a change of {expected} % at the printed prices; the text says {stated} %, which may be in real terms. Say which is meant.',
  'zh-cn': '按文中数值，由 {from} 到 {to} 名义变化 {expected}%；文中为 {stated}%，可能是实际增速，请注明口径。',
};
const use = { en: 'Write {expected}', 'zh-cn': '改为 {expected}' };

export const change: StatisticsRule = {
  id: 'statistics/change',
  defaultSeverity: 'error',
  summary: {
    en: 'A stated difference or one-step percentage change does not follow from its two values.',
    'zh-cn': '所述增减量或增减幅度与前后两个数值不符。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: '2021年该港吞吐量为1200万吨，2022年为1500万吨，增加了⟦400万吨⟧。' },
      { format: 'markdown', text: '该县贫困发生率由2015年的12.5%降至2019年的2.5%，下降了⟦12个百分点⟧。' },
    ],
    good: [
      { format: 'markdown', text: '2021年该港吞吐量为1200万吨，2022年为1500万吨，增加了300万吨。' },
      { format: 'markdown', text: '2021年该港吞吐量为1200万吨，2022年为1500万吨，集装箱增加了400万吨。' },
      { format: 'markdown', text: '该县贫困发生率由2015年的12.5%降至2019年的2.5%，下降了10个百分点。' },
      { format: 'markdown', text: '该县贫困发生率由2015年的12.5%降至2019年的2.5%，年均下降2.5个百分点。' },
      {
        format: 'latex',
        text: 'The dropout rate fell from 12.5\\% in 2015 to 2.5\\% in 2019, by 2.5 percentage points a year.',
      },
    ],
  },
  run({ judged, document }: StatisticsContext, report: (report: Report) => void): void {
    for (const { claim, verdict } of judged) {
      const { endpoints } = claim;
      // A published growth rate may rest on another currency or on a revised base.
      if (claim.kind === 'growth-rate' && (verdict === 'match' || verdict === 'match-older-vintage')) continue;
      if (!endpoints || claim.otherEndpoints.length > 0 || !isOneStep(claim)) continue;
      const isPercent = claim.kind === 'growth-rate';
      const expected = isPercent
        ? percentageChange(endpoints.from, endpoints.to)
        : difference(endpoints.from, endpoints.to);
      if (!expected) continue;
      // "i.e. by 43.5 percentage points": up or down was told before.
      const isDown = directionless.test(claim.wording) ? expected.value < 0 : claim.direction < 0;
      const signed = isDown ? negated(expected) : expected;
      if (follows(claim, signed) || isOtherMeasure(claim, isPercent)) continue;
      const isReal =
        isPercent &&
        !saysNominal(claim) &&
        (claim.subject.concept?.nominal === true || (isFromTo(claim) && mayBeReal(claim)));
      const unit = isPercent || claim.quantity.unit === 'percentage points' ? 1 : claim.quantity.scale;
      const value = atPrecision(signed.value, claim.quantity.step) / unit;
      const values = {
        from: statedNumber(endpoints.from),
        to: statedNumber(endpoints.to),
        expected: printed(value, decimalsOf(claim.quantity.step / unit)),
        stated: statedNumber(claim),
      };
      const prose = document.blocks[claim.block]?.prose;
      report({
        span: claim.span,
        message: message(isReal ? perhapsReal : isPercent ? percentDiffers : amountDiffers, values),
        ...(isReal || !claim.bound
          ? { severity: 'information' as const }
          : isPercent && isFromTo(claim)
            ? { severity: 'warning' as const }
            : {}),
        data: {
          stated: claim.quantity.stated,
          expected: value,
          from: endpoints.from.quantity.value,
          to: endpoints.to.quantity.value,
        },
        related: [endpoints.from, endpoints.to].map((level) => ({
          message: message({ en: '{figure}', 'zh-cn': '{figure}' }, { figure: statedNumber(level) }),
          span: level.span,
        })),
        fixes: prose && !isReal ? [replaceDigits(claim, prose, message(use, values), values.expected)] : [],
      });
    }
  },
};

const directionless =
  /^[\s,;:(（，—–-]*(?:i\.e\.?,?|that is,?|namely|or|a change of|变化|变动|即|也就是)?\s*(?:by|了|为)?\s*$/i;

/**
 * Differences are told of the two values before them; a bare percentage only where both values stand in its own
 * sentence and it does not measure against the year before.
 */
function isOneStep(claim: Claim): boolean {
  const { kind, endpoints, quantity, sentence, wording } = claim;
  if (!endpoints) return false;
  const { from, to } = endpoints;
  if (kind === 'change') {
    const isPoints = quantity.unit === 'percentage points';
    if (isPoints) return from.quantity.unit === '%' && to.quantity.unit === '%' && !/比|较|than|over/.test(wording);
    return quantity.unit === from.quantity.unit && !/比|较|than|over|年均|每年/.test(wording);
  }
  if (kind !== 'growth-rate' || from.sentence !== sentence || to.sentence !== sentence) return false;
  const { duration } = claim;
  const isOverAll = duration !== undefined && !duration.loose && duration.years === endpoints.periods;
  return endpoints.periods === 1 || isOverAll || toldAsWhole.test(wording) || isFromTo(claim)
    ? !/环比|实际|real|annual/.test(wording)
    : false;
}

/** 由2012年的A增至2023年的B，增长46.0%: the rate follows the pair with nothing between but its verb. */
function isFromTo({ endpoints, lead, wording }: Claim): boolean {
  if (!endpoints || endpoints.periods <= 1 || toldAsWhole.test(wording)) return false;
  return (
    /^[，,]\s*(?:增长|增加|提高|提升|上升|扩大|下降|减少|降低|增幅|降幅)(?:为|达|约|近)*\s*$/.test(lead) &&
    /(?:由|从)[^，。；]*$/.test(endpoints.from.lead) &&
    /(?:至|到|为)[^，。；]*$/.test(endpoints.to.lead)
  );
}

/** The rate is over all the years between the two levels. */
const toldAsWhole =
  /[增上提扩下减降]\S{0,2}了|共|累计|by\s*$|(?:increase|rise|growth|gain|jump|decline|decrease|drop|fall|reduction)\s+of\s*(?:about|some|nearly)?\s*$/i;

/** Percent for points or the reverse is told by another rule. */
function isOtherMeasure(claim: Claim, isPercent: boolean): boolean {
  const { endpoints } = claim;
  if (endpoints?.from.quantity.unit !== '%') return false;
  const other = isPercent ? difference(endpoints.from, endpoints.to) : percentageChange(endpoints.from, endpoints.to);
  return other !== undefined && (follows(claim, other) || follows(claim, negated(other)));
}
