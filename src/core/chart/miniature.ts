/** The small picture of a card: one series, the claim in it, and the values that it is compared with as rings. */

import { drawing, markShape, still } from './drawing';
import { drawLine, seriesScales } from './drawSeries';
import type { Frame } from './frame';
import { drawAxes } from './scales';
import { node, type SceneNode } from './scene';
import type { ChartClaim, ChartSeries } from './views';

export interface Miniature {
  readonly series: ChartSeries;
  readonly claim: Omit<ChartClaim, 'start' | 'end' | 'line' | 'id'>;
  /** Values of the series that the card speaks of. */
  readonly compared: readonly { readonly year: number; readonly value: number }[];
}

const frame: Frame = { width: 380, height: 100, top: 18, right: 10, bottom: 20, left: 62 };

export function drawMiniature({ series, claim, compared }: Miniature): SceneNode {
  const marked = { ...claim, id: 0, start: 0, end: 0, line: 0 };
  const view = { id: series.id, label: series.label, unit: series.unit, series: [series], claims: [marked] };
  const scales = seriesScales(view, { frame, isLogarithmic: false }, 'absolute');
  const rings = compared.map(({ year, value }) =>
    node('circle', { class: 'ring', r: 5.5, cx: scales.x(year), cy: scales.y(value) }),
  );
  return drawing(
    frame,
    `${series.label}: ${claim.description}`,
    still.isLive,
    drawAxes(scales, ''),
    node('text', { class: 'mark-label', x: frame.left + 4, y: 12 }, series.unit),
    drawLine(series, 0, scales),
    ...rings,
    node(
      'g',
      { transform: `translate(${scales.x(claim.year)},${scales.y(claim.value)})`, 'data-verdict': claim.verdict },
      ...markShape(claim.verdict, false, claim.description),
    ),
  );
}
