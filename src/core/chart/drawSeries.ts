/** Draws series as lines with the band of their vintages, and the claims about them as marks. */

import { drawing, type Interaction, isAt, leadsTo, markShape } from './drawing';
import { type Frame, textWidth } from './frame';
import { drawAxes, type Scales, scalesOf } from './scales';
import { areaPath, linePath, node, type SceneNode } from './scene';
import { type ChartMode, modeOf, transformView } from './transform';
import type { ChartClaim, ChartSeries, ChartView } from './views';

export interface SeriesLook {
  readonly frame: Frame;
  readonly mode: ChartMode;
  readonly isLogarithmic: boolean;
  /** What the drawing shows, for those who cannot see it. */
  readonly label: string;
  readonly interaction: Interaction;
}

/** How many ways there are to draw a line; further series begin again. */
export const lineStyles = 6;
/** Points beyond this number are drawn without dots. */
const mostDots = 80;
/** Beyond this number only what differs is labeled: labels over labels tell nothing. */
const mostLabels = 24;

export function drawSeriesChart(view: ChartView, look: SeriesLook): SceneNode {
  const shown = transformView(view, look.mode);
  const scales = seriesScales(shown, look, modeOf(view, look.mode));
  return drawing(
    look.frame,
    look.label,
    look.interaction.isLive,
    drawAxes(scales, shown.unit),
    ...shown.series.map((series, index) => drawLine(series, index, scales)),
    drawClaims(shown.claims, scales, look.interaction),
  );
}

export function seriesScales(
  shown: ChartView,
  look: Pick<SeriesLook, 'frame' | 'isLogarithmic'>,
  mode: ChartMode,
): Scales {
  const points = shown.series.flatMap(({ points: all }) => all);
  return scalesOf(
    [...points, ...shown.claims].map(({ year }) => year),
    [...points.flatMap(({ low, high }) => [low, high]), ...shown.claims.map(({ value }) => value)],
    { frame: look.frame, logarithmic: look.isLogarithmic && mode !== 'growth', withZero: true },
  );
}

export function drawLine({ points, label }: ChartSeries, index: number, scales: Scales): SceneNode {
  const style = `series-${index % lineStyles}`;
  const along = (value: (point: (typeof points)[number]) => number) =>
    points.map((point) => [scales.x(point.year), scales.y(value(point))] as const);
  const hasBand = points.some(({ low, high }) => low !== high);
  const band = areaPath(
    along(({ high }) => high),
    along(({ low }) => low),
  );
  const dots =
    points.length > mostDots
      ? []
      : points.map((point) =>
          node('circle', { class: `dot ${style}`, r: 2, cx: scales.x(point.year), cy: scales.y(point.value) }),
        );
  return node(
    'g',
    { 'aria-hidden': 'true' },
    node('title', {}, label),
    ...(hasBand ? [node('path', { class: `band ${style}`, d: band })] : []),
    node('path', { class: `line ${style}`, d: linePath(along(({ value }) => value)) }),
    ...dots,
  );
}

const labelSize = 11;
const labelHeight = 14;

/** Labels of marks that lie close together are written one above the other. */
export function drawClaims(claims: readonly ChartClaim[], scales: Scales, interaction: Interaction): SceneNode {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  const isLabeled = (claim: ChartClaim): boolean =>
    claims.length <= mostLabels ||
    isAt(claim, interaction.cursor) ||
    (claim.verdict === 'mismatch' && taken.length < mostLabels);
  const marks = claims.map((claim) => {
    const x = scales.x(claim.year);
    if (!isLabeled(claim)) return drawClaim(claim, scales, undefined, interaction);
    const width = textWidth(claim.text, labelSize);
    const isRight = x + 11 + width > scales.frame.width;
    const [left, right] = isRight ? [x - 11 - width, x - 11] : [x + 11, x + 11 + width];
    let y = scales.y(claim.value) - 7;
    const isTaken = (at: number): boolean =>
      taken.some((other) => other.left < right && left < other.right && Math.abs(other.y - at) < labelHeight);
    while (isTaken(y) && y > labelHeight) y -= labelHeight;
    while (isTaken(y) && y < scales.frame.height) y += labelHeight;
    taken.push({ left, right, y });
    return drawClaim(claim, scales, { offset: y - scales.y(claim.value), isRight }, interaction);
  });
  return node('g', { class: 'marks' }, ...marks);
}

function drawClaim(
  claim: ChartClaim,
  scales: Scales,
  label: { readonly offset: number; readonly isRight: boolean } | undefined,
  { isLive, cursor }: Interaction,
): SceneNode {
  const words = label
    ? [
        node(
          'text',
          {
            class: 'mark-label',
            x: label.isRight ? -11 : 11,
            y: label.offset,
            'text-anchor': label.isRight ? 'end' : 'start',
          },
          claim.text,
        ),
      ]
    : [];
  return node(
    'g',
    {
      transform: `translate(${scales.x(claim.year)},${scales.y(claim.value)})`,
      'data-claim': claim.id,
      'data-verdict': claim.verdict,
      ...leadsTo(claim, `${claim.text}: ${claim.description}`, isLive),
    },
    ...markShape(claim.verdict, isAt(claim, cursor), claim.description),
    ...words,
  );
}
