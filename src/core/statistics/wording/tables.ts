/** How the working behind a figure of a table is told, for messages and cards: `12.3 + 45.6 = 57.9`. */

import { message } from '../../base';
import type { Message, MessageTemplate } from '../../base';
import type { SheetCell, TableJudgement } from '../tables';
import { printed } from './amounts';

/** Sums of more parts are told by their number alone. */
const mostParts = 6;

const formulas: Readonly<Record<'sum' | 'longSum' | 'share' | 'growth' | 'average-growth', MessageTemplate>> = {
  sum: { en: '{parts} = {result}', 'zh-cn': '{parts} = {result}' },
  longSum: { en: 'The {count} parts add up to {result}', 'zh-cn': '{count} 项之和为 {result}' },
  share: { en: '{from} of {to} is {result} %', 'zh-cn': '{from} 占 {to} 的 {result}%' },
  growth: { en: 'From {from} to {to} is {result} %', 'zh-cn': '由 {from} 到 {to} 增长 {result}%' },
  'average-growth': {
    en: 'From {from} to {to} is {result} % a year',
    'zh-cn': '由 {from} 到 {to} 年均增长 {result}%',
  },
};

export function figureText({ figure }: SheetCell): string {
  return printed(figure.value, figure.decimals);
}

/** The expected figure at the printed precision of the stated one, or of the finest part of a sum. */
export function expectedText({ kind, figure, expected, from }: TableJudgement): string {
  const decimals =
    kind === 'sum' ? Math.max(figure.decimals, ...from.map((one) => one.figure.decimals)) : figure.decimals;
  return printed(expected, decimals);
}

export function tableWorking(judgement: TableJudgement): Message {
  const { kind, from } = judgement;
  const [first, second] = from;
  const isLong = kind === 'sum' && from.length > mostParts;
  return message(formulas[isLong ? 'longSum' : kind], {
    result: expectedText(judgement),
    count: from.length,
    parts: kind === 'sum' ? from.map(figureText).join(' + ').replace(/\+ -/g, '− ') : '',
    from: first ? figureText(first) : '',
    to: second ? figureText(second) : '',
  });
}
