/** A chart as source for pgfplots, so that a LaTeX document sets it in its own fonts. */

import { modeOf, transformView, type ChartMode } from './transform';
import type { ChartVerdict, ChartView } from './views';

const colors = ['blue!70!black', 'violet', 'green!45!black', 'orange!80!black', 'magenta!70!black', 'teal'];
const dashes = ['solid', 'dashed', 'dotted', 'dashdotted', 'densely dashed', 'loosely dotted'];

/** Shapes as on the screen: circle, diamond, cross, square. */
const marks: Readonly<Record<ChartVerdict, string>> = {
  match: 'mark=*, mark options={fill=green!50!black, draw=white, scale=1.3}',
  older: 'mark=diamond*, mark options={fill=yellow!60!orange, draw=black, scale=1.7}',
  mismatch: 'mark=x, mark options={draw=red!80!black, very thick, scale=1.8}',
  unknown: 'mark=square*, mark options={fill=gray, draw=white, scale=1.2}',
};

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text that LaTeX sets as it is. */
export function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

/** A number without exponent, which pgfplots reads at any size. */
function coordinate(value: number): string {
  const text = String(Number(value.toPrecision(10)));
  return /e/.test(text) ? value.toFixed(6) : text;
}

export interface PgfplotsLook {
  readonly mode: ChartMode;
  readonly isLogarithmic: boolean;
  /** Words of the legend for the verdicts. */
  readonly legend: Readonly<Record<ChartVerdict, string>>;
}

/** A `tikzpicture`; needs `\usepackage{pgfplots}`. */
export function pgfplotsSource(view: ChartView, look: PgfplotsLook): string {
  const mode = modeOf(view, look.mode);
  const shown = transformView(view, mode);
  const values = [
    ...shown.series.flatMap(({ points }) => points.map(({ value }) => value)),
    ...shown.claims.map(({ value }) => value),
  ];
  const isLogarithmic = look.isLogarithmic && mode !== 'growth' && values.every((value) => value > 0);
  const options = [
    'width=\\linewidth',
    'height=0.6\\linewidth',
    'x tick label style={/pgf/number format/.cd, set thousands separator={}}',
    'xlabel={}',
    `ylabel={${escapeTex(shown.unit)}}`,
    'ymajorgrids',
    'grid style={gray!25}',
    'scaled y ticks=false',
    'y tick label style={/pgf/number format/.cd, fixed, set thousands separator={\\,}}',
    'legend style={at={(0.5,-0.14)}, anchor=north, draw=none, font=\\footnotesize, legend columns=1, cells={anchor=west}}',
    ...(isLogarithmic ? ['ymode=log'] : []),
  ];
  const lines = shown.series.map(({ label, points }, index) => {
    const style = `no marks, thick, ${colors[index % colors.length] ?? 'black'}, ${dashes[index % dashes.length] ?? 'solid'}`;
    const places = points.map(({ year, value }) => `(${year},${coordinate(value)})`).join(' ');
    return `  \\addplot[${style}] coordinates {${places}};\n  \\addlegendentry{${escapeTex(label)}}`;
  });
  const verdicts = (['match', 'older', 'mismatch', 'unknown'] as const).flatMap((verdict) => {
    const claims = shown.claims.filter((claim) => claim.verdict === verdict);
    if (claims.length === 0) return [];
    const places = claims.map(({ year, value }) => `(${year},${coordinate(value)})`).join(' ');
    return [
      `  \\addplot[only marks, ${marks[verdict]}] coordinates {${places}};\n  \\addlegendentry{${escapeTex(look.legend[verdict])}}`,
    ];
  });
  return [
    '\\begin{tikzpicture}',
    `\\begin{axis}[\n  ${options.join(',\n  ')},\n]`,
    ...lines,
    ...verdicts,
    '\\end{axis}',
    '\\end{tikzpicture}',
    '',
  ].join('\n');
}
