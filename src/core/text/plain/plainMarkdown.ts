/**
 * Markdown of a cell or a sentence to plain text. Stars are the trouble: those around a word are emphasis, those
 * behind a figure or apart from words mark significance and stay, escaped or not.
 */

import { readEntity } from '../markdown/entities';
import type { ProseBuilder } from '../proseBuilder';
import { addPlainLatex } from './plainLatex';

const markup = /[\\`*_$^~<&[!\n\r]/g;
const word = /[\p{L}\p{N}(（²]/u;
const longest = 400;

export function addPlainMarkdown(builder: ProseBuilder, source: string, start: number, end: number): void {
  let at = start;
  /** Where emphasis that was opened ends, and how many signs it takes. */
  const closings = new Map<number, number>();
  while (at < end) {
    const closing = closings.get(at);
    if (closing !== undefined) {
      at += closing;
      continue;
    }
    markup.lastIndex = at;
    const next = Math.min(end, markup.exec(source)?.index ?? end);
    if (next > at) {
      builder.copy(at, next);
      at = next;
      continue;
    }
    at = addMarkup(builder, source, at, end, closings);
  }
}

function addMarkup(
  builder: ProseBuilder,
  source: string,
  at: number,
  end: number,
  closings: Map<number, number>,
): number {
  const rest = (): string => source.slice(at, Math.min(end, at + longest));
  switch (source[at]) {
    case '\\': {
      const next = source[at + 1] ?? '';
      if (/[!-/:-@[-`{-~]/.test(next) && at + 1 < end) {
        builder.replace(next, at, at + 2);
        return at + 2;
      }
      builder.copy(at, at + 1);
      return at + 1;
    }
    case '\n':
    case '\r':
      builder.softBreak(at, at + 1);
      return at + 1;
    case '`': {
      const code = /^(`+)(?!`)[\s\S]*?[^`]\1(?!`)/.exec(rest());
      if (!code) break;
      builder.object(at, at + code[0].length);
      return at + code[0].length;
    }
    case '$': {
      const math = /^(\$\$?)(?=\S)((?:[^$\\]|\\[\s\S])*)\1/.exec(rest());
      if (!math) break;
      const open = math[1]?.length ?? 1;
      addPlainLatex(builder, source, at + open, at + math[0].length - open);
      return at + math[0].length;
    }
    case '&': {
      const entity = readEntity(source, at);
      if (!entity || entity.end > end) break;
      builder.replace(entity.text, at, entity.end);
      return entity.end;
    }
    case '<':
      return addTag(builder, source, at, rest());
    case '[':
    case '!': {
      const gone = /^(?:!\[[^\][]*\]\([^()\s]*\)|\[\^[^\]\s]+\]|\[-?@[^\][]*\])/.exec(rest());
      if (gone) {
        builder.replace(' ', at, at + gone[0].length);
        return at + gone[0].length;
      }
      const link = /^\[([^\][]*)\](?:\([^()\s]*\)|\{[^{}]*\})/.exec(rest());
      if (!link) break;
      builder.copy(at + 1, at + 1 + (link[1]?.length ?? 0));
      return at + link[0].length;
    }
    case '^':
    case '~':
      return addRaised(builder, source, at, rest());
    case '*':
    case '_':
      return addEmphasis(builder, source, at, end, closings);
    default:
  }
  builder.copy(at, at + 1);
  return at + 1;
}

function addTag(builder: ProseBuilder, source: string, at: number, rest: string): number {
  const comment = rest.startsWith('<!--') ? source.indexOf('-->', at) : -1;
  if (comment !== -1) return comment + 3;
  const tag = /^<(\/?)(sup|sub|br|[a-z][a-z0-9]*)\b[^<>]*>/i.exec(rest);
  if (!tag) {
    builder.copy(at, at + 1);
    return at + 1;
  }
  const stop = at + tag[0].length;
  const name = tag[2]?.toLowerCase();
  const squared = /^<sup>\s*2\s*<\/sup>/i.exec(rest);
  if (squared) {
    builder.replace('²', at, at + squared[0].length);
    return at + squared[0].length;
  }
  if (name === 'br' || name === 'p') builder.replace(' ', at, stop);
  else if (name === 'sub') builder.replace(tag[1] ? ')' : '_(', at, stop);
  return stop;
}

/** Pandoc's `χ^2^` and `t~28~`; a sign without its partner stays. */
function addRaised(builder: ProseBuilder, source: string, at: number, rest: string): number {
  const raised = /^([\^~])((?:[^\s^~\\]|\\.){1,20})\1/.exec(rest);
  if (!raised) {
    builder.copy(at, at + 1);
    return at + 1;
  }
  const inner = (raised[2] ?? '').replace(/\\/g, '');
  const stop = at + raised[0].length;
  if (source[at] === '~') builder.replace(`_(${inner})`, at, stop);
  else if (inner === '2') builder.replace('²', at, stop);
  else if (/^[*†‡+]+$/.test(inner)) builder.replace(inner, at, stop);
  else builder.replace(`^${inner}`, at, stop);
  return stop;
}

function runEnd(source: string, at: number, end: number): number {
  const unit = source[at];
  let stop = at;
  while (stop < end && source[stop] === unit) stop++;
  return stop;
}

function canOpen(before: string, after: string): boolean {
  return word.test(after) && !/[\p{L}\p{N})）]/u.test(before);
}

/** Signs right in front of a word, with as many right behind a word later on, are emphasis and vanish. */
function addEmphasis(
  builder: ProseBuilder,
  source: string,
  at: number,
  end: number,
  closings: Map<number, number>,
): number {
  const stop = runEnd(source, at, end);
  const sign = source[at] ?? '';
  const before = source[at - 1] ?? ' ';
  const after = source[stop] ?? ' ';
  if (stop - at <= 3 && stop < end && canOpen(before, after)) {
    let from = stop;
    for (let tries = 0; tries < 6; tries++) {
      const close = source.indexOf(sign, from);
      if (close === -1 || close >= end || close - stop > longest) break;
      const closeEnd = runEnd(source, close, end);
      const isEnd = closeEnd - close === stop - at && /[^\s、，,;；]/.test(source[close - 1] ?? ' ');
      if (isEnd && source[close - 1] !== '\\' && (sign === '*' || !/[\p{L}\p{N}]/u.test(source[closeEnd] ?? ' '))) {
        closings.set(close, closeEnd - close);
        return stop;
      }
      // A closing sign goes with the nearest one that opens.
      if (closeEnd - close === stop - at && canOpen(source[close - 1] ?? ' ', source[closeEnd] ?? ' ')) break;
      from = closeEnd;
    }
  }
  builder.copy(at, stop);
  return stop;
}
