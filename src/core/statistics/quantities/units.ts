/** Scale words and units as authors write them, in the order in which they are tried; one line a unit. */

import { characterSet, isOneOf } from '../../text';

/** What a number counts. `none` is a bare number; `percent` and `points` are kept apart for good. */
export type UnitId =
  | 'USD'
  | 'CNY'
  | 'EUR'
  | 'JPY'
  | 'GBP'
  | 'HKD'
  | 'KRW'
  | '%'
  | 'percentage points'
  | '‰'
  | 'basis points'
  | 'times'
  | 'rank'
  | 'persons'
  | 'items'
  | 'vehicles'
  | 'enterprises'
  | 'articles'
  | 'km'
  | 'kWh'
  | 'TWh'
  | 'tonnes'
  | 'm2'
  | 'm3'
  | 'years'
  | 'months'
  | 'days'
  | 'hours'
  | 'other'
  | 'none';

export interface UnitWord {
  readonly id: UnitId;
  /** Further power of ten that is part of the word (亿千瓦时 is a scale and a unit; 公斤 is 1e-3 tonnes). */
  readonly factor: number;
}

interface Row {
  readonly pattern: string;
  readonly id: UnitId;
  readonly factor?: number;
}

const scaleRows: readonly (readonly [pattern: string, factor: number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['trillions?', 1e12],
  ['tn', 1e12],
  ['hundred\\s+billion', 1e11],
  ['billions?', 1e9],
  ['bn', 1e9],
  ['hundred\\s+millions?', 1e8],
  ['millions?', 1e6],
  ['mn', 1e6],
  ['ten\\s+thousand', 1e4],
  ['hundred\\s+thousand', 1e5],
  ['thousands?', 1e3],
];

const unitRows: readonly Row[] = [
  { pattern: '个?百分点', id: 'percentage points' },
  { pattern: '个?基点', id: 'basis points' },
  { pattern: 'percentage[\\s-]points?|p\\.p\\.|pp(?![a-z])', id: 'percentage points' },
  { pattern: 'basis[\\s-]points?', id: 'basis points' },
  { pattern: '%|percent(?![a-z])|per\\s+cent(?![a-z])|pct(?![a-z])', id: '%' },
  { pattern: '‰', id: '‰' },
  { pattern: '(?:元)?美元|美金|us\\s*dollars?|u\\.s\\.\\s*dollars?|dollars?|usd(?![a-z])', id: 'USD' },
  { pattern: '欧元|euros?(?![a-z])|eur(?![a-z])', id: 'EUR' },
  { pattern: '日元|japanese\\s+yen|yen(?![a-z])', id: 'JPY' },
  { pattern: '英镑|pounds?\\s+sterling|gbp(?![a-z])', id: 'GBP' },
  { pattern: '港元|港币|hkd(?![a-z])', id: 'HKD' },
  { pattern: '韩元', id: 'KRW' },
  { pattern: '元(?:人民币)?|人民币|yuan(?![a-z])|rmb(?![a-z])|renminbi|cny(?![a-z])', id: 'CNY' },
  { pattern: '倍|[\\s-]?times(?![a-z])|[\\s-]?fold(?![a-z])', id: 'times' },
  {
    pattern: '人次|名(?!义)|人(?![均民口才工])|persons?(?![a-z])|people(?![a-z])|inhabitants|workers|users',
    id: 'persons',
  },
  { pattern: '辆|vehicles?|cars?(?![a-z])', id: 'vehicles' },
  { pattern: '家|户|enterprises|companies|firms', id: 'enterprises' },
  { pattern: '篇|articles|papers(?![a-z])', id: 'articles' },
  { pattern: '公里|千米|kilomet(?:er|re)s?|km(?![a-z²2])', id: 'km' },
  { pattern: '太瓦时|太瓦小时|twh(?![a-z])|terawatt[\\s-]hours?', id: 'TWh' },
  { pattern: '千瓦时|千瓦小时|度(?![过假])|kwh(?![a-z])|kilowatt[\\s-]hours?', id: 'kWh' },
  { pattern: '吨(?:标准煤)?|tonnes?|tons?(?![a-z])', id: 'tonnes' },
  { pattern: '平方公里|平方千米|公顷|亩|平方米', id: 'm2' },
  { pattern: '立方米', id: 'm3' },
  {
    pattern:
      '项(?!目)|件|份(?!额)|个(?!月|别|人|性|百)|座|套|台|部|艘|架|所|种|次(?!产业)|条|张|只|块|枚|applications?|patents?|items?|grants?|pieces?|parcels?|units?(?![a-z])|stations?|base\\s+stations',
    id: 'items',
  },
  { pattern: '个月|months?', id: 'months' },
  { pattern: '年|years?(?![a-z])', id: 'years' },
  { pattern: '天|日|days?', id: 'days' },
  { pattern: '小时|hours?', id: 'hours' },
];

/** The words of `patterns` where they stand, and which of them a matched word is. */
function createWordMatcher(patterns: readonly string[]): (text: string, at: number) => WordAt | undefined {
  // One expression without groups; which row a word belongs to is found once for each word.
  const matcher = new RegExp(`\\s*(?:${patterns.join('|')})`, 'iy');
  const rows = patterns.map((pattern) => new RegExp(`^\\s*(?:${pattern})$`, 'i'));
  const known = new Map<string, number>();
  return (text, at) => {
    matcher.lastIndex = at;
    if (!matcher.test(text)) return undefined;
    const word = text.slice(at, matcher.lastIndex);
    let row = known.get(word);
    if (row === undefined) {
      row = rows.findIndex((pattern) => pattern.test(word));
      if (word.length <= longestWord) known.set(word, row);
    }
    return { word, row, end: at + word.length };
  };
}

interface WordAt {
  readonly word: string;
  /** Index of the pattern. */
  readonly row: number;
  readonly end: number;
}

/** Blanks may stand in front of a word and within it; longer ones are not remembered. */
const longestWord = 24;

const scaleWordAt = createWordMatcher(scaleRows.map(([pattern]) => pattern));
const unitWordAt = createWordMatcher(unitRows.map(({ pattern }) => pattern));

/** Currency signs and codes in front of a number; a bare `$` is US dollars. */
const currencies: readonly (readonly [pattern: RegExp, id: UnitId])[] = [
  [/(?:us\$|u\.s\.\s?\$|usd|\$|美元)\s*$/i, 'USD'],
  [/(?:rmb|cny|[¥￥]|人民币)\s*$/i, 'CNY'],
  [/(?:€|eur)\s*$/i, 'EUR'],
  [/(?:£|gbp)\s*$/i, 'GBP'],
];
const endsCurrency = characterSet('$元¥￥币€£bdprybBDPRY', 'blanks');

/** The currency that `before` ends with, and its words with the blanks behind them. */
export function currencyInFront(before: string): { readonly words: string; readonly id: UnitId } | undefined {
  if (before === '' || !isOneOf(endsCurrency, before, before.length - 1)) return undefined;
  for (const [pattern, id] of currencies) {
    const match = pattern.exec(before);
    if (match) return { words: match[0], id };
  }
  return undefined;
}

export interface ScaleAt {
  readonly factor: number;
  readonly end: number;
}

/** The scale word that begins at `at` (spaces before it allowed). */
export function scaleAt(text: string, at: number): ScaleAt | undefined {
  const found = scaleWordAt(text, at);
  const row = found && scaleRows[found.row];
  if (!row) return undefined;
  const isCut = /[a-z]/i.test(text.charAt(found.end)) && /[a-z]$/i.test(found.word);
  if (isCut) return undefined;
  return { factor: row[1], end: found.end };
}

export interface UnitAt extends UnitWord {
  readonly end: number;
}

/** The unit that begins at `at` (spaces before it allowed). */
export function unitAt(text: string, at: number): UnitAt | undefined {
  const found = unitWordAt(text, at);
  const row = found && unitRows[found.row];
  return row ? { id: row.id, factor: row.factor ?? 1, end: found.end } : undefined;
}
