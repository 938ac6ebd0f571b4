/**
 * Collects the prose of one block: copies and replacements in reading order, line breaks that vanish
 * between Han characters, runs of blanks that count as one, letter-spaced Han joined. It reads no markup.
 */

import { isBlank, isHan, isLineEnd, isSharedPunctuation, isWide } from './characters';
import type { ProseMark, ProseText } from './prose';
import { createProseText, type ProsePiece } from './proseMap';
import { findQuotations } from './quotations';

/** What stands in the prose for code, formulas, pictures and citations. */
export const objectCharacter = '\uFFFC';

export interface ProseBuilder {
  /** Length of the prose so far; a pending line break is not yet counted. */
  readonly length: number;
  /** Copies `source.slice(start, end)`. */
  copy(start: number, end: number): void;
  /** Lets `text` stand for a source range; several units of `text` share that range. */
  replace(text: string, start: number, end: number): void;
  /** Puts the object character for a range that is not prose. */
  object(start: number, end: number): void;
  /** A line end that a reader does not see: nothing between wide characters, else one space. */
  softBreak(start: number, end: number): void;
  /** A line end that a reader does see, as one line feed. */
  hardBreak(start: number, end: number): void;
  /** Notes a mark from the prose offset `start` to here. */
  markSince(kind: ProseMark['kind'], start: number): void;
  finish(): { readonly prose: ProseText; readonly marks: readonly ProseMark[] };
}

/** A piece that grows while what is copied next to it follows it in the source. */
type MutablePiece = { -readonly [Name in keyof ProsePiece]: ProsePiece[Name] };

export interface BuilderOptions {
  /** True where lines were broken by a typesetter, so that a hyphen at a line end is followed by no space. */
  readonly typesetLines?: boolean;
}

type BreakSide = 'wide' | 'shared' | 'narrow';

function sideOf(text: string, index: number): BreakSide {
  let at = index;
  let code = text.charCodeAt(at);
  // The second half of a pair is as wide as its first half says.
  if (code >= 0xdc00 && code <= 0xdfff && at > 0) code = text.charCodeAt(--at);
  if (isWide(code)) return 'wide';
  return isSharedPunctuation(code) || code === 0xfffc ? 'shared' : 'narrow';
}

/** True where a line end between the two texts leaves a space: everywhere but between wide characters. */
function breakLeavesSpace(before: string, after: string): boolean {
  const left = sideOf(before, before.length - 1);
  const right = sideOf(after, 0);
  if (left === 'narrow' || right === 'narrow') {
    // Full-width punctuation carries its own room: “，” before a Latin word needs no space.
    const wide = left === 'wide' ? before.charCodeAt(before.length - 1) : right === 'wide' ? after.charCodeAt(0) : 0;
    return wide === 0 || isHan(wide) || (wide >= 0x3040 && wide <= 0x30ff);
  }
  if (left === 'wide' || right === 'wide') return false;
  // Two shared marks, as in ” “: the character before them decides.
  return before.length < 2 || sideOf(before, before.length - 2) !== 'wide';
}

/** Prose offsets of single blanks inside `三 次 产 业`: three or more lone Han characters with one blank between. */
function letterSpacingBlanks(text: string, end: number): number[] {
  const found: number[] = [];
  for (let blank = text.indexOf(' '); blank !== -1 && blank < end; blank = text.indexOf(' ', blank + 1)) {
    const first = blank - 1;
    if (!isHan(text.charCodeAt(first)) || isHan(text.charCodeAt(first - 1))) continue;
    let last = first;
    while (last + 2 < end && text.charCodeAt(last + 1) === 0x20 && isHan(text.charCodeAt(last + 2))) last += 2;
    const reached = last;
    // A Han character that is followed by another is the start of a word, not part of the spaced run.
    if (last > first && isHan(text.charCodeAt(last + 1))) last -= 2;
    if (last - first >= 4) for (let at = first + 1; at < last; at += 2) found.push(at);
    blank = Math.max(blank, reached - 1);
  }
  return found;
}

function isPlain(code: number): boolean {
  return !isBlank(code) && !isLineEnd(code);
}

/** Takes single prose units out of the pieces; `removed` is in rising order. */
function withoutUnits(pieces: readonly ProsePiece[], removed: readonly number[]): MutablePiece[] {
  const kept: MutablePiece[] = [];
  let next = 0;
  for (const piece of pieces) {
    let from = piece.prose;
    const end = piece.prose + piece.length;
    const keep = (to: number, before: number): void => {
      if (to <= from) return;
      const start = piece.copied ? piece.start + from - piece.prose : piece.start;
      const stop = piece.copied ? start + to - from : piece.end;
      kept.push({ ...piece, prose: from - before, length: to - from, start, end: stop });
    };
    for (let at = removed[next]; at !== undefined && at < end; at = removed[next]) {
      keep(at, next);
      from = at + 1;
      next++;
    }
    keep(end, next);
  }
  return kept;
}

export function createProseBuilder(source: string, origin: number, options: BuilderOptions = {}): ProseBuilder {
  const parts: string[] = [];
  let pieces: MutablePiece[] = [];
  let last: MutablePiece | undefined;
  let marks: ProseMark[] = [];
  let length = 0;
  let tail = '';
  let waiting: { start: number; end: number } | undefined;

  const push = (text: string, start: number, end: number, copied: boolean, opaque: boolean): void => {
    if (copied && last?.copied && last.end === start) {
      last.length += text.length;
      last.end = end;
    } else {
      last = { prose: length, length: text.length, start, end, copied, opaque };
      pieces.push(last);
    }
    parts.push(text);
    length += text.length;
    tail = text.length > 1 ? text : tail.slice(-1) + text;
  };
  const endsBlank = (): boolean => length === 0 || isBlank(tail.charCodeAt(tail.length - 1)) || tail.endsWith('\n');
  const settleBreak = (next: string): void => {
    const pending = waiting;
    waiting = undefined;
    if (pending === undefined || length === 0) return;
    if (endsBlank()) return;
    // A typesetter parts words at hyphens and, in a Chinese column, numbers anywhere.
    if (options.typesetLines && (/[A-Za-z]-$/.test(tail) ? /^[a-z]/ : /\d$/.test(tail) ? /^\d/ : /^$/).test(next))
      return;
    if (breakLeavesSpace(tail, next)) push(' ', pending.start, pending.end, false, false);
  };
  const add = (text: string, start: number, end: number, copied: boolean, opaque: boolean): void => {
    if (text === '') return;
    settleBreak(text);
    push(text, start, end, copied, opaque);
  };
  /** Blanks: none at the start of a line, one where there are several; tabs and the like count as blanks. */
  const addBlanks = (start: number, end: number): void => {
    if (waiting !== undefined || endsBlank()) return;
    const first = source[start] ?? ' ';
    if (first === ' ' || first === '\u3000') push(first, start, start + 1, true, false);
    else push(' ', start, end, false, false);
  };

  return {
    get length() {
      return length;
    },
    copy(start, end) {
      let from = start;
      for (let i = start; i < end; i++) {
        const code = source.charCodeAt(i);
        if (code > 0x20 && code < 0xa0) continue;
        if (!isBlank(code) && !isLineEnd(code)) continue;
        // A single blank between two words stays inside the run that is copied at once.
        if (code === 0x20 && i > from && i + 1 < end && isPlain(source.charCodeAt(i + 1))) continue;
        if (i > from) add(source.slice(from, i), from, i, true, false);
        let stop = i + 1;
        while (stop < end && (isBlank(source.charCodeAt(stop)) || isLineEnd(source.charCodeAt(stop)))) stop++;
        addBlanks(i, stop);
        from = stop;
        i = stop - 1;
      }
      if (end > from) add(source.slice(from, end), from, end, true, false);
    },
    replace(text, start, end) {
      if (text === ' ') {
        if (waiting === undefined && !endsBlank()) push(' ', start, end, false, false);
      } else add(text, start, end, false, false);
    },
    object(start, end) {
      add(objectCharacter, start, end, false, true);
    },
    softBreak(start, end) {
      waiting ??= { start, end };
    },
    hardBreak(start, end) {
      waiting = undefined;
      if (length > 0 && !tail.endsWith('\n')) push('\n', start, end, false, false);
    },
    markSince(kind, start) {
      if (length > start) marks.push({ kind, start, end: length });
    },
    finish() {
      let text = parts.join('');
      let trimmed = text.length;
      while (trimmed > 0 && (isBlank(text.charCodeAt(trimmed - 1)) || text[trimmed - 1] === '\n')) trimmed--;
      const cut = letterSpacingBlanks(text, trimmed);
      for (let i = trimmed; i < text.length; i++) cut.push(i);
      if (cut.length > 0) {
        pieces = withoutUnits(pieces, cut);
        let shortened = '';
        let from = 0;
        for (const at of cut) {
          shortened += text.slice(from, at);
          from = at + 1;
        }
        text = shortened + text.slice(from);
        marks = shiftMarks(marks, cut);
      }
      const quotations = findQuotations(text);
      const all = marks.length + quotations.length < 2 ? marks.concat(quotations) : inOrder(marks.concat(quotations));
      return { prose: createProseText(text, pieces, origin), marks: all };
    },
  };
}

function inOrder(marks: ProseMark[]): ProseMark[] {
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function shiftMarks(marks: readonly ProseMark[], cut: readonly number[]): ProseMark[] {
  const before = (offset: number): number => {
    let low = 0;
    let high = cut.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cut[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return marks
    .map((mark) => ({ ...mark, start: mark.start - before(mark.start), end: mark.end - before(mark.end) }))
    .filter((mark) => mark.end > mark.start);
}
