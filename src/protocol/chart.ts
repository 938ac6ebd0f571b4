/** What the host and the chart page say to each other: full state in each `render`, no string left to translate. */

/** Everything the page shows; one object, so that a page restored later needs nothing else. */
export interface ChartState {
  readonly title: string;
  /** Shown where there is nothing to draw. */
  readonly emptyText: string;
}

export type ToChartPage = { readonly type: 'render'; readonly state: ChartState };

export type FromChartPage = { readonly type: 'ready' };

export function isToChartPage(value: unknown): value is ToChartPage {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'render' && 'state' in value;
}

export function isFromChartPage(value: unknown): value is FromChartPage {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'ready';
}
