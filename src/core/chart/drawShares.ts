/** Draws parts of a whole over time as bands one above the other, with the claims on the part that they speak of. */

import { drawing, type Interaction } from './drawing';
import { drawClaims, lineStyles } from './drawSeries';
import { type Frame, textWidth } from './frame';
import { drawAxes, type Scales, scalesOf } from './scales';
import { areaPath, linePath, node, type SceneNode } from './scene';
import type { ChartClaim, ShareView } from './views';

export interface ShareLook {
  readonly frame: Frame;
  readonly label: string;
  readonly interaction: Interaction;
}

interface Layer {
  readonly id: string;
  readonly label: string;
  readonly years: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

export function drawShareChart(view: ShareView, { frame, label, interaction }: ShareLook): SceneNode {
  const layers = layersOf(view);
  const years = [...(layers[0]?.years ?? []), ...view.claims.map(({ year }) => year)];
  const claims = view.claims.flatMap((claim) => raised(claim, layers));
  const scales = scalesOf(years, [0, 100, ...claims.map(({ value }) => value)], {
    frame,
    logarithmic: false,
    withZero: true,
  });
  return drawing(
    frame,
    label,
    interaction.isLive,
    ...layers.map((layer, index) => drawLayer(layer, index, scales)),
    drawAxes(scales, view.unit),
    drawClaims(claims, scales, interaction),
  );
}

/** Only years in which all parts are known, each part on the ones below it. */
export function layersOf({ parts }: ShareView): readonly Layer[] {
  const values = parts.map(({ points }) => new Map(points.map(({ year, value }) => [year, value])));
  const years = [...(values[0]?.keys() ?? [])].filter((year) => values.every((known) => known.has(year)));
  const ground = years.map(() => 0);
  return parts.map(({ id, label }, index) => {
    const lower = [...ground];
    years.forEach((year, at) => {
      ground[at] = (ground[at] ?? 0) + (values[index]?.get(year) ?? 0);
    });
    return { id, label, years, lower, upper: [...ground] };
  });
}

/** A claim stands on the parts below its own, so that a right one lies on the upper edge of its part. */
function raised(claim: ChartClaim, layers: readonly Layer[]): readonly ChartClaim[] {
  const layer = layers.find(({ id }) => id === claim.series);
  const at = layer?.years.indexOf(claim.year) ?? -1;
  const below = layer?.lower[at];
  return below === undefined ? [] : [{ ...claim, value: claim.value + below }];
}

const labelSize = 12;

function drawLayer({ label, years, lower, upper }: Layer, index: number, scales: Scales): SceneNode {
  const along = (values: readonly number[]) =>
    years.map((year, at) => [scales.x(year), scales.y(values[at] ?? 0)] as const);
  const style = `series-${index % lineStyles}`;
  const middle = Math.floor(years.length / 2);
  const room = Math.abs(scales.y(upper[middle] ?? 0) - scales.y(lower[middle] ?? 0));
  const fits = room > labelSize * 1.6 && textWidth(label, labelSize) < scales.frame.width * 0.6;
  const at = {
    x: scales.x(years[middle] ?? 0),
    y: (scales.y(upper[middle] ?? 0) + scales.y(lower[middle] ?? 0)) / 2 + labelSize / 3,
  };
  return node(
    'g',
    { 'aria-hidden': 'true' },
    node('path', { class: `share ${style}`, d: areaPath(along(upper), along(lower)) }),
    node('path', { class: `line ${style}`, d: linePath(along(upper)) }),
    ...(fits ? [node('text', { class: 'part-label', 'text-anchor': 'middle', ...at }, label)] : []),
  );
}
