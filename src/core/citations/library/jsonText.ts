/**
 * Finds places in JSON text that may be damaged: the objects of a list, and the members of an object.
 * Their values are left to JSON.parse.
 */

import { type Span, span } from '../../base';

/** A whole string, an unclosed one up to its line's end, a bracket, or a line break with its indentation. */
const tokens = /"(?:[^"\\\n]|\\.)*"?|[{}[\]]|\n[ \t]*(?=\{)/g;

export interface JsonObjectText {
  readonly span: Span;
  readonly closed: boolean;
}

/**
 * The outermost objects inside the first list of `source` (or the object that `source` is). An object
 * that is not closed ends where a line opens another at the same indentation.
 */
export function findJsonObjects(source: string): readonly JsonObjectText[] {
  const objects: JsonObjectText[] = [];
  let depth = 0;
  let start = -1;
  let indentation = '';
  for (const match of source.matchAll(tokens)) {
    const sign = match[0];
    if (sign === '{' || sign === '[') {
      if (sign === '{' && start < 0) {
        start = match.index;
        depth = 0;
        indentation = /(\n[ \t]*)$/.exec(source.slice(Math.max(0, start - 200), start))?.[1] ?? '';
      }
      if (start >= 0) depth += 1;
    } else if (sign === '}' || sign === ']') {
      if (start >= 0) depth -= 1;
      if (start >= 0 && depth === 0) {
        objects.push({ span: span(start, match.index + 1), closed: true });
        start = -1;
      }
    } else if (sign.startsWith('\n') && start >= 0 && indentation !== '' && sign === indentation) {
      objects.push({ span: span(start, match.index), closed: false });
      start = -1;
    }
  }
  if (start >= 0) objects.push({ span: span(start, source.length), closed: false });
  return objects;
}

/** The place of the value of a member that stands directly in the object, without its quotation marks. */
export function findMember(source: string, object: Span, name: string): Span | undefined {
  let depth = 0;
  let wanted = false;
  // A copy: a regular expression that is left half-way would make the next search begin there.
  const token = new RegExp(tokens);
  token.lastIndex = object.start;
  for (let match = token.exec(source); match && match.index < object.end; match = token.exec(source)) {
    const sign = match[0];
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    else if (depth === 1 && sign.startsWith('"')) {
      const end = match.index + sign.length;
      if (wanted) return span(match.index + 1, end - 1);
      wanted = sign === `"${name}"` && /^\s{0,100}:/.test(source.slice(end, end + 101));
      const number = wanted ? /^\s{0,100}:\s{0,100}(-?\d+)/.exec(source.slice(end, end + 240)) : null;
      if (number) return span(end + number[0].length - (number[1] ?? '').length, end + number[0].length);
    }
  }
  return undefined;
}
