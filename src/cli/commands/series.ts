/** `nqpf series INDICATOR`: a reference series as a table of years, values, publishers and vintages. */

import type { Core, Locale, MessageTemplate, Series } from '../../core';
import { t } from '../../core';
import { formatColumns, printNumber } from '../report/pretty';

const texts = {
  year: { en: 'Year', 'zh-cn': '年份' },
  value: { en: 'Value', 'zh-cn': '数值' },
  unit: { en: 'Unit', 'zh-cn': '单位' },
  publisher: { en: 'Publisher', 'zh-cn': '发布者' },
  vintage: { en: 'Vintage', 'zh-cn': '版本' },
} satisfies Record<string, MessageTemplate>;

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/**
 * The series of that id, or all series of the concept that goes by that name; without such a name, those
 * whose label holds the words.
 */
export function findSeries(core: Core, query: string): readonly Series[] {
  const { reference } = core;
  const wanted = fold(query);
  const byId = reference.series.find((series) => fold(series.id) === wanted);
  if (byId) return [byId];
  const concepts = reference.concepts.filter(
    (concept) =>
      fold(concept.id) === wanted || [...concept.names.zh, ...concept.names.en].some((name) => fold(name) === wanted),
  );
  const named = concepts.length > 0 ? concepts : mentioned(core, query);
  const ids = [...new Set(named.flatMap((concept) => concept.series.map((series) => series.id)))];
  const series = ids.flatMap((id) => reference.seriesById(id) ?? []);
  if (series.length > 0) return series;
  return reference.series.filter(({ label }) => fold(label.zh).includes(wanted) || fold(label.en).includes(wanted));
}

function mentioned(core: Core, query: string) {
  return core.indicators.find(query).map((mention) => mention.concept);
}

export function seriesResult(series: Series): object {
  return {
    id: series.id,
    label: series.label,
    unit: series.unit,
    region: series.region,
    values: series.values.map(({ year, value, publisher, dataset, vintage, confidence }) => ({
      year,
      value,
      unit: series.unit,
      publisher,
      dataset,
      vintage,
      confidence,
    })),
  };
}

export function formatSeries(series: Series, locale: Locale): string {
  const head = [texts.year, texts.value, texts.unit, texts.publisher, texts.vintage].map((text) => t(locale, text));
  const rows = series.values.map(({ year, value, publisher, vintage }) => [
    String(year),
    printNumber(value),
    series.unit,
    publisher,
    vintage,
  ]);
  const label = locale === 'zh-cn' ? series.label.zh : series.label.en;
  return `${label}  [${series.id}]\n${formatColumns([head, ...rows])}`;
}
