/** How statistics and degrees of freedom are written, in both languages; expressions for folded plain text. */

import type { Relation, StatisticName } from './reportedTest';

/** Full-width signs and the many minus signs become ASCII, unit for unit, so that offsets stay. */
export function foldSigns(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replace(/[−–﹣]/g, '-')
    .replace(/[﹤〈]/g, '<')
    .replace(/[﹥〉]/g, '>')
    .replace(/[≦⩽]/g, '≤')
    .replace(/[≧⩾]/g, '≥')
    .replace(/∆/g, 'Δ')
    .replace(/[\u3000\u2002-\u200a]/g, ' ')
    .replace(/\ud835[\udc00-\udfff]/g, mathLetter);
}

const lettersOfAlphabet = 52;

/** 𝑡 and 𝑝 of the mathematical alphabets, which take two units: the letter and a blank. */
function mathLetter(pair: string): string {
  const code = pair.codePointAt(0) ?? 0;
  if (code === 0x1d6d8 || code === 0x1d712 || code === 0x1d74c) return 'χ ';
  if (code >= 0x1d6a4) return pair;
  const index = (code - 0x1d400) % lettersOfAlphabet;
  return `${String.fromCharCode(index < 26 ? 0x41 + index : 0x61 + index - 26)} `;
}

/**
 * Each name stands alone: the letter before it must not belong to a word, nor `Prob >` stand there. A difference is
 * a test only of χ² and F.
 */
const border =
  '(?<![\\p{Script=Latin}\\p{N}_\\\\])(?<!(?!Δ)\\p{Script=Greek})(?<!Δ(?!\\s?[χΧF]))(?<![Pp](?:r|rob)?\\s?\\(?\\s?>\\s?\\|?)';
const statisticNames: readonly (readonly [name: StatisticName, pattern: string])[] = [
  [
    'χ²',
    '(?:[χΧ]|(?<![\\p{Script=Latin}])[Xx])\\s?(?:²|\\^2)|[χΧ]\\s?2(?=\\s?[(\\[_=<>值])|χ(?=_\\(+\\d+\\)+²)|[Cc]hi-?\\s?[Ss]quared?|chi2|(?<!相对|规范|标准化|归一化)卡方',
  ],
  ['t', 't|T(?=\\s?(?:值|统计|检验))'],
  ['F', 'F(?:[\\s_]?\\(?[Cc]hange\\)?)?'],
  ['z', '[zZ]'],
  ['r', 'r'],
  ['Q', 'Q(?:_\\(?[A-Za-z]{1,8}\\)?)?'],
  // Overidentification: the statistic, not the p that is often given alone under its name.
  ['χ²', "(?:(?:Hansen|Sargan)(?:['’]s)?(?:[-\\s]Hansen)?\\s?J?(?=\\s?(?:统计|statistic|=))|Hansen['’]?s?\\s?J)"],
];
const noun =
  '(?:\\s?-?\\s?(?:统计量?值|统计量|检验统计量|检验值|检验的?值|检验|值|values?|statistics?|stats?\\.?|scores?|ratios?))?';
export const number = '\\d+(?:\\.\\d+)?|\\.\\d+';
export const count = '\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?';
export const dfWords = '(?:d\\.?\\s?f\\.?|自由度|ν)\\s*(?:\\(df\\)\\s*)?(?:=|为|是|:|of)?\\s*';
const sample = `(?:\\s*[,;]\\s*[Nn]\\s*=\\s*(?:${count}))?`;
const inBrackets = `_?[(\\[]{1,2}\\s*(?:${dfWords})?(?<df1>[lI]|${count})(?:\\s*(?:[,;/]|和|与)\\s*(?<df2>${count}|${number}))?\\s*(?:df)?${sample}\\s*[)\\]]{1,2}`;
const asIndex = '_(?<index>\\d+)|(?<small>[₀-₉]{1,4})';
/** `t28 = 2.20` and `F2,57 = 4.50` of pasted text, whose index has lost its place. */
const pasted =
  '(?<=t)(?<pasted>(?!19|20)\\d{2,4})(?=\\s*[=<>])|(?<=F)(?<pasted1>\\d{1,2}),\\s?(?<pasted2>\\d{2,4})(?=\\s*[=<>])';
const relation =
  '(?<relation>=|<|>|≤|≥|≈|等于|约?为|仅为|是|达到?|高达|:|of(?=\\s)|is(?=\\s)|was(?=\\s)|equals(?=\\s))';
const signed = `(?<value>[-+]?\\s?(?:${count}|\\.\\d+))`;

export const statistic = new RegExp(
  `${border}(?:${statisticNames.map(([, pattern], index) => `(?<n${index}>${pattern})`).join('|')})\\|?(?<noun>${noun})\\s*(?:${inBrackets}|${asIndex}|${pasted})?\\s*²?\\s*${relation}?\\s*${signed}(?![\\p{L}\\d]|\\s?[%％])`,
  'gu',
);

export function statisticName(groups: Readonly<Record<string, string | undefined>>): StatisticName | undefined {
  return statisticNames.find((_, index) => groups[`n${index}`] !== undefined)?.[0];
}

/** Relations that only a noun carries: `the t-statistic is 2.31`, but not `t is 2`. */
export const wordRelation = /^(?:is|was|equals)$/;

const relations: Readonly<Record<string, Relation>> = {
  '<': '<',
  '≤': '<',
  '>': '>',
  '≥': '>',
  小于等于: '<',
  不大于: '<',
  小于: '<',
  低于: '<',
  'less than': '<',
  below: '<',
  大于等于: '>',
  大于: '>',
  高于: '>',
  'greater than': '>',
  above: '>',
};

export function relationOf(written: string | undefined): Relation {
  return relations[written ?? '='] ?? '=';
}

/** `t₂₈` of plain text. */
export function plainIndex(written: string | undefined): string | undefined {
  return written?.replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080));
}

export function toCount(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^[lI]$/.test(written) ? 1 : Number(written.replace(/,/g, ''));
}

export function decimalsOf(written: string): number {
  const point = written.indexOf('.');
  return point < 0 ? 0 : written.length - point - 1;
}

/** Matches at `at` and nowhere else; for expressions that stick. */
export function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
