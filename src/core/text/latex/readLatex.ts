/**
 * LaTeX to prose: one pass over the source with a stack of open braces and environments. What a command or an
 * environment means stands in the two tables; nothing is expanded, no file is opened.
 */

import { message } from '../../base';
import type { CiteCommands, ProseDocument } from '../prose';
import { readCiteDefinitions } from './citeDefinitions';
import { readCommand } from './commands';
import { endCell, openFragment } from './environments';
import { readDollar } from './formulas';
import { createLatexReading, latexMessages, type LatexReading } from './latexReading';

const ligatures: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
  ["'", '’'],
];

export function readLatex(source: string, known: CiteCommands): ProseDocument {
  const citeCommands: CiteCommands = new Map([...known, ...readCiteDefinitions(source, known)]);
  const r = createLatexReading(source, citeCommands);
  const closeFragment = openFragment(r);
  while (r.at < r.end) {
    const unit = r.source[r.at] ?? '';
    switch (unit) {
      case '\\':
        readCommand(r);
        break;
      case '%':
        readComment(r);
        break;
      case '$':
        readDollar(r);
        break;
      case '{':
        r.frames.push({ type: 'group', at: r.at, name: '' });
        r.at++;
        break;
      case '}': {
        const top = r.frames[r.frames.length - 1];
        if (top?.type === 'bracket') r.frames.pop();
        if (r.frames[r.frames.length - 1]?.type === 'group') r.popFrame(r.at);
        else r.problem(message(latexMessages.closing), r.at, r.at + 1);
        r.at++;
        break;
      }
      case ']':
        if (r.frames[r.frames.length - 1]?.type === 'bracket') {
          r.frames.pop();
          r.writer.current?.replace(' ', r.at, r.at + 1);
          r.at++;
        } else readMark(r, unit);
        break;
      case '&': {
        const table = r.tables[r.tables.length - 1];
        if (table !== undefined && r.writer.context.kind === 'table-cell') {
          r.writer.endBlock(r.at);
          endCell(table, r.at);
          table.column++;
          table.cellStart = r.at + 1;
          r.setCell();
          r.at++;
        } else readMark(r, unit);
        break;
      }
      case ' ':
      case '\t':
      case '\n':
      case '\r':
        readBlanks(r);
        break;
      case '~':
      case '-':
      case '`':
      case "'":
        readMark(r, unit);
        break;
      default: {
        let stop = r.at + 1;
        while (stop < r.end && !isSpecial(r.source.charCodeAt(stop))) stop++;
        r.builder(r.at).copy(r.at, stop);
        r.at = stop;
      }
    }
  }
  r.closeFrames(r.end, (top) => top.name === 'document');
  closeFragment?.(r.end);
  return {
    format: 'latex',
    source,
    blocks: r.writer.finish(r.end),
    tables: r.readTables.sort((a, b) => a.index - b.index),
    cites: r.cites,
    citeCommands,
    files: r.files,
    comments: r.comments,
    language: r.frame.language,
    citesAll: r.citesAll,
    nocite: r.nocite,
    problems: r.problems,
  };
}

const specials = new Uint8Array(128);
for (const unit of "\\%${}]& \t\n\r~-`'") specials[unit.charCodeAt(0)] = 1;

function isSpecial(code: number): boolean {
  return code < 128 && specials[code] === 1;
}

function readComment(r: LatexReading): void {
  let stop = r.at;
  while (stop < r.end && r.source[stop] !== '\n' && r.source[stop] !== '\r') stop++;
  r.comments.push({ span: { start: r.at, end: stop }, text: r.source.slice(r.at + 1, stop) });
  r.at = stop;
  if (r.source[r.at] === '\r' && r.source[r.at + 1] === '\n') r.at++;
  if (r.at < r.end) r.at++;
  // The line end is part of the comment, and blanks at the start of a line are nothing; an empty line still counts.
  let next = r.at;
  while (next < r.end && (r.source[next] === ' ' || r.source[next] === '\t')) next++;
  if (r.source[next] === '\n' || r.source[next] === '\r') r.endParagraph(next);
  r.at = next;
}

function readBlanks(r: LatexReading): void {
  let stop = r.at;
  let lineEnds = 0;
  for (; stop < r.end; stop++) {
    const unit = r.source[stop];
    if (unit === '\n' || (unit === '\r' && r.source[stop + 1] !== '\n')) lineEnds++;
    else if (unit !== ' ' && unit !== '\t' && unit !== '\r') break;
  }
  if (lineEnds > 1) r.endParagraph(r.at);
  else if (r.writer.current !== undefined) {
    // Blanks before a comment go with its line end.
    if (lineEnds === 1 || r.source[stop] === '%') r.writer.current.softBreak(r.at, stop);
    else r.writer.current.copy(r.at, stop);
  }
  r.at = stop;
}

function readMark(r: LatexReading, unit: string): void {
  const ligature = ligatures.find(([written]) => r.source.startsWith(written, r.at));
  if (unit === '~') {
    r.builder(r.at).replace(' ', r.at, r.at + 1);
    r.at++;
  } else if (ligature !== undefined) {
    r.builder(r.at).replace(ligature[1], r.at, r.at + ligature[0].length);
    r.at += ligature[0].length;
  } else {
    r.builder(r.at).copy(r.at, r.at + 1);
    r.at++;
  }
}
