/** Reads the note of a regression table: which mark stands for which level, and what the brackets hold. */

import { foldSigns } from '../tests';

/** What stands in brackets under or behind a coefficient. */
export type BracketMeaning = 'se' | 't' | 'z' | 'p';
export type BracketKind = 'round' | 'square' | 'curly';

export interface StarLevel {
  /** `*`, `**`, `***`, `†`, `+`. */
  readonly mark: string;
  readonly threshold: number;
}

export interface Legend {
  /** From the weakest to the strongest. */
  readonly levels: readonly StarLevel[];
  /** By kind of bracket; `any` where the note names none. Values are `other` for what is no test (intervals). */
  readonly brackets: Readonly<Partial<Record<BracketKind | 'any', BracketMeaning | 'other'>>>;
  readonly oneTailed: boolean;
}

interface Token {
  readonly kind: 'mark' | 'level';
  readonly text: string;
  readonly value: number;
  readonly bracketed: boolean;
}

const token =
  /(?<mark>\*{1,4}|[†‡]|\+(?=\s*p?\s*[<≤]|\s*(?:for|表示|代表|significant|:|=)))|(?<percent>\d{1,2}(?:\.\d+)?)\s*%|(?<decimal>(?<![\d.])0?\.\d{1,4})(?!\d|\s*%)/g;
const sharedPercent =
  /(\d{1,2}(?:\.\d)?)(\s*(?:,|、|\/|和|与|及)\s*)(\d{1,2}(?:\.\d)?)((?:\s*(?:,|、|\/|and|和|与|及|&)\s*){1,2})(\d{1,2}(?:\.\d)?)\s*%/g;
const sharedByTwo = /(?<![\d.%])(\d{1,2})(\s*(?:,|、|and|和|与|及)\s*)(\d{1,2})\s*%/g;

/** `a`, `b`, `c` in the place of stars; standing alone, and with a `b`, for `a` is an article. */
const letter = /(?<![A-Za-z\d'’])[abc](?![A-Za-z\d'’])/;
const lettered = new RegExp(token.source.replace('(?<mark>', `(?<mark>${letter.source}|`), 'g');

function tokensOf(note: string): readonly Token[] {
  const text = foldSigns(note)
    .replace(/[∗⁎✱]/g, '*')
    .replace(/\s*(?:percent|per\s+cent|pct)(?![a-z])/gi, '%')
    .replace(sharedPercent, '$1%$2$3%$4$5%')
    .replace(sharedByTwo, '$1%$2$3%');
  const tokens: Token[] = [];
  const isLettered = !/[*†‡]/.test(text) && /(?<![A-Za-z\d'’])b(?![A-Za-z\d'’])/.test(text);
  for (const match of text.matchAll(isLettered ? lettered : token)) {
    const { mark, percent, decimal } = match.groups ?? {};
    const bracketed = text[match.index - 1] === '(' && text[match.index + match[0].length] === ')';
    if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, value: 0, bracketed });
    else {
      const value = percent === undefined ? Number(decimal) : Number(percent) / 100;
      if (value > 0 && value <= 0.2) tokens.push({ kind: 'level', text: match[0], value, bracketed });
    }
  }
  return tokens;
}

/** Pairs marks with levels: each with the one behind it, lists with lists, or levels in front of bracketed marks. */
export function readLevels(note: string): readonly StarLevel[] {
  const tokens = tokensOf(note);
  const levels = new Map<string, number>();
  const set = (mark: Token | undefined, level: Token | undefined): void => {
    if (mark && level && !levels.has(mark.text)) levels.set(mark.text, level.value);
  };
  if (
    tokens.some(({ kind, bracketed }, index) => kind === 'mark' && bracketed && tokens[index - 1]?.kind === 'level')
  ) {
    tokens.forEach((one, index) => {
      if (one.kind === 'mark' && tokens[index - 1]?.kind === 'level') set(one, tokens[index - 1]);
    });
  } else {
    for (let at = 0; at < tokens.length; ) {
      const marks = runOf(tokens, at, 'mark');
      const values = runOf(tokens, at + marks.length, 'level');
      if (marks.length > 0 && values.length >= marks.length) marks.forEach((mark, index) => set(mark, values[index]));
      at += Math.max(1, marks.length + values.length);
    }
    if (levels.size === 0) setBackward(tokens, set);
  }
  const sorted = [...levels]
    .map(([mark, threshold]) => ({ mark, threshold }))
    .sort((a, b) => b.threshold - a.threshold);
  return isOrdered(sorted) ? sorted : [];
}

/** 1%、5%、10%的显著性水平分别以***、**、*表示: the levels stand in front. */
function setBackward(tokens: readonly Token[], set: (mark: Token | undefined, level: Token | undefined) => void): void {
  const first = tokens.findIndex(({ kind }) => kind === 'mark');
  const marks = first < 0 ? [] : runOf(tokens, first, 'mark');
  const values = first < marks.length ? [] : tokens.slice(first - marks.length, first);
  if (values.length === marks.length && values.every(({ kind }) => kind === 'level'))
    marks.forEach((mark, index) => set(mark, values[index]));
}

function runOf(tokens: readonly Token[], from: number, kind: Token['kind']): readonly Token[] {
  let end = from;
  while (tokens[end]?.kind === kind) end += 1;
  return tokens.slice(from, end);
}

/** More stars mean a smaller level; a legend that says otherwise was not understood. */
function isOrdered(levels: readonly StarLevel[]): boolean {
  const stars = levels.filter(({ mark }) => mark.startsWith('*'));
  const letters = levels.flatMap(({ mark }) => (/^[abc]$/.test(mark) ? [mark] : [])).join('');
  if (letters !== '' && !['cba', 'abc', 'ba', 'ab'].includes(letters)) return false;
  const thresholds = new Set(levels.map(({ threshold }) => threshold));
  return (
    thresholds.size === levels.length &&
    stars.every((level, index) => index === 0 || level.mark.length > (stars[index - 1]?.mark.length ?? 0))
  );
}

const zhMeaning =
  '标准误差?|[tT]\\s*(?:检验)?(?:值|统计量?)|[zZ]\\s*(?:检验)?(?:值|统计量?)|[pP]\\s*值|概率|置信区间|双侧检验';
const zhBracket = new RegExp(
  `(圆|小|方|中|大|花)?(?:括号|\\(\\s*\\)|\\[\\s*\\])(?:内|中|里)?(?:的)?(?:数值|数字|数据|值)?[^。；;,]{0,40}?(${zhMeaning})`,
  'g',
);
const enMeaning =
  'standard[-\\s]errors?|std\\.? err(?:or)?s?\\.?|s\\.e\\.|\\bt\\s*-?\\s*(?:statistics?|stats?|values?|ratios?)|\\bz\\s*-?\\s*(?:statistics?|stats?|values?|scores?)|\\bp\\s*-?\\s*values?|confidence intervals?|absolute t values';
const enBracket = '(parenthes[ei]s|(?:square |curly )?brackets|braces)';
const enForward = new RegExp(`(${enMeaning})[^.;。]{0,90}?\\b(?:in|within|inside)\\s+(?:the\\s+)?${enBracket}`, 'gi');
const enBackward = new RegExp(
  `\\b(?:in|within)?\\s*${enBracket}[^.;。]{0,20}?\\b(?:are|is|contains?|reports?|shows?|includes?|denotes?|displays?|represents?|gives?)\\b[^.;。]{0,60}?(${enMeaning})`,
  'gi',
);

function meaningOf(words: string): BracketMeaning | 'other' {
  if (/标准误|standard[-\s]err|std\.? err|s\.e\./i.test(words)) return 'se';
  if (/置信|confidence/i.test(words)) return 'other';
  if (/^[pP]|概率/.test(words)) return 'p';
  if (/^[zZ]/.test(words)) return 'z';
  return 't';
}

function kindOf(words: string, named: string): BracketKind | 'any' {
  if (/^(?:圆|小)/.test(named) || /parenthes/i.test(words)) return 'round';
  if (/^(?:方|中)/.test(named) || /brackets/i.test(words) || words.includes('[')) return 'square';
  if (/^(?:大|花)/.test(named) || /braces/i.test(words)) return 'curly';
  return 'any';
}

export function readLegend(note: string): Legend {
  const text = foldSigns(note);
  const brackets: Partial<Record<BracketKind | 'any', BracketMeaning | 'other'>> = {};
  for (const match of text.matchAll(zhBracket))
    brackets[kindOf(match[0].includes('[') ? '[' : '', match[1] ?? '')] ??= meaningOf(match[2] ?? '');
  for (const match of text.matchAll(enForward)) brackets[kindOf(match[2] ?? '', '')] ??= meaningOf(match[1] ?? '');
  for (const match of text.matchAll(enBackward)) brackets[kindOf(match[1] ?? '', '')] ??= meaningOf(match[2] ?? '');
  return {
    levels: readLevels(note),
    brackets,
    oneTailed: /(?:one|1)\s?-?\s?(?:tailed|sided)|单侧|单尾|单边/i.test(text),
  };
}

const longestNote = 800;

/** Whether a paragraph says what marks or brackets mean, however it begins. */
export function tellsLegend(text: string): boolean {
  if (text.length > longestNote || !/[*∗＊†]|括号|parenthes|bracket/i.test(text)) return false;
  const { levels, brackets } = readLegend(text);
  return levels.length >= 2 || Object.keys(brackets).length > 0;
}

const sameNote =
  /(?:注|说明|Notes?)?\s*[:：]?\s*(?:同(?:上)?表|同上|与(?:上)?表\s*[\d一二三四五]|(?:same|see|as)\b[^.]{0,20}\bTable\s*\d)/i;

/** 注：同表3: the note of a table above holds here. */
export function namesOtherNote(note: string): boolean {
  return sameNote.test(note) && readLevels(note).length === 0;
}
