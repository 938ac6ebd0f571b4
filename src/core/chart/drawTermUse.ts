/** Draws where in a document its terms are used: a row a term, a bar a use, the sections as steps along the way. */

import { drawing, type Interaction, isAt, leadsTo } from './drawing';
import { type Frame, textWidth, wrapText } from './frame';
import { usePaths } from './marks';
import { node, place, type SceneNode } from './scene';
import type { TermRow, TermUseView } from './views';

export interface TermUseLook {
  readonly width: number;
  readonly label: string;
  readonly interaction: Interaction;
}

const least = 24;
const lineHeight = 14;
/** Further terms are in the table only. */
const mostRows = 24;
const size = 12;

interface Row {
  readonly term: TermRow;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** Rows one below the other, and the room to their left; a long name takes several lines. */
function layOut(view: TermUseView, width: number): { readonly frame: Frame; readonly rows: readonly Row[] } {
  const widest = Math.max(60, ...view.rows.map(({ label, uses }) => textWidth(`${label} ${uses.length}`, size)));
  const left = Math.round(Math.min(width * 0.42, widest + 24));
  let bottom = 22;
  const rows = view.rows.map((term) => {
    const lines = wrapText(`${term.label} ${term.uses.length}`, left - 14, size);
    const row = { term, lines, top: bottom, height: Math.max(least, lines.length * lineHeight + 8) };
    bottom += row.height;
    return row;
  });
  return { frame: { width, height: bottom + 22, top: 22, right: 12, bottom: 22, left }, rows };
}

export function drawTermUse(whole: TermUseView, { width, label, interaction }: TermUseLook): SceneNode {
  const view = { ...whole, rows: whole.rows.slice(0, mostRows) };
  const { frame, rows } = layOut(view, width);
  const right = frame.width - frame.right;
  const x = (offset: number): number => place(frame.left + (offset / Math.max(1, view.length)) * (right - frame.left));
  return drawing(
    frame,
    label,
    interaction.isLive,
    drawSections(view, frame, x),
    ...rows.map((row) => drawRow(row, frame, x, interaction)),
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
  { term, lines, top, height }: Row,
  frame: Frame,
  x: (offset: number) => number,
  { isLive, cursor }: Interaction,
): SceneNode {
  const y = top + height / 2;
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
  const first = y + 4 - ((lines.length - 1) * lineHeight) / 2;
  const name = lines.map((line, index) =>
    node(
      'text',
      {
        x: frame.left - 8,
        y: first + index * lineHeight,
        'text-anchor': 'end',
        'font-size': size,
        'aria-hidden': 'true',
      },
      line,
    ),
  );
  return node(
    'g',
    {},
    node('line', { class: 'grid', x1: frame.left, x2: frame.width - frame.right, y1: y, y2: y }),
    ...name,
    ...uses,
  );
}
