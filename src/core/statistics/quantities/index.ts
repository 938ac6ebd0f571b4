/** The door of the quantity reader. */

export { foldedAt, isHan, isHanCode } from './fold';
export type { Hedge } from './hedges';
export type { Quantity, YearMention } from './quantity';
export { readQuantities } from './readQuantities';
export type { UnitId } from './units';
export { findYears } from './years';
