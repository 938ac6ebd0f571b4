/** What each part of the page is given: the state, what the page remembers, and what a reader can do. */

import type { ChartPlace } from '../../core/chart';
import type { ChartChoice, ChartState, ExportFormat } from '../../protocol/chart';

export interface PageActions {
  choose(change: Partial<ChartChoice>): void;
  exportAs(format: ExportFormat): void;
  insert(): void;
  goTo(place: Pick<ChartPlace, 'start' | 'end'>): void;
}

/** What the page remembers between two states, and the room that it has. */
export interface PageMemory {
  query: string;
  width: number;
}

/** What each part of the page is given. */
export interface PartInput {
  readonly state: ChartState;
  readonly memory: PageMemory;
  readonly actions: PageActions;
}
