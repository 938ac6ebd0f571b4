/** Builds the prose of a block from the tokens of its text. */

import { addNumericMath, readNumericMath } from '../numericMath';
import { type BuilderOptions, createProseBuilder } from '../proseBuilder';
import type { ProseMark, ProseText } from '../prose';
import { pairEmphasis } from './emphasis';
import type { Delimiter, InlineToken } from './inlineToken';

export function buildInlineProse(
  source: string,
  origin: number,
  tokens: readonly InlineToken[],
  options: BuilderOptions,
): { readonly prose: ProseText; readonly marks: readonly ProseMark[] } {
  pairEmphasis(tokens);
  const builder = createProseBuilder(source, origin, options);
  const emphases: number[] = [];
  const links: number[] = [];
  const addDelimiter = (token: Delimiter): void => {
    for (let left = token.finishes; left > 0; left--) {
      const start = emphases.pop();
      if (start !== undefined) builder.markSince('emphasis', start);
    }
    const from = token.start + token.closes;
    const to = token.end - token.opens;
    if (to > from) builder.copy(from, to);
    for (let left = token.begins; left > 0; left--) emphases.push(builder.length);
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
        builder.copy(token.start, token.end);
        break;
      case 'replace':
        builder.replace(token.text, token.start, token.end);
        break;
      case 'object':
        builder.object(token.start, token.end);
        break;
      case 'number':
        addNumericMath(builder, source, readNumericMath(source, token.start, token.end) ?? []);
        break;
      case 'soft-break':
        builder.softBreak(token.start, token.end);
        break;
      case 'hard-break':
        builder.hardBreak(token.start, token.end);
        break;
      case 'open-link':
        links.push(builder.length);
        break;
      case 'close-link': {
        const start = links.pop();
        if (start !== undefined) builder.markSince('link-text', start);
        break;
      }
      case 'delimiter':
        addDelimiter(token);
    }
  }
  return builder.finish();
}
