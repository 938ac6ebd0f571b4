/** The text of one block without the markers of its containers, and the way back to the source. */

export interface LineRange {
  readonly start: number;
  readonly end: number;
}

export interface BlockText {
  /** The lines, trimmed, joined by line feeds. */
  readonly text: string;
  /** Source offset of an offset in `text`; cheap where calls move forward. */
  toSource(offset: number): number;
}

export function createBlockText(source: string, lines: readonly LineRange[]): BlockText {
  if (lines.length === 1) {
    const only = lines[0] as LineRange;
    return { text: source.slice(only.start, only.end), toSource: (offset) => only.start + offset };
  }
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    parts.push(source.slice(line.start, line.end));
    length += line.end - line.start + 1;
  }
  let cursor = 0;
  return {
    text: parts.join('\n'),
    toSource(offset) {
      if ((starts[cursor] ?? 0) > offset) {
        let low = 0;
        let high = cursor;
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          if ((starts[middle] ?? 0) <= offset) low = middle;
          else high = middle - 1;
        }
        cursor = low;
      }
      while (cursor + 1 < starts.length && (starts[cursor + 1] ?? 0) <= offset) cursor++;
      return (lines[cursor]?.start ?? 0) + offset - (starts[cursor] ?? 0);
    },
  };
}
