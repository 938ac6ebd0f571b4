/** The chart page: takes the state that the host sends and shows it. It computes and translates nothing. */

import { isToChartPage } from '../../protocol/chart';
import type { ChartState, FromChartPage } from '../../protocol/chart';

interface VsCodeApi {
  postMessage(message: FromChartPage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

function show(state: ChartState): void {
  const title = document.createElement('h1');
  title.textContent = state.title;
  const text = document.createElement('p');
  text.textContent = state.emptyText;
  document.body.replaceChildren(title, text);
}

const host = acquireVsCodeApi();
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (isToChartPage(event.data)) show(event.data.state);
});
host.postMessage({ type: 'ready' });
