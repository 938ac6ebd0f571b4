/** What the host and the chart page say to each other: full state in each `render`, no string left to translate. */

import type { ChartMode, DrawingWords, DrawnContent } from '../core/chart';

export const chartTopics = ['series', 'sectors', 'citations', 'terms', 'concepts'] as const;

export type ChartTopic = (typeof chartTopics)[number];

/** What the reader chose; the page keeps it over a reload, the host uses it for exports. */
export interface ChartChoice {
  readonly topic: ChartTopic;
  /** Id of the view of the topic `series`. */
  readonly shown: string | undefined;
  readonly mode: ChartMode;
  readonly isLogarithmic: boolean;
  /** Ids of series that were added to the view. */
  readonly added: readonly string[];
}

export const firstChoice: ChartChoice = {
  topic: 'series',
  shown: undefined,
  mode: 'absolute',
  isLogarithmic: false,
  added: [],
};

/** A series that can be added. */
export interface CatalogEntry {
  readonly id: string;
  readonly label: string;
  /** Everything by which it is found, folded: names in both languages, id, pinyin. */
  readonly find: string;
}

/** What stands beside the drawing where the topic is series. */
export interface SeriesChoices {
  /** The concepts that the document speaks of. */
  readonly views: readonly { readonly id: string; readonly label: string; readonly count: number }[];
  readonly catalog: readonly CatalogEntry[];
}

export interface ChartContent {
  /** What is drawn, or what to do where there is nothing to draw. */
  readonly drawn: DrawnContent | { readonly kind: 'empty'; readonly text: string };
  readonly choices: SeriesChoices | undefined;
}

/** Every string that the page shows, in the language of the interface; names in braces are filled in by the page. */
export interface ChartStrings extends DrawingWords {
  readonly title: string;
  readonly document: string;
  readonly topics: Readonly<Record<ChartTopic, string>>;
  readonly topicsLabel: string;
  readonly choose: string;
  readonly modes: Readonly<Record<ChartMode, string>>;
  readonly modesLabel: string;
  /** Why the absolute values of series in several units are not drawn. */
  readonly severalUnits: string;
  readonly linear: string;
  readonly logarithmic: string;
  readonly scale: string;
  readonly search: string;
  readonly searchHint: string;
  /** `{count}` series were found. */
  readonly found: string;
  /** `{label}` */
  readonly remove: string;
  readonly exports: string;
  readonly insert: string;
  readonly table: string;
  readonly year: string;
  readonly claim: string;
  readonly lines: string;
  /** `{line}` */
  readonly goTo: string;
  readonly work: string;
  readonly standing: string;
  readonly reference: string;
  readonly uses: string;
  readonly term: string;
  readonly forms: string;
  readonly part: string;
  readonly coverage: string;
  readonly coverageLegend: string;
}

/** Everything the page shows; one object, so that a page restored later needs nothing else. */
export interface ChartState {
  readonly locale: string;
  /** Address of the manuscript, by which a restored panel finds it again. */
  readonly document: string | undefined;
  readonly strings: ChartStrings;
  readonly choice: ChartChoice;
  /** Source offset of the cursor: what stands there is lit up. */
  readonly cursor: number | undefined;
  readonly content: ChartContent;
}

export type ToChartPage =
  | { readonly type: 'render'; readonly state: ChartState }
  /** Asks for a drawing as a picture of `scale` times its size. */
  | { readonly type: 'rasterize'; readonly id: number; readonly svg: string; readonly scale: number };

export const exportFormats = ['svg', 'png', 'csv'] as const;

export type ExportFormat = (typeof exportFormats)[number];

export type FromChartPage =
  | { readonly type: 'ready' }
  /** Source offsets of the text that the state was made of. */
  | { readonly type: 'goTo'; readonly start: number; readonly end: number }
  | { readonly type: 'choose'; readonly choice: ChartChoice }
  | { readonly type: 'export'; readonly format: ExportFormat }
  | { readonly type: 'insert' }
  /** PNG in Base64; empty where it could not be made. */
  | { readonly type: 'picture'; readonly id: number; readonly png: string };

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function isToChartPage(value: unknown): value is ToChartPage {
  if (!isObject(value)) return false;
  return (
    (value['type'] === 'render' && isObject(value['state'])) ||
    (value['type'] === 'rasterize' && typeof value['svg'] === 'string')
  );
}

/** A choice as a page sends it or kept it, perhaps in an older version; what is missing or odd is as at first. */
export function readChoice(value: unknown): ChartChoice {
  if (!isObject(value)) return firstChoice;
  const { topic, shown, mode, isLogarithmic, added } = value;
  const modes: readonly ChartMode[] = ['absolute', 'indexed', 'growth'];
  return {
    topic: chartTopics.find((one) => one === topic) ?? firstChoice.topic,
    shown: typeof shown === 'string' ? shown : undefined,
    mode: modes.find((one) => one === mode) ?? firstChoice.mode,
    isLogarithmic: isLogarithmic === true,
    added: Array.isArray(added) ? added.filter((id): id is string => typeof id === 'string') : [],
  };
}

/** What the page said, or `undefined` for anything else. */
export function readFromChartPage(value: unknown): FromChartPage | undefined {
  if (!isObject(value)) return undefined;
  switch (value['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'goTo': {
      const { start, end } = value;
      return typeof start === 'number' && typeof end === 'number' ? { type: 'goTo', start, end } : undefined;
    }
    case 'choose':
      return { type: 'choose', choice: readChoice(value['choice']) };
    case 'export': {
      const format = exportFormats.find((one) => one === value['format']);
      return format && { type: 'export', format };
    }
    case 'insert':
      return { type: 'insert' };
    case 'picture': {
      const { id, png } = value;
      return typeof id === 'number' && typeof png === 'string' ? { type: 'picture', id, png } : undefined;
    }
    default:
      return undefined;
  }
}
