/** A table behind every drawing, for those who read rather than look; its places lead to the text. */

import { coverageOf, formatValue, transformView } from '../../core/chart';
import type { ChartClaim, ChartPlace, ChartSeries, DrawnContent } from '../../core/chart';
import type { ChartStrings } from '../../protocol/chart';
import { fill, html } from './elements';
import type { PartInput } from './partInput';

type Cell = string | HTMLElement;

interface TableContent {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Folded until it is asked for; its first column names the rows. */
export function tableOf({ state: { strings } }: PartInput, content: DrawnContent): HTMLElement {
  const { caption, head, rows } = tableContent(content, strings);
  const header = html('tr', {}, ...head.map((text) => html('th', { scope: 'col' }, text)));
  const body = rows.map(([first = '', ...cells]) =>
    html('tr', {}, html('th', { scope: 'row' }, first), ...cells.map((cell) => html('td', {}, cell))),
  );
  const whole = html('table', {}, html('caption', {}, caption), html('thead', {}, header), html('tbody', {}, ...body));
  return html(
    'details',
    {},
    html('summary', { id: 'table' }, strings.table),
    html('div', { class: 'table', tabindex: 0, role: 'region', 'aria-label': strings.table }, whole),
  );
}

function tableContent(content: DrawnContent, strings: ChartStrings): TableContent {
  switch (content.kind) {
    case 'series': {
      const view = transformView(content.view, content.mode);
      return valuesTable(view.label, view.unit, view.series, view.claims, strings);
    }
    case 'sectors': {
      const { label, unit, parts, claims } = content.view;
      return valuesTable(label, unit, parts, claims, strings);
    }
    case 'citations':
      return {
        caption: strings.topics.citations,
        head: [strings.work, strings.year, strings.standing, strings.reference, strings.lines],
        rows: [...content.view.works]
          .sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999))
          .map(({ label, year, standing, description, places }) => [
            label,
            String(year ?? ''),
            strings.standings[standing],
            description,
            links(places, strings),
          ]),
      };
    case 'terms':
      return {
        caption: strings.topics.terms,
        head: [strings.term, strings.uses, strings.forms, strings.lines],
        rows: content.view.rows.map(({ label, uses }) => [
          label,
          String(uses.length),
          [...new Set(uses.map(({ form }) => form))].join(', '),
          links(uses, strings),
        ]),
      };
    case 'concepts':
      return {
        caption: content.view.label,
        head: [strings.part, strings.coverage, strings.term],
        rows: content.view.parts.map((part) => {
          const { used, all } = coverageOf(part);
          const terms = part.terms.map(({ label, places: [first] }) => {
            if (!first) return html('span', { class: 'unused' }, label);
            const words = `${label}, ${fill(strings.goTo, { line: first.line })}`;
            return leadingTo(first, label, words);
          });
          return [part.label, `${used}/${all}`, html('span', {}, ...terms)];
        }),
      };
  }
}

function valuesTable(
  label: string,
  unit: string,
  series: readonly ChartSeries[],
  claims: readonly ChartClaim[],
  strings: ChartStrings,
): TableContent {
  const byYear = series.map(({ points }) => new Map(points.map((point) => [point.year, point])));
  const years = new Set([...byYear.flatMap((points) => [...points.keys()]), ...claims.map(({ year }) => year)]);
  const rows = [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const values = byYear.map((points) => {
        const point = points.get(year);
        return point ? html('span', { title: point.source }, formatValue(point.value)) : '';
      });
      const stated = claims.filter((claim) => claim.year === year);
      return [
        String(year),
        ...values,
        stated.map(({ text, verdict }) => `${text} (${strings.legend[verdict]})`).join(', '),
      ];
    });
  return {
    caption: unit === '' ? label : `${label} (${unit})`,
    head: [strings.year, ...series.map((one) => one.label), strings.claim],
    rows,
  };
}

/** Line numbers that lead to their lines. */
function links(places: readonly ChartPlace[], { goTo }: ChartStrings): HTMLElement {
  return html(
    'span',
    {},
    ...places.map((place) => leadingTo(place, String(place.line), fill(goTo, { line: place.line }))),
  );
}

function leadingTo({ start, end }: ChartPlace, text: string, label: string): HTMLElement {
  const attributes = { type: 'button', class: 'place', 'aria-label': label, 'data-start': start, 'data-end': end };
  return html('button', attributes, text);
}
