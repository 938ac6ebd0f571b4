/** Formulas: a bare number is prose, everything else one object. */

import { message } from '../../base';
import { addNumericMath, readNumericMath } from '../numericMath';
import { latexMessages, type LatexReading } from './latexReading';

function readMath(r: LatexReading, open: number, contentStart: number, close: number, stop: number): void {
  const number = readNumericMath(r.source, contentStart, close);
  if (number === undefined) r.object(open, stop);
  else {
    addNumericMath(r.builder(open), r.source, number);
    r.at = stop;
  }
}

export function readDollar(r: LatexReading): void {
  const double = r.source[r.at + 1] === '$';
  const start = double ? r.at + 2 : r.at + 1;
  for (let at = start; at < r.end; at++) {
    const unit = r.source[at];
    if (unit === '\\') at++;
    else if (unit === '$') {
      if (double) r.object(r.at, r.source[at + 1] === '$' ? at + 2 : at + 1);
      else readMath(r, r.at, start, at, at + 1);
      return;
    } else if (unit === '\n' && /^[ \t\r]*\n/.test(r.source.slice(at + 1, at + 40))) break;
  }
  r.problem(message(latexMessages.math), r.at, start);
  r.at = start;
}

/** `\(…\)` and `\[…\]`. */
export function readDelimitedMath(r: LatexReading, isInline: boolean, at: number, after: number): void {
  const close = r.find(isInline ? '\\)' : '\\]', after);
  if (close === -1) {
    r.problem(message(latexMessages.math), at, after);
    r.at = after;
  } else if (isInline) readMath(r, at, after, close, close + 2);
  else r.object(at, close + 2);
}
