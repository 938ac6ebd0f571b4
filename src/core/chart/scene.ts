/** A drawing as plain data: elements of SVG with attributes and children; a page makes nodes of it, others markup. */

export type Attributes = Readonly<Record<string, string | number>>;

export interface SceneNode {
  /** Name of an SVG element. */
  readonly name: string;
  readonly attributes: Attributes;
  /** Texts are texts, never markup. */
  readonly children: readonly (SceneNode | string)[];
}

export function node(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (SceneNode | string)[]
): SceneNode {
  return { name, attributes, children };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for HTML and SVG, inside an element or an attribute in double quotes; what no XML may hold is left out. */
export function escapeMarkup(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML forbids
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** The drawing as it stands in a file or a page of HTML. */
export function toMarkup({ name, attributes, children }: SceneNode): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`);
  const open = `<${name}${written.join('')}`;
  if (children.length === 0) return `${open}/>`;
  const inner = children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : toMarkup(child)));
  return `${open}>${inner.join('')}</${name}>`;
}

/** A coordinate with as many decimals as a screen can show. */
export function place(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A line through points, in the order given. */
export function linePath(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${place(x)},${place(y)}`).join('');
}

/** The area between an upper and a lower line over the same places. */
export function areaPath(
  upper: readonly (readonly [x: number, y: number])[],
  lower: readonly (readonly [x: number, y: number])[],
): string {
  return upper.length === 0 ? '' : `${linePath([...upper, ...[...lower].reverse()])}Z`;
}
