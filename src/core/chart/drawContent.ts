/** Draws whatever there is to draw, with its key: the same for the page, for a file and for a report. */

import type { Interaction } from './drawing';
import { coverageOf, drawConceptMap } from './drawConceptMap';
import { drawSeriesChart, lineStyles } from './drawSeries';
import { drawShareChart } from './drawShares';
import { drawTermUse } from './drawTermUse';
import { drawTimeline } from './drawTimeline';
import { frameOf } from './frame';
import type { KeyItem } from './key';
import { markPaths, standingOrder, standingVerdicts, termStandings, usePaths, verdictOrder } from './marks';
import { node, type SceneNode } from './scene';
import type { ChartMode } from './transform';
import type {
  ChartClaim,
  ChartVerdict,
  ChartView,
  CitationStanding,
  ConceptView,
  ShareView,
  TermStanding,
  TermUseView,
  TimelineView,
} from './views';

export type DrawnContent =
  | { readonly kind: 'series'; readonly view: ChartView; readonly mode: ChartMode; readonly isLogarithmic: boolean }
  | { readonly kind: 'sectors'; readonly view: ShareView }
  | { readonly kind: 'citations'; readonly view: TimelineView }
  | { readonly kind: 'terms'; readonly view: TermUseView }
  | { readonly kind: 'concepts'; readonly view: ConceptView };

/** Words that drawings and their keys hold, in one language; names in braces are filled in. */
export interface DrawingWords {
  readonly legend: Readonly<Record<ChartVerdict, string>>;
  readonly band: string;
  readonly standings: Readonly<Record<CitationStanding, string>>;
  readonly termStandings: Readonly<Record<TermStanding, string>>;
  readonly worksAYear: string;
  /** What a drawing shows, for those who cannot see it: `{label}`, `{count}`, `{used}`, `{all}`. */
  readonly descriptions: Readonly<Record<DrawnContent['kind'], string>>;
}

export interface Drawn {
  readonly scene: SceneNode;
  readonly key: readonly KeyItem[];
  readonly description: string;
}

export function drawContent(
  content: DrawnContent,
  words: DrawingWords,
  width: number,
  interaction: Interaction,
): Drawn {
  const description = describe(content, words);
  const look = { label: description, interaction };
  switch (content.kind) {
    case 'series': {
      const { view, mode, isLogarithmic } = content;
      const scene = drawSeriesChart(view, { ...look, frame: frameOf(width), mode, isLogarithmic });
      return { scene, key: seriesKey(view, words), description };
    }
    case 'sectors': {
      const { view } = content;
      const parts = view.parts.map(({ label }, index) => ({ shape: area(`share series-${index}`), text: label }));
      const scene = drawShareChart(view, { ...look, frame: frameOf(width) });
      return { scene, key: [...parts, ...verdictKey(view.claims, words)], description };
    }
    case 'citations': {
      const { works } = content.view;
      const used = standingOrder.filter((standing) => works.some((work) => work.standing === standing));
      const key = used.map((standing) => ({
        shape: mark(standingVerdicts[standing]),
        text: words.standings[standing],
      }));
      return { scene: drawTimeline(content.view, { ...look, width, unit: words.worksAYear }), key, description };
    }
    case 'terms': {
      const { rows } = content.view;
      const used = termStandings.filter((standing) =>
        rows.some(({ uses }) => uses.some((use) => use.standing === standing)),
      );
      const key = used.map((standing) => ({
        shape: node('path', { class: `use ${standing}`, d: usePaths[standing] }),
        text: words.termStandings[standing],
      }));
      return { scene: drawTermUse(content.view, { ...look, width }), key, description };
    }
    case 'concepts':
      return {
        scene: drawConceptMap(content.view, { ...look, width }),
        key: [],
        description,
      };
  }
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function describe(content: DrawnContent, { descriptions }: DrawingWords): string {
  const text = descriptions[content.kind];
  switch (content.kind) {
    case 'series':
    case 'sectors':
      return fill(text, { label: content.view.label, count: content.view.claims.length });
    case 'citations':
      return fill(text, { count: content.view.works.length });
    case 'terms': {
      const used = content.view.rows.reduce((sum, { uses }) => sum + uses.length, 0);
      return fill(text, { count: content.view.rows.length, used });
    }
    case 'concepts': {
      const { label, parts } = content.view;
      return fill(text, { label, used: parts.filter((part) => coverageOf(part).used > 0).length, all: parts.length });
    }
  }
}

function area(style: string): SceneNode {
  return node('rect', { class: style, x: -11, y: -6, width: 22, height: 12 });
}

function mark(verdict: ChartVerdict): SceneNode {
  return node('path', { class: `mark ${verdict}`, d: markPaths[verdict] });
}

/** Lines first, in the order of the view, so that a page can add to them. */
function seriesKey(view: ChartView, words: DrawingWords): readonly KeyItem[] {
  const lines = view.series.map(({ label, unit }, index) => ({
    shape: node('line', { class: `line series-${index % lineStyles}`, x1: -11, x2: 11, y1: 0, y2: 0 }),
    text: view.unit === '' ? `${label} (${unit})` : label,
  }));
  const hasBand = view.series.some(({ points }) => points.some(({ low, high }) => low !== high));
  const band = hasBand ? [{ shape: area('band series-0'), text: words.band }] : [];
  return [...lines, ...band, ...verdictKey(view.claims, words)];
}

function verdictKey(claims: readonly ChartClaim[], { legend }: DrawingWords): readonly KeyItem[] {
  return verdictOrder
    .filter((verdict) => claims.some((claim) => claim.verdict === verdict))
    .map((verdict) => ({ shape: mark(verdict), text: legend[verdict] }));
}
