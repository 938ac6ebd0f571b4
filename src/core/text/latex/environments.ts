/** What is done where an environment begins or ends, and between the cells of tables. */

import { message } from '../../base';
import { environmentOf } from './environmentTable';
import { bodyContext, type Frame, latexMessages, type LatexReading, type OpenTable } from './latexReading';

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
    const closeTable = openTable(r, context.quoted);
    push((stop) => {
      closeTable(stop);
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
  } else {
    const float = floats.test(name) ? { start: at, end: r.end } : undefined;
    if (float) r.floats.push(float);
    push((stop) => {
      if (float) {
        float.end = stop;
        r.floats.pop();
      }
      if (r.tables.length === 0) r.writer.endBlock(stop);
    });
  }
}

const floats = /^(?:table|sidewaystable|wraptable|threeparttable|ThreePartTable|measuredfigure)\*?$/;

/** Begins a table at `r.at`; the result ends it. */
function openTable(r: LatexReading, quoted: boolean): (stop: number) => void {
  const nested = r.tables.length > 0;
  const float = r.floats[0];
  const table: OpenTable = {
    index: r.tableCount++,
    cells: [],
    rules: [],
    cellStart: r.at,
    cellColumn: 0,
    row: 0,
    column: 0,
    hasText: false,
    headerKnown: false,
    headerRows: 0,
  };
  r.tables.push(table);
  r.writer.enter({ kind: 'table-cell', level: 0, quoted });
  r.setCell();
  return (stop) => {
    endCell(table, stop);
    r.tables.pop();
    const { index, cells, rules, headerRows } = table;
    const span = { start: cells[0]?.parts[0]?.start ?? stop, end: stop };
    r.readTables.push({ index, span, float: float ?? span, cells, headerRows, rules, nested, quoted });
  };
}

const structure =
  /\\(?:begin\s*\{(?!tabular)|documentclass|(?:sub)*section|chapter|title|maketitle)|\\begin\s*\{(?:tabular|longtable|tblr)/;

/**
 * A file of rows alone, as programs write them for \\input inside a tabular: the whole of it is one table. The
 * result ends it; `undefined` for any other source.
 */
export function openFragment(r: LatexReading): ((stop: number) => void) | undefined {
  if (!r.source.includes('&') || structure.test(r.source)) return undefined;
  const rows = r.source.split('\n').filter((line) => line.includes('&') && line.includes('\\\\'));
  if (rows.length < 2) return undefined;
  const close = openTable(r, false);
  return (stop) => {
    close(stop);
    r.writer.leave(stop);
    r.writer.cell = undefined;
  };
}

/** Notes the cell that ends at `at`; the next one begins behind it. */
export function endCell(table: OpenTable, at: number): void {
  const { row, cellColumn: column, cellStart: start } = table;
  const columns = Math.max(1, table.column - column + 1);
  table.cells.push({ row, column, columns, parts: [{ start, end: Math.max(start, at) }] });
  table.cellColumn = table.column + 1;
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
  endCell(table, at);
  if (table.hasText || table.column > 0 || hasObject(r.source, table)) table.row++;
  else table.cells.pop();
  table.column = 0;
  table.cellColumn = 0;
  table.cellStart = r.at;
  table.hasText = false;
  r.setCell();
}

/** A cell that is nothing but a formula has no text and is a cell all the same. */
function hasObject(source: string, { cells }: OpenTable): boolean {
  const part = cells[cells.length - 1]?.parts[0];
  return part !== undefined && part.end - part.start < 400 && /\$|\\\(/.test(source.slice(part.start, part.end));
}

/** A rule behind the first rows of a table declares them its header. */
export function readRule(r: LatexReading, after: number): void {
  r.at = r.args.skip(after, 'om');
  const table = r.tables[r.tables.length - 1];
  if (table === undefined) return;
  table.rules.push(table.row);
  if (table.row === 0 || table.headerKnown) return;
  table.headerKnown = true;
  table.headerRows = table.row;
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
