/** Products of printed decimals without the dust of binary fractions. */

/** 381.4e8 and not 38139999999.99999. */
export function withoutDust(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}
