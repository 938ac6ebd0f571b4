/** statistics/test-statistic: a reported p against its t, F, χ², z or r and the degrees of freedom. */

import { message } from '../../base';
import type { Fix, MessageTemplate, Report, Severity } from '../../base';
import type { JudgedTest, TestVerdict } from '../tests';
import { tailProbability, testName } from '../wording/tests';
import type { StatisticsContext, StatisticsRule } from './context';

type Fault = Exclude<TestVerdict, 'consistent' | 'not-judged'>;

const messages: Readonly<Record<Fault, MessageTemplate>> = {
  inconsistent: {
    en: '{test} gives p = {expected}; the text says {stated}.',
    'zh-cn': '由 {test} 得 p = {expected}，文中为 {stated}。',
  },
  decision: {
    en: '{test} gives p = {expected}, which lies on the other side of the level of significance than {stated}.',
    'zh-cn': '由 {test} 得 p = {expected}，与文中的 {stated} 分处显著性水平两侧，结论相反。',
  },
  'one-tailed': {
    en: '{test} gives p = {expected}; {stated} is right only for a one-tailed test. If one was meant, say so.',
    'zh-cn': '由 {test} 得双侧 p = {expected}；文中的 {stated} 只适于单侧检验，若为单侧请注明。',
  },
  'cut-off': {
    en: '{test} gives p = {expected}; {stated} is cut off rather than rounded.',
    'zh-cn': '由 {test} 得 p = {expected}；文中的 {stated} 是截断而非四舍五入的结果。',
  },
  zero: {
    en: '{test} gives p = {expected}; no p is exactly 0, so write p < .001.',
    'zh-cn': '由 {test} 得 p = {expected}；p 值不会等于 0，宜写作 p < 0.001。',
  },
};
/** Where degrees of freedom are missing, so that p is known between bounds only. */
const ranged: Readonly<Record<Fault, MessageTemplate>> = {
  inconsistent: {
    en: '{test} gives p between {low} and {high}; the text says {stated}.',
    'zh-cn': '由 {test} 得 p 在 {low} 与 {high} 之间，文中为 {stated}。',
  },
  decision: {
    en: '{test} gives p between {low} and {high}, on the other side of the level of significance than {stated}.',
    'zh-cn': '由 {test} 得 p 在 {low} 与 {high} 之间，与文中的 {stated} 分处显著性水平两侧，结论相反。',
  },
  'one-tailed': {
    en: '{test} gives p between {low} and {high}; {stated} is right only for a one-tailed test. If one was meant, say so.',
    'zh-cn': '由 {test} 得双侧 p 在 {low} 与 {high} 之间；文中的 {stated} 只适于单侧检验，若为单侧请注明。',
  },
  'cut-off': {
    en: '{test} gives p between {low} and {high}; {stated} is cut off rather than rounded.',
    'zh-cn': '由 {test} 得 p 在 {low} 与 {high} 之间；文中的 {stated} 是截断而非四舍五入的结果。',
  },
  zero: {
    en: '{test} is reported with {stated}; no p is exactly 0, so write p < .001.',
    'zh-cn': '{test} 的 p 值写作 {stated}；p 值不会等于 0，宜写作 p < 0.001。',
  },
};
const use = { en: 'Write p {relation} {expected}', 'zh-cn': '改为 p {relation} {expected}' };

const severities: Readonly<Partial<Record<Fault, Severity>>> = {
  inconsistent: 'warning',
  'one-tailed': 'warning',
  'cut-off': 'information',
  zero: 'information',
};

export const testStatistic: StatisticsRule = {
  id: 'statistics/test-statistic',
  defaultSeverity: 'error',
  summary: {
    en: 'A reported p does not follow from its t, F, χ², z or r and the degrees of freedom.',
    'zh-cn': '报告的 p 值与其 t、F、χ²、z 或 r 统计量及自由度不符。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: 'The groups differed, ⟦t(28) = 2.20, p = .03⟧.' },
      { format: 'markdown', text: '两组差异显著（⟦F（2，57）＝2.50，P＜0.05⟧）。' },
      { format: 'latex', text: 'The two are related, $⟦\\chi^2(3)=10.5$, $p=.15⟧$.' },
    ],
    good: [
      { format: 'markdown', text: 'The groups differed, *t*(28) = 2.20, *p* = .04.' },
      { format: 'markdown', text: '两组差异显著（F（2，57）＝4.50，P＜0.05）。' },
      { format: 'markdown', text: 'The reading A(12) = .3, p = .04 is of another kind.' },
      { format: 'latex', text: 'The two are related, $\\chi^2(3)=10.5$, $p=.015$.' },
    ],
  },
  run({ tests }: StatisticsContext, report: (report: Report) => void): void {
    for (const judged of tests) {
      const { test, verdict, p, range } = judged;
      if (verdict === 'consistent' || verdict === 'not-judged') continue;
      const decimals = Math.max(3, test.p.decimals + (verdict === 'cut-off' ? 1 : 0));
      const tail = (value: number): string => tailProbability(value, decimals, test.p.bare);
      const values = {
        test: testName(judged),
        expected: p === undefined ? '' : tail(p).replace(/^< /, ''),
        low: tail(range.low),
        high: tail(range.high),
        stated: test.p.text.replace(/\s+/g, ' '),
      };
      const isTiny = p !== undefined && tail(p).startsWith('<');
      const template = p === undefined ? ranged[verdict] : isTiny ? withBound(messages[verdict]) : messages[verdict];
      report({
        span: test.span,
        message: message(template, values),
        ...(severities[verdict] === undefined ? {} : { severity: severities[verdict] }),
        data: { stated: test.p.value, relation: test.p.relation, ...(p === undefined ? {} : { expected: p }), verdict },
        fixes: fixesOf(judged),
      });
    }
  },
};

/** `p < .001` instead of `p = .001` for what is smaller than the digits can show. */
function withBound({ en, 'zh-cn': zh }: MessageTemplate): MessageTemplate {
  return {
    en: en.replace('p = {expected}', 'p < {expected}'),
    'zh-cn': zh.replace('p = {expected}', 'p < {expected}'),
  };
}

/** The computed p at the printed precision, where rounding of the statistic leaves but one. */
function fixesOf({ test, verdict, p, range }: JudgedTest): readonly Fix[] {
  const { relation, places: written, bare } = test.p;
  if (p === undefined || written === undefined || test.statistic.relation !== '=') return [];
  const places = verdict === 'zero' || relation !== '=' ? 3 : Math.max(2, test.p.decimals);
  const expected = tailProbability(p, places, bare);
  const isOne = tailProbability(range.low, places, bare) === tailProbability(range.high, places, bare);
  const isBound = expected.startsWith('<');
  const number = expected.replace(/^< /, '');
  if (!isOne && verdict !== 'zero') return [];
  const sign = isBound ? '<' : '=';
  const edits = [{ span: written.number, newText: number }];
  if (relation !== sign) edits.unshift({ span: written.relation, newText: sign });
  return [{ title: message(use, { relation: sign, expected: number }), safe: false, edits }];
}
