/** statistics/bilingual-mismatch: a number in one language's abstract that the other's does not have. */

import { message } from '../../base';
import type { Report, Span } from '../../base';
import type { Block } from '../../text';
import { readQuantities } from '../quantities';
import type { Quantity } from '../quantities';
import { truthOf } from '../reference';
import { findAbstracts } from './abstracts';
import type { StatisticsContext, StatisticsRule } from './context';

const missing = {
  en: 'The abstract in the other language has no counterpart of {figure}.',
  'zh-cn': '另一种语言的摘要中没有与 {figure} 对应的数值。',
};

interface Figure {
  readonly quantity: Quantity;
  readonly text: string;
  readonly span: Span;
}

export const bilingualMismatch: StatisticsRule = {
  id: 'statistics/bilingual-mismatch',
  defaultSeverity: 'warning',
  summary: {
    en: "A number in one language's abstract has no counterpart in the other's.",
    'zh-cn': '一种语言摘要中的数值在另一种语言的摘要中没有对应。',
  },
  examples: {
    bad: [
      {
        format: 'markdown',
        text: '# 摘要\n\n样本企业的专利数增长了12.5%，达到3.4万亿元规模的⟦18%⟧。\n\n# Abstract\n\nPatents of the firms grew by 12.5 percent, ⟦16 percent⟧ of a market of 3.4 trillion yuan.',
      },
    ],
    good: [
      {
        format: 'markdown',
        text: '# 摘要\n\n规模达到5.4万亿元，增长1.71倍，其中一半来自东部，占比由52.6%升至58.5%。\n\n# Abstract\n\nIt reached 5.4 trillion yuan, a 171 percent increase, 50 percent of it in the east, its share rising from 52.6 to 58.5 percent.',
      },
      { format: 'markdown', text: '# 摘要\n\n增长了12.5%。\n\n# Abstract\n\nThe paper studies growth.' },
    ],
  },
  run({ document }: StatisticsContext, report: (report: Report) => void): void {
    const { zh, en } = findAbstracts(document);
    const [chinese, english] = [figuresOf(zh), [...figuresOf(en), ...countsOf(en)]];
    const [chineseWords, englishWords] = [wordsOf(zh), wordsOf(en)];
    // An abstract without any number leaves them out on purpose.
    if (chinese.length === 0 || english.length === 0) return;
    const lonely = (here: readonly Figure[], there: readonly Figure[], words: string): readonly Figure[] =>
      here.filter(
        ({ quantity }) =>
          !there.some((other) => isCounterpart(quantity, other.quantity)) && !printsCount(words, quantity),
      );
    const alone = [lonely(chinese, english, englishWords), lonely(english, chinese, chineseWords)];
    // One side may simply tell more than the other; a changed number is missing on both.
    if (alone.some((figures) => figures.length === 0)) return;
    for (const figure of alone.flat()) {
      report({
        span: figure.span,
        message: message(missing, { figure: figure.text }),
        data: { stated: figure.quantity.stated },
      });
    }
  },
};

function figuresOf(blocks: readonly Block[]): readonly Figure[] {
  return blocks.flatMap(({ prose }) =>
    readQuantities(prose.text).map((quantity) => ({
      quantity,
      text: prose.text.slice(quantity.start, quantity.end),
      span: prose.toSource(quantity.start, quantity.end),
    })),
  );
}

const bareCount = /(?<![\d.,A-Za-z–—/-])\d{2,4}(?=\s(?!percent|per\s)[a-z-]{3,})/g;

/** "228 prefecture-level cities": a count without a word that is known as a unit; years are none. */
function countsOf(blocks: readonly Block[]): readonly Figure[] {
  return blocks.flatMap(({ prose }) => {
    const known = readQuantities(prose.text);
    return [...prose.text.matchAll(bareCount)].flatMap(({ 0: text, index: start }) => {
      const end = start + text.length;
      const value = Number(text);
      if ((value >= 1900 && value <= 2100) || known.some((quantity) => quantity.start < end && start < quantity.end))
        return [];
      return [{ quantity: countOf(value, start, end), text, span: prose.toSource(start, end) }];
    });
  });
}

function countOf(value: number, start: number, end: number): Quantity {
  return {
    start,
    end,
    value,
    step: 1,
    unit: 'none',
    hedge: undefined,
    stated: value,
    statedUnit: '',
    scale: 1,
    digits: { start, end },
  };
}

const wordsOf = (blocks: readonly Block[]): string => blocks.map(({ prose }) => prose.text).join('\n');

/** The other abstract prints the same whole number, with whatever behind it. */
function printsCount(words: string, { value, step, scale }: Quantity): boolean {
  return (
    step === 1 &&
    scale === 1 &&
    new RegExp(`(?<![\\d.,])${value}(?![\\d.])`).test(words.replaceAll(/(?<=\d),(?=\d{3})/g, ''))
  );
}

/** 5.4万亿元 and 5.4 trillion yuan; 1.71倍 and 171 percent; 一半 and 50 percent; each at the coarser precision. */
function isCounterpart(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit || a.unit === 'none' || b.unit === 'none') return overlap(a, b, 1, 0);
  const [times, percent] = a.unit === 'times' ? [a, b] : [b, a];
  if (times.unit === 'times' && percent.unit === '%')
    return overlap(times, percent, 100, 0) || overlap(times, percent, 100, -100);
  const counts = new Set(['items', 'persons', 'enterprises', 'vehicles', 'articles', 'other']);
  const points = new Set(['%', 'percentage points']);
  const isAlike = (counts.has(a.unit) && counts.has(b.unit)) || (points.has(a.unit) && points.has(b.unit));
  return isAlike && overlap(a, b, 1, 0);
}

/** `a`, multiplied and moved, against `b`. */
function overlap(a: Quantity, b: Quantity, factor: number, shift: number): boolean {
  const left = truthOf({ value: a.value * factor + shift, step: a.step * factor, hedge: a.hedge });
  const right = truthOf({ value: b.value, step: b.step, hedge: b.hedge });
  return left.low <= right.high && right.low <= left.high;
}
