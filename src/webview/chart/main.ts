/** The chart page: takes the state that the host sends and shows it. It computes and translates nothing. */

import { isToChartPage } from '../../protocol/chart';
import type { ChartState, FromChartPage } from '../../protocol/chart';
import './chart.css';
import { buildPage } from './page';
import { frameOf } from './scales';

/** What a reload of the window needs to bring the page back. */
interface KeptState {
  readonly document: string | undefined;
  readonly shown: string | undefined;
  readonly isLogarithmic: boolean;
}

interface VsCodeApi {
  postMessage(message: FromChartPage): void;
  getState(): KeptState | undefined;
  setState(state: KeptState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const host = acquireVsCodeApi();
let isLogarithmic = host.getState()?.isLogarithmic ?? false;
let state: ChartState | undefined;

function show(): void {
  const main = document.getElementById('chart');
  if (!main || !state) return;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : '';
  const isTableOpen = main.querySelector('details')?.open ?? false;
  main.replaceChildren(
    ...buildPage(
      state,
      { isLogarithmic, frame: frameOf(main.clientWidth) },
      {
        goTo: (claim) => host.postMessage({ type: 'goTo', claim }),
        show: (view) => host.postMessage({ type: 'show', view }),
        setLogarithmic(value) {
          isLogarithmic = value;
          show();
        },
      },
    ),
  );
  const details = main.querySelector('details');
  if (details) details.open = isTableOpen;
  if (focused !== '') document.getElementById(focused)?.focus();
  host.setState({ document: state.document, shown: state.shown, isLogarithmic });
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!isToChartPage(event.data)) return;
  state = event.data.state;
  show();
});
window.addEventListener('resize', show);
host.postMessage({ type: 'ready' });
