/** Drawings as files: SVG that stands alone, and the address of such a picture for a hover or a page. */

import { node, type SceneNode, toMarkup } from './scene';
import { type Palette, styleWith } from './style';

const fonts = "system-ui,'Segoe UI','Noto Sans','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";

/** The drawing with its style inside; on a ground of its own unless it is to lie on that of a page. */
export function standaloneSvg(scene: SceneNode, palette: Palette, ground: 'page' | 'none'): string {
  const style = node('style', {}, `svg{font-family:${fonts}}${styleWith(palette)}`);
  const back = ground === 'page' ? [node('rect', { width: '100%', height: '100%', fill: palette.page })] : [];
  return toMarkup({ ...scene, children: [style, ...back, ...scene.children] });
}

/** The picture as an address; signs that end an address in Markdown or HTML are encoded. */
export function pictureAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/[()'!*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
}
