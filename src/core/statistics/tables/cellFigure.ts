/** Reads the text of a table cell as a figure with its stars, bracket and printed precision; knows no table. */

/** Offsets are offsets of the cell's plain text. */
export interface CellFigure {
  readonly value: number;
  /** One unit of the last printed digit. */
  readonly step: number;
  readonly decimals: number;
  /** Sign and digits. */
  readonly digits: { readonly start: number; readonly end: number };
  /** Marks of significance behind the figure (`**`, `†`, `+`); empty where there are none. */
  readonly stars: string;
  readonly starsAt: { readonly start: number; readonly end: number } | undefined;
  readonly bracket: 'round' | 'square' | 'curly' | undefined;
  readonly percent: boolean;
  /** Thousands are parted by commas or narrow spaces, so that the figure counts or measures something. */
  readonly grouped: boolean;
  /** What stands behind the figure, beyond stars and percent sign. */
  readonly rest: string;
}

const open = '[（(\\[［{｛]';
const close = '[)）\\]］}｝]';
const marks = '\\*{1,4}|＊{1,4}|∗{1,4}|[†‡]{1,2}|\\+(?![\\d.])';
const figure = new RegExp(
  `^\\s*(${open})?\\s*((?:[-−–﹣－+]\\s?)?(?:\\d{1,3}(?:(?:[,，]\\d{3})+|(?:[ \u00a0\u2009\u202f]\\d{3})+)(?!\\d)|\\d+)?(?:[.．]\\d+)?)\\s*([%％])?\\s*(${marks})?\\s*(${close})?\\s*(${marks})?`,
  'u',
);

const brackets: Readonly<Record<string, CellFigure['bracket']>> = {
  '(': 'round',
  '（': 'round',
  '[': 'square',
  '［': 'square',
  '{': 'curly',
  '｛': 'curly',
};

/** The figure at the beginning of `text` from `from` on, or `undefined` where something else stands there. */
export function readFigureAt(text: string, from = 0): (CellFigure & { readonly end: number }) | undefined {
  const match = figure.exec(from === 0 ? text : text.slice(from));
  const written = match?.[2] ?? '';
  if (!match || !/\d/.test(written)) return undefined;
  const [whole, opening, , percent, inner, closing, outer] = match;
  if ((opening === undefined) !== (closing === undefined)) {
    if (opening !== undefined) return undefined;
  }
  const digitsStart = from + whole.indexOf(written, opening === undefined ? 0 : whole.indexOf(opening) + 1);
  const plain = written
    .replace(/[,，\s]/g, '')
    .replace(/[−–﹣－]/, '-')
    .replace('．', '.');
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const stars = inner ?? (opening === undefined && closing !== undefined ? undefined : outer);
  const unclosed = opening === undefined && closing !== undefined;
  const end = unclosed ? digitsStart + written.length : from + whole.length;
  const starsStart = stars === undefined ? -1 : from + whole.lastIndexOf(stars);
  return {
    value,
    step: 10 ** -decimals,
    decimals,
    digits: { start: digitsStart, end: digitsStart + written.length },
    stars: stars === undefined ? '' : stars.replace(/[＊∗]/g, '*'),
    starsAt: stars === undefined ? undefined : { start: starsStart, end: starsStart + stars.length },
    bracket: opening === undefined ? undefined : brackets[opening],
    percent: percent !== undefined,
    grouped: /[,，]|\d\s\d/.test(written),
    rest: text.slice(end).trim(),
    end,
  };
}

/** A cell that is one figure, or a figure with a second one behind it (`0.12 (0.05)`, `105（52.5%）`). */
export interface CellFigures {
  readonly first: CellFigure;
  readonly second: CellFigure | undefined;
}

/** `t = 2.31` and `p = 0.021`, as stargazer sets them under a coefficient. */
const named = /^\s*(?<name>[tzp])\s*=\s*/;

/** A figure that its cell names as t, z or p. */
export function readNamedFigure(
  text: string,
): { readonly name: 't' | 'z' | 'p'; readonly figure: CellFigure } | undefined {
  const match = named.exec(text);
  const figure = match ? readFigureAt(text, match[0].length) : undefined;
  return figure?.rest === '' ? { name: match?.groups?.name as 't' | 'z' | 'p', figure } : undefined;
}

const longestCell = 80;
const empty = /^(?:[-—–−/*.…]*|n\.?a\.?|无|否|是|yes|no|×|√|✓)$/i;

export function readCellFigures(text: string): CellFigures | undefined {
  if (text.length > longestCell || !/\d/.test(text) || empty.test(text)) return undefined;
  const first = readFigureAt(text);
  if (!first) return undefined;
  if (first.rest === '') return { first, second: undefined };
  const second = /^\s*[（(\[［{｛]/.test(text.slice(first.end)) ? readFigureAt(text, first.end) : undefined;
  if (second?.bracket !== undefined && second.rest === '') return { first: { ...first, rest: '' }, second };
  return { first, second: undefined };
}
