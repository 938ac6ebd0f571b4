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
  const boxes = layOut(view, width);
  const height = Math.max(80, ...boxes.map((box) => box.y + box.height)) + 8;
  const byId = new Map(boxes.map((box) => [box.part.id, box]));
  const edges = boxes.flatMap((box) => {
    const above = byId.get(box.part.parent ?? '');
    if (!above) return [];
    const [from, to] = [above.x + above.width, box.x];
    const [start, end] = [above.y + above.height / 2, box.y + box.height / 2];
    const bend = (from + to) / 2;
    return [
      node('path', {
        class: 'edge',
        d: linePath([
          [from, start],
          [bend, start],
          [bend, end],
          [to, end],
        ]),
      }),
    ];
  });
  return drawing(
    { width, height, top: 0, right: 0, bottom: 0, left: 0 },
    label,
    interaction.isLive,
    node('g', { 'aria-hidden': 'true' }, ...edges),
    ...boxes.map((box) => drawPart(box, interaction)),
  );
}

/** Leaves in rows one below the other; each part beside the middle of its own. */
function layOut({ parts }: ConceptView, width: number): readonly Box[] {
  const childrenOf = new Map<string | undefined, ConceptPart[]>();
  for (const part of parts) childrenOf.set(part.parent, [...(childrenOf.get(part.parent) ?? []), part]);
  const depthOf = (part: ConceptPart): number => {
    const above = parts.find(({ id }) => id === part.parent);
    return above ? depthOf(above) + 1 : 0;
  };
  const columns = Math.max(0, ...parts.map(depthOf)) + 1;
  const column = (width - 8 - gap.column * (columns - 1)) / columns;
  const boxes: Box[] = [];
  let bottom = 4;
  const put = (part: ConceptPart, depth: number): Box => {
    const below = (childrenOf.get(part.id) ?? []).map((child) => put(child, depth + 1));
    const lines = wrapText(part.label, column - 16, size);
    const height = lines.length * lineHeight + lineHeight + 12;
    const [first, last] = [below[0], below.at(-1)];
    const middle = first && last ? (first.y + last.y + last.height) / 2 : undefined;
    const y = Math.max(4, middle === undefined ? bottom : middle - height / 2);
    const box = { part, lines, x: 4 + depth * (column + gap.column), y, width: column, height };
    bottom = Math.max(bottom, y + height + gap.row);
    boxes.push(box);
    return box;
  };
  for (const root of childrenOf.get(undefined) ?? []) put(root, 0);
  return boxes;
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
