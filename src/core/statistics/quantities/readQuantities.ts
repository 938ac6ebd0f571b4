/**
 * Finds every number with a unit in a stretch of prose, Arabic or Chinese, with scale words, currency,
 * hedge, printed precision and exact place. Years, labels and list marks are left to others or skipped.
 */

import { characterSet, holdsOneOf, isOneOf } from '../../text';
import { chineseNumeralPattern, readChineseNumeral } from './chineseNumeral';
import { foldDigits } from './fold';
import { hedgeAround, hedgeInsideAt, hedgeReach } from './hedges';
import { forEachNumber } from './numberTokens';
import type { NumberToken } from './numberTokens';
import type { Quantity } from './quantity';
import { joinRanges, shareUnits } from './sharedUnits';
import { currencyInFront, scaleAt, unitAt } from './units';
import type { UnitId } from './units';
import { withoutDust } from './withoutDust';

export function readQuantities(text: string): readonly Quantity[] {
  const folded = foldDigits(text);
  const quantities: Quantity[] = [];
  let done = 0;
  forEachNumber(folded, (token) => {
    const quantity = token.start >= done ? readAround(folded, token, done) : undefined;
    if (quantity) {
      done = quantity.end;
      quantities.push(quantity);
    }
    return done;
  });
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
  if (isOneOf(ordinalEnds, text, token.end) && /^(?:st|nd|rd|th)\b/i.test(text.slice(token.end, token.end + 3)))
    return ordinalAt(text, token);
  if (last === '每') return undefined;
  const currency = currencyInFront(before);
  let at = token.end;
  let inside = hedgeInsideAt(text, at);
  at += inside.length;
  const scale = scaleAt(text, at);
  if (scale) at = scale.end;
  if (scale && inside === '') {
    inside = hedgeInsideAt(text, at);
    at += inside.length;
  }
  const half = text[at] === '半';
  const tenth =
    !scale &&
    isOneOf(tenthBegins, text, at) &&
    /^\s*成(?:[一二三四五六七八九半](?![成百千万亿年个月倍大]))?(?![立为本果长就员分熟效型功绩都人])/.exec(
      text.slice(at, at + 5),
    );
  const unit = tenth ? { id: '%' as UnitId, factor: 10, end: at + tenth[0].length } : unitAt(text, half ? at + 1 : at);
  const bare = token.value === 0.5 || half;
  if (isDate(text, token, at, unit?.id)) return undefined;
  if (token.chinese && !unit && !(scale && scale.factor >= 1e4)) return undefined;
  if (token.chinese && unit && !speaksOfAmount(unit.id, scale !== undefined, text, token)) return undefined;
  const end = unit ? unit.end : at;
  const isRate =
    isOneOf(rateBegins, text, end) && /^\s*(?:per\s+(?!cent|year|annum)|\/\s*[a-z\d])/i.test(text.slice(end, end + 12));
  const factor = (scale?.factor ?? 1) * (unit?.factor ?? 1);
  const step = token.chinese && scale ? 1 : tenth && !tenth[0].endsWith('成') ? 0.1 : token.step;
  const amount = tenth ? token.value + tenthsOf(tenth[0]) : bare && half ? token.value + 0.5 : token.value;
  const before2 = currency ? before.slice(0, before.length - currency.words.length) : before;
  const hedge = hedgeAround(before2, text.slice(end, end + 6)) ?? (/[多余]/.test(inside) ? 'over' : undefined);
  const trimmed = text.slice(token.end, end).trimEnd();
  return {
    start: currency ? token.start - (before.length - before2.length) : token.start,
    end: token.end + trimmed.length,
    value: factor === 1 ? amount : withoutDust(amount * factor),
    step: factor === 1 ? step : withoutDust(step * factor),
    unit: isRate ? 'other' : (unit?.id ?? currency?.id ?? 'none'),
    hedge,
    stated: amount,
    statedUnit: (currency && !unit ? `${currency.id} ` : '') + withoutBlanks(trimmed),
    scale: scale?.factor ?? 1,
    digits: { start: token.start, end: token.end },
  };
}

/** 五 in 一成五, 半 in 三成半. */
function tenthsOf(word: string): number {
  const last = word.charAt(word.length - 1);
  return last === '成' ? 0 : last === '半' ? 0.5 : (readChineseNumeral(last) ?? 0) / 10;
}

/** What can begin the words that are looked for behind a number; most numbers have none of them there. */
const ordinalEnds = characterSet('snrtSNRT');
const tenthBegins = characterSet('成', 'blanks');
const rateBegins = characterSet('pP/', 'blanks');
const dateBegins = characterSet('月日号', 'blanks');

function lastCharacter(words: string): string {
  const last = words.charAt(words.length - 1);
  return last.trim() === '' ? words.trimEnd().slice(-1) : last;
}

const unitFillers = characterSet('多余几', 'blanks');

function withoutBlanks(unit: string): string {
  if (!holdsOneOf(unitFillers, unit)) return unit;
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
    value: withoutDust((upper / token.value) * 100),
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
  if (isOneOf(dateBegins, text, at) && /^\s*(?:月(?!均)|日(?!元)|号)/.test(text.slice(at, at + 3))) return true;
  const before = text.slice(Math.max(0, token.start - 9), token.start);
  return isOneOf(endsLabel, before, before.trimEnd().length - 1) && label.test(before);
}

const label = /(?:图|表|式|附录|第|注|章|节|figure|table|section|equation|fig\.|no\.)\s*$/i;
const endsLabel = characterSet('图表式录第注章节enEN.');

/** 一家, 两个, 三大: small Chinese numerals with a counter are seldom statistics; money, percent and 倍 are. */
function speaksOfAmount(unit: UnitId, scaled: boolean, text: string, token: NumberToken): boolean {
  if (unit === '%' || unit === 'percentage points' || unit === 'USD' || unit === 'CNY') return true;
  if (unit === 'times') return !/[数几百千]$/.test(text.slice(token.start - 1, token.start)) || token.value >= 1;
  return scaled || token.value >= 100;
}
