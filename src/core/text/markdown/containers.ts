/** Quotations, list items and footnotes around a line: matching those that are open, opening new ones. */

export type Container = { readonly kind: 'quote' } | { readonly kind: 'item' | 'footnote'; readonly indent: number };

/** A place in a line: source offset and column, tabs counted to the next multiple of four. */
export interface LinePlace {
  readonly offset: number;
  readonly column: number;
}

export const deepestContainer = 100;

export function skipIndent(source: string, end: number, from: LinePlace): LinePlace {
  let { offset, column } = from;
  for (; offset < end; offset++) {
    const unit = source[offset];
    if (unit === ' ') column++;
    else if (unit === '\t') column += 4 - (column % 4);
    else break;
  }
  return { offset, column };
}

/** How many of the open containers the line continues, and where its content starts. */
export function matchContainers(
  source: string,
  end: number,
  place: LinePlace,
  open: readonly Container[],
): { readonly matched: number; readonly place: LinePlace } {
  let at = place;
  let matched = 0;
  // Items only take a part of the indent, so that its end is looked for again behind a `>` alone.
  let inner = skipIndent(source, end, at);
  for (const container of open) {
    const blank = inner.offset >= end;
    if (container.kind === 'quote') {
      if (blank || source[inner.offset] !== '>' || inner.column - at.column > 3) break;
      at = afterQuoteMark(source, inner);
      inner = skipIndent(source, end, at);
    } else if (blank) {
      // An empty line belongs to any item.
    } else if (inner.column - at.column >= container.indent) {
      at = advance(source, end, at, container.indent);
    } else break;
    matched++;
  }
  return { matched, place: at };
}

function afterQuoteMark(source: string, mark: LinePlace): LinePlace {
  const blank = source[mark.offset + 1] === ' ' || source[mark.offset + 1] === '\t';
  return { offset: mark.offset + (blank ? 2 : 1), column: mark.column + (blank ? 2 : 1) };
}

function advance(source: string, end: number, from: LinePlace, columns: number): LinePlace {
  let { offset, column } = from;
  const goal = column + columns;
  while (offset < end && column < goal) {
    column += source[offset] === '\t' ? 4 - (column % 4) : 1;
    offset++;
  }
  return { offset, column };
}

const bullet = /[-+*](?=[ \t]|$)/y;
const number = /(\d{1,9})[.)](?=[ \t]|$)/y;
const footnote = /\[\^[^\s\]]{1,200}\]:[ \t]*/y;
const task = /\[[ xX]\][ \t]+/y;

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

/** The container that the line opens at `at` (indentation already skipped), or `undefined`. */
export function openContainer(
  source: string,
  end: number,
  before: LinePlace,
  at: LinePlace,
  inParagraph: boolean,
): { readonly container: Container; readonly place: LinePlace } | undefined {
  if (source[at.offset] === '>') return { container: { kind: 'quote' }, place: afterQuoteMark(source, at) };
  const line = source.slice(at.offset, Math.min(end, at.offset + 260));
  const note = matchAt(footnote, line, 0);
  if (note !== null) {
    const place = { offset: at.offset + note[0].length, column: at.column + note[0].length };
    return { container: { kind: 'footnote', indent: 2 }, place };
  }
  const mark = matchAt(bullet, line, 0) ?? matchAt(number, line, 0);
  if (mark === null) return undefined;
  const behind = { offset: at.offset + mark[0].length, column: at.column + mark[0].length };
  const content = skipIndent(source, end, behind);
  const empty = content.offset >= end;
  if (inParagraph && (empty || (mark[1] !== undefined && mark[1] !== '1'))) return undefined;
  const gap = content.column - behind.column;
  const place = empty || gap > 4 ? advance(source, end, behind, 1) : content;
  const box = matchAt(task, source.slice(place.offset, Math.min(end, place.offset + 8)), 0)?.[0].length ?? 0;
  const indent = (empty ? behind.column + 1 : place.column) - before.column;
  return { container: { kind: 'item', indent }, place: { offset: place.offset + box, column: place.column + box } };
}
