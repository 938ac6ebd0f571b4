/** Puts a user's own values in front of the built-in reference data: by series id, by name, or as a series of its own. */

import { createIndicatorNames } from '../claims';
import type { IndicatorNames } from '../claims';
import { createReference, publishedByUser, readSeriesUnit } from '../reference';
import type { Concept, Reference, ReferenceValue, Series } from '../reference';
import type { DataFile, UserValue } from './readDataFile';

export interface StatisticsKnowledge {
  readonly reference: Reference;
  readonly indicators: IndicatorNames;
}

export function withUserData(builtIn: StatisticsKnowledge, files: readonly DataFile[]): StatisticsKnowledge {
  const values = files.flatMap((file) => file.values);
  if (values.length === 0) return builtIn;
  const series = new Map(builtIn.reference.series.map((entry) => [entry.id, entry]));
  const concepts = new Map(builtIn.reference.concepts.map((concept) => [concept.id, concept]));
  for (const value of values) {
    const target = seriesOf(value, builtIn, series) ?? addSeries(value, series, concepts);
    const held = [...target.values, inUnitOf(value, target)].sort(
      (a, b) => a.year - b.year || a.published - b.published,
    );
    series.set(target.id, { ...target, values: held });
  }
  const reference = createReference([...concepts.values()], [...series.values()]);
  return { reference, indicators: createIndicatorNames(reference) };
}

/** The series with this id, or the series in this unit of the concept that one of the names names. */
function seriesOf(
  value: UserValue,
  { reference, indicators }: StatisticsKnowledge,
  series: ReadonlyMap<string, Series>,
): Series | undefined {
  const byId = series.get(value.id);
  if (byId) return readSeriesUnit(value.unit).counts === byId.counts ? byId : undefined;
  for (const name of value.names) {
    const concept = indicators.exactly(name);
    const { counts } = readSeriesUnit(value.unit);
    const found = concept?.series.map(({ id }) => reference.seriesById(id)).find((entry) => entry?.counts === counts);
    if (found) return series.get(found.id);
  }
  return series.get(ownId(value));
}

function ownId(value: UserValue): string {
  return value.id !== '' ? value.id : `user:${value.names[0] ?? ''}`;
}

function addSeries(value: UserValue, series: Map<string, Series>, concepts: Map<string, Concept>): Series {
  const id = ownId(value);
  const { factor, counts } = readSeriesUnit(value.unit);
  const isHan = (name: string): boolean => /[\u3400-\u9fff]/.test(name);
  const zh = value.names.filter(isHan);
  const en = value.names.filter((name) => !isHan(name));
  const label = { zh: zh[0] ?? en[0] ?? id, en: en[0] ?? zh[0] ?? id };
  concepts.set(id, {
    id,
    kind: counts === '%' ? 'share' : counts === 'rank' ? 'rank' : 'level',
    region: value.region === 'WLD' ? 'WLD' : 'CHN',
    nominal: false,
    currency: undefined,
    shareOf: undefined,
    growthOf: undefined,
    sumOf: [],
    members: [],
    names: { zh, en },
    allowance: { ratio: 0 },
    note: undefined,
    series: [{ id, clears: false }],
  });
  const added: Series = { id, concept: id, label, unit: value.unit, factor, counts, region: value.region, values: [] };
  series.set(id, added);
  return added;
}

function inUnitOf(value: UserValue, series: Series): ReferenceValue {
  const ratio = readSeriesUnit(value.unit).factor / series.factor;
  const decimals = value.printed.includes('.') ? value.printed.length - value.printed.indexOf('.') - 1 : 0;
  return {
    year: value.year,
    value: Number((value.value * ratio).toPrecision(15)),
    step: 10 ** -decimals * ratio,
    publisher: value.publisher,
    dataset: '',
    vintage: value.vintage,
    published: publishedByUser,
    confidence: 'A',
    lowerBound: false,
    preliminary: false,
  };
}
