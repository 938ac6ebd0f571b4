/** Half-open ranges of UTF-16 code units, the only way in which the core names a place in a text. */

/** `start` inclusive, `end` exclusive, both UTF-16 offsets; `start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function spanLength(range: Span): number {
  return range.end - range.start;
}

/** True where `offset` is inside `range`; the end counts, as it does for a cursor behind a word. */
export function touches(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where the two ranges share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function textOf(text: string, range: Span): string {
  return text.slice(range.start, range.end);
}
