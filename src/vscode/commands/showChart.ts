/** "Show Chart": opens the chart panel beside the manuscript. */

import { showChartPanel } from '../chart/chartPanel';
import type { Command } from './command';

export const showChart: Command = {
  id: 'nqpf.showChart',
  async run({ context }) {
    showChartPanel(context.extensionUri);
  },
};
