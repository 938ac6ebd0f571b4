/** How statistics, degrees of freedom and p are written, in both languages; expressions for folded plain text. */

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

/** Each name stands alone: the letter before it must not belong to a word. */
const border = '(?<![\\p{Script=Latin}\\p{Script=Greek}\\p{N}_\\\\])';
const statisticNames: readonly (readonly [name: StatisticName, pattern: string])[] = [
  [
    'χ²',
    '(?:[χΧ]|(?<![\\p{Script=Latin}])[Xx])\\s?(?:²|\\^2)|[χΧ]\\s?2(?=\\s?[(\\[_=<>值])|[Cc]hi-?\\s?[Ss]quared?|chi2|卡方',
  ],
  ['t', 't'],
  ['F', 'F'],
  ['z', '[zZ]'],
  ['r', 'r'],
  ['Q', 'Q(?:_\\(?[A-Za-z]{1,8}\\)?)?'],
];
const noun = '(?:\\s?-?\\s?(?:统计量值?|检验统计量|检验值|检验的?值|检验|值|values?|statistics?|scores?|ratios?))?';
export const number = '\\d+(?:\\.\\d+)?|\\.\\d+';
const count = '\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?';
const dfWords = '(?:d\\.?\\s?f\\.?|自由度)\\s*(?:\\(df\\)\\s*)?(?:=|为|是|:|of)?\\s*';
const sample = `(?:\\s*[,;]\\s*[Nn]\\s*=\\s*(?:${count}))?`;
const inBrackets = `_?[(\\[]\\s*(?:${dfWords})?(?<df1>[lI]|${count})(?:\\s*(?:[,;/]|和|与)\\s*(?<df2>${count}|${number}))?\\s*(?:df)?${sample}\\s*[)\\]]`;
const asIndex = '_(?<index>\\d+)|(?<small>[₀-₉]{1,4})';
const relation = '(?<relation>=|<|>|≤|≥|≈|为|是|:|of(?=\\s))';
const signed = `(?<value>[-+]?\\s?(?:${count}|\\.\\d+))`;

export const statistic = new RegExp(
  `${border}(?:${statisticNames.map(([, pattern], index) => `(?<n${index}>${pattern})`).join('|')})(?<noun>${noun})\\s*(?:${inBrackets}|${asIndex})?\\s*${relation}?\\s*${signed}(?![\\p{L}\\d]|\\s?[%％])`,
  'gu',
);

export function statisticName(groups: Readonly<Record<string, string | undefined>>): StatisticName | undefined {
  return statisticNames.find((_, index) => groups[`n${index}`] !== undefined)?.[0];
}

const pName =
  '(?<![\\p{Script=Latin}\\p{Script=Greek}])[pP](?:_\\((?<index>[^()]{1,12})\\)|_(?<letter>[A-Za-z]))?(?:\\s?-?\\s?(?:值|values?))?|[Ss]ig\\.?|显著性概率|伴随概率|相伴概率';
const tail =
  '(?:\\s*\\(?(?:two|one|2|1)\\s?-?\\s?(?:tailed|sided)\\)?|\\s*\\(?(?:双侧|双尾|单侧|单尾|双边|单边)(?:检验)?\\)?)?';
const pRelation =
  '(?<relation>=|<|>|≤|≥|≈|小于等于|大于等于|不大于|小于|大于|低于|高于|为|是|:|of|less than|greater than|below|above)';
const pNumber =
  '(?<value>-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:\\s?[eE]\\s?-?\\d+|\\s?[×x*]\\s?10\\s?\\^?\\s?\\(?-?\\d+\\)?)?)(?<percent>\\s?%)?';
export const probability = new RegExp(
  `(?:${pName})${tail}\\s*(?:均|都|仅|约|也)?\\s*${pRelation}\\s*(?:${pNumber}|(?<ns>n\\.?\\s?s\\.?)(?![A-Za-z]))`,
  'uy',
);
export const notSignificant = /(?<![A-Za-z])n\.?\s?s\.?(?![A-Za-z])/uy;

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

/** `1.2e-5`, `1.2 × 10^-5`, `.03`; `NaN` for what is none. */
export function readProbability(written: string): number {
  const power = /^(.*?)\s?(?:[eE]\s?|[×x*]\s?10\s?\^?\s?\(?)(-?\d+)\)?$/.exec(written);
  return power ? Number(power[1]) * 10 ** Number(power[2]) : Number(written);
}

const effect =
  "(?:Cohen['’]?s\\s*|Hedges['’]?\\s*|partial\\s*|[Cc]ram[eé]r['’]?s\\s*|效应量\\s*)?[A-Za-zηωεφβδΔθγ][A-Za-z0-9²'’.]{0,5}(?:\\s?_\\([^()]{1,12}\\)|_[A-Za-z])?\\s?²?(?:_\\([^()]{1,12}\\))?\\s*[=≈]\\s*[-+]?(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\.\\d+)";
const interval =
  '\\d{2}\\s?%\\s*(?:CI|置信区间|confidence interval)\\s*(?:of|为|:|=)?\\s*[\\[(][^()\\[\\]]{1,40}[\\])]|CI_\\([^()]{1,6}\\)\\s*=?\\s*[\\[(][^()\\[\\]]{1,40}[\\])]';
const words =
  '(?:其|所?对应的?|相应的?|伴随的?|且|而|即|并且|同时|结果|差异|显著性?|不|的|双侧|双尾|单侧|单尾|检验|(?:with|and|an?|the|its|associated|corresponding|which|is|was|are|were|statistically|significant|not|at|yielding|giving|two|one|tailed|sided)(?![A-Za-z]))';

/** What may stand between a statistic and its p; one piece at a time. */
export const degreesOfFreedom = new RegExp(
  `(?:with\\s+|on\\s+)?(?:${dfWords}\\(?\\s*(?<df1>${count})(?:\\s*(?:[,;/]|和|与|and)\\s*(?<df2>${number})(?![\\d.]*\\s*[=<>]))?\\s*\\)?|(?<before1>${number})(?:\\s*(?:,|and|和)\\s*(?<before2>${number}))?\\s*(?:degrees\\s+of\\s+freedom|d\\.?f\\.?|个?自由度))`,
  'uy',
);
export const sampleSize = new RegExp(`[Nn]\\s*=\\s*(?<n>${count})`, 'uy');
export const inserted = new RegExp(`(?:${interval})|(?:${effect})`, 'uy');
export const separator = new RegExp(`[\\s,;、:()\\[\\]-]+|${words}`, 'uy');
