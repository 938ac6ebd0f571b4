/** Rows of pipe tables: where each cell starts and ends; what follows what is for the block scanner. */

import type { LineRange } from './blockText';

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** True for `|---|:--:|`; a lone `---` without a bar is an underline, not a table. */
export function isDelimiterRow(text: string): boolean {
  return text.includes('|') && text.length < 10_000 && delimiterRow.test(text);
}

/** The cells of a row without the blanks around them; bars in code and escaped bars do not part cells. */
export function splitRow(source: string, row: LineRange): readonly LineRange[] {
  const cells: LineRange[] = [];
  let start = row.start;
  let inCode = false;
  const add = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(source[from] ?? '')) from++;
    while (to > from && /\s/.test(source[to - 1] ?? '')) to--;
    cells.push({ start: from, end: to });
  };
  let end = row.end;
  while (start < end && /\s/.test(source[start] ?? '')) start++;
  while (end > start && /\s/.test(source[end - 1] ?? '')) end--;
  if (source[start] === '|') start++;
  for (let i = start; i < end; i++) {
    const unit = source[i];
    if (unit === '\\') i++;
    else if (unit === '`') inCode = !inCode && source.slice(i + 1, end).includes('`');
    else if (unit === '|' && !inCode) {
      add(i);
      start = i + 1;
    }
  }
  if (start < end || cells.length === 0) add(end);
  return cells;
}
