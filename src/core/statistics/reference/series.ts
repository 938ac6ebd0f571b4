/** Reference statistics in memory: concepts that words name, series that measure them, values with their vintage. */

export type ConceptKind = 'level' | 'share' | 'growth-rate' | 'rank' | 'index' | 'rate' | 'list';

/** How far a figure may lie from a held vintage because official figures are revised. */
export type Allowance = { readonly ratio: number } | { readonly points: number };

/** What authors name: goods exports, GDP, the share of the tertiary sector. Its series form a family. */
export interface Concept {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly region: 'CHN' | 'WLD';
  /** At current prices, so that a growth rate beside its levels may be in real terms. */
  readonly nominal: boolean;
  /** The currency in which a growth rate is officially given, where one is. */
  readonly currency: 'CNY' | 'USD' | undefined;
  readonly shareOf: { readonly part: string; readonly whole: string } | undefined;
  readonly growthOf: string | undefined;
  /** Concepts that make up this one and nothing else does. */
  readonly sumOf: readonly string[];
  /** For lists such as 三次产业: the concepts in the order in which they are told. */
  readonly members: readonly string[];
  readonly names: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly allowance: Allowance;
  readonly note: { readonly zh: string; readonly en: string } | undefined;
  /** Series ids; `clears` ones may clear a claim and never accuse. */
  readonly series: readonly { readonly id: string; readonly clears: boolean }[];
}

export interface ReferenceValue {
  readonly year: number;
  /** In the unit of the series. */
  readonly value: number;
  /** One unit of the last digit that the source prints (its rounding), in the unit of the series. */
  readonly step: number;
  readonly publisher: string;
  readonly dataset: string;
  readonly vintage: string;
  /** Decimal year of publication; orders vintages. */
  readonly published: number;
  readonly confidence: 'A' | 'B';
  /** "above N" in the source. */
  readonly lowerBound: boolean;
  /** A first release, superseded by design. */
  readonly preliminary: boolean;
}

export interface Series {
  readonly id: string;
  readonly concept: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** As the source has it: `1e8 USD`, `%`, `1e4 persons`. */
  readonly unit: string;
  /** Power of ten in the unit, and what is counted. */
  readonly factor: number;
  readonly counts: string;
  readonly region: string;
  /** By year, then oldest vintage first. */
  readonly values: readonly ReferenceValue[];
}

/** The reference data behind an interface, so that a test can pass a small table and a user's files can stand in front. */
export interface Reference {
  readonly concepts: readonly Concept[];
  readonly series: readonly Series[];
  concept(id: string): Concept | undefined;
  seriesById(id: string): Series | undefined;
  /** Values of one year, oldest vintage first; empty where none is held. */
  valuesOf(seriesId: string, year: number): readonly ReferenceValue[];
  /** The concept that measures the share of `part` in `whole`. */
  shareConcept(part: string, whole: string): Concept | undefined;
  /** The concept that measures the growth of `of`. */
  growthConcept(of: string): Concept | undefined;
}

/** Date of a user's own values: later than any vintage, so that they are the newest. */
export const publishedByUser = 9999;

/** Publishers that collect the figures themselves; the World Bank and others republish them. */
export const isOrigin = (value: ReferenceValue): boolean =>
  value.published === publishedByUser || /[\u3400-\u9fff]|official release/.test(value.publisher);

const newestKnown = new WeakMap<readonly ReferenceValue[], ReferenceValue | undefined>();

/**
 * The newest value of a list as `valuesOf` gives it; bounds only where nothing else is held. A copy by another
 * publisher is taken before the office that collected the figure only where it says that it holds a later revision.
 */
export function newestOf(values: readonly ReferenceValue[]): ReferenceValue | undefined {
  if (values.length <= 1) return values[0];
  if (!newestKnown.has(values)) newestKnown.set(values, findNewest(values));
  return newestKnown.get(values);
}

function findNewest(values: readonly ReferenceValue[]): ReferenceValue | undefined {
  const firm = values.filter((value) => !value.lowerBound);
  const known = firm.length > 0 ? firm : values;
  const newest = known.at(-1);
  const ofOrigin = known.filter(isOrigin).at(-1);
  if (!newest || !ofOrigin || isOrigin(newest)) return newest;
  const isRevision =
    /after/.test(newest.vintage) && Math.abs(newest.value - ofOrigin.value) > Math.max(newest.step, ofOrigin.step);
  return isRevision ? newest : ofOrigin;
}
