/** The part of a report on figures: each claim with what was read, the verdict, the working and the source. */

import type { MessageTemplate } from '../../base';
import { t } from '../../base';
import { isNear } from '../../statistics';
import type { Verdict } from '../../statistics';
import { claimSymbol, claimTitle } from '../claimTitle';
import { claimWorking, otherSeriesLines } from '../claimWorking';
import { lineOf, quotation, type ReportContext } from './context';
import { element, joined, type Markup, table } from './markup';

const texts = {
  caption: { en: 'Figures that were read, in the order of the text', 'zh-cn': '读到的数值，按文中顺序' },
  line: { en: 'Line', 'zh-cn': '行' },
  text: { en: 'In the text', 'zh-cn': '原文' },
  read: { en: 'Read as', 'zh-cn': '读作' },
  verdict: { en: 'Verdict', 'zh-cn': '判断' },
  working: { en: 'Working and source', 'zh-cn': '依据与出处' },
  none: { en: 'No statistical claim was read in this document.', 'zh-cn': '本文档中没有读到统计陈述。' },
} satisfies Record<string, MessageTemplate>;

export const verdictTexts: Readonly<Record<Verdict, MessageTemplate>> = {
  match: { en: 'agrees', 'zh-cn': '一致' },
  'match-older-vintage': { en: 'agrees with an older vintage', 'zh-cn': '与较早版本一致' },
  mismatch: { en: 'differs', 'zh-cn': '不符' },
  'wrong-year': { en: 'value of another year', 'zh-cn': '另一年份的数值' },
  'no-reference': { en: 'no reference value', 'zh-cn': '无参考值' },
  'not-checked': { en: 'read, not judged', 'zh-cn': '已读出，未判断' },
};

/** Of a figure that may be of an edition which is not held. */
export const nearText: MessageTemplate = { en: 'differs slightly', 'zh-cn': '略有出入' };

export function claimsPart(context: ReportContext): Markup {
  const { analysis, say, locale } = context;
  if (analysis.claims.length === 0) return element('p', {}, say(texts.none));
  const rows = analysis.claims.map((judged, index) => {
    const said = say(isNear(judged.reference) ? nearText : verdictTexts[judged.verdict]);
    const others = otherSeriesLines(judged, analysis.reference, locale);
    const sentences = [...claimWorking(analysis, judged, locale), ...(others === '' ? [] : [others])];
    return {
      id: `claim-${index + 1}`,
      cells: [
        lineOf(analysis, judged.claim.span),
        quotation(analysis, judged.claim.span),
        t(locale, claimTitle(judged)),
        element('span', { class: 'verdict', 'data-verdict': judged.verdict }, `${claimSymbol(judged)} ${said}`),
        joined(...sentences.map((sentence) => element('div', {}, sentence))),
      ],
    };
  });
  const head = [texts.line, texts.text, texts.read, texts.verdict, texts.working].map((text) => say(text));
  return table(say(texts.caption), head, rows, [6, 29, 19, 14, 32]);
}
