/** How figures, units and vintages are put into messages, in both languages, at the precision of the text. */

import { message } from '../../base';
import type { Message, MessageTemplate } from '../../base';
import type { Claim } from '../claims';
import type { UnitId } from '../quantities';
import { decimalsOf } from '../reference';
import type { Concept, ReferenceValue, Series } from '../reference';

interface UnitWords {
  readonly en: string;
  readonly zh: string;
}

const unitWords: Readonly<Partial<Record<UnitId, UnitWords>>> = {
  USD: { en: 'USD', zh: '美元' },
  CNY: { en: 'yuan', zh: '元' },
  EUR: { en: 'EUR', zh: '欧元' },
  JPY: { en: 'JPY', zh: '日元' },
  GBP: { en: 'GBP', zh: '英镑' },
  HKD: { en: 'HKD', zh: '港元' },
  KRW: { en: 'KRW', zh: '韩元' },
  '%': { en: '%', zh: '%' },
  'percentage points': { en: 'percentage points', zh: '个百分点' },
  times: { en: 'times', zh: '倍' },
  persons: { en: 'persons', zh: '人' },
  vehicles: { en: 'vehicles', zh: '辆' },
  enterprises: { en: 'enterprises', zh: '家' },
  articles: { en: 'articles', zh: '篇' },
  items: { en: '', zh: '件' },
  km: { en: 'km', zh: '公里' },
  kWh: { en: 'kWh', zh: '千瓦时' },
  TWh: { en: 'TWh', zh: '太瓦时' },
  tonnes: { en: 'tonnes', zh: '吨' },
};

const scales: readonly (readonly [factor: number, en: string, zh: string])[] = [
  [1e12, 'trillion', '万亿'],
  [1e11, '100 billion', '千亿'],
  [1e10, '10 billion', '百亿'],
  [1e9, 'billion', '十亿'],
  [1e8, '100 million', '亿'],
  [1e7, '10 million', '千万'],
  [1e6, 'million', '百万'],
  [1e5, '100 thousand', '十万'],
  [1e4, '10 thousand', '万'],
  [1e3, 'thousand', '千'],
];

/** `606.3 亿美元` and `606.3 (100 million USD)`: the unit of a claim's figure as both languages write it. */
export function amount(claim: Claim, value: string): Message {
  const { unit, scale } = claim.quantity;
  const words = unitWords[unit] ?? { en: '', zh: '' };
  const scaleRow = scales.find(([factor]) => factor === scale);
  const zhUnit = `${scaleRow?.[2] ?? ''}${words.zh}`;
  if (unit === '%') return message({ en: '{value} %', 'zh-cn': '{value}%' }, { value });
  if (unit === 'rank') return message({ en: 'rank {value}', 'zh-cn': '第 {value} 位' }, { value });
  const enUnit = [scaleRow?.[1] ?? '', words.en].filter((word) => word !== '').join(' ');
  if (enUnit === '') return message({ en: '{value}', 'zh-cn': '{value} {unit}' }, { value, unit: zhUnit });
  const plain: MessageTemplate = {
    en: scaleRow ? '{value} ({enUnit})' : '{value} {enUnit}',
    'zh-cn': '{value} {zhUnit}',
  };
  return message(plain, { value, enUnit, zhUnit });
}

/** The figure as the author printed it, without unit. */
export function statedNumber(claim: Claim): string {
  return printed(claim.quantity.stated, decimalsOf(claim.quantity.step / claim.quantity.scale));
}

/**
 * A reference value in the unit in which the claim is written, with as many decimals as the text prints,
 * or as many more as it takes to tell the two apart, but never more than the source has.
 */
export function inPrintedUnit(claim: Claim, series: Series, value: ReferenceValue): string {
  const number = numberInPrintedUnit(claim, series, value);
  const ofSource = decimalsOf(value.step * unitRatio(claim, series));
  const stated = statedNumber(claim);
  let decimals = Math.min(ofSource, decimalsOf(claim.quantity.step / claim.quantity.scale));
  while (decimals < ofSource && printed(number, decimals) === stated) decimals += 1;
  return printed(number, decimals);
}

export function numberInPrintedUnit(claim: Claim, series: Series, value: ReferenceValue): number {
  return Number((value.value * unitRatio(claim, series)).toPrecision(12));
}

function unitRatio(claim: Claim, series: Series): number {
  const energy =
    claim.quantity.unit === 'TWh' && series.counts === 'kWh'
      ? 1e-9
      : claim.quantity.unit === 'kWh' && series.counts === 'TWh'
        ? 1e9
        : 1;
  return (series.factor * energy) / claim.quantity.scale;
}

/** Plain decimal, no separators, trailing zeros of the precision kept. */
export function printed(value: number, decimals: number): string {
  return value.toFixed(Math.max(0, Math.min(12, decimals)));
}

/** A value's publisher and vintage; in English a vintage often names the publisher itself. */
export function source({ publisher, vintage }: ReferenceValue): Message {
  if (publisher === vintage) return message({ en: '{name}', 'zh-cn': '{name}' }, { name: publisher });
  const name = publisherName(publisher);
  const isNamed = [' ', ','].some((sign) => vintage.startsWith(name.template.en + sign));
  return message(
    { en: isNamed ? '{vintage}' : '{publisher}, {vintage}', 'zh-cn': '{publisher} {vintage}' },
    { publisher: name, vintage: vintageName(vintage) },
  );
}

function publisherName(publisher: string): Message {
  const match = /^(.*?)\s*\(([^)]+)\)$/.exec(publisher);
  const names: Readonly<Record<string, MessageTemplate>> = {
    'official release as broadcast': { en: 'official release as broadcast', 'zh-cn': '官方发布（据播报）' },
    'press report of an official release': { en: 'press report of an official release', 'zh-cn': '官方发布（据报道）' },
    'World Bank': { en: 'World Bank', 'zh-cn': '世界银行' },
    UNCTAD: { en: 'UNCTAD', 'zh-cn': '联合国贸发会议' },
    WIPO: { en: 'WIPO', 'zh-cn': '世界知识产权组织' },
    国家邮政局: { en: 'State Post Bureau', 'zh-cn': '国家邮政局' },
    '国铁集团/交通运输部': { en: 'China Railway and Ministry of Transport', 'zh-cn': '国铁集团、交通运输部' },
  };
  return message(names[publisher] ?? { en: match?.[2] ?? publisher, 'zh-cn': match?.[1] ?? publisher });
}

/** Wordings of vintages in Chinese; what has none is quoted as the table has it. */
const vintageWords: readonly (readonly [RegExp, string])[] = [
  [/^NBS as then published.*2020 census.*$/, '当时公布数（2020 年人口普查前）'],
  [/^NBS(?: as|,) then published.*$/, '当时公布数'],
  [/^NBS,? final.*Dec-2024.*$/, '最终数（GDP 于 2024 年 12 月修订之前）'],
  [/^NBS yearbook vintages before Dec-2024$/, '2024 年 12 月修订前的年鉴'],
  [/^NBS,? first release.*$/, '初次发布'],
  [/^NBS database 2015.*$/, '国家数据 2015 年状态（第三次经济普查后）'],
  [/^NBS database 2016-2018.*$/, '国家数据 2016—2018 年状态（研发资本化后）'],
  [/^NBS database 2019.*$/, '国家数据 2019 年状态（第四次经济普查前）'],
  [/^NBS export (\d{4}-\d{2})$/, '$1 导出'],
  [/^NBS$/, '当年发布'],
  [/^restated after the fifth census.*$/, '第五次经济普查后重述'],
  [/^restated in the next (?:bulletin|report).*$/, '次年公报重述'],
  [/^CNIPA statistical yearbook (\d{4}).*$/, '《专利统计年报 $1》'],
  [/^CNIPA first release.*$/, '初次发布'],
  [/^CAICT white paper (\d{4}-\d{2}).*$/, '白皮书 $1'],
  [/^CAICT.*$/, '中国信通院发布'],
  [/^CAAM.*$/, '中汽协发布'],
  [/^GII of the year$/, '当年报告'],
  [/^MOFCOM bulletin.*$/, '商务部公报'],
  [/^MOFCOM,? rounded$/, '商务部发布（取整）'],
  [/^(?:rounded|as published, rounded).*$/, '取整数'],
  [/^Energy Institute (\d{4})$/, '世界能源统计评论 $1'],
  [/^(?:MOHRSS bulletin).*$/, '人社事业发展统计公报'],
  [/^MOST.*$/, '科技部发布'],
  [/^(\d{4}) communiqué.*$/, '$1 年统计公报'],
  [/^NBS API (\d{4}-\d{2}) \(after the Dec-2024 revision\)$/, '$1 版（2024 年 12 月修订后）'],
  [/^NBS API (\d{4}-\d{2}) \(before the Dec-2024[^)]*\)$/, '$1 版（2024 年 12 月修订前）'],
  [/^NBS API (\d{4}-\d{2}) \(first release[^)]*\)$/, '$1 版（初步核算数）'],
  [/^NBS API (\d{4}-\d{2}).*$/, '$1 版'],
  [/^UNCTADstat (\d{4}-\d{2})$/, '$1 版'],
  [/^WDI (\d{4}(?:-\d{2})?) \(after[^)]*\)$/, '世界发展指标 $1 版（修订后）'],
  [/^WDI (\d{4}(?:-\d{2})?) \(NBS data before[^)]*\)$/, '世界发展指标 $1 版（2024 年 12 月修订前）'],
  [/^WDI (\d{4}(?:-\d{2})?).*$/, '世界发展指标 $1 版'],
  [/^[Yy]earbook (\d{4}).*$/, '《年鉴 $1》'],
  [/^final verification.*$/, '最终核实数'],
  [/^first verification.*$/, '初步核实数'],
  [/^final bulletin$/, '正式公报'],
  [/^final.*$/, '最终数'],
  [/^first release.*$/, '初次发布'],
  [/^customs first release.*$/, '海关初次发布'],
  [/^MOFCOM\/NBS\/SAFE bulletin ?(.*)$/, '对外直接投资统计公报 $1'],
  [/^fifth economic census release.*$/, '第五次全国经济普查公报（2024-12-26）'],
  [/^yearbook vintages before (?:the )?Dec-2024.*$/i, '2024 年 12 月修订前的年鉴'],
  [/^(?:as published|as then published).*$/, '当时公布数'],
];

const vintageNames = new Map<string, Message>();

/** The wording of a vintage, in Chinese as far as it is known; there are a few hundred of them. */
export function vintageName(vintage: string): Message {
  const known = vintageNames.get(vintage);
  if (known) return known;
  const row = vintageWords.find(([pattern]) => pattern.test(vintage));
  const zh = row ? vintage.replace(row[0], row[1]).trim() : vintage;
  const name = message({ en: vintage, 'zh-cn': zh });
  vintageNames.set(vintage, name);
  return name;
}

/**
 * What a claim is said of, in the interface's language: the author's words where they are in it, else the
 * name of the series without the bracket that tells it from its siblings.
 */
export function indicatorName(claim: Claim, concept: Concept | undefined, series: Series | undefined): Message {
  const { text } = claim.subject;
  const isHan = /[\u3400-\u9fff]/.test(text);
  if (!series || !concept) {
    const names = claim.subject.concept?.kind === 'level' ? claim.subject.concept.names : undefined;
    const translated = (isHan ? names?.en[0] : names?.zh[0]) ?? text;
    return message({ en: isHan ? translated : text, 'zh-cn': isHan ? text : translated });
  }
  const bracket = /\s*[（(][^（）()]*[）)]\s*$/;
  const [en, zh] = [series.label.en.replace(bracket, ''), series.label.zh.replace(bracket, '')];
  return message({ en: isHan || text === '' ? en : text, 'zh-cn': isHan ? text : zh });
}
