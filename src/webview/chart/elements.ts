/** Makes elements of the page and of its drawings; texts are set as text, never as markup. */

import type { SceneNode } from '../../core/chart';

type Attributes = Readonly<Record<string, string | number>>;
type Children = readonly (Node | string)[];

export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Children
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** The nodes of a drawing. */
export function toElement({ name, attributes, children }: SceneNode): SVGElement {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') element.setAttribute(key, String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child))));
  return element;
}

/** A small drawing of one shape, for a legend. */
export function swatch(...shapes: readonly SceneNode[]): SVGElement {
  const attributes = { viewBox: '-12 -8 24 16', 'aria-hidden': 'true', class: 'swatch' };
  return toElement({ name: 'svg', attributes, children: shapes });
}

export function button(text: string, attributes: Attributes, act: () => void): HTMLButtonElement {
  const element = html('button', { type: 'button', ...attributes }, text);
  element.addEventListener('click', act);
  return element;
}

/** `fill('Line {line}', { line: 3 })` */
export function fill(text: string, values: Attributes): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
