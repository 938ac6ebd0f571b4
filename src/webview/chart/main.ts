/** The chart page: takes the state that the host sends and shows it. It computes and translates nothing. */

import { drawingStyle } from '../../core/chart';
import { firstChoice, isToChartPage } from '../../protocol/chart';
import type { ChartChoice, ChartState, FromChartPage } from '../../protocol/chart';
import './chart.css';
import { buildPage } from './page';
import type { PageActions } from './partInput';
import { rasterize } from './rasterize';

/** What a reload of the window needs to bring the page back. */
interface KeptState {
  readonly document: string | undefined;
  readonly choice: ChartChoice;
}

interface VsCodeApi {
  postMessage(message: FromChartPage): void;
  getState(): KeptState | undefined;
  setState(state: KeptState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const host = acquireVsCodeApi();
const memory = { query: '', width: 0 };
let state: ChartState | undefined;

const actions: PageActions = {
  choose: (change) => host.postMessage({ type: 'choose', choice: { ...(state?.choice ?? firstChoice), ...change } }),
  exportAs: (format) => host.postMessage({ type: 'export', format }),
  insert: () => host.postMessage({ type: 'insert' }),
  goTo: ({ start, end }) => host.postMessage({ type: 'goTo', start, end }),
};

/** By what an element is found again after it was made anew. */
function selectorOf(element: Element | null): string | undefined {
  if (!element) return undefined;
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  const { start } = element instanceof SVGElement ? element.dataset : {};
  return start === undefined ? undefined : `[data-start="${start}"]`;
}

function show(): void {
  const main = document.getElementById('chart');
  if (!main || !state) return;
  performance.clearMeasures('nqpf.redraw');
  const from = performance.now();
  const focused = selectorOf(document.activeElement);
  const isTableOpen = main.querySelector('details')?.open ?? false;
  memory.width = main.clientWidth;
  main.replaceChildren(...buildPage({ state, memory, actions }));
  const details = main.querySelector('details');
  if (details) details.open = isTableOpen;
  const again = focused === undefined ? null : main.querySelector<HTMLElement | SVGElement>(focused);
  again?.focus({ preventScroll: true });
  if (again instanceof HTMLInputElement) again.setSelectionRange(again.value.length, again.value.length);
  host.setState({ document: state.document, choice: state.choice });
  performance.measure('nqpf.redraw', { start: from, end: performance.now() });
}

/** A mark, a use, a part of the map, a line of a list: whatever carries a place leads there. */
function placeOf(target: EventTarget | null): { readonly start: number; readonly end: number } | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-start]') : null;
  return element ? { start: Number(element.dataset['start']), end: Number(element.dataset['end']) } : undefined;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(drawingStyle());
document.adoptedStyleSheets = [sheet];
document.addEventListener('click', ({ target }) => {
  const place = placeOf(target);
  if (place) actions.goTo(place);
});
document.addEventListener('keydown', (event) => {
  // A button makes a click of it by itself.
  const isMark = event.target instanceof SVGElement && (event.key === 'Enter' || event.key === ' ');
  const place = isMark ? placeOf(event.target) : undefined;
  if (!place) return;
  event.preventDefault();
  actions.goTo(place);
});
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (!isToChartPage(message)) return;
  if (message.type === 'rasterize') {
    const { id, svg, scale } = message;
    void rasterize(svg, scale).then((png) => host.postMessage({ type: 'picture', id, png }));
    return;
  }
  const isFirst = state === undefined;
  state = message.state;
  const received = performance.now();
  show();
  if (isFirst)
    requestAnimationFrame(() => performance.measure('nqpf.first-paint', { start: received, end: performance.now() }));
});
window.addEventListener('resize', show);
host.postMessage({ type: 'ready' });
