/** What was read of a figure in a few words, and the sign of its verdict: for cards, charts, lists and reports. */

import { message } from '../base';
import type { Message, MessageTemplate } from '../base';
import { amount, indicatorName, isNear, statedNumber } from '../statistics';
import type { Claim, JudgedClaim, Verdict } from '../statistics';

const symbols: Readonly<Record<Verdict, string>> = {
  match: '✓',
  'match-older-vintage': '≈',
  mismatch: '✗',
  'wrong-year': '✗',
  'no-reference': '?',
  'not-checked': '?',
};

const texts = {
  title: { en: '{indicator}, {year}: {figure}', 'zh-cn': '{year} {indicator} {figure}' },
  titleNoYear: { en: '{indicator}: {figure}', 'zh-cn': '{indicator} {figure}' },
  span: { en: '{from}–{to}', 'zh-cn': '{from}—{to} 年' },
  year: { en: '{year}', 'zh-cn': '{year} 年' },
  growth: { en: '{indicator}, growth', 'zh-cn': '{indicator}增长率' },
  average: { en: '{indicator}, average annual growth', 'zh-cn': '{indicator}年均增长率' },
  multiple: { en: '{indicator}, multiple', 'zh-cn': '{indicator}倍数' },
  change: { en: '{indicator}, change', 'zh-cn': '{indicator}变化' },
  nothing: { en: 'a figure', 'zh-cn': '数值' },
} satisfies Record<string, MessageTemplate>;

/** The sign of the verdict: ✓ ≈ ✗ ?, always beside words. */
export function claimSymbol(judged: JudgedClaim): string {
  return isNear(judged.reference) ? '≈' : symbols[judged.verdict];
}

/** `2023 年 货物出口总额 33790.44 亿美元`: what was read, for cards, charts and lists. */
export function claimTitle({ claim, reference }: JudgedClaim): Message {
  const held = reference.other ?? reference.closest ?? reference.newest;
  const name =
    claim.subject.text === '' && !held ? message(texts.nothing) : indicatorName(claim, reference.concept, held?.series);
  const values = {
    indicator: kindName(claim, name, held !== undefined),
    year: yearOf(claim),
    figure: amount(claim, statedNumber(claim)),
  };
  return message(claim.year === undefined ? texts.titleNoYear : texts.title, values);
}

function kindName(claim: Claim, indicator: Message, isSeries: boolean): Message {
  switch (claim.kind) {
    case 'growth-rate':
      return isSeries ? indicator : message(texts.growth, { indicator });
    case 'average-growth-rate':
      return message(texts.average, { indicator });
    case 'growth-multiple':
      return message(texts.multiple, { indicator });
    case 'change':
      return message(texts.change, { indicator });
    default:
      return indicator;
  }
}

function yearOf(claim: Claim): Message {
  const { year = '', yearEnd } = claim;
  return yearEnd === undefined ? message(texts.year, { year }) : message(texts.span, { from: year, to: yearEnd });
}
