/** Physical lines of a source, ended by LF, CRLF or a lone CR; what a line means is for the readers. */

/** `start`..`end` without the line end; `next` is where the following line starts. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines of `source.slice(from, to)`; an empty last line is left out. */
export function splitLines(source: string, from = 0, to = source.length): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i);
    if (code !== 0x0a && code !== 0x0d) continue;
    const next = code === 0x0d && i + 1 < to && source.charCodeAt(i + 1) === 0x0a ? i + 2 : i + 1;
    lines.push({ start, end: i, next });
    start = next;
    i = next - 1;
  }
  if (start < to) lines.push({ start, end: to, next: to });
  return lines;
}
