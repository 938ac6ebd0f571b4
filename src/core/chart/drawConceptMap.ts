/** Draws an argument as a tree from left to right: each part with how many of its terms the document speaks of. */

import { drawing, type Interaction, isAt, leadsTo } from './drawing';
import { wrapText } from './frame';
import { linePath, node, type SceneNode } from './scene';
import type { ChartPlace, ConceptPart, ConceptView } from './views';

export interface ConceptLook {
  readonly width: number;
  readonly label: string;
  readonly interaction: Interaction;
}

const size = 12;
const lineHeight = 15;
const gap = { column: 26, row: 8 };

interface Box {
  readonly part: ConceptPart;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of a part is spoken of: terms that occur, of all that belong there. */
export function coverageOf(part: ConceptPart): { readonly used: number; readonly all: number; readonly uses: number } {
  const used = part.terms.filter(({ places }) => places.length > 0);
  return { used: used.length, all: part.terms.length, uses: used.reduce((sum, { places }) => sum + places.length, 0) };
}

/** Where the document first speaks of the part. */
export function firstPlaceOf(part: ConceptPart): ChartPlace | undefined {
  return part.terms
    .flatMap(({ places }) => places.slice(0, 1))
    .reduce<ChartPlace | undefined>((first, at) => (first && first.start <= at.start ? first : at), undefined);
}

export function drawConceptMap(view: ConceptView, { width, label, interaction }: ConceptLook): SceneNode {
  const { boxes, edge } = layOut(view, width);
  const height = Math.max(80, ...boxes.map((box) => box.y + box.height)) + 8;
  const byId = new Map(boxes.map((box) => [box.part.id, box]));
  const edges = boxes.flatMap((box) => {
    const above = byId.get(box.part.parent ?? '');
    return above ? [node('path', { class: 'edge', d: linePath(edge(above, box)) })] : [];
  });
  return drawing(
    { width, height, top: 0, right: 0, bottom: 0, left: 0 },
    label,
    interaction.isLive,
    node('g', { 'aria-hidden': 'true' }, ...edges),
    ...boxes.map((box) => drawPart(box, interaction)),
  );
}

interface Layout {
  readonly boxes: readonly Box[];
  /** From a part to one of its own. */
  readonly edge: (above: Box, below: Box) => readonly (readonly [number, number])[];
}

/** Below this width columns would have no room for the names of the parts. */
const leastForColumns = 720;

function layOut(view: ConceptView, width: number): Layout {
  return width < leastForColumns ? inRows(view, width) : inColumns(view, width);
}

/** One part below the other, each as far to the right as it is deep. */
function inRows({ parts }: ConceptView, width: number): Layout {
  const indent = 18;
  let bottom = 4;
  const boxes = parts.map((part) => {
    const x = 4 + depthOf(part, parts) * indent;
    const lines = wrapText(part.label, width - x - 20, size);
    const box = { part, lines, x, y: bottom, width: width - x - 4, height: heightFor(lines) };
    bottom += box.height + gap.row;
    return box;
  });
  const edge: Layout['edge'] = (above, below) => [
    [above.x + indent / 2, above.y + above.height],
    [above.x + indent / 2, below.y + below.height / 2],
    [below.x, below.y + below.height / 2],
  ];
  return { boxes, edge };
}

/** Leaves in rows one below the other; each part beside the middle of its own. */
function inColumns({ parts }: ConceptView, width: number): Layout {
  const columns = Math.max(0, ...parts.map((part) => depthOf(part, parts))) + 1;
  const column = (width - 8 - gap.column * (columns - 1)) / columns;
  const boxes: Box[] = [];
  let bottom = 4;
  const put = (part: ConceptPart, depth: number): Box => {
    const below = parts.filter(({ parent }) => parent === part.id).map((child) => put(child, depth + 1));
    const lines = wrapText(part.label, column - 16, size);
    const height = heightFor(lines);
    const [first, last] = [below[0], below.at(-1)];
    const middle = first && last ? (first.y + last.y + last.height) / 2 : undefined;
    const y = Math.max(4, middle === undefined ? bottom : middle - height / 2);
    const box = { part, lines, x: 4 + depth * (column + gap.column), y, width: column, height };
    bottom = Math.max(bottom, y + height + gap.row);
    boxes.push(box);
    return box;
  };
  for (const root of parts.filter(({ parent }) => parent === undefined)) put(root, 0);
  const edge: Layout['edge'] = (above, below) => {
    const [from, to] = [above.x + above.width, below.x];
    const [start, end] = [above.y + above.height / 2, below.y + below.height / 2];
    const bend = (from + to) / 2;
    return [
      [from, start],
      [bend, start],
      [bend, end],
      [to, end],
    ];
  };
  return { boxes, edge };
}

function heightFor(lines: readonly string[]): number {
  return (lines.length + 1) * lineHeight + 12;
}

/** A parent stands before its parts, so that this ends. */
function depthOf(part: ConceptPart, parts: readonly ConceptPart[]): number {
  const at = parts.indexOf(part);
  const above = parts.slice(0, at).find(({ id }) => id === part.parent);
  return above ? depthOf(above, parts) + 1 : 0;
}

function drawPart({ part, lines, x, y, width, height }: Box, { isLive, cursor }: Interaction): SceneNode {
  const { used, all } = coverageOf(part);
  const isLit = part.terms.some(({ places }) => places.some((at) => isAt(at, cursor)));
  const standing = used === 0 ? 'absent' : used === all ? 'whole' : 'partial';
  const sign = { absent: '○', partial: '◐', whole: '●' }[standing];
  const first = firstPlaceOf(part);
  const words = `${part.label}: ${used}/${all}. ${part.says}`;
  const bar = all === 0 ? 0 : ((width - 16) * used) / all;
  return node(
    'g',
    {
      transform: `translate(${x},${y})`,
      'data-part': part.id,
      'data-coverage': `${used}/${all}`,
      ...(first ? leadsTo(first, words, isLive) : {}),
    },
    node('title', {}, part.says),
    node('rect', { class: `part ${standing}${isLit ? ' highlighted' : ''}`, width, height, rx: 4 }),
    // The blank keeps words apart for those who hear the lines as one text.
    ...lines.map((line, index) =>
      node(
        'text',
        { x: 8, y: 17 + index * lineHeight, 'font-size': size, 'aria-hidden': 'true' },
        /[A-Za-z,;]$/.test(line) ? `${line} ` : line,
      ),
    ),
    node('text', { class: 'count', x: 8, y: height - 9, 'aria-hidden': 'true' }, `${sign} ${used}/${all}`),
    node('rect', { class: 'bar-room', x: 8, y: height - 5, width: width - 16, height: 2 }),
    ...(bar > 0 ? [node('rect', { class: 'bar', x: 8, y: height - 5, width: bar, height: 2 })] : []),
  );
}
