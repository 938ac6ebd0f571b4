/** What the host and the chart page say to each other: full state in each `render`, no string left to translate. */

/** How a claim was judged, by the mark that stands for it. */
export type ChartVerdict = 'match' | 'older' | 'mismatch' | 'unknown';

export interface ChartPoint {
  readonly year: number;
  /** Newest value, in the unit of the view. */
  readonly value: number;
  /** Lowest and highest of all vintages of the year. */
  readonly low: number;
  readonly high: number;
  /** Publisher and vintage of the newest value. */
  readonly source: string;
}

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartClaim {
  /** Index of the claim in the document. */
  readonly id: number;
  readonly year: number;
  /** In the unit of the view. */
  readonly value: number;
  readonly verdict: ChartVerdict;
  /** What was read and how it was judged, as a sentence. */
  readonly description: string;
  /** The figure as printed. */
  readonly text: string;
  /** One-based line of the figure. */
  readonly line: number;
}

/** One concept with the series that measure it and the claims about it. */
export interface ChartView {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  readonly claims: readonly ChartClaim[];
}

/** Every string that the page shows, in the language of the interface. */
export interface ChartStrings {
  readonly title: string;
  readonly document: string;
  readonly empty: string;
  readonly choose: string;
  readonly linear: string;
  readonly logarithmic: string;
  readonly scale: string;
  readonly table: string;
  readonly year: string;
  readonly claim: string;
  readonly goTo: string;
  readonly legend: Readonly<Record<ChartVerdict, string>>;
  /** Describes the chart to a screen reader; `{label}` and `{count}` are filled in by the page. */
  readonly description: string;
}

/** Everything the page shows; one object, so that a page restored later needs nothing else. */
export interface ChartState {
  readonly locale: string;
  /** Address of the manuscript, by which a restored panel finds it again. */
  readonly document: string | undefined;
  readonly strings: ChartStrings;
  readonly views: readonly ChartView[];
  /** Id of the view that is shown. */
  readonly shown: string | undefined;
  /** Id of the claim that the cursor is on. */
  readonly highlighted: number | undefined;
}

export type ToChartPage = { readonly type: 'render'; readonly state: ChartState };

export type FromChartPage =
  | { readonly type: 'ready' }
  | { readonly type: 'goTo'; readonly claim: number }
  | { readonly type: 'show'; readonly view: string };

export function isToChartPage(value: unknown): value is ToChartPage {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'render' && 'state' in value;
}

export function isFromChartPage(value: unknown): value is FromChartPage {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  switch (value.type) {
    case 'ready':
      return true;
    case 'goTo':
      return 'claim' in value && typeof value.claim === 'number';
    case 'show':
      return 'view' in value && typeof value.view === 'string';
    default:
      return false;
  }
}
