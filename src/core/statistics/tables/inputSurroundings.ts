/** Captions and notes that stand around an `\\input` in the document that takes a table in, for the table's own file. */

import type { FileReference, ProseDocument } from '../../text';
import type { Surroundings } from './grid';
import { findSurroundings } from './surroundings';

const begin = /\\begin\s*\{(?:table|sidewaystable|wraptable|longtable|threeparttable)\*?\}/g;
const end = /\\end\s*\{(?:table|sidewaystable|wraptable|longtable)\*?\}/g;
/** In characters; a float holds little beside its tables. */
const window = 6000;

/** `reference` is one of the parent's files of kind `input`; the places in the result are the parent's. */
export function surroundingsOfInput(parent: ProseDocument, { span }: FileReference): Surroundings {
  const float = floatAround(parent.source, span.start) ?? span;
  return findSurroundings(parent, [{ span, float }])[0] ?? { captions: [], notes: [] };
}

function floatAround(source: string, at: number): { readonly start: number; readonly end: number } | undefined {
  const from = Math.max(0, at - window);
  const before = source.slice(from, at);
  const lastEnd = [...before.matchAll(end)].at(-1)?.index ?? -1;
  const open = [...before.matchAll(begin)].find(({ index }) => index > lastEnd);
  if (!open) return undefined;
  end.lastIndex = 0;
  const close = end.exec(source.slice(at, at + window));
  return close ? { start: from + open.index, end: at + close.index + close[0].length } : undefined;
}
