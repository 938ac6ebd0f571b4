/** The room that a drawing has, in its own units, each a pixel on the screen. */

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Height for width, so that lines are neither steep nor flat; margins stay, because text keeps its size. */
const shape = { least: 300, most: 1100, ratio: 0.56, lowest: 220, highest: 460 };

export function between(lowest: number, value: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value));
}

/** The frame of a chart in a place `available` pixels wide. */
export function frameOf(available: number): Frame {
  const width = Math.round(between(shape.least, available, shape.most));
  const height = Math.round(between(shape.lowest, width * shape.ratio, shape.highest));
  return { width, height, top: 28, right: 12, bottom: 30, left: 64 };
}

/** About how wide a text is: a Han character takes a whole unit of its size, a Latin letter a good half. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const char of text) width += /[\u2e80-\uffef]/.test(char) ? 1 : /[A-Z%MWmw]/.test(char) ? 0.72 : 0.54;
  return width * size;
}

/** Breaks a text into lines of at most `room` units; between words, and anywhere in Chinese. */
export function wrapText(text: string, room: number, size: number): readonly string[] {
  const pieces = text.match(/[\u2e80-\uffef][，。；：、）！？]?|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth(line + piece.trimEnd(), size) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
