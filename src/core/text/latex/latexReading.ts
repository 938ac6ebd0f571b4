/**
 * The state of one reading of a LaTeX source: where it stands, what is open, what was found. What is done at a
 * command or an environment is in commands.ts and environments.ts.
 */

import { type Message, message } from '../../base';
import type { SourceCell, SourceTable } from '../sourceTable';
import type { BlockKind, CiteCommands, CiteKey, CiteMark, CommentMark, FileReference, TextProblem } from '../prose';
import type { ProseBuilder } from '../proseBuilder';
import { type ArgumentReader, createArgumentReader } from './arguments';
import { type BlockWriter, createBlockWriter, type WriterContext } from './blockWriter';
import type { EnvironmentMeaning } from './environmentTable';
import { type DocumentFrame, readDocumentFrame } from './preamble';

export const latexMessages = {
  environment: {
    en: 'The environment "{name}" is opened here and never closed; the rest of the text was read.',
    'zh-cn': '环境“{name}”在此处打开，但没有结束；其余文字已照常读取。',
  },
  end: {
    en: 'This ends the environment "{name}", which is not open.',
    'zh-cn': '此处结束环境“{name}”，但它并未打开。',
  },
  brace: {
    en: 'This opening brace is never closed; the rest of the text was read.',
    'zh-cn': '此处的左花括号没有对应的右花括号；其余文字已照常读取。',
  },
  closing: { en: 'This closing brace has no opening one.', 'zh-cn': '此处的右花括号没有对应的左花括号。' },
  math: { en: 'This formula is not closed.', 'zh-cn': '此处的公式没有结束。' },
};
const mostProblems = 100;

export interface Frame {
  readonly type: 'group' | 'environment' | 'bracket';
  readonly at: number;
  readonly name: string;
  readonly meaning?: EnvironmentMeaning;
  /** What is done when the frame ends. */
  close?(at: number): void;
}

export interface OpenTable {
  readonly index: number;
  readonly cells: SourceCell[];
  readonly rules: number[];
  /** Where the cell that is being read begins, and in which column. */
  cellStart: number;
  cellColumn: number;
  row: number;
  column: number;
  hasText: boolean;
  headerKnown: boolean;
  headerRows: number;
}

/** The content of `{…}` and the offset behind it. */
export interface BracedRange {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

export interface LatexReading {
  readonly source: string;
  /** Where the body, and with it the reading, ends. */
  readonly end: number;
  readonly frame: DocumentFrame;
  readonly args: ArgumentReader;
  readonly writer: BlockWriter;
  readonly frames: Frame[];
  readonly openEnvironments: Map<string, number>;
  readonly tables: OpenTable[];
  /** Tables that were read to their end. */
  readonly readTables: SourceTable[];
  /** Places of the floats and note environments that are open, outermost first. */
  readonly floats: { readonly start: number; end: number }[];
  readonly cites: CiteMark[];
  readonly citeCommands: CiteCommands;
  readonly nocite: CiteKey[];
  readonly files: FileReference[];
  readonly comments: CommentMark[];
  readonly problems: TextProblem[];
  /** The offset that is read next. */
  at: number;
  tableCount: number;
  citesAll: boolean;
  /** Level of the heading of a reference list whose section is being read; 0 elsewhere. */
  referenceLevel: number;
  /** The builder for what stands at an offset. */
  builder(at: number): ProseBuilder;
  problem(text: Message, start: number, stop: number): void;
  find(needle: string, from: number): number;
  popFrame(at: number): void;
  closeFrames(at: number, isGoal: (top: Frame) => boolean): void;
  setCell(): void;
  openBlock(open: number, kind: BlockKind, level: number): boolean;
  openMarked(open: number, start: () => void, stop: () => void): void;
  openMark(open: number, kind: 'emphasis' | 'link-text'): void;
  /** Puts the object character for a range and goes on behind it. */
  object(start: number, stop: number): void;
  bracedRange(at: number): BracedRange | undefined;
  endParagraph(at: number): void;
}

/** What is written where no environment says otherwise. */
export const bodyContext: WriterContext = { kind: 'paragraph', level: 0, quoted: false };

export function createLatexReading(source: string, citeCommands: CiteCommands): LatexReading {
  const frame = readDocumentFrame(source);
  const found = new Map<string, number>();
  const hasPreamble = frame.bodyStart > 0;
  const r: LatexReading = {
    source,
    end: frame.bodyEnd,
    frame,
    args: createArgumentReader(source, frame.bodyEnd),
    writer: createBlockWriter(source, hasPreamble ? { ...bodyContext, silent: true } : bodyContext),
    frames: [],
    openEnvironments: new Map(),
    tables: [],
    readTables: [],
    floats: [],
    cites: [],
    citeCommands,
    nocite: [],
    files: [],
    comments: [],
    problems: [],
    at: source.charCodeAt(0) === 0xfeff ? 1 : 0,
    tableCount: 0,
    citesAll: false,
    referenceLevel: 0,
    builder(at: number): ProseBuilder {
      const table = r.tables[r.tables.length - 1];
      if (table !== undefined && r.writer.context.kind === 'table-cell') table.hasText = true;
      return r.writer.builderAt(at);
    },
    problem(text: Message, start: number, stop: number): void {
      if (r.problems.length < mostProblems)
        r.problems.push({ message: text, span: { start, end: Math.max(start, stop) } });
    },
    /** `indexOf` that searches no stretch twice, up to the end of the body. */
    find(needle: string, from: number): number {
      const known = found.get(needle);
      if (known !== undefined && (known === -1 || known >= from)) return known;
      const at = r.source.indexOf(needle, from);
      const inside = at === -1 || at >= r.end ? -1 : at;
      found.set(needle, inside);
      return inside;
    },
    popFrame(at: number): void {
      const top = r.frames.pop();
      if (top?.type === 'environment') r.openEnvironments.set(top.name, (r.openEnvironments.get(top.name) ?? 1) - 1);
      top?.close?.(at);
    },
    /** Ends frames from the top until `isGoal` holds; each of them was left open by mistake. */
    closeFrames(at: number, isGoal: (top: Frame) => boolean): void {
      for (
        let top = r.frames[r.frames.length - 1];
        top !== undefined && !isGoal(top);
        top = r.frames[r.frames.length - 1]
      ) {
        if (top.type === 'environment') {
          r.problem(message(latexMessages.environment, { name: top.name }), top.at, top.at + top.name.length + 8);
        } else if (top.type === 'group') r.problem(message(latexMessages.brace), top.at, top.at + 1);
        r.popFrame(at);
      }
    },
    setCell(): void {
      const table = r.tables[r.tables.length - 1];
      r.writer.cell =
        table === undefined ? undefined : { table: table.index, row: table.row, column: table.column, header: false };
    },
    /** Opens a group at the brace at `open` whose content is a block of its own. */
    openBlock(open: number, kind: BlockKind, level: number): boolean {
      if (r.source[open] !== '{') return false;
      if (r.args.closeOf(open) === undefined) {
        r.problem(message(latexMessages.brace), open, open + 1);
        r.at = open + 1;
        return false;
      }
      const quoted = r.writer.context.quoted;
      const cell = r.writer.cell;
      r.writer.enter({ kind, level, quoted });
      r.frames.push({
        type: 'group',
        at: open,
        name: '',
        close: (at) => {
          r.writer.leave(at);
          r.writer.cell = cell;
        },
      });
      r.at = open + 1;
      return true;
    },
    openMarked(open: number, start: () => void, stop: () => void): void {
      if (r.source[open] !== '{') return;
      start();
      r.frames.push({ type: 'group', at: open, name: '', close: stop });
      r.at = open + 1;
    },
    openMark(open: number, kind: 'emphasis' | 'link-text'): void {
      const target = r.builder(open);
      const start = target.length;
      r.openMarked(
        open,
        () => undefined,
        () => {
          if (r.writer.current === target) target.markSince(kind, start);
        },
      );
    },
    object(start: number, stop: number): void {
      if (stop > start) r.builder(start).object(start, stop);
      r.at = stop;
    },
    bracedRange(at: number): { readonly start: number; readonly end: number; readonly next: number } | undefined {
      const open = r.args.skipBlanks(at);
      const close = r.source[open] === '{' ? r.args.closeOf(open) : undefined;
      return close === undefined ? undefined : { start: open + 1, end: close, next: close + 1 };
    },
    endParagraph(at: number): void {
      if (r.writer.context.kind !== 'table-cell') r.writer.endBlock(at);
      else if (r.writer.current !== undefined) r.writer.current.hardBreak(at, at + 1);
    },
  };
  return r;
}
