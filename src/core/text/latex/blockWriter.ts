/**
 * The blocks that are being written while LaTeX is read: nested contexts (a footnote inside a paragraph, a
 * cell inside a table), each with the block that is open in it. It reads no source.
 */

import type { Block, BlockKind, TableCell } from '../prose';
import { createProseBuilder, type ProseBuilder } from '../proseBuilder';

export interface WriterContext {
  readonly kind: BlockKind;
  readonly level: number;
  readonly quoted: boolean;
  /** Nothing is written: the preamble, and what stands between the parts of a table. */
  readonly silent?: boolean;
}

interface OpenBlock {
  readonly context: WriterContext;
  readonly builder: ProseBuilder;
  readonly start: number;
  readonly cell?: TableCell;
}

export interface BlockWriter {
  readonly context: WriterContext;
  /** The builder of the open block; opens one at `at` where none is open. */
  builderAt(at: number): ProseBuilder;
  /** The builder of the open block, if one is open. */
  readonly current: ProseBuilder | undefined;
  enter(context: WriterContext): void;
  /** Ends the innermost context and its block. */
  leave(at: number): void;
  /** Replaces the innermost context, so that the next block is of another kind. */
  become(context: WriterContext, at: number): void;
  endBlock(at: number): void;
  /** Cells that are written from here on; `undefined` outside of tables. */
  cell: TableCell | undefined;
  /** Declares the first `rows` rows of a table as its header. */
  markHeader(table: number, rows: number): void;
  finish(at: number): readonly Block[];
}

export function createBlockWriter(source: string, outer: WriterContext): BlockWriter {
  const blocks: Block[] = [];
  const headers = new Map<number, number>();
  const contexts: { context: WriterContext; open: OpenBlock | undefined }[] = [{ context: outer, open: undefined }];
  const silentBuilder = createProseBuilder('', 0);
  const top = () => contexts[contexts.length - 1] as { context: WriterContext; open: OpenBlock | undefined };

  const writer: BlockWriter = {
    cell: undefined,
    get context() {
      return top().context;
    },
    get current() {
      return top().open?.builder;
    },
    builderAt(at) {
      const place = top();
      if (place.context.silent) return silentBuilder;
      if (place.open === undefined) {
        const builder = createProseBuilder(source, at);
        const cell = writer.cell;
        place.open = { context: place.context, builder, start: at, ...(cell === undefined ? {} : { cell }) };
      }
      return place.open.builder;
    },
    enter(context) {
      contexts.push({ context, open: undefined });
    },
    leave(at) {
      writer.endBlock(at);
      if (contexts.length > 1) contexts.pop();
    },
    become(context, at) {
      writer.endBlock(at);
      top().context = context;
    },
    endBlock(at) {
      const place = top();
      const open = place.open;
      place.open = undefined;
      if (open === undefined) return;
      const { prose, marks } = open.builder.finish();
      if (prose.text === '' || prose.text === '\uFFFC') return;
      const { kind, quoted, level } = open.context;
      const cell = kind === 'table-cell' && open.cell !== undefined ? { cell: open.cell } : {};
      blocks.push({
        kind,
        quoted,
        level,
        prose,
        marks,
        span: { start: open.start, end: Math.max(open.start, at) },
        ...cell,
      });
    },
    markHeader(table, rows) {
      headers.set(table, rows);
    },
    finish(at) {
      while (contexts.length > 1) writer.leave(at);
      writer.endBlock(at);
      const withHeaders = blocks.map((block): Block => {
        const cell = block.cell;
        const header = cell !== undefined && cell.row < (headers.get(cell.table) ?? 0);
        return cell === undefined || !header ? block : { ...block, cell: { ...cell, header } };
      });
      return withHeaders.sort((a, b) => a.span.start - b.span.start);
    },
  };
  return writer;
}
