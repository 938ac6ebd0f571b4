/** Draws where in a document its terms are used: a row a term, a bar a use, the sections as steps along the way. */

import { drawing, type Interaction, isAt, leadsTo } from './drawing';
import { type Frame, textWidth } from './frame';
import { usePaths } from './marks';
import { node, place, type SceneNode } from './scene';
import type { TermRow, TermUseView } from './views';

export interface TermUseLook {
  readonly width: number;
  readonly label: string;
  readonly interaction: Interaction;
}

const row = 24;
/** Further terms are in the table only. */
const mostRows = 24;
const size = 12;

function frameFor(view: TermUseView, width: number): Frame {
  const widest = Math.max(60, ...view.rows.map(({ label, uses }) => textWidth(`${label} ${uses.length}`, size)));
  const left = Math.min(width * 0.45, widest + 24);
  return { width, height: view.rows.length * row + 44, top: 22, right: 12, bottom: 22, left: Math.round(left) };
}

export function drawTermUse(whole: TermUseView, { width, label, interaction }: TermUseLook): SceneNode {
  const view = { ...whole, rows: whole.rows.slice(0, mostRows) };
  const frame = frameFor(view, width);
  const right = frame.width - frame.right;
  const x = (offset: number): number => place(frame.left + (offset / Math.max(1, view.length)) * (right - frame.left));
  return drawing(
    frame,
    label,
    interaction.isLive,
    drawSections(view, frame, x),
    ...view.rows.map((term, index) => drawRow(term, frame.top + index * row + row / 2, frame, x, interaction)),
  );
}

/** The names of sections that have room; the borders of all. */
function drawSections(view: TermUseView, frame: Frame, x: (offset: number) => number): SceneNode {
  const bottom = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  const parts = view.sections.flatMap((section, index) => {
    const from = x(section.start);
    const next = view.sections[index + 1];
    const to = next ? x(next.start) : right;
    const border = node('line', { class: 'grid', x1: from, x2: from, y1: frame.top - 4, y2: bottom });
    const hasRoom = textWidth(section.label, 11) < to - from - 6;
    return hasRoom ? [border, node('text', { x: from + 3, y: 14 }, section.label)] : [border];
  });
  return node('g', { 'aria-hidden': 'true' }, ...parts);
}

function drawRow(
  term: TermRow,
  y: number,
  frame: Frame,
  x: (offset: number) => number,
  { isLive, cursor }: Interaction,
): SceneNode {
  const uses = term.uses.map((use) => {
    const isLit = isAt(use, cursor);
    return node(
      'g',
      {
        transform: `translate(${x(use.start)},${y})`,
        'data-term': term.id,
        'data-standing': use.standing,
        ...leadsTo(use, `${use.form}, ${use.line}`, isLive),
      },
      ...(isLit ? [node('circle', { class: 'halo', r: 10 })] : []),
      node('path', { class: `use ${use.standing}${isLit ? ' highlighted' : ''}`, d: usePaths[use.standing] }),
    );
  });
  const room = frame.left - 16;
  return node(
    'g',
    {},
    node('line', { class: 'grid', x1: frame.left, x2: frame.width - frame.right, y1: y, y2: y }),
    node(
      'text',
      { x: frame.left - 8, y: y + 4, 'text-anchor': 'end', 'font-size': size, 'aria-hidden': 'true' },
      shortened(`${term.label} ${term.uses.length}`, room),
    ),
    ...uses,
  );
}

/** A name that has no room loses its middle, so that its count is still to be read. */
function shortened(text: string, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const [, name = text, count = ''] = /^(.*) (\d+)$/.exec(text) ?? [];
  let cut = name;
  while (cut.length > 1 && textWidth(`${cut}… ${count}`, size) > room) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}… ${count}`;
}
