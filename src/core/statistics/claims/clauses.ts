/**
 * Cuts a sentence into clauses and lays its years, indicators and quantities into them, in order.
 * A cut never falls inside a token. What a clause says is read in readClauses.ts.
 */

import type { Span } from '../../base';
import { characterSet, isOneOf } from '../../text';
import type { Quantity, YearMention } from '../quantities';
import type { IndicatorMention } from './indicatorNames';
import { inside } from './reader';

export interface SentenceTokens {
  readonly text: string;
  readonly span: Span;
  readonly years: readonly YearMention[];
  readonly indicators: readonly IndicatorMention[];
  readonly quantities: readonly Quantity[];
}

export interface Clause extends Span {
  readonly years: readonly YearMention[];
  readonly indicators: readonly IndicatorMention[];
  readonly quantities: readonly Quantity[];
  /** Index, among the quantities of the sentence, of the first that is not in front of the clause. */
  readonly firstQuantity: number;
}

/** By UTF-16 unit: 1 for signs that end a clause, 2 for letters that may begin a conjunction which does. */
const cuts = new Uint8Array(0x10000);
for (const sign of '，,；;：:（）()—') cuts[sign.charCodeAt(0)] = 1;
for (const letter of 'wbcud') cuts[letter.charCodeAt(0)] = 2;
const blanks = characterSet('', 'blanks');
const conjunction = /(?:while|whereas|but|compared with|up from|down from)(?=\s)/y;

/** Where a clause may end at `at`: the length of the sign there, 0 in front of a conjunction, or `undefined`. */
function cutAt(text: string, at: number, start: number): number | undefined {
  const kind = cuts[text.charCodeAt(at)];
  if (kind === 0) return undefined;
  if (kind === 1) return 1;
  if (at === start || !isOneOf(blanks, text, at - 1)) return undefined;
  conjunction.lastIndex = at;
  return conjunction.test(text) ? 0 : undefined;
}

/** The first token from `index` on that ends behind `at`; tokens and cuts both come in order. */
function firstBehind(tokens: readonly Span[], index: number, at: number): number {
  let next = index;
  while (next < tokens.length && (tokens[next] as Span).end <= at) next += 1;
  return next;
}

function covers(tokens: readonly Span[], index: number, at: number): boolean {
  return index < tokens.length && (tokens[index] as Span).start <= at;
}

const none: readonly never[] = [];

function between<Token>(tokens: readonly Token[], first: number, end: number): readonly Token[] {
  return first === end ? none : tokens.slice(first, end);
}

export function clausesOf({ text, span, years, indicators, quantities }: SentenceTokens): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = span.start;
  let firstYear = 0;
  let firstIndicator = 0;
  let firstQuantity = 0;
  for (let at = span.start; at <= span.end; at += 1) {
    const length = at === span.end ? 0 : cutAt(text, at, span.start);
    if (length === undefined) continue;
    const year = firstBehind(years, firstYear, at);
    const indicator = firstBehind(indicators, firstIndicator, at);
    const quantity = firstBehind(quantities, firstQuantity, at);
    if (covers(years, year, at) || covers(indicators, indicator, at) || covers(quantities, quantity, at)) continue;
    if (at > start) {
      clauses.push({
        start,
        end: at,
        years: between(years, firstYear, year),
        indicators: between(indicators, firstIndicator, indicator),
        quantities: between(quantities, firstQuantity, quantity),
        firstQuantity,
      });
    }
    firstYear = year;
    firstIndicator = indicator;
    firstQuantity = quantity;
    start = at + length;
  }
  return clauses;
}

/** 12,951 dollars (2023): the bracket at `at` belongs to the figure in front of it. */
function standsBehindFigure(text: string, at: number, quantities: readonly Quantity[]): boolean {
  return quantities.some(({ end }) => end <= at && at - end <= 1 && text.slice(end, at).trim() === '');
}

const citationYear = /[（(][^（）()]*$/;

/** "the 2018 report", "the government work report of 2018": when it was written, not of when it speaks. */
const reportBehind =
  /^\s(?:[a-z]+\s){0,2}(?:reports?|yearbooks?|bulletin|communiqu[eé]|white paper|edition|survey|paper|study|article)\b/i;
const reportBefore = /\b(?:report|yearbook|white paper|edition|paper|study|article)\s(?:of|from|in|for)\s$/i;

const reports =
  '政府工作报告|国务院政府工作报告|白皮书|蓝皮书|规划|意见|论坛|峰会|会议|讲话|年鉴|工作报告|修订版|版\\b';
const report = new RegExp(reports);
const reportOfYear = new RegExp(`^\\s*[^，。；,;、]{0,10}?(?:${reports})`);

/** Years that are not when something was the case: in citations （金碚，2024）, report titles and the names of plans. */
export function yearsOfTheMatter(
  text: string,
  years: readonly YearMention[],
  quantities: readonly Quantity[],
): readonly YearMention[] {
  const namesReports = report.test(text);
  return years.filter((year) => {
    if (namesReports && reportOfYear.test(text.slice(year.end, year.end + 14))) return false;
    if (text.charAt(year.end - 1) === '年' || text.slice(year.start, year.end).includes('年')) return true;
    const front = text.slice(Math.max(0, year.start - 60), year.start);
    if (reportBehind.test(text.slice(year.end, year.end + 32)) || reportBefore.test(front)) return false;
    if (year.kind === 'year' && citationYear.test(front)) {
      const close = text.slice(year.end, year.end + 40).search(/[）)]/);
      const open = Math.max(front.lastIndexOf('（'), front.lastIndexOf('('));
      const from = year.start - (front.length - open);
      if (text.slice(from + 1, year.start).trim() === '' && standsBehindFigure(text, from, quantities)) return true;
      if (close >= 0 && inside(quantities, from + 1, year.end + close).length === 0) return false;
    }
    return true;
  });
}
