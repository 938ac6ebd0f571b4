/** Reads Chinese numerals: 三千五百, 一百二十六万亿, 两亿, 二〇二三, 一点五, 半. Units and fractions are read elsewhere. */

const digitValues: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const groups: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

export const chineseNumerals = '零〇○一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟';
export const chineseNumeralPattern = `[${chineseNumerals}]`;

/** Scale words inside a numeral: 一万五千七百亿. */
export const chineseScalePattern = '[万亿兆]';

/** The number that `text` writes, or `undefined` where it is no numeral. Accepts 点 and a leading 十. */
export function readChineseNumeral(text: string): number | undefined {
  const [whole = '', decimals] = text.split('点', 2);
  const integer = readInteger(whole);
  if (integer === undefined) return undefined;
  if (decimals === undefined) return integer;
  const digits = readDigits(decimals);
  return digits === undefined ? undefined : integer + Number(digits) / 10 ** digits.length;
}

function readDigits(text: string): string | undefined {
  let digits = '';
  for (const char of text) {
    const value = digitValues[char];
    if (value === undefined) return undefined;
    digits += value;
  }
  return digits === '' ? undefined : digits;
}

function readInteger(text: string): number | undefined {
  if (text === '') return undefined;
  const positional = text.length > 1 ? readDigits(text) : undefined;
  if (positional !== undefined) return Number(positional);
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of text) {
    const value = digitValues[char];
    const place = places[char];
    const group = groups[char];
    if (value !== undefined) digit = value;
    else if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = undefined;
    } else if (group !== undefined) {
      const amount = section + (digit ?? 0);
      if (amount === 0 && total === 0) return undefined;
      total = group === 1e8 && total > 0 ? (total + amount) * group : total + amount * group;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}
