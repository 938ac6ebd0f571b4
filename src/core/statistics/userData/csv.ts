/** Reads CSV text into cells with their places; quotes, doubled quotes and line breaks inside cells as in RFC 4180. */

export interface Cell {
  readonly text: string;
  /** Offsets in the file, quotes included. */
  readonly start: number;
  readonly end: number;
}

export type Row = readonly Cell[];

/** Rows in order, empty lines left out. Comma, semicolon and tab are told apart by the first line. An unclosed quote ends with its line. */
export function readCsv(source: string): readonly Row[] {
  const separator = separatorOf(source);
  const rows: Row[] = [];
  let at = source.startsWith('\ufeff') ? 1 : 0;
  while (at < source.length) {
    const { row, next } = readRow(source, at, separator);
    if (row.some((cell) => cell.text.trim() !== '')) rows.push(row);
    at = next;
  }
  return rows;
}

function separatorOf(source: string): string {
  const first =
    source
      .slice(0, 4000)
      .split(/\r?\n|\r/)
      .find((line) => /[,;\t]/.test(line)) ?? '';
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

function readRow(source: string, from: number, separator: string): { readonly row: Row; readonly next: number } {
  const row: Cell[] = [];
  let at = from;
  for (;;) {
    const cell = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at, separator);
    row.push(cell);
    at = cell.end;
    if (source[at] !== separator) break;
    at += 1;
  }
  if (source[at] === '\r') at += 1;
  if (source[at] === '\n') at += 1;
  return { row, next: Math.max(at, from + 1) };
}

function plainCell(source: string, start: number, separator: string): Cell {
  let end = start;
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') end += 1;
  return { text: source.slice(start, end), start, end };
}

function quotedCell(source: string, start: number): Cell {
  let at = start + 1;
  while (at < source.length) {
    if (source[at] !== '"') at += 1;
    else if (source[at + 1] === '"') at += 2;
    else return { text: source.slice(start + 1, at).replaceAll('""', '"'), start, end: at + 1 };
  }
  const lineEnd = source.slice(start).search(/[\r\n]/);
  const end = lineEnd < 0 ? source.length : start + lineEnd;
  return { text: source.slice(start + 1, end), start, end };
}
