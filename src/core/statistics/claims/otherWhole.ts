/**
 * 第三产业占比 names no whole. It is a share of GDP where nothing else is spoken of; behind 从就业结构看 or
 * 在实际使用外资中 it is a share of that, of which the series says nothing.
 */

import type { Span } from '../../base';
import type { Quantity } from '../quantities';
import type { Subject } from './claim';
import type { Reader } from './reader';

const counted =
  '就业|从业|劳动力|劳动者|用工|人员|职工|人口|投资|外资|外商|贷款|信贷|融资|用电|电力|能耗|能源|用能|排放|企业|主体|个体|样本|税收|税额|财政|支出|出口|进口|贸易|专利|消费|上市|项目|岗位|法人|机构|单位|受访|问卷|用地|营业收入|营收|利润|资产|招聘|毕业生';
const countedInEnglish =
  'employ(?:ment|ees?|ed)|jobs?|workers?|work ?force|labou?r|investments?|fdi|foreign capital|loans?|lending|credit|electricity|energy|power use|firms?|enterprises?|companies|business(?:es)?|entities|samples?|tax(?:es)?|revenues?|exports?|imports?|trade|patents?|spending|expenditures?|consumption|emissions?|respondents?|start-?ups?';
/** Words of GDP and of what it is made up of; 就业的产业结构 is a structure of something else. */
const own =
  '生产总值|经济总量|增加值|国民经济|(?<!的|就业|从业|投资|用电|能源|出口|人员|企业)(?:三次)?产业结构|\\bGDP\\b|gross domestic product|value added|\\boutput\\b';

const either = new RegExp(`(${own})|${counted}|\\b(?:${countedInEnglish})\\b`, 'gi');
/** What goes on holding for the sentences behind: the structure of something, and whatever counts heads. */
const topic = new RegExp(
  `(${own})|就业|从业|劳动力|劳动者|(?:${counted})[^，。；]{0,6}(?:结构|构成|分布|布局|投向|流向|去向)|\\b(?:employment|workers|work ?force|labou?r force|jobs)\\b|\\b(?:${countedInEnglish})\\s+(?:structure|mix|composition|distribution)|\\b(?:structure|mix|composition|distribution)\\s+of\\s+(?:the\\s+)?(?:${countedInEnglish})\\b`,
  'gi',
);

type Evidence = 'own' | 'other' | undefined;

/** What the last of such words in `text` speaks of. */
function last(text: string, words: RegExp): Evidence {
  let found: Evidence;
  words.lastIndex = 0;
  for (let match = words.exec(text); match; match = words.exec(text)) found = match[1] === undefined ? 'other' : 'own';
  return found;
}

/** A heading whose figures are shares of something other than GDP. */
export function setsOtherWhole(heading: string): boolean {
  return last(heading, topic) === 'other';
}

/** Wholes that are made up of value added, and seldom named. */
const ofOutput: ReadonlySet<string | undefined> = new Set(['gdp', 'industry-abovescale']);

/** How many sentences a topic holds for, where no heading names it. */
export const topicReach = 2;

/** True where the share's words name no whole and those around it speak of another one than its series. */
export function isOfOtherWhole(reader: Reader, subject: Subject, index: number): boolean {
  const { concept } = subject;
  if (concept?.kind !== 'share' || subject.whole || !ofOutput.has(concept.shareOf?.whole)) return false;
  const { carried, text, quantities, sentence, sentenceStart, topicStart } = reader;
  const figure = quantities[index];
  if (!figure) return false;
  const goesOn = carried.otherWhole || sentence - carried.otherWholeSentence <= topicReach;
  const evidence =
    last(text.slice(regionStart(quantities, index, sentenceStart, text), figure.start), either) ??
    last(text.slice(topicStart, figure.start), topic) ??
    (goesOn ? 'other' : 'own');
  if (evidence === 'other') carried.otherWholeSentence = sentence;
  return evidence === 'other';
}

/** Behind the last figure of another kind; what it counts is not what the share is of, unless 其中 stands between. */
function regionStart(quantities: readonly Quantity[], index: number, sentenceStart: number, text: string): number {
  const figure = quantities[index] as Span;
  let before = index - 1;
  while (before >= 0 && quantities[before]?.unit === '%') before -= 1;
  const end = quantities[before]?.end;
  if (end === undefined) return sentenceStart;
  return /其中|[^，。；]中[，,]|of which|of these|of them|including/i.test(text.slice(end, figure.start))
    ? sentenceStart
    : end;
}
