/**
 * 民营企业成为外贸主力军。2023年进出口总额为…: a clause without a figure names a part as what is spoken of, so that the
 * country's own series may not be meant by the plain name behind it. Nothing is certain then.
 */

import type { Quantity } from '../quantities';
import type { Subject } from './claim';
import { namesCountry } from './places';
import type { Carried, Reader } from './reader';

const parts = [
  // Who
  '民营企业|民企|民营经济|私营企业|国有企业|国企|央企|国有控股|外资企业|外商投资企业|外企|中小企业|中小微企业|专精特新|上市公司|龙头企业|股份制企业',
  '企业(?=是|作为|已|正|成为|不断|持续|加大|的?创新|的?研发)|高校|高等学校|科研院所|科研机构|研究机构|基础研究|应用研究|试验发展',
  '农村|城镇|农民|女性|青年|大学生|脱贫',
  // What is traded, and how
  '跨境电商|电子商务|加工贸易|一般贸易|保税|边境贸易|服务贸易|数字贸易|知识密集型|中欧班列|共建国家|沿线国家|一带一路|贸易伙伴|自贸试验区',
  '机电产品|高新技术产品|劳动密集型|农产品|新三样|电动汽车|锂电池|光伏|汽车|船舶|手机|集成电路|芯片|原油|铁矿砂|大豆|消费品|中间品|资本品',
  // Where it is made or spent
  '高技术产业|高技术制造业|高技术服务业|先进制造业|装备制造业|制造业|服务业|农业|房地产|基础设施|能源|采矿业|信息技术|数字产业|生物医药|民间投资',
  '\\b(?:private|state-owned|foreign-invested|foreign-funded|small and medium|listed) (?:firms?|enterprises?|compan(?:y|ies)|sector)|\\bsmes?\\b|\\buniversities\\b|\\bbasic research\\b',
  '\\bcross-border e-?commerce\\b|\\b(?:processing|services?|digital) trade\\b|^\\s*(?:in|for|as for|regarding) (?:trade in )?services\\b|\\bbelt and road\\b|\\bmechanical and electrical\\b|\\bhigh-tech\\b|\\bbonded\\b|\\btrading partners?\\b',
  '\\b(?:machinery|agricultur\\w+|automobiles?|lithium|solar|semiconductors?|integrated circuits|crude|soybeans?|rural|urban|farmers|manufacturing|real estate|infrastructure)\\b',
].join('|');
const namesPart = new RegExp(parts, 'i');

/** Series of which parts are told under the same plain name. */
const divisible =
  /^(?:goods-|services-(?!va)|hightech-exports|fdi-|foreign-capital|odi-|rd-|patent-|pct-|disposable-income$|employment-total|industry-value|industry-above|electricity-consumption|technology-contracts|science-articles)/;

/** The words by which a heading or a clause names a part. */
export function partIn(words: string): string | undefined {
  return namesPart.exec(words)?.[0];
}

/** Takes up what a clause without a figure is about. */
export function takeTopic(carried: Carried, words: string, sentence: number): void {
  const part = partIn(words);
  if (part !== undefined) carried.part = { words: part, sentence };
  else if (namesCountry(words)) carried.part = undefined;
}

const bodiesBefore = /(?:企业|公司|高校|院校|学校|机构|院所|单位)[^，。；]{0,12}$/;
const bodiesBehind =
  /^(?:[^，。；,;\d]{0,12}(?:企业|公司|高校|院校|学校|机构|院所)|\s*(?:[a-z-]+\s+){0,3}(?:enterprises|firms|companies|universities|colleges|institutions|schools)\b)/i;

/** 共有规模以上工业企业48.2万家，研发经费支出…: what follows the count of such bodies may be theirs. */
export function takeBodies({ carried, text, sentence }: Reader, quantity: Quantity, left: number): void {
  if (quantity.unit !== 'enterprises' && quantity.unit !== 'items' && quantity.unit !== 'none') return;
  const words =
    bodiesBefore.exec(text.slice(left, quantity.start)) ??
    bodiesBehind.exec(text.slice(quantity.end, quantity.end + 60));
  if (words) carried.part = { words: words[0], sentence };
}

/** True where the part that is spoken of may be meant; it goes on being spoken of then. */
export function mayBeOfPart(carried: Carried, { concept, countryNamed, text }: Subject, sentence: number): boolean {
  const { part } = carried;
  if (!part || !concept || countryNamed || !divisible.test(concept.id)) return false;
  if (sentence - part.sentence > 1 || text.includes(part.words) || /^service/.test(concept.id)) return false;
  carried.part = { ...part, sentence: Math.max(sentence, part.sentence) };
  return true;
}
