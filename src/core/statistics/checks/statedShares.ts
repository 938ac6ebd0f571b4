/** Counts and their shares as a sentence itself lists them (分别占, "391 (32.5%)"), against the whole that it names; for statistics/share. */

import type { Span } from '../../base';
import type { Quantity } from '../quantities';

export interface WrongShare {
  /** Of the percentage; offsets into the sentence. */
  readonly place: Span;
  readonly part: number;
  readonly whole: number;
  /** The number in front of the percent sign, and one unit of its last digit. */
  readonly stated: number;
  readonly step: number;
  /** Other shares of the sentence follow from the same whole, so that there is no doubt which it is. */
  readonly certain: boolean;
}

interface Pair {
  readonly part: number;
  readonly stated: number;
  readonly step: number;
  readonly place: Span;
}

/** What a sentence must hold before anything is looked for in it. */
export const mayTellShares = (words: string): boolean =>
  /[%％]|percent/.test(words) &&
  /分别|各占|依次|\d (?:out )?of (?:the |all )?\d|\d\S{0,12}\s?[（(](?:占比?|约占)?\s?\d/.test(words);

/** `quantities` gives those of the sentence `words`; few sentences need them. */
export function wrongShares(words: string, quantities: () => readonly Quantity[]): readonly WrongShare[] {
  const listed = mayBeDealt.test(words) ? ofList(words, quantities()) : [];
  // Where shares are told of numbers of their own, the sentence has more than one whole.
  return [...listed, ...(words.search(ofNumber) < 0 ? ofPairs(words) : ofNumbers(words))];
}

/** How the words begin that `dealt` looks for. */
const mayBeDealt = /(?:分别|各|依次)约?(?:占|的?比)/;
const dealt =
  /^[\s，,；;]*(?:分别|各|依次)(?:约)?(?:占(?:总数|总量|总体|全部|样本)?(?:的(?:比重|比例)?)?|占比|的?比重|的?比例)(?:分别)?(?:为|达)?\s*$/;
const joined = /^\s*(?:[、，,]|和|与|及|以及|and|, and)\s*$/;

/** 园区128家企业中，国有控股24家、民营91家、外资13家，分别占18.8%、71.1%和10.2%. */
function ofList(words: string, quantities: readonly Quantity[]): readonly WrongShare[] {
  const first = quantities.findIndex(
    ({ unit, start }, index) => unit === '%' && dealt.test(words.slice(quantities[index - 1]?.end ?? 0, start)),
  );
  if (first < 0) return [];
  let end = first + 1;
  while (quantities[end]?.unit === '%' && joined.test(words.slice(quantities[end - 1]?.end, quantities[end]?.start)))
    end += 1;
  const shares = quantities.slice(first, end);
  const parts = quantities.slice(first - shares.length, first);
  const whole = quantities[first - shares.length - 1];
  const isComparable =
    whole !== undefined &&
    parts.length === shares.length &&
    [whole, ...parts, ...shares].every(({ hedge, upper }) => hedge === undefined && upper === undefined) &&
    parts.every(({ unit, value }) => unit === whole.unit && unit !== '%' && value <= whole.value);
  if (!isComparable) return [];
  return misfits(
    shares.map(({ stated, step, start, end: behind }, index) => ({
      part: parts[index]?.value ?? 0,
      stated,
      step,
      place: { start, end: behind },
    })),
    whole.value,
  );
}

/** All but one of the shares follow from the whole: that one is wrong. */
function misfits(pairs: readonly Pair[], whole: number): readonly WrongShare[] {
  const wrong = pairs.filter((pair) => !fitsShare(pair, whole));
  const [only] = wrong;
  if (!only || wrong.length > 1 || pairs.length < 2) return [];
  return [{ ...only, whole, certain: true }];
}

function fitsShare({ part, stated, step }: Pair, whole: number): boolean {
  const share = (part / whole) * 100;
  return share > stated - step - 1e-9 && share < stated + step + 1e-9;
}

const inBrackets =
  /(?<![\d.,–—-])(?<!\bof (?:the |all )?)(\d{1,3}(?:,\d{3})+|\d+)\s?(?:[\u3400-\u9fff]{1,3}|[a-z]+)?\s?[（(](?:占比?|约占)?\s?(\d+(?:\.\d+)?)(\s?(?:[%％]|percent))\s?[)）]/g;
/** Shares behind such words are of a part. */
const ofPart = /其中|中[，,有]|\bamong\b|\bof (?:the|those|these|them|whom|which|all)\b/i;
const named =
  /(?:^\s*of|共|合计|总计|全部|发放|回收|收回|有效|样本|of (?:the|all|a total of)|total of|among(?: the)?|sample of)[\u3400-\u9fff]{0,8}\s?(?:N\s?=\s?)?(\d{1,3}(?:,\d{3})+|\d+)(?![\d.]|\s?[%％年])|(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)\s?[\u3400-\u9fff]{1,8}中(?:[，,]|有)/gi;

/** "Of the 1,204 firms surveyed, 391 (32.5%) …", 受访的1083人中，412人（占38.0%）: counts with their shares in brackets. */
function ofPairs(words: string): readonly WrongShare[] {
  const matches = [...words.matchAll(inBrackets)];
  const [first] = matches;
  if (!first) return [];
  const wholes = [...words.slice(0, first.index).matchAll(named)].map((match) => numberOf(match[1] ?? match[2] ?? ''));
  const whole = wholes.at(-1);
  if (whole === undefined || whole <= 0) return [];
  const last = matches.at(-1);
  const between = words.slice(first.index + first[0].length, last?.index);
  // Another whole may have come in.
  if (ofPart.test(between) || between.search(named) >= 0) return [];
  const pairs = matches.map((match): Pair => {
    const printed = match[2] ?? '';
    const start = match.index + match[0].indexOf(printed, (match[1] ?? '').length);
    const decimals = printed.split('.')[1]?.length ?? 0;
    return {
      part: numberOf(match[1] ?? ''),
      stated: Number(printed),
      step: 10 ** -decimals,
      place: { start, end: start + printed.length + (match[3]?.length ?? 0) },
    };
  });
  if (pairs.some(({ part }) => part > whole)) return [];
  const [only] = pairs;
  if (pairs.length === 1 && only)
    return fitsShare(only, whole) || wholes.length > 1 ? [] : [{ ...only, whole, certain: false }];
  return misfits(pairs, whole);
}

const ofNumber =
  /(?<![\d.,–—-])(\d{1,3}(?:,\d{3})+|\d+) (?:out )?of (?:the |all |a total of )?(\d{1,3}(?:,\d{3})+|\d+)(?: [a-z-]+){0,5} ?\((\d+(?:\.\d+)?)( ?(?:%|percent))\)/gi;

/** "370 of the 520 patents in force (71%)". */
function ofNumbers(words: string): readonly WrongShare[] {
  return [...words.matchAll(ofNumber)].flatMap((match) => {
    const [part, whole] = [numberOf(match[1] ?? ''), numberOf(match[2] ?? '')];
    const printed = match[3] ?? '';
    const end = match.index + match[0].length - 1;
    const place = { start: end - printed.length - (match[4]?.length ?? 0), end };
    const step = 10 ** -(printed.split('.')[1]?.length ?? 0);
    const pair = { part, stated: Number(printed), step, place };
    return part > whole || fitsShare(pair, whole) ? [] : [{ ...pair, whole, certain: false }];
  });
}

const numberOf = (printed: string): number => Number(printed.replaceAll(',', ''));
