/** How the judgement of a reported test is shown: its symbol, and the p that follows, for cards and reports. */

import { message, t } from '../base';
import type { Locale, MessageTemplate } from '../base';
import { tailProbability } from '../statistics';
import type { JudgedTest } from '../statistics';

const texts = {
  twoTailed: { en: 'Two-tailed p = {p}.', 'zh-cn': '双侧 p = {p}。' },
  upper: { en: 'Upper tail p = {p}.', 'zh-cn': '上侧 p = {p}。' },
  range: {
    en: 'With the statistic as rounded: between {low} and {high}.',
    'zh-cn': '按统计量的修约范围：{low} 至 {high}。',
  },
  open: {
    en: 'Without degrees of freedom, p lies between {low} (normal) and {high} (4 degrees of freedom).',
    'zh-cn': '文中没有自由度，p 在 {low}（正态）与 {high}（自由度 4）之间。',
  },
  unknown: {
    en: 'Without degrees of freedom, p lies between {low} and {high}.',
    'zh-cn': '文中没有自由度，p 在 {low} 与 {high} 之间。',
  },
  half: { en: 'One-tailed: {p}.', 'zh-cn': '单侧：{p}。' },
  notJudged: {
    en: 'Not judged: the text says that p was adjusted or found in another way.',
    'zh-cn': '未作判断：文中说明 p 值经过校正或以其他方法得出。',
  },
} satisfies Record<string, MessageTemplate>;

export const testSymbols: Readonly<Record<JudgedTest['verdict'], string>> = {
  consistent: '✓',
  'one-tailed': '✗',
  'cut-off': '≈',
  zero: '≈',
  inconsistent: '✗',
  decision: '✗',
  'not-judged': '?',
};

export function testWorking({ test, verdict, p, range }: JudgedTest, locale: Locale): readonly string[] {
  const { name, relation } = test.statistic;
  const tail = (value: number): string => tailProbability(value, 4);
  const values = { low: tail(range.low), high: tail(range.high) };
  if (p === undefined) return [t(locale, message(name === 't' ? texts.open : texts.unknown, values))];
  const isTwoTailed = name === 't' || name === 'z' || name === 'r';
  const lines = [t(locale, message(isTwoTailed ? texts.twoTailed : texts.upper, { p: tail(p) }))];
  if (relation === '=' && values.low !== values.high) lines.push(t(locale, message(texts.range, values)));
  if (isTwoTailed && (test.oneTailed !== 'no' || verdict === 'one-tailed'))
    lines.push(t(locale, message(texts.half, { p: tail(p / 2) })));
  if (verdict === 'not-judged') lines.push(t(locale, texts.notJudged));
  return lines;
}
