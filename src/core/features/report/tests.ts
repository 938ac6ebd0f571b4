/** The part of a report on reported tests: each with what was read, the p that follows, and whether the two agree. */

import type { MessageTemplate } from '../../base';
import { testName } from '../../statistics';
import type { JudgedTest } from '../../statistics';
import { testSymbols, testWorking } from '../testWorking';
import { lineOf, quotation, type ReportContext } from './context';
import { element, joined, type Markup, table } from './markup';

const texts = {
  caption: { en: 'Reported tests, in the order of the text', 'zh-cn': '文中报告的统计检验，按文中顺序' },
  line: { en: 'Line', 'zh-cn': '行' },
  text: { en: 'In the text', 'zh-cn': '原文' },
  read: { en: 'Read as', 'zh-cn': '读作' },
  recomputed: { en: 'Recomputed', 'zh-cn': '重新计算' },
  verdict: { en: 'Verdict', 'zh-cn': '判断' },
  none: {
    en: 'No reported test with a statistic and a p was read in the prose of this document.',
    'zh-cn': '正文中没有读到同时给出统计量与 p 值的检验。',
  },
} satisfies Record<string, MessageTemplate>;

const verdicts: Readonly<Record<JudgedTest['verdict'], MessageTemplate>> = {
  consistent: { en: 'agrees', 'zh-cn': '一致' },
  'one-tailed': { en: 'right only for a one-tailed test', 'zh-cn': '仅单侧检验成立' },
  'cut-off': { en: 'cut off rather than rounded', 'zh-cn': '截断而非四舍五入' },
  zero: { en: 'agrees, but no p is 0', 'zh-cn': '一致，但 p 不会等于 0' },
  inconsistent: { en: 'differs', 'zh-cn': '不符' },
  decision: { en: 'differs, and so does significance', 'zh-cn': '不符，且显著性结论相反' },
  'not-judged': { en: 'read, not judged', 'zh-cn': '已读出，未判断' },
};

export function testsPart(context: ReportContext): Markup {
  const { analysis, say, locale } = context;
  if (analysis.tests.length === 0) return element('p', {}, say(texts.none));
  const rows = analysis.tests.map((judged) => {
    const { test, verdict } = judged;
    const lines = testWorking(judged, locale);
    return {
      cells: [
        lineOf(analysis, test.span),
        quotation(analysis, test.span),
        `${testName(judged)}; ${test.p.text}`.replace(/\s+/g, ' '),
        joined(...lines.map((line) => element('div', {}, line))),
        element('span', { 'data-test': verdict }, `${testSymbols[verdict]} ${say(verdicts[verdict])}`),
      ],
    };
  });
  const head = [texts.line, texts.text, texts.read, texts.recomputed, texts.verdict].map((text) => say(text));
  return table(say(texts.caption), head, rows, [6, 30, 20, 28, 16]);
}
