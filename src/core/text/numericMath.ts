/**
 * Reads a formula that is nothing but a number, as `12.5\%` or `1.2 \times 10^4`, so that it can stand in
 * the prose; any formula with a variable in it is left to the callers as an object.
 */

import { isDigit } from './characters';
import type { ProseBuilder } from './proseBuilder';

interface MathPiece {
  /** What a reader sees; empty for spacing and braces. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Commands of a bare number; the empty ones only move the pen. */
const numberCommands: ReadonlyMap<string, string> = new Map([
  ['times', '×'],
  ['cdot', '·'],
  ['pm', '±'],
  ['mp', '∓'],
  ['approx', '≈'],
  ['sim', '~'],
  ['simeq', '≈'],
  ['ge', '≥'],
  ['geq', '≥'],
  ['geqslant', '≥'],
  ['le', '≤'],
  ['leq', '≤'],
  ['leqslant', '≤'],
  ['gt', '>'],
  ['lt', '<'],
  ['circ', '°'],
  ['degree', '°'],
  ['permil', '‰'],
  ['textperthousand', '‰'],
  ['yen', '¥'],
  ['pounds', '£'],
  ['euro', '€'],
  ['quad', ' '],
  ['displaystyle', ''],
  ['left', ''],
  ['right', ''],
  ['bm', ''],
  ['boldsymbol', ''],
  ['mathbf', ''],
  ['mathbb', ''],
]);
/** Commands whose braced argument is words: units and scale words. */
const wordCommands = new Set(['text', 'mathrm', 'textrm', 'mbox', 'hbox', 'textnormal', 'operatorname', 'mathit']);
const symbols: ReadonlyMap<string, string> = new Map([
  ['%', '%'],
  ['$', '$'],
  ['&', '&'],
  ['#', '#'],
  [' ', ' '],
  [',', ''],
  [';', ''],
  [':', ''],
  ['!', ''],
  ['>', ''],
]);
const plain = /[0-9.,:%+\-–—/()=<>≈±×·~^$¥€£°‰*']/;
const longestNumber = 160;

/** The pieces of a bare number in `source.slice(start, end)`, or `undefined` where the formula is more than that. */
export function readNumericMath(source: string, start: number, end: number): readonly MathPiece[] | undefined {
  if (end - start > longestNumber) return undefined;
  const pieces: MathPiece[] = [];
  let digits = false;
  let i = start;
  while (i < end) {
    const unit = source[i] ?? '';
    if (unit === '\\') {
      const name = /^[A-Za-z]+/.exec(source.slice(i + 1, Math.min(end, i + 24)))?.[0];
      if (name === undefined) {
        const shown = symbols.get(source[i + 1] ?? '');
        if (shown === undefined) return undefined;
        pieces.push({ text: shown, start: i, end: i + 2 });
        i += 2;
      } else if (wordCommands.has(name)) {
        const open = source.indexOf('{', i);
        const close = source.indexOf('}', i);
        if (open !== i + 1 + name.length || close === -1 || close >= end) return undefined;
        const words = source
          .slice(open + 1, close)
          .replace(/\\%/g, '%')
          .replace(/\\[, ;]|~/g, ' ');
        if (/[\\{$]/.test(words)) return undefined;
        pieces.push({ text: words, start: open + 1, end: close });
        i = close + 1;
      } else {
        const shown = numberCommands.get(name);
        if (shown === undefined) return undefined;
        pieces.push({ text: shown, start: i, end: i + 1 + name.length });
        i += 1 + name.length;
      }
      continue;
    }
    const code = source.charCodeAt(i);
    if (isDigit(code) || plain.test(unit)) {
      digits ||= isDigit(code);
      pieces.push({ text: unit, start: i, end: i + 1 });
    } else if (unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t') {
      pieces.push({ text: '', start: i, end: i + 1 });
    } else if (unit !== '{' && unit !== '}' && !(code >= 0x3000)) {
      return undefined;
    } else if (code >= 0x3000) {
      pieces.push({ text: unit, start: i, end: i + 1 });
    }
    i++;
  }
  return digits ? pieces.filter((piece) => piece.text !== '') : undefined;
}

/** Puts the pieces into the prose, each with its own place. */
export function addNumericMath(builder: ProseBuilder, source: string, pieces: readonly MathPiece[]): void {
  for (const { text, start, end } of pieces) {
    if (source.slice(start, end) === text) builder.copy(start, end);
    else builder.replace(text, start, end);
  }
}
