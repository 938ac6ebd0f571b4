/** The door of the reference data. */

export { atPrecision, decimalsOf, fits, fitsExactly, fitsInterval, truthOf } from './compare';
export type { Interval, PrintedFigure } from './compare';
export { createReference, readReference, readSeriesUnit } from './readReference';
export { isOrigin, newestOf, publishedByUser } from './series';
export type { Allowance, Concept, ConceptKind, Reference, ReferenceValue, Series } from './series';
