/** Offsets to lines and columns and back; lines end at LF, CRLF or a lone CR, as in VS Code. */

/** Zero-based line and zero-based column in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly lineCount: number;
  /** Offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): LinePosition;
  /** Positions outside the text are moved to the nearest place inside it. */
  offsetAt(position: LinePosition): number;
  lineStart(line: number): number;
}

export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  const lineBreak = /\r\n|\n|\r/g;
  for (let match = lineBreak.exec(text); match; match = lineBreak.exec(text)) {
    starts.push(match.index + match[0].length);
  }
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const lineStart = (line: number): number => starts[Math.max(0, Math.min(line, starts.length - 1))] ?? 0;
  return {
    lineCount: starts.length,
    lineStart,
    positionAt(offset) {
      const inside = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(inside);
      return { line, column: inside - lineStart(line) };
    },
    offsetAt({ line, column }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      const end = line + 1 < starts.length ? lineStart(line + 1) : text.length;
      return Math.min(lineStart(line) + Math.max(0, column), end);
    },
  };
}
