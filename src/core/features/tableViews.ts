/** Series that stand in the document's own tables, as views for a chart; those of the reference have views of their own. */

import { message, t } from '../base';
import type { Locale } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { ChartSeries, ChartView } from '../chart';
import { captionText, tableSeries } from '../statistics';
import type { TableSeries } from '../statistics';

const texts = {
  table: { en: 'Table {number}', 'zh-cn': '表格 {number}' },
  title: { en: '{table}: {label}', 'zh-cn': '{table}：{label}' },
  unit: { en: '{label} ({unit})', 'zh-cn': '{label}（{unit}）' },
};

/** One view for each table and unit, in the order of the text. */
export function tableViews(analysis: DocumentAnalysis, locale: Locale): readonly ChartView[] {
  return analysis.grids.flatMap((grid, index) => {
    const all = tableSeries(grid);
    const table = t(locale, message(texts.table, { number: index + 1 }));
    const caption = captionText(grid).replace(/\s+/g, ' ').trim();
    const units = [...new Set(all.map(({ unit }) => unit))];
    return units.map((unit, at): ChartView => {
      const alike = all.filter((one) => one.unit === unit);
      const label = shortened(caption || alike.map((one) => one.label).join(locale === 'en' ? ', ' : '、'));
      const named = isNumbered.test(caption) ? label : t(locale, message(texts.title, { table, label }));
      return {
        id: `table:${grid.source.index}:${at}`,
        label: units.length > 1 && unit !== '' ? t(locale, message(texts.unit, { label: named, unit })) : named,
        unit,
        series: alike.map((one, column) => chartSeries(one, `table:${grid.source.index}:${at}:${column}`, table)),
        claims: [],
      };
    });
  });
}

/** A caption that says which table it is. */
const isNumbered = /^(?:table|tab\.|表格?)\s*[A-Z]?\d/i;
const longestLabel = 60;

function shortened(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel)}…` : label;
}

function chartSeries({ label, unit, points }: TableSeries, id: string, source: string): ChartSeries {
  const inOrder = [...points].sort((a, b) => a.year - b.year);
  return {
    id,
    label,
    unit,
    points: inOrder.map(({ year, stated: { figure } }) => ({
      year,
      value: figure.value,
      low: figure.value,
      high: figure.value,
      source,
    })),
  };
}
