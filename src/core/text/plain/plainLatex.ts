/** LaTeX of a cell or a sentence to plain text, formulas included; it expands nothing and needs no environment. */

import type { ProseBuilder } from '../proseBuilder';
import { droppedArguments, signs } from './latexSigns';

const escaped = '%&$#_{}';

export function addPlainLatex(builder: ProseBuilder, source: string, start: number, end: number): void {
  let at = start;
  /** Ends of subscripts in braces, where the bracket closes. */
  const subscripts: number[] = [];
  while (at < end) {
    const unit = source[at] ?? '';
    switch (unit) {
      case '\\':
        at = addCommand(builder, source, at, end);
        break;
      case '%':
        while (at < end && source[at] !== '\n') at++;
        at = blanksEnd(source, at, end);
        break;
      case '{':
      case '$':
        at++;
        break;
      case '}':
        if (subscripts[subscripts.length - 1] === at) {
          subscripts.pop();
          builder.replace(')', at, at + 1);
        }
        at++;
        break;
      case '^':
        at = addSuperscript(builder, source, at, end);
        break;
      case '_': {
        const open = source[at + 1] === '{' ? groupEnd(source, at + 1, end) : undefined;
        if (open === undefined) builder.copy(at, at + 1);
        else {
          subscripts.push(open - 1);
          builder.replace('_(', at, at + 2);
        }
        at += open === undefined ? 1 : 2;
        break;
      }
      case '~':
      case '&':
        builder.replace(' ', at, at + 1);
        at++;
        break;
      case '-':
        at = addDash(builder, source, at, end);
        break;
      case '\n':
      case '\r':
      case ' ':
      case '\t': {
        const stop = blanksEnd(source, at, end);
        if (/[\n\r]/.test(source.slice(at, stop))) builder.softBreak(at, stop);
        else builder.copy(at, stop);
        at = stop;
        break;
      }
      default: {
        let stop = at + 1;
        while (stop < end && !isSpecial(source.charCodeAt(stop))) stop++;
        builder.copy(at, stop);
        at = stop;
      }
    }
  }
}

const specials = new Uint8Array(128);
for (const unit of '\\%{}$^_~&- \t\n\r') specials[unit.charCodeAt(0)] = 1;

function isSpecial(code: number): boolean {
  return code < 128 && specials[code] === 1;
}

function addDash(builder: ProseBuilder, source: string, at: number, end: number): number {
  let stop = at + 1;
  while (stop < end && stop < at + 3 && source[stop] === '-') stop++;
  if (stop === at + 1) builder.copy(at, stop);
  else builder.replace(stop === at + 2 ? '–' : '—', at, stop);
  return stop;
}

/** `^2` is `²`, `^{***}` is its stars, `^{-5}` keeps its sign: `10^-5`. */
function addSuperscript(builder: ProseBuilder, source: string, at: number, end: number): number {
  const open = at + 1;
  const close = source[open] === '{' ? groupEnd(source, open, end) : undefined;
  const inner = close === undefined ? source.slice(open, open + 1) : source.slice(open + 1, close - 1);
  const behind = close ?? open + 1;
  if (inner.trim() === '2') {
    builder.replace('²', at, behind);
    return behind;
  }
  if (/^\s*[-+−\d]/.test(inner)) builder.replace('^', at, open);
  return open;
}

function addCommand(builder: ProseBuilder, source: string, at: number, end: number): number {
  const next = source[at + 1] ?? '';
  const name = /^[A-Za-z]+\*?/.exec(source.slice(at + 1, Math.min(end, at + 40)))?.[0];
  if (name === undefined) {
    const stop = Math.min(end, at + 2);
    if (escaped.includes(next) && next !== '') builder.replace(next, at, stop);
    else if (next === '\\') {
      builder.replace(' ', at, stop);
      return skipArguments(source, stop, end, 'o');
    } else if (next === ',' && /\d/.test(source[at + 2] ?? '') && /\d/.test(source[at - 1] ?? '')) return stop;
    else if (/[,;: >~]/.test(next)) builder.replace(' ', at, stop);
    return stop;
  }
  const behind = at + 1 + name.length;
  // Some tables mark significance with the command for notes.
  if (/^t?note\*?$|^tablenotemark$/.test(name) && /^\s*\{\s*[*†‡]{1,4}\s*\}/.test(source.slice(behind, behind + 12)))
    return behind;
  if (name === 'begin') return skipArguments(source, skipArguments(source, behind, end, 'm'), end, 'om');
  const sign = signs.get(name);
  if (sign !== undefined) {
    builder.replace(sign, at, behind);
    return sign === ' ' ? behind : blanksBehind(source, behind, end);
  }
  return blanksBehind(source, skipArguments(source, behind, end, droppedArguments.get(name) ?? ''), end);
}

/** TeX swallows the blanks behind a command; a line end is kept, so that rows stay apart. */
function blanksBehind(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && (source[at] === ' ' || source[at] === '\t')) at++;
  return at;
}

function blanksEnd(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[ \t\r\n]/.test(source[at] ?? '')) at++;
  return at;
}

const longestGroup = 5000;

/** Offset behind the brace that closes the one at `open`, or `undefined` within reach. */
function groupEnd(source: string, open: number, end: number): number | undefined {
  let depth = 0;
  const limit = Math.min(end, open + longestGroup);
  for (let at = open; at < limit; at++) {
    const unit = source[at];
    if (unit === '\\') at++;
    else if (unit === '{') depth++;
    else if (unit === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

function skipArguments(source: string, from: number, end: number, pattern: string): number {
  let at = from;
  for (const sort of pattern) {
    const next = blanksBehind(source, at, end);
    if (sort === 'm' && source[next] === '{') at = groupEnd(source, next, end) ?? at;
    else if (sort === 's' && source[next] === '*') at = next + 1;
    else if ((sort === 'o' && source[next] === '[') || (sort === 'p' && source[next] === '(')) {
      const close = source.slice(next, Math.min(end, next + 200)).indexOf(sort === 'o' ? ']' : ')');
      if (close !== -1) at = next + close + 1;
    }
  }
  return at;
}
