/**
 * Cells, notes and sentences as plain text with their formulas in it, where the prose of a block has objects:
 * `$t_{28}=2.2^{***}$` is `t_(28)=2.2***`. What is no text at all (code, citations, comments) leaves a blank.
 */

import type { Span } from '../../base';
import type { DocumentFormat, ProseText } from '../prose';
import { createProseBuilder } from '../proseBuilder';
import { createProseText } from '../proseMap';
import { addPlainLatex } from './plainLatex';
import { addPlainMarkdown } from './plainMarkdown';

/** Most cells are a bare figure or a few words, which need no reading. */
const isBare = /^[\p{L}\d.,()（）:：+/]*-?[\p{L}\d.,()（）:：+/]*$/u;

function isBlankUnit(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** The text of several ranges of one source, joined by blanks; superscripts keep `²` and stars, subscripts are `_(…)`. */
export function readPlain(source: string, format: DocumentFormat, parts: readonly Span[]): ProseText {
  const [first] = parts;
  if (first && parts.length === 1) {
    let { start, end } = first;
    while (start < end && isBlankUnit(source.charCodeAt(start))) start++;
    while (end > start && isBlankUnit(source.charCodeAt(end - 1))) end--;
    const text = source.slice(start, end);
    if (text.length < 60 && isBare.test(text)) {
      const whole = { prose: 0, length: text.length, start, end, copied: true, opaque: false };
      return createProseText(text, text === '' ? [] : [whole], start);
    }
  }
  const builder = createProseBuilder(source, parts[0]?.start ?? 0);
  for (const { start, end } of parts) {
    if (format === 'latex') addPlainLatex(builder, source, start, end);
    else addPlainMarkdown(builder, source, start, end);
    builder.replace(' ', end, end);
  }
  return builder.finish().prose;
}
