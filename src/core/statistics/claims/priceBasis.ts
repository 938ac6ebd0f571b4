/** Amounts at constant prices or in purchasing power, of which series at current prices say nothing: 按2010年不变价计算. */

import type { Quantity } from '../quantities';
import type { Subject } from './claim';
import type { Reader } from './reader';

/** 按不变价格计算，比上年增长5.2% speaks of the rate and not of the amounts around it. */
const notOfRate = '(?![^。；]{0,12}(?:增长|增速|上升|下降|增幅))';
const deflated =
  '(?:不变价|可比价|固定价格|购买力平价|平减|(?:剔除|扣除|消除)(?:了)?(?:价格|物价|通胀|通货膨胀)|(?:以|按|按照)\\s*\\d{4}年(?:为基期|价格|价|的价格)|\\d{4}年(?:为基期|价格计)|实际(?=\\s*(?:GDP|国内生产总值|生产总值|人均|产出|增加值|收入|可支配)))' +
  notOfRate +
  '|\\bconstant\\b|\\bppp\\b|purchasing[- ]power|\\bdeflated?\\b|\\breal\\s+(?=gdp|gross|output|income|per|value|terms|disposable)|inflation-adjusted|adjusted for inflation|\\b(?:19|20)\\d\\d prices|\\bprices of (?:19|20)\\d\\d|\\b(?:in|at) (?:19|20)\\d\\d (?:US )?dollars';
const current = '名义|现价|当年价|当期价|nominal|current prices|current (?:US )?dollars';
const either = new RegExp(`(${deflated})|${current}`, 'gi');
const inBracketBehind = new RegExp(`^[^，。；,;（(]{0,14}[（(][^（）()]{0,24}?(?:${deflated})`, 'i');

/** `undefined` where the words say nothing of prices. */
function isDeflatedIn(words: string): boolean | undefined {
  let found: boolean | undefined;
  either.lastIndex = 0;
  for (let match = either.exec(words); match; match = either.exec(words)) found = match[1] !== undefined;
  return found;
}

/** True where the amount is said, in its sentence or right before it went on, to be freed of the change of prices. */
export function isDeflated(reader: Reader, { concept }: Subject, quantity: Quantity, explicit: boolean): boolean {
  const { carried, sentence, sentenceStart, text, holds } = reader;
  if (!concept || (quantity.unit !== 'CNY' && quantity.unit !== 'USD')) return false;
  const told = holds.prices
    ? (isDeflatedIn(text.slice(sentenceStart, quantity.start)) ??
      (inBracketBehind.test(text.slice(quantity.end, quantity.end + 56)) || undefined))
    : undefined;
  const goesOn = !explicit && sentence - carried.deflatedSentence === 1;
  const isReal = told ?? goesOn;
  if (isReal) carried.deflatedSentence = sentence;
  return isReal;
}

/** Whether a sentence speaks of prices at all. */
export function speaksOfPrices(words: string): boolean {
  return words.search(either) >= 0;
}
