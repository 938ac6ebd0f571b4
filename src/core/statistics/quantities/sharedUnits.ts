/** Numbers that share a unit: lists such as 29.6、48.1和22.3%, and ranges such as 1.2～1.5万亿元. */

import type { Quantity } from './quantity';
import { withoutDust } from './withoutDust';

/** UTF-16 units between two numbers of one range or list, blanks included. */
const longestSign = 12;
/** Ranges: the sign or word between two numbers that share a unit. */
const rangeSign = /^\s*(?:[-–—~～]{1,2}|至|到|to|and(?=\s*\d))\s*$/i;
const listSign = /^\s*(?:、|,|，|和|与|及|以及|and|, and|\/|：|:|∶)\s*$/i;

/** 29.6、48.1和22.3%: numbers without a unit take the one that ends their list. */
export function shareUnits(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const shared = [...quantities];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const here = shared[index];
    const next = shared[index + 1];
    if (!here || !next) continue;
    const scaled = withScaleOf(text, here, next);
    if (scaled) {
      shared[index] = scaled;
      continue;
    }
    if (here.unit !== 'none' || next.unit === 'none' || next.unit === 'rank' || isYearLike(here)) continue;
    if (next.start - here.end > longestSign) continue;
    const between = text.slice(here.end, next.start);
    if (!listSign.test(between) && !rangeSign.test(between)) continue;
    if (here.scale > 1 && here.scale !== next.scale && rangeSign.test(between)) continue;
    const factor = here.scale > 1 ? 1 : next.scale;
    shared[index] = {
      ...here,
      unit: next.unit,
      value: withoutDust(here.value * factor),
      step: withoutDust(here.step * factor),
      scale: here.scale > 1 ? here.scale : next.scale,
      statedUnit: next.statedUnit,
    };
  }
  return shared;
}

const currencySign = /^(?:USD|CNY|EUR|JPY|GBP|HKD|KRW)$/;

/** "from RMB 53.9 to 120.5 trillion", "$2.1 to $4.6 billion": the scale word stands once, behind the last. */
function withScaleOf(text: string, here: Quantity, next: Quantity): Quantity | undefined {
  const isBare = here.scale === 1 && next.scale >= 1e6 && here.digits.end === here.end && currencySign.test(here.unit);
  if (!isBare || (next.unit !== here.unit && next.unit !== 'none') || here.stated > next.stated * 10) return undefined;
  if (next.start - here.end > longestSign || !rangeSign.test(text.slice(here.end, next.start))) return undefined;
  const { scale } = next;
  return {
    ...here,
    value: withoutDust(here.value * scale),
    step: withoutDust(here.step * scale),
    scale,
    statedUnit: next.statedUnit,
  };
}

/** A bare 1978 is a year and takes no unit from what follows. */
function isYearLike({ value, step, scale }: Quantity): boolean {
  return scale === 1 && step === 1 && value >= 1800 && value <= 2100;
}

/** 1.2～1.5万亿元 is one quantity with two ends; 由A增至B is two, because a verb stands between. */
export function joinRanges(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
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
