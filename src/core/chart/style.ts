/** How drawings look: one style sheet over named colors, which a page takes from its theme and a picture from a palette. */

const colorNames = [
  'text',
  'page',
  'line',
  'series-0',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'match',
  'older',
  'mismatch',
  'unknown',
  'focus',
] as const;

export type ColorName = (typeof colorNames)[number];
export type Palette = Readonly<Record<ColorName, string>>;
export type PaletteName = 'light' | 'dark' | 'contrast-dark' | 'contrast-light';

/** Colors with at least 4.5 : 1 on their page for text and 3 : 1 for lines and marks. */
export const palettes: Readonly<Record<PaletteName, Palette>> = {
  light: {
    text: '#1f2328',
    page: '#ffffff',
    line: '#1f2328',
    'series-0': '#0b62b8',
    'series-1': '#7b3fb5',
    'series-2': '#2b7a2b',
    'series-3': '#a85c00',
    'series-4': '#b0306a',
    'series-5': '#3f6f78',
    match: '#1a7f37',
    older: '#9a6700',
    mismatch: '#cf222e',
    unknown: '#6e7781',
    focus: '#005fb8',
  },
  dark: {
    text: '#cccccc',
    page: '#1f1f1f',
    line: '#cccccc',
    'series-0': '#4aa3ff',
    'series-1': '#b992e0',
    'series-2': '#89d185',
    'series-3': '#e2a24a',
    'series-4': '#f08bb4',
    'series-5': '#7fc4cf',
    match: '#4cc26a',
    older: '#d7ba4d',
    mismatch: '#f85149',
    unknown: '#9d9d9d',
    focus: '#4aa3ff',
  },
  'contrast-dark': {
    text: '#ffffff',
    page: '#000000',
    line: '#ffffff',
    'series-0': '#6fc3ff',
    'series-1': '#d7a8ff',
    'series-2': '#9cf09c',
    'series-3': '#ffc266',
    'series-4': '#ff9ac6',
    'series-5': '#8fe3ef',
    match: '#5ff08a',
    older: '#ffe066',
    mismatch: '#ff7b72',
    unknown: '#d0d0d0',
    focus: '#f38518',
  },
  'contrast-light': {
    text: '#000000',
    page: '#ffffff',
    line: '#000000',
    'series-0': '#003f8a',
    'series-1': '#5a1e91',
    'series-2': '#0c5a0c',
    'series-3': '#7a3c00',
    'series-4': '#8a0f48',
    'series-5': '#1f4d55',
    match: '#0b5a22',
    older: '#6b4600',
    mismatch: '#a40e18',
    unknown: '#3d444b',
    focus: '#0f4a85',
  },
};

const dashes = ['none', '7 3', '2 3', '9 3 2 3', '4 2', '1 4'];

function seriesRules(): string {
  const rules = dashes.map(
    (dash, index) =>
      `.line.series-${index},.dot.series-${index}{stroke:var(--nqpf-series-${index})}.line.series-${index}{stroke-dasharray:${dash}}.band.series-${index},.share.series-${index}{fill:var(--nqpf-series-${index})}`,
  );
  return rules.join('');
}

function verdictRules(): string {
  return ['match', 'older', 'mismatch', 'unknown']
    .map((verdict) => `.mark.${verdict}{fill:var(--nqpf-${verdict})}`)
    .join('');
}

/** Rules for everything that the drawings of this folder hold. A rim in the color of the page keeps labels readable. */
export function drawingStyle(): string {
  return [
    'svg.chart text{fill:var(--nqpf-text);font-size:11px}',
    '.grid{stroke:var(--nqpf-line);stroke-opacity:.16;stroke-width:1}.zero,.axis,.edge{stroke:var(--nqpf-line);stroke-opacity:.5;stroke-width:1;fill:none}',
    '.band{fill-opacity:.22;stroke:none}.share{fill-opacity:.28;stroke:none}.line{fill:none;stroke-width:2}',
    '.dot{fill:var(--nqpf-page);stroke-width:1.5}',
    seriesRules(),
    '.mark{stroke:var(--nqpf-page);stroke-width:1.5}',
    verdictRules(),
    '.ring{fill:none;stroke:var(--nqpf-text);stroke-width:1.5}',
    '.halo{fill:none;stroke:var(--nqpf-focus);stroke-width:2.5}',
    'svg.chart .mark-label,svg.chart .part-label,svg.chart .count{paint-order:stroke;stroke:var(--nqpf-page);stroke-width:3px}',
    '.use.preferred{fill:var(--nqpf-series-0)}.use.variant{fill:var(--nqpf-series-1)}.use.discouraged{fill:var(--nqpf-mismatch)}',
    '.part{fill:var(--nqpf-page);stroke:var(--nqpf-line);stroke-opacity:.55}.part.absent{stroke-dasharray:3 3}.part.whole{stroke-width:2;stroke-opacity:1}.part.highlighted{stroke:var(--nqpf-focus);stroke-width:3;stroke-opacity:1}',
    '.bar-room{fill:var(--nqpf-line);fill-opacity:.16}.bar{fill:var(--nqpf-series-0)}',
  ].join('');
}

/** The colors as properties, for a page that holds drawings. */
export function paletteProperties(palette: Palette): string {
  return colorNames.map((name) => `--nqpf-${name}:${palette[name]}`).join(';');
}

/** The style sheet with the colors written into it, for a picture that may be shown by a viewer without properties. */
export function styleWith(palette: Palette): string {
  return drawingStyle().replace(/var\(--nqpf-([\w-]+)\)/g, (whole, name: string) =>
    name in palette ? palette[name as ColorName] : whole,
  );
}
