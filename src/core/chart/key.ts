/** The key of a drawing: shapes with what they stand for, and how it is drawn below a picture that stands alone. */

import { textWidth } from './frame';
import { node, type SceneNode } from './scene';

export interface KeyItem {
  /** Around the origin, at most 22 units wide and 14 high. */
  readonly shape: SceneNode;
  readonly text: string;
}

const line = 20;
const size = 11;
const room = { shape: 30, gap: 18, edge: 14 };

/** The drawing with its key below; a row holds as many items as there is room for. */
export function withKey(scene: SceneNode, items: readonly KeyItem[]): SceneNode {
  if (items.length === 0) return scene;
  const width = Number(scene.attributes['width'] ?? 0);
  const height = Number(scene.attributes['height'] ?? 0);
  let [x, row] = [room.edge, 0];
  const drawn = items.map(({ shape, text }) => {
    const needed = room.shape + textWidth(text, size);
    if (x > room.edge && x + needed > width) [x, row] = [room.edge, row + 1];
    const at = `translate(${x},${height + 12 + row * line})`;
    x += needed + room.gap;
    return node(
      'g',
      { transform: at },
      node('g', { transform: 'translate(11,0)' }, shape),
      node('text', { x: room.shape - 2, y: 4 }, text),
    );
  });
  const total = height + (row + 1) * line + 8;
  return {
    ...scene,
    attributes: { ...scene.attributes, height: total, viewBox: `0 0 ${width} ${total}` },
    children: [...scene.children, ...drawn],
  };
}
