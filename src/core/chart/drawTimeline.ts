/** Draws the works that a document cites along the years of their publication: a row a work, or, of many, a stack a year. */

import { drawing, type Interaction, isAt, leadsTo, markShape } from './drawing';
import { type Frame, textWidth } from './frame';
import { standingVerdicts } from './marks';
import { type Scales, scalesOf } from './scales';
import { node, type SceneNode } from './scene';
import type { CitedWorkMark, TimelineView } from './views';

export interface TimelineLook {
  readonly width: number;
  readonly label: string;
  /** What is counted upwards. */
  readonly unit: string;
  readonly interaction: Interaction;
}

const step = 20;
const size = 11;
/** More rows would be a list to scroll, not a picture; the table has them all. */
const mostRows = 40;
const mostHeight = 460;
/** Room on the left for works whose year nobody knows. */
const undatedRoom = 34;

interface Placed {
  readonly work: CitedWorkMark;
  readonly x: number;
  readonly y: number;
  /** Written beside the mark. */
  readonly name: string;
}

export function drawTimeline(view: TimelineView, { width, label, unit, interaction }: TimelineLook): SceneNode {
  const works = [...view.works].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const isByRow = works.length <= mostRows;
  const highest = isByRow ? works.length : Math.max(1, ...[...counts(works).values()]);
  const frame: Frame = {
    width,
    height: Math.min(isByRow ? Number.POSITIVE_INFINITY : mostHeight, highest * step + 70),
    top: 28,
    right: 16,
    bottom: 30,
    left: works.some(({ year }) => year === undefined) ? 16 + undatedRoom : 16,
  };
  const years = works.flatMap(({ year }) => year ?? []);
  const scales = scalesOf(years, [0, 1], { frame, logarithmic: false, withZero: true });
  const placed = isByRow ? rowsOf(works, scales) : stacksOf(works, scales, highest);
  return drawing(
    frame,
    label,
    interaction.isLive,
    drawAxis(scales, unit, frame.left > 16),
    node('g', { class: 'marks' }, ...placed.map((one) => drawWork(one, width, interaction))),
  );
}

function counts(works: readonly CitedWorkMark[]): ReadonlyMap<number | undefined, number> {
  const found = new Map<number | undefined, number>();
  for (const { year } of works) found.set(year, (found.get(year) ?? 0) + 1);
  return found;
}

function placeOf(year: number | undefined, { x, frame }: Scales): number {
  return year === undefined ? frame.left - undatedRoom / 2 : x(year);
}

function rowsOf(works: readonly CitedWorkMark[], scales: Scales): readonly Placed[] {
  return works.map((work, index) => ({
    work,
    x: placeOf(work.year, scales),
    y: scales.frame.top + 12 + index * step,
    name: work.places.length > 1 ? `${work.label} ×${work.places.length}` : work.label,
  }));
}

function stacksOf(works: readonly CitedWorkMark[], scales: Scales, highest: number): readonly Placed[] {
  const ground = scales.frame.height - scales.frame.bottom;
  const gap = Math.min(step, (ground - scales.frame.top) / highest);
  const before = new Map<number | undefined, number>();
  return works.map((work) => {
    const below = before.get(work.year) ?? 0;
    before.set(work.year, below + 1);
    const name = work.places.length > 1 ? `×${work.places.length}` : '';
    return { work, x: placeOf(work.year, scales), y: ground - 10 - below * gap, name };
  });
}

function drawAxis({ frame, years, x }: Scales, unit: string, hasUndated: boolean): SceneNode {
  const ground = frame.height - frame.bottom;
  const label = (at: number, text: string): SceneNode =>
    node('text', { x: at, y: ground + 20, 'text-anchor': 'middle' }, text);
  return node(
    'g',
    { 'aria-hidden': 'true' },
    ...years.map((year) => node('line', { class: 'grid', x1: x(year), x2: x(year), y1: frame.top, y2: ground })),
    node('line', { class: 'axis', x1: frame.left, x2: frame.width - frame.right, y1: ground, y2: ground }),
    ...years.map((year) => label(x(year), String(year))),
    ...(hasUndated ? [label(frame.left - undatedRoom / 2, '?')] : []),
    node('text', { x: 4, y: 14 }, unit),
  );
}

function drawWork({ work, x, y, name }: Placed, width: number, { isLive, cursor }: Interaction): SceneNode {
  const [first] = work.places;
  const isLit = work.places.some((place) => isAt(place, cursor));
  const isRight = x + 11 + textWidth(name, size) > width;
  const at = { x: isRight ? -11 : 11, y: 4, 'text-anchor': isRight ? 'end' : 'start' };
  return node(
    'g',
    {
      transform: `translate(${x},${y})`,
      'data-work': work.id,
      'data-standing': work.standing,
      ...(first ? leadsTo(first, `${name}: ${work.description}`, isLive) : {}),
    },
    ...markShape(standingVerdicts[work.standing], isLit, work.description),
    ...(name === '' ? [] : [node('text', { class: 'mark-label', ...at }, name)]),
  );
}
