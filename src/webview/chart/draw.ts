/** Draws one view: the series as lines with the band of their vintages, the claims as marks. */

import { area, line } from 'd3-shape';
import type { ChartClaim, ChartPoint, ChartState, ChartView } from '../../protocol/chart';
import { svg } from './elements';
import { markPaths } from './marks';
import { formatValue, scalesOf } from './scales';
import type { Frame, Scales } from './scales';

/** Points beyond this number are drawn without dots. */
const mostDots = 80;

export function drawChart(
  view: ChartView,
  state: ChartState,
  look: { readonly isLogarithmic: boolean; readonly frame: Frame },
  goTo: (claim: number) => void,
): SVGSVGElement {
  const { frame } = look;
  const scales = scalesOf(view, look.isLogarithmic, frame);
  const label = state.strings.description.replace('{label}', view.label).replace('{count}', String(view.claims.length));
  return svg(
    'svg',
    {
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      width: frame.width,
      height: frame.height,
      role: 'group',
      'aria-label': label,
      class: 'chart',
    },
    drawAxes(scales, view.unit),
    ...view.series.map((series, index) => drawSeries(series.points, index, scales)),
    drawMarks(view, scales, state.highlighted, goTo),
  );
}

function drawAxes(scales: Scales, unit: string): SVGGElement {
  const { frame } = scales;
  const bottom = frame.height - frame.bottom;
  const rows = scales.values.map((value) =>
    svg(
      'g',
      {},
      svg('line', {
        class: 'grid',
        x1: frame.left,
        x2: frame.width - frame.right,
        y1: scales.y(value),
        y2: scales.y(value),
      }),
      svg('text', { x: frame.left - 8, y: scales.y(value) + 4, 'text-anchor': 'end' }, formatValue(value)),
    ),
  );
  const columns = scales.years.map((year) =>
    svg('text', { x: scales.x(year), y: bottom + 18, 'text-anchor': 'middle' }, String(year)),
  );
  const unitText = svg('text', { x: frame.left, y: 14, 'text-anchor': 'start' }, unit);
  return svg('g', { 'aria-hidden': 'true' }, ...rows, ...columns, unitText);
}

function drawSeries(points: readonly ChartPoint[], index: number, scales: Scales): SVGGElement {
  const style = `series-${index % 4}`;
  const path =
    line<ChartPoint>(
      ({ year }) => scales.x(year),
      ({ value }) => scales.y(value),
    )([...points]) ?? '';
  const band =
    area<ChartPoint>(
      ({ year }) => scales.x(year),
      ({ low }) => scales.y(low),
      ({ high }) => scales.y(high),
    )([...points]) ?? '';
  const dots =
    points.length > mostDots
      ? []
      : points.map((point) =>
          svg('circle', { class: `dot ${style}`, r: 2, cx: scales.x(point.year), cy: scales.y(point.value) }),
        );
  return svg(
    'g',
    { 'aria-hidden': 'true' },
    svg('path', { class: 'band', d: band }),
    svg('path', { class: `line ${style}`, d: path }),
    ...dots,
  );
}

/** Labels of marks that lie close together are written one above the other. */
function drawMarks(
  view: ChartView,
  scales: Scales,
  highlighted: number | undefined,
  goTo: (claim: number) => void,
): SVGGElement {
  const taken: { readonly x: number; readonly y: number }[] = [];
  const marks = view.claims.map((claim) => {
    const x = scales.x(claim.year);
    let y = scales.y(claim.value) - 7;
    while (taken.some((other) => Math.abs(other.x - x) < labelWidth && Math.abs(other.y - y) < labelHeight))
      y -= labelHeight;
    taken.push({ x, y });
    return drawMark(claim, scales, y - scales.y(claim.value), claim.id === highlighted, goTo);
  });
  return svg('g', { class: 'marks' }, ...marks);
}

const labelWidth = 130;
const labelHeight = 14;

function drawMark(
  claim: ChartClaim,
  scales: Scales,
  labelOffset: number,
  isHighlighted: boolean,
  goTo: (claim: number) => void,
): SVGGElement {
  const [x, y] = [scales.x(claim.year), scales.y(claim.value)];
  const path = svg('path', {
    class: `mark ${claim.verdict}${isHighlighted ? ' highlighted' : ''}`,
    d: markPaths[claim.verdict],
  });
  path.append(svg('title', {}, claim.description));
  const isRight = x > scales.frame.width - 150;
  const label = svg(
    'text',
    { class: 'mark-label', x: isRight ? -11 : 11, y: labelOffset, 'text-anchor': isRight ? 'end' : 'start' },
    claim.text,
  );
  const group = svg(
    'g',
    {
      transform: `translate(${x},${y})`,
      tabindex: 0,
      role: 'button',
      'aria-label': claim.description,
      'data-claim': claim.id,
      'data-verdict': claim.verdict,
    },
    ...(isHighlighted ? [svg('circle', { class: 'halo', r: 12 })] : []),
    path,
    label,
  );
  group.addEventListener('click', () => goTo(claim.id));
  group.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    goTo(claim.id);
  });
  return group;
}
