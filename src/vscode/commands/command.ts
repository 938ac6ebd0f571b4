/** The contract of a command: its id, as the manifest declares it, and what it does. */

import type { ChartPanel } from '../chart/chartPanel';
import type { GlossaryView } from '../glossaryView';
import type { Services } from '../services';

/** What commands are given beyond what providers need. */
export interface CommandServices extends Services {
  readonly chart: ChartPanel;
  readonly glossaryView: GlossaryView;
}

export interface Command {
  readonly id: `nqpf.${string}`;
  run(services: CommandServices, args: readonly unknown[]): Promise<void>;
}
