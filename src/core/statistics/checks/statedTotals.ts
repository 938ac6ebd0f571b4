/** Sentences that tell parts and then their total in so many words (A、B和C，合计T), and ratios of sectors (3.1:41.8:55.1); for statistics/sum. */

import type { Span } from '../../base';
import type { Quantity } from '../quantities';
import { decimalsOf } from '../reference';

export interface WrongTotal {
  /** Of the total, or of the ratio's last number; offsets into the sentence. */
  readonly place: Span;
  /** As printed, in the total's own scale. */
  readonly parts: readonly number[];
  readonly sum: number;
  readonly decimals: number;
  /** 100 for shares. */
  readonly whole: number;
}

const total =
  /^[\s，,；;、]*(?:(?:[三四五六两二]|以上)?(?:者|项|类|次产业|部分|地区|年|大类)?\s*)(?:合计|共计|总计|总共|加总)(?:为|是|达|达到)?\s*$|^[\s,;]*(?:and\s+)?(?:for a total of|in total|totall?ing|altogether|a total of|or)\s*$/i;

/** Words by which figures are no parts, or not all of them. */
const notParts =
  /其中|等|例如|比如|诸如|累计|截至|新增|增长|增加(?!值)|减少|下降|比上年|占|平均|of which|including|such as|e\.g\.|average|increase|growth|up |down /i;

/** 样本中东部企业292家，中部企业328家，西部企业266家，共计886家. `quantities` are all those of the sentence `words`. */
export function wrongTotal(words: string, quantities: readonly Quantity[]): WrongTotal | undefined {
  const at = quantities.findIndex((quantity, index) => {
    const before = quantities[index - 1];
    return index >= 2 && before !== undefined && total.test(words.slice(before.end, quantity.start));
  });
  const whole = quantities[at];
  if (!whole) return undefined;
  const parts = quantities.slice(0, at);
  const isComparable = [whole, ...parts].every(
    ({ unit, hedge, upper }) =>
      unit === whole.unit && hedge === undefined && upper === undefined && unit !== '%' && unit !== 'rank',
  );
  if (!isComparable || notParts.test(words.slice(0, whole.start))) return undefined;
  const slack = slackOf([whole, ...parts]);
  // 员工300人，研发人员50人、技术工人120人，合计170人: the total may be of the last parts alone.
  let sum = 0;
  for (const [count, { value }] of [...parts].reverse().entries()) {
    sum += value;
    if (count >= 1 && Math.abs(sum - whole.value) <= slack) return undefined;
  }
  const decimals = Math.max(...[whole, ...parts].map(({ step }) => decimalsOf(step / whole.scale)));
  return {
    place: whole,
    parts: parts.map(({ value }) => value / whole.scale),
    sum: sum / whole.scale,
    decimals,
    whole: whole.stated,
  };
}

/** Counts are exact; rounded figures may each be off by half of their last digit. */
function slackOf(figures: readonly Quantity[]): number {
  const isCount = figures.every(({ step, scale }) => step === 1 && scale === 1);
  return isCount ? 0 : figures.reduce((steps, { step }) => steps + step, 0);
}

const sectors =
  /产业(?:增加值)?的?(?:结构|比例|构成|比重|之比)|(?:industrial|sectoral|economic) structure|(?:three|primary, secondary,? and tertiary) (?:sectors|industries)/i;
const ratio =
  /(?<![\d.:：∶])(\d{1,2}(?:\.\d+)?)\s*[:：∶]\s*(\d{1,2}(?:\.\d+)?)\s*[:：∶]\s*(\d{1,2}(?:\.\d+)?)(?![\d.]|\s*[:：∶])/g;

/** 三次产业结构为3.1∶41.8∶55.1: three shares that are the whole. */
export function wrongRatios(words: string): readonly WrongTotal[] {
  if (!sectors.test(words)) return [];
  return [...words.matchAll(ratio)].flatMap((match) => {
    const printed = match.slice(1, 4);
    const parts = printed.map(Number);
    const decimals = Math.max(...printed.map((part) => part.split('.')[1]?.length ?? 0));
    const sum = parts.reduce((all, part) => all + part, 0);
    const isShares = sum > 80 && sum < 120;
    if (!isShares || Math.abs(sum - 100) <= 1.5 * 10 ** -decimals + 1e-9) return [];
    const end = match.index + match[0].length;
    return [{ place: { start: end - (printed[2]?.length ?? 0), end }, parts, sum, decimals, whole: 100 }];
  });
}
