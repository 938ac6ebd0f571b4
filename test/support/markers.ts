/** Places marked inside the text of a test: `⟦` and `⟧` around a range, `‸` for a cursor. */

import type { Span } from '../../src/core';

export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly cursor: number | undefined;
}

export function readMarked(marked: string): MarkedText {
  let text = '';
  let cursor: number | undefined;
  const spans: Span[] = [];
  const open: number[] = [];
  for (const char of marked) {
    if (char === '⟦') open.push(text.length);
    else if (char === '⟧') spans.push({ start: open.pop() ?? 0, end: text.length });
    else if (char === '‸') cursor = text.length;
    else text += char;
  }
  return { text, spans, cursor };
}
