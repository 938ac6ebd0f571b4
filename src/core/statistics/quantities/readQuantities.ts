/**
 * Finds every number with a unit in a stretch of prose, Arabic or Chinese, with scale words, currency,
 * hedge, printed precision and exact place. Years, labels and list marks are left to others or skipped.
 */

import { chineseNumeralPattern, chineseNumerals, chineseScalePattern, readChineseNumeral } from './chineseNumeral';
import { foldDigits } from './fold';
import { hedgeAround, hedgeInside, hedgeReach } from './hedges';
import type { Quantity } from './quantity';
import { currencyInFront, scaleAt, unitAt } from './units';
import type { UnitId } from './units';

interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Value of one unit of the last printed digit. */
  readonly step: number;
  readonly chinese: boolean;
  /** doubled, tripled, quadrupled: a verb that holds its number. */
  readonly word?: true;
}

const arabic = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,15}(?:\s?\.\s?\d{1,12}(?!\d))?/y;
/** A scale word inside a numeral has digits behind it (一万五千七百亿); the last one is read with the unit. */
const chineseNumber = new RegExp(
  `${chineseNumeralPattern}(?:${chineseNumeralPattern}|${chineseScalePattern}(?=${chineseNumeralPattern}))*(?:点${chineseNumeralPattern}+)?`,
  'y',
);
/** UTF-16 units between two numbers of one range or list, blanks included. */
const longestSign = 12;
/** Ranges: the sign or word between two numbers that share a unit. */
const rangeSign = /^\s*(?:[-–—~～]{1,2}|至|到|to|and(?=\s*\d))\s*$/i;
const listSign = /^\s*(?:、|,|，|和|与|及|以及|and|, and|\/|：|:|∶)\s*$/i;

export function readQuantities(text: string): readonly Quantity[] {
  const folded = foldDigits(text);
  const quantities: Quantity[] = [];
  let done = 0;
  for (let at = 0; at < folded.length; ) {
    const kind = beginsToken[folded.charCodeAt(at)] ?? 0;
    if (kind === 0) {
      at += 1;
      continue;
    }
    const token = tokenReaders[kind]?.(folded, at);
    const quantity = token && token.start >= done ? readAround(folded, token, done) : undefined;
    if (quantity) {
      done = quantity.end;
      quantities.push(quantity);
    }
    at = Math.max(at + 1, token?.end ?? 0, done);
  }
  return joinRanges(folded, shareUnits(folded, quantities)).filter(
    (quantity) =>
      quantity.unit !== 'none' || quantity.scale > 1 || isGrouped(folded, quantity) || countsWords(folded, quantity),
  );
}

/** 319177 invention patent applications: a large number with a noun behind it. */
function countsWords(text: string, { value, step, end }: Quantity): boolean {
  return step === 1 && value >= 10_000 && /^\s+[a-z]{3}/i.test(text.slice(end, end + 6));
}

/** 21,636 without a unit counts something, 0.465 is a coefficient; 21636 may be a name. */
function isGrouped(text: string, { digits }: Quantity): boolean {
  return /,|^0?\.\d{2,4}$/.test(text.slice(digits.start, digits.end));
}

function arabicToken(text: string, start: number): NumberToken | undefined {
  if (isLabel(text, start)) return undefined;
  arabic.lastIndex = start;
  let printed = arabic.exec(text)?.[0] ?? '';
  const isPlain = /^[\d.]+$/.test(printed);
  if (!isPlain && /\s/.test(printed) && !strayPoint(text, start, printed))
    printed = printed.slice(0, printed.search(/\s|\./));
  const digits = isPlain ? printed : printed.replace(/[\s,]/g, '');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const negative = isSigned(text, start);
  const value = Number(digits);
  return {
    start: negative ? start - 1 : start,
    end: start + printed.length,
    value: negative ? -value : value,
    step: lastPlaces[decimals] ?? 10 ** -decimals,
    chinese: false,
  };
}

/** By decimals; a power would carry the dust of binary fractions. */
const lastPlaces = [1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12];

function isSigned(text: string, start: number): boolean {
  if (start === 0 || !/[-−－]/.test(text.charAt(start - 1))) return false;
  return start === 1 || /[^\d\p{Script=Latin}%％)）]/u.test(text.charAt(start - 2));
}

/** `381. 4亿`: a stray space beside the decimal point counts only where a Chinese unit or a percent sign follows. */
function strayPoint(text: string, start: number, printed: string): boolean {
  const behind = text.slice(start + printed.length, start + printed.length + 3);
  return /^\s?(?:[万亿元倍%]|个百|美元)/.test(behind);
}

/** `S4-1`, `GB/T 7714`, `Q3`, `5G`, `H2O`, `1,2-`: digits that are part of a name. */
function isLabel(text: string, start: number): boolean {
  const before = text[start - 1] ?? '';
  if (/[\d.]/.test(before)) return true;
  if (/[A-Za-z_#@]/.test(before)) return !/(?:US|RMB|CNY|USD|EUR|HK)$/.test(text.slice(Math.max(0, start - 3), start));
  return /[A-Za-z][-–/]$/.test(text.slice(Math.max(0, start - 2), start));
}

const multipleVerbs: Readonly<Record<string, number>> = {
  doubled: 2,
  doubling: 2,
  tripled: 3,
  trebled: 3,
  tripling: 3,
  quadrupled: 4,
  quadrupling: 4,
  quintupled: 5,
};
const multipleVerb = new RegExp(`\\b(?:${Object.keys(multipleVerbs).join('|')})\\b`, 'iy');

function wordToken(text: string, start: number): NumberToken | undefined {
  multipleVerb.lastIndex = start;
  const match = multipleVerb.exec(text);
  if (!match) return undefined;
  const value = multipleVerbs[match[0].toLowerCase()] ?? 0;
  return { start, end: start + match[0].length, value, step: 0, chinese: false, word: true };
}

function multipleWord(text: string, { start, end, value }: NumberToken): Quantity {
  const hedge = hedgeAround(text.slice(Math.max(0, start - hedgeReach), start), '');
  return {
    start,
    end,
    value,
    step: 0,
    unit: 'times',
    hedge,
    stated: value,
    statedUnit: 'times',
    scale: 1,
    digits: { start, end },
    doubling: value,
  };
}

function chineseToken(text: string, start: number): NumberToken | undefined {
  chineseNumber.lastIndex = start;
  const written = chineseNumber.exec(text)?.[0] ?? '';
  const value = readChineseNumeral(written);
  const end = start + written.length;
  if (value === undefined) return undefined;
  const decimals = written.includes('点') ? written.length - written.indexOf('点') - 1 : 0;
  return { start, end, value, step: 10 ** -decimals, chinese: true };
}

type TokenReader = (text: string, start: number) => NumberToken | undefined;

/** By what `beginsToken` holds for a number's first character. */
const tokenReaders: readonly (TokenReader | undefined)[] = [undefined, arabicToken, chineseToken, wordToken];
const beginsToken = new Uint8Array(0x10000);
for (const [kind, characters] of [
  [1, '0123456789'],
  [2, chineseNumerals],
  [3, 'dtqDTQ'],
] as const) {
  for (const character of characters) beginsToken[character.charCodeAt(0)] = kind;
}

/** `from` is where the quantity before ends: what stands in front of it belongs to that one. */
function readAround(text: string, token: NumberToken, from: number): Quantity | undefined {
  if (token.word) return multipleWord(text, token);
  // Most numbers without a scale word are years.
  if (!token.chinese && text[token.end] === '年') return undefined;
  const fraction = token.chinese ? fractionAt(text, token) : undefined;
  if (fraction) return fraction;
  const doubling = doublingAt(text, token);
  if (doubling) return doubling;
  const before = text.slice(Math.max(from, token.start - hedgeReach), token.start);
  const last = lastCharacter(before);
  if (last === '第') return rankAt(text, token);
  if (/^(?:st|nd|rd|th)\b/i.test(text.slice(token.end, token.end + 3))) return ordinalAt(text, token);
  if (last === '每') return undefined;
  const currency = currencyInFront(before);
  let at = token.end;
  hedgeInside.lastIndex = at;
  let inside = hedgeInside.exec(text);
  if (inside) at += inside[0].length;
  const scale = scaleAt(text, at);
  if (scale) at = scale.end;
  if (!inside) {
    hedgeInside.lastIndex = at;
    inside = scale ? hedgeInside.exec(text) : null;
    if (inside) at += inside[0].length;
  }
  const half = text[at] === '半';
  const tenth = !scale && /^\s*成(?![立为本果长就员分熟效型功绩都人])/.exec(text.slice(at, at + 4));
  const unit = tenth ? { id: '%' as UnitId, factor: 10, end: at + tenth[0].length } : unitAt(text, half ? at + 1 : at);
  const bare = token.value === 0.5 || half;
  if (isDate(text, token, at, unit?.id)) return undefined;
  if (token.chinese && !unit && !(scale && scale.factor >= 1e4)) return undefined;
  if (token.chinese && unit && !speaksOfAmount(unit.id, scale !== undefined, text, token)) return undefined;
  const end = unit ? unit.end : at;
  const isRate = /^\s*(?:per\s+(?!cent|year|annum)|\/\s*[a-z\d])/i.test(text.slice(end, end + 12));
  const factor = (scale?.factor ?? 1) * (unit?.factor ?? 1);
  const amount = bare && half ? token.value + 0.5 : token.value;
  const before2 = currency ? before.slice(0, before.length - currency.words.length) : before;
  const hedge =
    hedgeAround(before2, text.slice(end, end + 6)) ?? (inside && /[多余]/.test(inside[0]) ? 'over' : undefined);
  const trimmed = text.slice(token.end, end).trimEnd();
  return {
    start: currency ? token.start - (before.length - before2.length) : token.start,
    end: token.end + trimmed.length,
    value: factor === 1 ? amount : clean(amount * factor),
    step: clean((token.chinese && scale ? 1 : token.step) * factor),
    unit: isRate ? 'other' : (unit?.id ?? currency?.id ?? 'none'),
    hedge,
    stated: amount,
    statedUnit: (currency && !unit ? `${currency.id} ` : '') + withoutBlanks(trimmed),
    scale: scale?.factor ?? 1,
    digits: { start: token.start, end: token.end },
  };
}

function lastCharacter(words: string): string {
  const last = words.charAt(words.length - 1);
  return last.trim() === '' ? words.trimEnd().slice(-1) : last;
}

function withoutBlanks(unit: string): string {
  if (!/[\s多余几]/.test(unit)) return unit;
  return unit.replace(/^[\s多余几]+/, '').replace(/\s+/g, /[a-z]/i.test(unit) ? ' ' : '');
}

/** 百分之五点二, 三分之一, 千分之三: the numeral behind 分之 is the upper one. */
function fractionAt(text: string, token: NumberToken): Quantity | undefined {
  if (!text.startsWith('分之', token.end)) return undefined;
  const upperStart = token.end + 2;
  const rest = text.slice(upperStart, upperStart + 24);
  const written = new RegExp(`^(?:${chineseNumeralPattern}+(?:点${chineseNumeralPattern}+)?|\\d+(?:\\.\\d+)?)`).exec(
    rest,
  );
  if (!written) return undefined;
  const isArabic = /^\d/.test(written[0]);
  const upper = isArabic ? Number(written[0]) : readChineseNumeral(written[0]);
  if (upper === undefined || token.value === 0) return undefined;
  const end = upperStart + written[0].length;
  const point = written[0].search(/[.点]/);
  const decimals = point < 0 ? 0 : written[0].length - point - 1;
  const percent = token.value === 100;
  const before = text.slice(Math.max(0, token.start - hedgeReach), token.start);
  return {
    start: token.start,
    end,
    value: clean((upper / token.value) * 100),
    step: percent ? 10 ** -decimals : 0,
    unit: '%',
    hedge: hedgeAround(before, text.slice(end, end + 6)) ?? (percent ? undefined : 'about'),
    stated: percent ? upper : upper / token.value,
    statedUnit: percent ? '百分之' : '分之',
    scale: 1,
    digits: { start: upperStart, end },
  };
}

/** 翻一番 is 2, 翻两番 is 4 times. */
function doublingAt(text: string, token: NumberToken): Quantity | undefined {
  if (text[token.end] !== '番') return undefined;
  const front = /翻了?(?:近|约|将近|超过|超)?\s*$/.exec(text.slice(Math.max(0, token.start - 6), token.start));
  if (!front) return undefined;
  const start = token.start - front[0].length;
  const before = text.slice(Math.max(0, start - hedgeReach), start) + front[0].replace(/翻了?/, '');
  return {
    start,
    end: token.end + 1,
    value: 2 ** token.value,
    step: 0,
    unit: 'times',
    hedge: /^(?:还多|有余|多)/.test(text.slice(token.end + 1))
      ? 'over'
      : hedgeAround(before, text.slice(token.end + 1, token.end + 7)),
    stated: token.value,
    statedUnit: '番',
    scale: 1,
    digits: { start: token.start, end: token.end },
    doubling: 2 ** token.value,
  };
}

function rankAt(text: string, token: NumberToken): Quantity | undefined {
  const unit = /^\s*(?:位|名|大(?=[经贸出进外对]))/.exec(text.slice(token.end, token.end + 4));
  if (!unit || !Number.isInteger(token.value)) return undefined;
  return {
    start: token.start,
    end: token.end + unit[0].length,
    value: token.value,
    step: 1,
    unit: 'rank',
    hedge: undefined,
    stated: token.value,
    statedUnit: unit[0].trim(),
    scale: 1,
    digits: { start: token.start, end: token.end },
  };
}

/** ranked 12th, 12th place; other ordinals (the 20th century) are no statistics. */
function ordinalAt(text: string, token: NumberToken): Quantity | undefined {
  const end = token.end + 2;
  const isRank =
    /(?:rank(?:s|ed|ing)?|place[sd]?|position(?:ed)?|from|to|at)\s+(?:the\s+)?$/i.test(
      text.slice(Math.max(0, token.start - 14), token.start),
    ) || /^\s+(?:place|position)/i.test(text.slice(end, end + 10));
  if (!isRank || !Number.isInteger(token.value)) return undefined;
  return {
    start: token.start,
    end,
    value: token.value,
    step: 1,
    unit: 'rank',
    hedge: undefined,
    stated: token.value,
    statedUnit: 'th',
    scale: 1,
    digits: { start: token.start, end: token.end },
  };
}

/** Years and dates, section numbers (三、 1.), and numbers behind 图 or 表. */
function isDate(text: string, token: NumberToken, at: number, unit: UnitId | undefined): boolean {
  if (unit === 'years' || unit === 'days' || unit === 'months' || unit === 'hours') return true;
  if (/^\s*(?:月(?!均)|[日号])/.test(text.slice(at, at + 3))) return true;
  const before = text.slice(Math.max(0, token.start - 9), token.start);
  return endsLabel.test(lastCharacter(before)) && label.test(before);
}

const label = /(?:图|表|式|附录|第|注|章|节|figure|table|section|equation|fig\.|no\.)\s*$/i;
const endsLabel = /[图表式录第注章节en.]/i;

/** 一家, 两个, 三大: small Chinese numerals with a counter are seldom statistics; money, percent and 倍 are. */
function speaksOfAmount(unit: UnitId, scaled: boolean, text: string, token: NumberToken): boolean {
  if (unit === '%' || unit === 'percentage points' || unit === 'USD' || unit === 'CNY') return true;
  if (unit === 'times') return !/[数几百千]$/.test(text.slice(token.start - 1, token.start)) || token.value >= 1;
  return scaled || token.value >= 100;
}

/** 29.6、48.1和22.3%: numbers without a unit take the one that ends their list. */
function shareUnits(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const shared = [...quantities];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const here = shared[index];
    const next = shared[index + 1];
    if (!here || !next || here.unit !== 'none' || next.unit === 'none' || next.unit === 'rank' || isYearLike(here))
      continue;
    if (next.start - here.end > longestSign) continue;
    const between = text.slice(here.end, next.start);
    if (!listSign.test(between) && !rangeSign.test(between)) continue;
    if (here.scale > 1 && here.scale !== next.scale && rangeSign.test(between)) continue;
    const factor = here.scale > 1 ? 1 : next.scale;
    shared[index] = {
      ...here,
      unit: next.unit,
      value: clean(here.value * factor),
      step: clean(here.step * factor),
      scale: here.scale > 1 ? here.scale : next.scale,
      statedUnit: next.statedUnit,
    };
  }
  return shared;
}

/** A bare 1978 is a year and takes no unit from what follows. */
function isYearLike({ value, step, scale }: Quantity): boolean {
  return scale === 1 && step === 1 && value >= 1800 && value <= 2100;
}

/** 1.2～1.5万亿元 is one quantity with two ends; 由A增至B is two, because a verb stands between. */
function joinRanges(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const previous = joined.at(-1);
    const mayJoin =
      previous !== undefined &&
      previous.upper === undefined &&
      previous.unit === quantity.unit &&
      quantity.unit !== 'none' &&
      quantity.value > previous.value &&
      quantity.start - previous.end <= longestSign;
    const between = mayJoin ? text.slice(previous.end, quantity.start) : '';
    const isRange =
      mayJoin &&
      rangeSign.test(between) &&
      !(
        /(?:至|到|to)/i.test(between) &&
        /(?:由|从|自|from)[^，。；,;]{0,24}$/i.test(text.slice(Math.max(0, previous.start - 26), previous.start))
      ) &&
      (!/and/i.test(between) || /between\s*$/i.test(text.slice(Math.max(0, previous.start - 10), previous.start)));
    if (previous && isRange) joined[joined.length - 1] = { ...previous, end: quantity.end, upper: quantity.value };
    else joined.push(quantity);
  }
  return joined;
}

/** Removes the dust of binary fractions: 381.4e8 and not 38139999999.99999. */
function clean(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}
