/** What is done where an environment begins or ends, and between the cells of tables. */

import { message } from '../../base';
import { environmentOf } from './environmentTable';
import { bodyContext, type Frame, latexMessages, type LatexReading } from './latexReading';

function readEnvironmentName(r: LatexReading, at: number): { readonly name: string; readonly end: number } | undefined {
  const match = /^\s{0,4}\{([^{}\\\n]{1,60})\}/.exec(r.source.slice(at, at + 70));
  return match === null ? undefined : { name: (match[1] ?? '').trim(), end: at + match[0].length };
}

export function beginEnvironment(r: LatexReading, at: number, after: number): void {
  const named = readEnvironmentName(r, after);
  if (named === undefined) {
    r.at = after;
    return;
  }
  const { name } = named;
  const meaning = environmentOf(name);
  if (meaning.type === 'code' || meaning.type === 'math' || meaning.type === 'skipped') {
    const close = r.find(`\\end{${name}}`, named.end);
    if (close === -1) {
      r.problem(message(latexMessages.environment, { name }), at, named.end);
      r.at = named.end;
    } else if (meaning.type === 'skipped') r.at = close + name.length + 6;
    else r.object(at, close + name.length + 6);
    return;
  }
  r.at = r.args.skip(named.end, meaning.args ?? '');
  const { context } = r.writer;
  const cell = r.writer.cell;
  const close: Frame['close'] = (stop) => {
    r.writer.leave(stop);
    r.writer.cell = cell;
  };
  const push = (closing: Frame['close']): void => {
    r.frames.push({ type: 'environment', at, name, meaning, ...(closing === undefined ? {} : { close: closing }) });
    r.openEnvironments.set(name, (r.openEnvironments.get(name) ?? 0) + 1);
  };
  if (r.tables.length === 0 || meaning.type === 'table') r.writer.endBlock(at);
  if (meaning.type === 'document') {
    r.writer.become(bodyContext, r.at);
    push(undefined);
  } else if (meaning.type === 'table') {
    r.tables.push({ index: r.tableCount++, row: 0, column: 0, hasText: false, headerKnown: false });
    r.writer.enter({ kind: 'table-cell', level: 0, quoted: context.quoted });
    r.setCell();
    push((stop) => {
      r.tables.pop();
      close(stop);
    });
  } else if (meaning.type === 'quote') {
    r.writer.enter({ ...context, quoted: true });
    push(close);
  } else if (meaning.type === 'metadata') {
    r.writer.enter({ kind: 'metadata', level: 0, quoted: false });
    push(close);
  } else if (meaning.type === 'references') {
    r.writer.enter({ kind: 'reference', level: 0, quoted: false });
    push(close);
  } else if (meaning.type === 'list' && r.tables.length === 0) {
    r.writer.enter({ ...context, kind: context.kind === 'paragraph' ? 'list-item' : context.kind });
    push(close);
  } else push((stop) => (r.tables.length === 0 ? r.writer.endBlock(stop) : undefined));
}

export function endEnvironment(r: LatexReading, at: number, after: number): void {
  const named = readEnvironmentName(r, after);
  if (named === undefined) {
    r.at = after;
    return;
  }
  r.at = named.end;
  if ((r.openEnvironments.get(named.name) ?? 0) === 0) {
    r.problem(message(latexMessages.end, { name: named.name }), at, named.end);
    return;
  }
  r.closeFrames(at, (top) => top.type === 'environment' && top.name === named.name);
  r.popFrame(at);
}

export function endRow(r: LatexReading, at: number): void {
  const table = r.tables[r.tables.length - 1];
  if (table === undefined || r.writer.context.kind !== 'table-cell') return;
  r.writer.endBlock(at);
  if (table.hasText || table.column > 0) table.row++;
  table.column = 0;
  table.hasText = false;
  r.setCell();
}

/** A rule behind the first rows of a table declares them its header. */
export function readRule(r: LatexReading, after: number): void {
  r.at = r.args.skip(after, 'om');
  const table = r.tables[r.tables.length - 1];
  if (table === undefined || table.row === 0 || table.headerKnown) return;
  table.headerKnown = true;
  r.writer.markHeader(table.index, table.row);
}

/** `\\multicolumn{2}{c}{…}`: the next cell stands two columns on. */
export function spanColumns(r: LatexReading, after: number): void {
  const count = r.bracedRange(after);
  r.at = r.args.skip(after, 'mm');
  const table = r.tables[r.tables.length - 1];
  const columns = count === undefined ? 1 : Number.parseInt(r.source.slice(count.start, count.end), 10);
  if (table === undefined || !(columns > 1 && columns < 100)) return;
  // The block is opened first, so that it keeps the column in which it begins.
  r.builder(r.at);
  table.column += columns - 1;
}
