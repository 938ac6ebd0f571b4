/** A drawing as source for TikZ: the same shapes and texts, set in the fonts of the LaTeX document that takes it in. */

import { markPaths } from './marks';
import { escapeTex } from './pgfplots';
import type { SceneNode } from './scene';
import { type ColorName, palettes } from './style';

interface Place {
  readonly x: number;
  readonly y: number;
}

function color(name: ColorName): string {
  const hex = palettes.light[name];
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `{rgb,255:red,${red ?? 0};green,${green ?? 0};blue,${blue ?? 0}}`;
}

const uses: Readonly<Record<string, ColorName>> = {
  preferred: 'series-0',
  variant: 'series-1',
  discouraged: 'mismatch',
};
const dashes = ['solid', 'dashed', 'dotted', 'dashdotted', 'densely dashed', 'loosely dotted'];

/** How each class of style.ts is drawn; `undefined` for what a figure does not show. */
function lookOf(classes: readonly string[]): string | undefined {
  const [name = ''] = classes;
  const index = Number(classes.find((one) => one.startsWith('series-'))?.slice('series-'.length) ?? 0);
  const series = color(`series-${index}` as ColorName);
  switch (name) {
    case 'grid':
      return 'draw=black!16, line width=.5pt';
    case 'axis':
    case 'zero':
    case 'edge':
      return 'draw=black!50, line width=.5pt';
    case 'share':
    case 'band':
      return `fill=${series}, fill opacity=.28`;
    case 'line':
      return `draw=${series}, line width=1.2pt, ${dashes[index] ?? 'solid'}`;
    case 'mark':
      return `fill=${color((classes[1] ?? 'unknown') as ColorName)}, draw=white, line width=.6pt`;
    case 'use':
      return `fill=${color(uses[classes[1] ?? ''] ?? 'series-0')}`;
    case 'part':
      return `fill=white, draw=black!55, rounded corners=3pt${classes.includes('absent') ? ', dashed' : ''}${classes.includes('whole') ? ', line width=1.2pt' : ''}`;
    case 'bar-room':
      return 'fill=black!16';
    case 'bar':
      return `fill=${color('series-0')}`;
    default:
      return undefined;
  }
}

/** Signs that the fonts of LaTeX do not have. */
const signs: Readonly<Record<string, string>> = {
  '●': '$\\bullet$',
  '◐': '$\\odot$',
  '○': '$\\circ$',
  '×': '$\\times$',
};

function texText(text: string): string {
  return escapeTex(text).replace(/[●◐○×]/g, (sign) => signs[sign] ?? sign);
}

/** A `tikzpicture` as wide as the text; needs `\usepackage{tikz}` or `{pgfplots}`. */
export function tikzSource(scene: SceneNode): string {
  const width = Number(scene.attributes['width'] ?? 0);
  const height = Number(scene.attributes['height'] ?? 0);
  return [
    // Higher than wide, it is brought to the height of a page.
    height > width * 1.2 ? '\\resizebox{!}{.85\\textheight}{%' : '\\resizebox{\\linewidth}{!}{%',
    '\\begin{tikzpicture}[x=1pt, y=-1pt, every node/.style={inner sep=0pt, outer sep=0pt}]',
    `  \\useasboundingbox (0,0) rectangle (${width},${height});`,
    ...scene.children.flatMap((child) => (typeof child === 'string' ? [] : linesOf(child, { x: 0, y: 0 }))),
    '\\end{tikzpicture}}',
    '',
  ].join('\n');
}

function linesOf({ name, attributes, children }: SceneNode, origin: Place): readonly string[] {
  const shift = /translate\((-?[\d.]+),\s*(-?[\d.]+)\)/.exec(String(attributes['transform'] ?? ''));
  const at = { x: origin.x + Number(shift?.[1] ?? 0), y: origin.y + Number(shift?.[2] ?? 0) };
  const number = (key: string): number => Number(attributes[key] ?? 0);
  const point = (x: number, y: number): string => `(${rounded(at.x + x)},${rounded(at.y + y)})`;
  const look = lookOf(String(attributes['class'] ?? '').split(' '));
  const path = (steps: string): readonly string[] => (look === undefined ? [] : [`  \\path[${look}] ${steps};`]);
  switch (name) {
    case 'g':
      return children.flatMap((child) => (typeof child === 'string' ? [] : linesOf(child, at)));
    case 'line':
      return path(`${point(number('x1'), number('y1'))} -- ${point(number('x2'), number('y2'))}`);
    case 'rect':
      return path(
        `${point(number('x'), number('y'))} rectangle ${point(number('x') + number('width'), number('y') + number('height'))}`,
      );
    case 'path': {
      const drawn = String(attributes['d'] ?? '');
      return path(drawn === markPaths.match ? `${point(0, 0)} circle[radius=6pt]` : stepsOf(drawn, point));
    }
    case 'text': {
      const text = children.filter((child) => typeof child === 'string').join('');
      const anchors: Readonly<Record<string, string>> = { middle: 'base', end: 'base east' };
      const anchor = anchors[String(attributes['text-anchor'] ?? '')] ?? 'base west';
      const size = Number(attributes['font-size'] ?? 11);
      const font = `\\fontsize{${size}}{${size + 2}}\\selectfont`;
      const rim = /label|count/.test(String(attributes['class'] ?? ''))
        ? ', fill=white, fill opacity=.6, text opacity=1'
        : '';
      return [
        `  \\node[anchor=${anchor}, font=${font}${rim}] at ${point(number('x'), number('y'))} {${texText(text)}};`,
      ];
    }
    default:
      return [];
  }
}

/** The straight lines of a path; M, L, H, V and Z are all that drawings use beside the circle of a mark. */
function stepsOf(path: string, point: (x: number, y: number) => string): string {
  const steps: string[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVZ])([^MLHVZ]*)/g)) {
    const [first = 0, second = 0] = rest.split(/[\s,]+/).map(Number);
    if (command === 'Z') {
      steps.push('-- cycle');
      continue;
    }
    if (command === 'H') x = first;
    else if (command === 'V') y = first;
    else [x, y] = [first, second];
    steps.push(command === 'M' ? point(x, y) : `-- ${point(x, y)}`);
  }
  return steps.join(' ');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
