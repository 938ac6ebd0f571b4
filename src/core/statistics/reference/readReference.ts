/** Unpacks the reference statistics that the build packed from src/knowledge/statistics. */

import type { Allowance, Concept, ConceptKind, Reference, ReferenceValue, Series } from './series';

/** The shape that `packStatistics` writes. */
interface PackedStatistics {
  readonly sources: readonly (readonly [publisher: string, dataset: string, vintage: string])[];
  readonly concepts: readonly PackedConcept[];
  readonly series: readonly PackedSeries[];
}

interface PackedConcept {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly region?: 'CHN' | 'WLD';
  readonly nominal?: true;
  readonly currency?: 'CNY' | 'USD';
  readonly shareOf?: { readonly part: string; readonly whole: string };
  readonly growthOf?: string;
  readonly sumOf?: readonly string[];
  readonly members?: readonly string[];
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly allowance: Allowance;
  readonly note?: { readonly zh: string; readonly en: string };
  readonly series: readonly { readonly id: string; readonly clears?: true }[];
}

interface PackedSeries {
  readonly id: string;
  readonly concept: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly unit: string;
  readonly region: string;
  readonly values: readonly (readonly [
    year: number,
    value: string,
    source: number,
    published: number,
    confidence: 'A' | 'B',
  ])[];
}

export function readReference(packed: string): Reference {
  const { sources, concepts, series } = JSON.parse(packed) as PackedStatistics;
  return createReference(
    concepts.map(unpackConcept),
    series.map((entry) => unpackSeries(entry, sources)),
  );
}

const noValues: readonly ReferenceValue[] = [];

export function createReference(concepts: readonly Concept[], series: readonly Series[]): Reference {
  const conceptById = new Map(concepts.map((concept) => [concept.id, concept]));
  const seriesById = new Map(series.map((entry) => [entry.id, entry]));
  const byYear = new Map<string, Map<number, ReferenceValue[]>>();
  const shares = new Map<string, Concept>();
  const growths = new Map<string, Concept>();
  for (const concept of concepts) {
    if (concept.shareOf) shares.set(`${concept.shareOf.part}/${concept.shareOf.whole}`, concept);
    if (concept.growthOf) growths.set(concept.growthOf, concept);
  }
  const yearsOf = (id: string): Map<number, ReferenceValue[]> => {
    const known = byYear.get(id);
    if (known) return known;
    const years = new Map<number, ReferenceValue[]>();
    for (const value of seriesById.get(id)?.values ?? []) {
      const list = years.get(value.year);
      if (list) list.push(value);
      else years.set(value.year, [value]);
    }
    byYear.set(id, years);
    return years;
  };
  return {
    concepts,
    series,
    concept: (id) => conceptById.get(id),
    seriesById: (id) => seriesById.get(id),
    valuesOf: (id, year) => yearsOf(id).get(year) ?? noValues,
    shareConcept: (part, whole) => shares.get(`${part}/${whole}`),
    growthConcept: (of) => growths.get(of),
  };
}

function unpackConcept(packed: PackedConcept): Concept {
  return {
    id: packed.id,
    kind: packed.kind,
    region: packed.region ?? 'CHN',
    nominal: packed.nominal ?? false,
    currency: packed.currency,
    shareOf: packed.shareOf,
    growthOf: packed.growthOf,
    sumOf: packed.sumOf ?? [],
    members: packed.members ?? [],
    names: { zh: packed.zh, en: packed.en },
    allowance: packed.allowance,
    note: packed.note,
    series: packed.series.map((entry) => ({ id: entry.id, clears: entry.clears ?? false })),
  };
}

function unpackSeries(packed: PackedSeries, sources: PackedStatistics['sources']): Series {
  const { factor, counts } = readSeriesUnit(packed.unit);
  const values = packed.values.map(([year, value, source, published, confidence]): ReferenceValue => {
    const [publisher = '', dataset = '', vintage = ''] = sources[source] ?? [];
    return {
      year,
      value: Number(value),
      step: printedStep(value, /rounded|above|reached|about/i.test(vintage)),
      publisher,
      dataset,
      vintage,
      published,
      confidence,
      lowerBound: /"above|above \d|reached|lower bound/i.test(vintage),
      preliminary: /first release|preliminary|communiqu|expected/i.test(vintage),
    };
  });
  values.sort((a, b) => a.year - b.year || a.published - b.published);
  return {
    id: packed.id,
    concept: packed.concept,
    label: { zh: packed.labelZh, en: packed.labelEn },
    unit: packed.unit,
    factor,
    counts,
    region: packed.region,
    values,
  };
}

/** `1e8 USD` is 1e8 of USD; `1e4` alone counts things; an index has no factor. */
export function readSeriesUnit(unit: string): { readonly factor: number; readonly counts: string } {
  const match = /^(?:1e(\d+))?\s*(.*)$/.exec(unit);
  const factor = match?.[1] ? 10 ** Number(match[1]) : 1;
  return { factor, counts: match?.[2] || 'items' };
}

/** The place value of the last printed digit; trailing zeros of a number said to be rounded do not count as printed. */
function printedStep(value: string, rounded: boolean): number {
  const point = value.indexOf('.');
  if (point >= 0) return 10 ** -(value.length - point - 1);
  const zeros = rounded ? (/0*$/.exec(value)?.[0].length ?? 0) : 0;
  return 10 ** Math.min(zeros, value.length - 1);
}
