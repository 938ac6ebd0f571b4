/** What is drawn as CSV, for spreadsheets: a value, a work, a use or a part a row. */

import type { DrawnContent } from './drawContent';
import { coverageOf } from './drawConceptMap';
import type { ChartClaim, ChartSeries } from './views';

/** A text that spreadsheets would take for a formula is kept a text. */
function cell(text: string | number): string {
  const plain = typeof text === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : String(text);
  return /[",\n\r]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

type Row = readonly (string | number)[];

/** The mark of Unicode in front lets spreadsheets read Chinese. */
function toCsv(head: Row, rows: readonly Row[]): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Values as this project's own data files have them; a claim has its verdict and its printed figure. */
function seriesCsv(series: readonly ChartSeries[], claims: readonly ChartClaim[]): string {
  const values = series.flatMap(({ id, label, unit, points }) =>
    points.map(
      ({ year, value, low, high, source }): Row => [id, label, year, value, unit, low, high, source, '', '', ''],
    ),
  );
  const stated = claims.map((claim): Row => {
    const on = series.find(({ id }) => id === claim.series);
    const { year, value, verdict, text, line } = claim;
    return [claim.series, on?.label ?? '', year, value, on?.unit ?? '', '', '', '', verdict, text, line];
  });
  const head = [
    'indicator_id',
    'label',
    'year',
    'value',
    'unit',
    'lowest',
    'highest',
    'source',
    'verdict',
    'figure',
    'line',
  ];
  return toCsv(head, [...values, ...stated]);
}

export function contentCsv(content: DrawnContent): string {
  switch (content.kind) {
    case 'series':
      return seriesCsv(content.view.series, content.view.claims);
    case 'sectors':
      return seriesCsv(content.view.parts, content.view.claims);
    case 'citations':
      return toCsv(
        ['id', 'label', 'year', 'standing', 'reference', 'lines'],
        content.view.works.map(({ id, label, year, standing, description, places }) => [
          id,
          label,
          year ?? '',
          standing,
          description,
          places.map(({ line }) => line).join(' '),
        ]),
      );
    case 'terms':
      return toCsv(
        ['id', 'label', 'form', 'standing', 'line'],
        content.view.rows.flatMap(({ id, label, uses }) =>
          uses.map(({ form, standing, line }): Row => [id, label, form, standing, line]),
        ),
      );
    case 'concepts':
      return toCsv(
        ['id', 'parent', 'label', 'terms_used', 'terms', 'uses'],
        content.view.parts.map((part) => {
          const { used, all, uses } = coverageOf(part);
          return [part.id, part.parent ?? '', part.label, used, all, uses];
        }),
      );
  }
}
