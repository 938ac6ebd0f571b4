/** Finds where numbers stand and what they write, Arabic, Chinese or a verb that holds one; units are read elsewhere. */

import { characterSet, isOneOf } from '../../text';
import { chineseNumeralPattern, chineseNumerals, chineseScalePattern, readChineseNumeral } from './chineseNumeral';
import { englishNumerals } from './englishNumerals';

export interface NumberToken {
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
function arabicToken(text: string, start: number): NumberToken | undefined {
  if (isLabel(text, start)) return undefined;
  const plain = plainEnd(text, start);
  if (plain !== undefined) return tokenOf(text, start, plain, text.slice(start, plain));
  arabic.lastIndex = start;
  let printed = groupedBySpaces(text, start) ?? (arabic.test(text) ? text.slice(start, arabic.lastIndex) : '');
  const isPlain = isDigitsAndPoints(printed);
  if (
    !isPlain &&
    /\s/.test(printed) &&
    /\./.test(printed) &&
    !/\d\s\d/.test(printed) &&
    !strayPoint(text, start, printed)
  )
    printed = printed.slice(0, printed.search(/\s|\./));
  return tokenOf(text, start, start + printed.length, isPlain ? printed : printed.replace(/[\s,]/g, ''));
}

/** `digits` is what is printed from `start` to `end`, without commas and blanks. */
function tokenOf(text: string, start: number, end: number, digits: string): NumberToken {
  const point = digits.indexOf('.');
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const negative = isSigned(text, start);
  const value = Number(digits);
  return {
    start: negative ? start - 1 : start,
    end,
    value: negative ? -value : value,
    step: lastPlaces[decimals] ?? 10 ** -decimals,
    chinese: false,
  };
}

/** Where 12345 or 381.4 ends, if nothing behind it can make it longer: most numbers, told without an expression. */
function plainEnd(text: string, start: number): number | undefined {
  let end = digitsEnd(text, start);
  if (end - start > 15) return undefined;
  if (text[end] === '.') {
    const decimals = digitsEnd(text, end + 1);
    if (decimals === end + 1 || decimals - end > 13) return undefined;
    end = decimals;
  }
  return isOneOf(numberGoesOn, text, end) ? undefined : end;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  for (let code = text.charCodeAt(end); code >= 0x30 && code <= 0x39; code = text.charCodeAt(end)) end += 1;
  return end;
}

const numberGoesOn = characterSet('0123456789.,', 'blanks');

const grouped = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![\d,])/y;
const unitBehind =
  /^\s?(?:[万亿元倍家个件人项篇辆吨户名次台座公千]|美元|yuan|dollars|%|％|(?:thousand|million|billion|trillion|firms|people|persons|patents|applications|vehicles)(?![a-z]))/i;
const groupSpaces = characterSet(' \u00a0\u2009\u202f');

/** 4 215个, 35 128 元: thousands parted by spaces, where a unit stands right behind. */
function groupedBySpaces(text: string, start: number): string | undefined {
  let end = start;
  while (end < start + 4 && isOneOf(digitsAndPoint, text, end)) end += 1;
  if (end > start + 3 || !isOneOf(groupSpaces, text, end) || !isOneOf(digitsAndPoint, text, end + 3)) return undefined;
  grouped.lastIndex = start;
  if (!grouped.test(text)) return undefined;
  const stop = grouped.lastIndex;
  return unitBehind.test(text.slice(stop, stop + 14)) ? text.slice(start, stop) : undefined;
}

function isDigitsAndPoints(printed: string): boolean {
  for (let at = 0; at < printed.length; at += 1) if (!isOneOf(digitsAndPoint, printed, at)) return false;
  return true;
}

const digitsAndPoint = characterSet('0123456789.');
const nameSigns = characterSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_#@');
const joints = characterSet('-–/');
const minusSigns = characterSet('-−－');

/** By decimals; a power would carry the dust of binary fractions. */
const lastPlaces = [1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12];

function isSigned(text: string, start: number): boolean {
  if (start === 0 || !isOneOf(minusSigns, text, start - 1)) return false;
  return start === 1 || /[^\d\p{Script=Latin}%％)）]/u.test(text.charAt(start - 2));
}

/** `381. 4亿`: a stray space beside the decimal point counts only where a Chinese unit or a percent sign follows. */
function strayPoint(text: string, start: number, printed: string): boolean {
  const behind = text.slice(start + printed.length, start + printed.length + 3);
  return /^\s?(?:[万亿元倍%]|个百|美元)/.test(behind);
}

/** Currencies, and indicators that authors write right in front of their figure: GDP117.4万亿元. */
const mayPrecede = /(?:US|RMB|CNY|USD|EUR|HK|(?<![A-Za-z])(?:GDP|GNP|GNI|FDI|ODI|CPI|PPI|PMI))$/;

/** `S4-1`, `GB/T 7714`, `Q3`, `5G`, `H2O`, `1,2-`: digits that are part of a name. */
function isLabel(text: string, start: number): boolean {
  if (start === 0) return false;
  if (isOneOf(digitsAndPoint, text, start - 1)) return true;
  if (isOneOf(nameSigns, text, start - 1)) return !mayPrecede.test(text.slice(Math.max(0, start - 4), start));
  return isOneOf(joints, text, start - 1) && /[A-Za-z]/.test(text.charAt(start - 2));
}

const multipleVerbs: Readonly<Record<string, number>> = {
  halved: 0.5,
  halving: 0.5,
  doubled: 2,
  doubling: 2,
  tripled: 3,
  trebled: 3,
  tripling: 3,
  quadrupled: 4,
  quadrupling: 4,
  quintupled: 5,
};
const multipleVerb = new RegExp(
  `(?:(?:${Object.keys(multipleVerbs).join('|')})|(?:double|triple|quadruple)(?= (?:the|that|those|its|what) ))(?![a-z])`,
  'iy',
);

const numberWord =
  /(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)(?=(?:[\s-](?:times|percent|per cent)|-?fold)(?![a-z]))/iy;

/** six times, tenfold, five percent. */
function countToken(text: string, start: number): NumberToken | undefined {
  numberWord.lastIndex = start;
  const written = numberWord.exec(text)?.[0];
  const value = written && englishNumerals[written.toLowerCase()];
  return written && value ? { start, end: start + written.length, value, step: 1, chinese: false } : undefined;
}

const isLetterCode = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

function wordToken(text: string, start: number): NumberToken | undefined {
  if (isLetterCode(text.charCodeAt(start - 1)) || !isLetterCode(text.charCodeAt(start + 1))) return undefined;
  const count = countToken(text, start);
  if (count) return count;
  multipleVerb.lastIndex = start;
  const match = multipleVerb.exec(text);
  if (!match) return undefined;
  const verb = match[0].toLowerCase();
  const value = multipleVerbs[verb] ?? multipleVerbs[`${verb}d`] ?? 0;
  return { start, end: start + match[0].length, value, step: 0, chinese: false, word: true };
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
  [3, 'dfnehstqDFNEHSTQ'],
] as const) {
  for (const character of characters) beginsToken[character.charCodeAt(0)] = kind;
}

/** Calls `take` for each number in order; it gives back where the next one may begin. */
export function forEachNumber(text: string, take: (token: NumberToken) => number): void {
  for (let at = 0; at < text.length; ) {
    const kind = beginsToken[text.charCodeAt(at)] ?? 0;
    if (kind === 0) {
      at += 1;
      continue;
    }
    const token = tokenReaders[kind]?.(text, at);
    at = Math.max(at + 1, token ? Math.max(token.end, take(token)) : 0);
  }
}
