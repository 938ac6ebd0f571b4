/** Builds the page around the drawing: choice of view and scale, legend, list of claims, table of values. */

import type { ChartState, ChartView } from '../../protocol/chart';
import { drawChart } from './draw';
import { html, svg } from './elements';
import { markPaths, verdictOrder } from './marks';
import { formatValue } from './scales';
import type { Frame } from './scales';

export interface PageActions {
  goTo(claim: number): void;
  show(view: string): void;
  setLogarithmic(isLogarithmic: boolean): void;
}

/** What the page itself decides about the drawing. */
export interface Look {
  readonly isLogarithmic: boolean;
  readonly frame: Frame;
}

export function buildPage(state: ChartState, look: Look, actions: PageActions): readonly HTMLElement[] {
  const { strings, views } = state;
  const title = html('h1', {}, strings.document === '' ? strings.title : `${strings.title} · ${strings.document}`);
  const view = views.find(({ id }) => id === state.shown);
  if (!view) return [title, html('p', { class: 'empty' }, strings.empty)];
  const drawing = html(
    'div',
    {},
    drawChart(view, state, look, (claim) => actions.goTo(claim)),
  );
  return [
    title,
    controls(state, view, look.isLogarithmic, actions),
    drawing,
    legend(state, view),
    claimList(state, view, actions),
    valueTable(state, view),
  ];
}

function controls(
  { strings, views }: ChartState,
  view: ChartView,
  isLogarithmic: boolean,
  actions: PageActions,
): HTMLElement {
  const select = html(
    'select',
    { id: 'view' },
    ...views.map((other) => html('option', { value: other.id }, `${other.label} (${other.claims.length})`)),
  );
  select.value = view.id;
  select.addEventListener('change', () => actions.show(select.value));
  const toggle = (text: string, value: boolean): HTMLButtonElement => {
    const button = html('button', { type: 'button', 'aria-pressed': String(value === isLogarithmic) }, text);
    button.addEventListener('click', () => actions.setLogarithmic(value));
    return button;
  };
  const scale = html(
    'div',
    { role: 'group', 'aria-label': strings.scale },
    toggle(strings.linear, false),
    ' ',
    toggle(strings.logarithmic, true),
  );
  return html('div', { class: 'controls' }, html('label', { for: 'view' }, strings.choose), select, scale);
}

function legend({ strings }: ChartState, view: ChartView): HTMLElement {
  const lines = view.series.map((series, index) =>
    html(
      'li',
      {},
      svg(
        'svg',
        { viewBox: '0 0 22 14', 'aria-hidden': 'true' },
        svg('line', { class: `line series-${index % 4}`, x1: 1, x2: 21, y1: 7, y2: 7 }),
      ),
      series.label,
    ),
  );
  const used = verdictOrder.filter((verdict) => view.claims.some((claim) => claim.verdict === verdict));
  const marks = used.map((verdict) =>
    html(
      'li',
      {},
      svg(
        'svg',
        { viewBox: '-11 -7 22 14', 'aria-hidden': 'true' },
        svg('path', { class: `mark ${verdict}`, d: markPaths[verdict] }),
      ),
      strings.legend[verdict],
    ),
  );
  return html('ul', { class: 'legend' }, ...lines, ...marks);
}

function claimList({ strings, highlighted }: ChartState, view: ChartView, actions: PageActions): HTMLElement {
  const items = view.claims.map((claim) => {
    const words = `${strings.goTo} ${claim.line}: ${claim.text} (${strings.legend[claim.verdict]})`;
    const button = html(
      'button',
      { type: 'button', ...(claim.id === highlighted ? { class: 'highlighted' } : {}) },
      words,
    );
    button.addEventListener('click', () => actions.goTo(claim.id));
    return html('li', {}, button);
  });
  return html('ul', { class: 'claims' }, ...items);
}

/** The same values for those who read rather than look. */
function valueTable({ strings }: ChartState, view: ChartView): HTMLElement {
  const years = [
    ...new Set([
      ...view.series.flatMap((series) => series.points.map(({ year }) => year)),
      ...view.claims.map(({ year }) => year),
    ]),
  ].sort((a, b) => a - b);
  const head = html(
    'tr',
    {},
    html('th', { scope: 'col' }, strings.year),
    ...view.series.map((series) => html('th', { scope: 'col' }, series.label)),
    html('th', { scope: 'col' }, strings.claim),
  );
  const rows = years.map((year) => {
    const cells = view.series.map((series) => {
      const point = series.points.find((candidate) => candidate.year === year);
      return html('td', point ? { title: point.source } : {}, point ? formatValue(point.value) : '');
    });
    const stated = view.claims
      .filter((claim) => claim.year === year)
      .map((claim) => `${claim.text} (${strings.legend[claim.verdict]})`);
    return html('tr', {}, html('th', { scope: 'row' }, String(year)), ...cells, html('td', {}, stated.join(', ')));
  });
  const caption = html('caption', {}, `${view.label} (${view.unit})`);
  return html(
    'details',
    {},
    html('summary', {}, strings.table),
    html('table', {}, caption, html('thead', {}, head), html('tbody', {}, ...rows)),
  );
}
