/** Reads levels of significance told in words: 在5%水平上显著, significant at the 1% level. They bound p as `p < .05` does. */

import type { ProseText } from '../../text';
import { execAt } from './notation';
import type { FoundP } from './probability';

const percent = '(?<percent>\\d{1,2}(?:\\.\\d)?)\\s?%';
const zhKind = '(?:显著性?|统计(?:显著性?)?|置信度?|检验)?';
const zhPassed = `(?<![不未没])(?:均|都|也|仍|且)?(?<failed>未能?|没有|不能|无法)?通过了?\\s*${percent}\\s*的?(?:${zhKind}水平的?)?(?:显著性)?(?:水平)?检验`;
const zhLevel = `(?<![不未没])(?:均|都|也|仍|且)?(?<outside>未|没有|并未|不)?(?:在|于|达到?了?)\\s*${percent}\\s*(?:的|以上的?)?${zhKind}(?:水平|水准)?(?:之?上|下)?(?:均|都|仍|也)?(?<not>并?不|未|不具有)?(?:高度|统计|具有|呈现?|统计意义上)?(?:的)?(?:显著|通过了?(?:显著性)?检验)`;
const enWords =
  '(?:(?:is|are|was|were|remains?|both|also|statistically|highly|marginally|weakly|strongly|positively|negatively|positive|negative|and)\\s+)*';
const enLevel = `${enWords}(?<no>not\\s+|in(?=significant))?(?:statistically\\s+)?significant(?:ly)?(?:\\s+different\\s+from\\s+(?:zero|0))?\\s+(?:at|on)\\s+(?:the\\s+|an?\\s+)?(?:${percent.replace('percent', 'share')}|(?<words>\\d{1,2})\\s+per\\s?cent|(?<decimal>0?\\.\\d{1,3}))(?:\\s*-?\\s*(?:level|significance|confidence|statistical))*`;
const levels = [zhPassed, zhLevel, `(?<![A-Za-z])${enLevel}`].map((pattern) => new RegExp(pattern, 'uy'));

/** The level that begins at `at`; where it is denied, p is above it. */
export function levelAt(text: string, at: number, prose: ProseText): FoundP | undefined {
  for (const pattern of levels) {
    const match = execAt(pattern, text, at);
    if (!match) continue;
    const { percent: zh, share, words, decimal, failed, outside, not, no } = match.groups ?? {};
    const written = decimal === undefined ? Number(zh ?? share ?? words) / 100 : Number(decimal);
    // “At the 95 % level” tells the confidence.
    const value = written >= 0.9 ? 1 - written : written;
    if (!(value > 0 && value <= 0.1 + 1e-9)) return undefined;
    const end = at + match[0].length;
    const isDenied = [failed, outside, not, no].some((word) => word !== undefined);
    const level = Number(value.toFixed(4));
    return {
      p: {
        relation: isDenied ? '>' : '<',
        value: level,
        decimals: 2,
        bare: false,
        text: prose.text.slice(at, end),
        span: prose.toSource(at, end),
        places: undefined,
      },
      start: at,
      end,
    };
  }
  return undefined;
}
