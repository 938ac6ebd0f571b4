/** Draws the works that a document cites along the years of their publication, one above the other within a year. */

import { drawing, type Interaction, isAt, leadsTo, markShape } from './drawing';
import type { Frame } from './frame';
import { standingVerdicts } from './marks';
import { scalesOf } from './scales';
import { node, type SceneNode } from './scene';
import type { CitedWorkMark, TimelineView } from './views';

export interface TimelineLook {
  readonly width: number;
  readonly label: string;
  /** What is counted upwards. */
  readonly unit: string;
  readonly interaction: Interaction;
}

/** Room for a mark, and for one that shares its year with too many. */
const step = 18;
const mostHeight = 420;

export function timelineFrame(view: TimelineView, width: number): Frame {
  const highest = Math.max(1, ...[...byYear(view).values()].map((works) => works.length));
  const height = Math.min(mostHeight, highest * step + 70);
  return { width, height, top: 28, right: 16, bottom: 30, left: 40 };
}

export function drawTimeline(view: TimelineView, { width, label, unit, interaction }: TimelineLook): SceneNode {
  const frame = timelineFrame(view, width);
  const groups = byYear(view);
  const years = [...groups.keys()];
  const highest = Math.max(1, ...[...groups.values()].map((works) => works.length));
  const scales = scalesOf(years, [0, highest], { frame, logarithmic: false, withZero: true });
  const ground = frame.height - frame.bottom;
  const gap = Math.min(step, (ground - frame.top) / highest);
  const labels = scales.years.map((year) =>
    node('text', { x: scales.x(year), y: ground + 20, 'text-anchor': 'middle' }, String(year)),
  );
  const marks = [...groups].flatMap(([year, works]) =>
    works.map((work, index) => drawWork(work, scales.x(year), ground - 10 - index * gap, interaction)),
  );
  return drawing(
    frame,
    label,
    interaction.isLive,
    node(
      'g',
      { 'aria-hidden': 'true' },
      node('line', { class: 'axis', x1: frame.left, x2: frame.width - frame.right, y1: ground, y2: ground }),
      ...labels,
      node('text', { x: 4, y: 14 }, unit),
    ),
    node('g', { class: 'marks' }, ...marks),
  );
}

function byYear({ works }: TimelineView): ReadonlyMap<number, readonly CitedWorkMark[]> {
  const groups = new Map<number, CitedWorkMark[]>();
  for (const work of works) {
    if (work.year === undefined) continue;
    const known = groups.get(work.year);
    if (known) known.push(work);
    else groups.set(work.year, [work]);
  }
  return groups;
}

function drawWork(work: CitedWorkMark, x: number, y: number, { isLive, cursor }: Interaction): SceneNode {
  const [first] = work.places;
  const isLit = work.places.some((place) => isAt(place, cursor));
  const count =
    work.places.length > 1
      ? [node('text', { class: 'count', x: 9, y: 4, 'aria-hidden': 'true' }, `×${work.places.length}`)]
      : [];
  return node(
    'g',
    {
      transform: `translate(${x},${y})`,
      'data-work': work.id,
      'data-standing': work.standing,
      ...(first ? leadsTo(first, work.description, isLive) : {}),
    },
    ...markShape(standingVerdicts[work.standing], isLit, work.description),
    ...count,
  );
}
