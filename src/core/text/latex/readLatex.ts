/**
 * LaTeX to prose: one pass over the source with a stack of open braces and environments. What a command or an
 * environment means stands in the two tables; nothing is expanded, no file is opened.
 */

import { type Message, message } from '../../base';
import { isCiteCommand, readKeyList } from '../citeKeyList';
import { addNumericMath, readNumericMath } from '../numericMath';
import type { BlockKind, CiteKey, CiteMark, CommentMark, FileReference, ProseDocument, TextProblem } from '../prose';
import type { ProseBuilder } from '../proseBuilder';
import { isReferenceHeading } from '../references';
import { createArgumentReader } from './arguments';
import { createBlockWriter } from './blockWriter';
import { type CommandMeaning, meaningOf } from './commandTable';
import { type EnvironmentMeaning, environmentOf } from './environmentTable';
import { readDocumentFrame } from './preamble';
import { addNumber, spellUnit, unitGap } from './quantities';

const messages = {
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

interface Frame {
  readonly type: 'group' | 'environment' | 'bracket';
  readonly at: number;
  readonly name: string;
  readonly meaning?: EnvironmentMeaning;
  /** What is done when the frame ends. */
  close?(at: number): void;
}

interface OpenTable {
  readonly index: number;
  row: number;
  column: number;
  hasText: boolean;
  headerKnown: boolean;
}

export function readLatex(source: string): ProseDocument {
  const frame = readDocumentFrame(source);
  const end = frame.bodyEnd;
  const args = createArgumentReader(source, end);
  const silent = { kind: 'paragraph', level: 0, quoted: false, silent: true } as const;
  const body = { kind: 'paragraph', level: 0, quoted: false } as const;
  const writer = createBlockWriter(source, frame.bodyStart > 0 ? silent : body);
  const frames: Frame[] = [];
  const openEnvironments = new Map<string, number>();
  const cites: CiteMark[] = [];
  const nocite: CiteKey[] = [];
  const files: FileReference[] = [];
  const comments: CommentMark[] = [];
  const problems: TextProblem[] = [];
  const tables: OpenTable[] = [];
  const found = new Map<string, number>();
  let tableCount = 0;
  let citesAll = false;
  let referenceLevel = 0;
  let i = source.charCodeAt(0) === 0xfeff ? 1 : 0;

  const builder = (at: number): ProseBuilder => {
    const table = tables[tables.length - 1];
    if (table !== undefined && writer.context.kind === 'table-cell') table.hasText = true;
    return writer.builderAt(at);
  };
  const problem = (text: Message, start: number, stop: number): void => {
    if (problems.length < mostProblems) problems.push({ message: text, span: { start, end: Math.max(start, stop) } });
  };
  /** `indexOf` that searches no stretch twice, up to the end of the body. */
  const find = (needle: string, from: number): number => {
    const known = found.get(needle);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const at = source.indexOf(needle, from);
    const inside = at === -1 || at >= end ? -1 : at;
    found.set(needle, inside);
    return inside;
  };
  const popFrame = (at: number): void => {
    const top = frames.pop();
    if (top?.type === 'environment') openEnvironments.set(top.name, (openEnvironments.get(top.name) ?? 1) - 1);
    top?.close?.(at);
  };
  const setCell = (): void => {
    const table = tables[tables.length - 1];
    writer.cell =
      table === undefined ? undefined : { table: table.index, row: table.row, column: table.column, header: false };
  };

  /** Opens a group at the brace at `open` whose content is a block of its own. */
  const openBlock = (open: number, kind: BlockKind, level: number): boolean => {
    if (source[open] !== '{') return false;
    if (args.closeOf(open) === undefined) {
      problem(message(messages.brace), open, open + 1);
      i = open + 1;
      return false;
    }
    const quoted = writer.context.quoted;
    const cell = writer.cell;
    writer.enter({ kind, level, quoted });
    frames.push({
      type: 'group',
      at: open,
      name: '',
      close: (at) => {
        writer.leave(at);
        writer.cell = cell;
      },
    });
    i = open + 1;
    return true;
  };
  const openMarked = (open: number, start: () => void, stop: () => void): void => {
    if (source[open] !== '{') return;
    start();
    frames.push({ type: 'group', at: open, name: '', close: stop });
    i = open + 1;
  };
  const openMark = (open: number, kind: 'emphasis' | 'link-text'): void => {
    const target = builder(open);
    const start = target.length;
    openMarked(
      open,
      () => undefined,
      () => {
        if (writer.current === target) target.markSince(kind, start);
      },
    );
  };
  const object = (start: number, stop: number): void => {
    if (stop > start) builder(start).object(start, stop);
    i = stop;
  };

  const readMath = (open: number, contentStart: number, close: number, stop: number): void => {
    const number = readNumericMath(source, contentStart, close);
    if (number === undefined) object(open, stop);
    else {
      addNumericMath(builder(open), source, number);
      i = stop;
    }
  };
  const readDollar = (): void => {
    const double = source[i + 1] === '$';
    const start = double ? i + 2 : i + 1;
    for (let at = start; at < end; at++) {
      const unit = source[at];
      if (unit === '\\') at++;
      else if (unit === '$') {
        if (double) object(i, source[at + 1] === '$' ? at + 2 : at + 1);
        else readMath(i, start, at, at + 1);
        return;
      } else if (unit === '\n' && /^[ \t\r]*\n/.test(source.slice(at + 1, at + 40))) break;
    }
    problem(message(messages.math), i, start);
    i = start;
  };

  const readEnvironmentName = (at: number): { readonly name: string; readonly end: number } | undefined => {
    const match = /^\s{0,4}\{([^{}\\\n]{1,60})\}/.exec(source.slice(at, at + 70));
    return match === null ? undefined : { name: (match[1] ?? '').trim(), end: at + match[0].length };
  };

  const beginEnvironment = (at: number, after: number): void => {
    const named = readEnvironmentName(after);
    if (named === undefined) {
      i = after;
      return;
    }
    const { name } = named;
    const meaning = environmentOf(name);
    if (meaning.type === 'code' || meaning.type === 'math' || meaning.type === 'skipped') {
      const close = find(`\\end{${name}}`, named.end);
      if (close === -1) {
        problem(message(messages.environment, { name }), at, named.end);
        i = named.end;
      } else if (meaning.type === 'skipped') i = close + name.length + 6;
      else object(at, close + name.length + 6);
      return;
    }
    i = args.skip(named.end, meaning.args ?? '');
    const { context } = writer;
    const cell = writer.cell;
    const close: Frame['close'] = (stop) => {
      writer.leave(stop);
      writer.cell = cell;
    };
    const push = (closing: Frame['close']): void => {
      frames.push({ type: 'environment', at, name, meaning, ...(closing === undefined ? {} : { close: closing }) });
      openEnvironments.set(name, (openEnvironments.get(name) ?? 0) + 1);
    };
    if (tables.length === 0 || meaning.type === 'table') writer.endBlock(at);
    if (meaning.type === 'document') {
      writer.become(body, i);
      push(undefined);
    } else if (meaning.type === 'table') {
      tables.push({ index: tableCount++, row: 0, column: 0, hasText: false, headerKnown: false });
      writer.enter({ kind: 'table-cell', level: 0, quoted: context.quoted });
      setCell();
      push((stop) => {
        tables.pop();
        close(stop);
      });
    } else if (meaning.type === 'quote') {
      writer.enter({ ...context, quoted: true });
      push(close);
    } else if (meaning.type === 'metadata') {
      writer.enter({ kind: 'metadata', level: 0, quoted: false });
      push(close);
    } else if (meaning.type === 'references') {
      writer.enter({ kind: 'reference', level: 0, quoted: false });
      push(close);
    } else if (meaning.type === 'list' && tables.length === 0) {
      writer.enter({ ...context, kind: context.kind === 'paragraph' ? 'list-item' : context.kind });
      push(close);
    } else push((stop) => (tables.length === 0 ? writer.endBlock(stop) : undefined));
  };

  const endEnvironment = (at: number, after: number): void => {
    const named = readEnvironmentName(after);
    if (named === undefined) {
      i = after;
      return;
    }
    i = named.end;
    if ((openEnvironments.get(named.name) ?? 0) === 0) {
      problem(message(messages.end, { name: named.name }), at, named.end);
      return;
    }
    closeFrames(at, (top) => top.type === 'environment' && top.name === named.name);
    popFrame(at);
  };
  /** Ends frames from the top until `isGoal` holds; each of them was left open by mistake. */
  const closeFrames = (at: number, isGoal: (top: Frame) => boolean): void => {
    for (let top = frames[frames.length - 1]; top !== undefined && !isGoal(top); top = frames[frames.length - 1]) {
      if (top.type === 'environment') {
        problem(message(messages.environment, { name: top.name }), top.at, top.at + top.name.length + 8);
      } else if (top.type === 'group') problem(message(messages.brace), top.at, top.at + 1);
      popFrame(at);
    }
  };

  const endRow = (at: number): void => {
    const table = tables[tables.length - 1];
    if (table === undefined || writer.context.kind !== 'table-cell') return;
    writer.endBlock(at);
    if (table.hasText || table.column > 0) table.row++;
    table.column = 0;
    table.hasText = false;
    setCell();
  };

  const readCite = (name: string, at: number, after: number): boolean => {
    const keys: CiteKey[] = [];
    let next = source[after] === '*' ? after + 1 : after;
    let stop = next;
    do {
      next = args.skip(next, 'ppooo');
      next = source[next] === '{' ? next : args.skipBlanks(next);
      const close = source[next] === '{' ? args.closeOf(next) : undefined;
      if (close === undefined) break;
      for (const { key, start, end: keyEnd } of readKeyList(source.slice(next + 1, close), next + 1)) {
        keys.push({ key, span: { start, end: keyEnd }, suppressAuthor: /year/.test(name) });
      }
      stop = next = close + 1;
    } while (name.endsWith('s'));
    if (stop <= after) return false;
    cites.push({ notation: 'latex', span: { start: at, end: stop }, command: name, keys });
    object(at, stop);
    return true;
  };

  const readFiles = (kind: FileReference['kind'], open: number): number => {
    const close = source[open] === '{' ? args.closeOf(open) : undefined;
    if (close === undefined) {
      const bare = /^\s*([^\s{}\\%]+)/.exec(source.slice(open, open + 300));
      if (bare === null || kind !== 'input') return open;
      const start = open + bare[0].length - (bare[1] ?? '').length;
      files.push({ kind, path: bare[1] ?? '', span: { start, end: open + bare[0].length } });
      return open + bare[0].length;
    }
    for (const { key, start, end: stop } of readKeyList(source.slice(open + 1, close), open + 1)) {
      files.push({ kind, path: key, span: { start, end: stop } });
    }
    return close + 1;
  };

  const bracedRange = (
    at: number,
  ): { readonly start: number; readonly end: number; readonly next: number } | undefined => {
    const open = args.skipBlanks(at);
    const close = source[open] === '{' ? args.closeOf(open) : undefined;
    return close === undefined ? undefined : { start: open + 1, end: close, next: close + 1 };
  };
  const readQuantity = (type: CommandMeaning['type'], at: number, after: number): void => {
    const first = bracedRange(args.skip(after, 'o'));
    i = first?.next ?? after;
    if (first === undefined) return;
    const target = builder(at);
    const addUnit = (
      unit: { readonly start: number; readonly end: number; readonly next: number } | undefined,
    ): void => {
      if (unit === undefined) return;
      const text = spellUnit(source.slice(unit.start, unit.end));
      if (text !== '') target.replace(unitGap(text) + text, unit.start, Math.max(unit.end, unit.start));
      i = unit.next;
    };
    if (type === 'unit') {
      target.replace(spellUnit(source.slice(first.start, first.end)), first.start, first.end);
      return;
    }
    addNumber(target, source, first.start, first.end);
    if (type === 'quantity') addUnit(bracedRange(args.skip(i, 'o')));
    if (type !== 'number-range' && type !== 'quantity-range') return;
    const second = bracedRange(i);
    if (second === undefined) return;
    target.replace('–', first.next - 1, second.start);
    addNumber(target, source, second.start, second.end);
    i = second.next;
    if (type === 'quantity-range') addUnit(bracedRange(args.skip(i, 'o')));
  };

  const readVerb = (at: number, after: number): void => {
    let next = args.skip(after, 'so');
    if (source.startsWith('\\mintinline', at)) next = args.skip(next, 'm');
    const mark = source[next] ?? '';
    if (mark === '{') {
      object(at, (args.closeOf(next) ?? next) + 1);
      return;
    }
    const line = source.slice(next + 1, next + 2000).search(/[\r\n]/);
    const close = mark === '' || /[\s\w]/.test(mark) ? -1 : source.slice(next + 1, next + 2000).indexOf(mark);
    if (close === -1 || (line !== -1 && close > line)) i = after;
    else object(at, next + close + 2);
  };

  const readDefinition = (after: number): void => {
    let next = args.skip(after, 's');
    const name = /^\s*\\(?:[A-Za-z@]+|.)/.exec(source.slice(next, next + 80));
    if (name !== null) {
      next += name[0].length;
      const parameters = /^(?:#\d|=|\s*\\[A-Za-z@]+(?![A-Za-z@{]))*/.exec(source.slice(next, next + 80));
      next += parameters?.[0].length ?? 0;
    }
    i = Math.max(after, args.skip(next, 'omoomm'));
  };

  const readItem = (at: number, after: number): void => {
    writer.endBlock(at);
    i = after;
    const label = args.skipOptional(args.skipBlanks(after));
    if (label <= args.skipBlanks(after)) return;
    const open = args.skipBlanks(after);
    frames.push({ type: 'bracket', at: open, name: '' });
    i = open + 1;
  };

  const readCommand = (): void => {
    const at = i;
    const word = /^[A-Za-z@]+/.exec(source.slice(at + 1, at + 60))?.[0];
    const name = word ?? source[at + 1] ?? '';
    let after = at + 1 + name.length;
    if (name === '') {
      i = end;
      return;
    }
    if (word !== undefined && isCiteCommand(word) && readCite(word, at, after)) return;
    const meaning = meaningOf(name === '\r' ? '\n' : name);
    if (word !== undefined && meaning?.type !== 'verb') {
      // TeX swallows the blanks behind a command word.
      const behind = args.skipBlanks(after);
      if (meaning === undefined || meaning.type !== 'row-end') after = behind;
    }
    after = Math.min(after, end);
    if (meaning === undefined) {
      i = word === undefined ? after : args.skip(after, 'so');
      return;
    }
    switch (meaning.type) {
      case 'transparent':
        i = args.skip(after, meaning.args ?? '');
        break;
      case 'nothing':
        i = args.skip(after, meaning.args);
        break;
      case 'object':
        object(at, args.skip(after, meaning.args));
        break;
      case 'text':
        i = after;
        if (meaning.text === '\n') builder(at).hardBreak(at, after);
        else if (meaning.text !== '') builder(at).replace(meaning.text, at, Math.min(after, at + 1 + name.length));
        break;
      case 'heading': {
        const open = args.skipBlanks(args.skip(after, 'so'));
        i = open;
        if (source[open] !== '{') break;
        closeFrames(at, (top) => top.meaning?.type !== 'table' && (top.type !== 'group' || top.close === undefined));
        writer.endBlock(at);
        const level = Math.min(6, Math.max(1, meaning.depth + (frame.chapters ? 1 : 0)));
        const title = source.slice(open + 1, Math.min(args.closeOf(open) ?? open, open + 80));
        if (isReferenceHeading(title)) referenceLevel = level;
        else if (level <= referenceLevel) referenceLevel = 0;
        const kind = referenceLevel > 0 ? 'reference' : 'paragraph';
        if (openBlock(open, 'heading', level) && frames.every((top) => top.meaning?.type !== 'metadata')) {
          const opened = frames[frames.length - 1] as Frame;
          frames[frames.length - 1] = {
            ...opened,
            close: (stop) => {
              opened.close?.(stop);
              const { context } = writer;
              if (context.kind === 'paragraph' || context.kind === 'reference')
                writer.become({ ...context, kind }, stop);
            },
          };
        }
        break;
      }
      case 'block': {
        const open = args.skipBlanks(args.skip(after, meaning.args ?? ''));
        i = open;
        openBlock(open, meaning.kind, 0);
        break;
      }
      case 'emphasis':
        i = after;
        openMark(after, 'emphasis');
        break;
      case 'link': {
        const open = args.skipBlanks(args.skip(after, meaning.args ?? ''));
        i = open;
        openMark(open, 'link-text');
        break;
      }
      case 'quotation': {
        const open = args.skipBlanks(args.skip(after, meaning.args ?? ''));
        i = open;
        openMarked(
          open,
          () => builder(open).replace('“', at, open + 1),
          () => builder(i).replace('”', i, i + 1),
        );
        break;
      }
      case 'thin-space':
        i = at + 2;
        // Inside a number it only groups the digits; before a Latin unit it is a blank.
        if (/[A-Za-z]/.test(source[i] ?? '')) builder(at).replace(' ', at, i);
        break;
      case 'accent':
        i = after;
        readAccent(meaning.mark, at, after);
        break;
      case 'file':
        i = readFiles(meaning.kind, args.skipBlanks(args.skip(after, meaning.args ?? '')));
        break;
      case 'nocite': {
        const list = bracedRange(after);
        i = list?.next ?? after;
        if (list === undefined) break;
        const text = source.slice(list.start, list.end);
        citesAll ||= text.split(',').some((key) => key.trim() === '*');
        for (const { key, start, end: stop } of readKeyList(text, list.start)) {
          nocite.push({ key, span: { start, end: stop }, suppressAuthor: false });
        }
        break;
      }
      case 'begin':
        beginEnvironment(at, after);
        break;
      case 'end':
        endEnvironment(at, after);
        break;
      case 'item':
        readItem(at, after);
        break;
      case 'bibitem':
        writer.endBlock(at);
        i = args.skip(after, 'om');
        break;
      case 'row-end':
        i = args.skip(after, 'so');
        if (writer.context.kind === 'table-cell') endRow(at);
        else if (writer.current !== undefined) builder(at).hardBreak(at, i);
        break;
      case 'rule': {
        i = args.skip(after, 'om');
        const table = tables[tables.length - 1];
        if (table !== undefined && table.row > 0 && !table.headerKnown) {
          table.headerKnown = true;
          writer.markHeader(table.index, table.row);
        }
        break;
      }
      case 'paragraph-end':
        i = args.skip(after, 'o');
        if (tables.length === 0) writer.endBlock(at);
        break;
      case 'span-columns': {
        const count = bracedRange(after);
        i = args.skip(after, 'mm');
        const table = tables[tables.length - 1];
        const columns = count === undefined ? 1 : Number.parseInt(source.slice(count.start, count.end), 10);
        if (table !== undefined && columns > 1 && columns < 100) {
          builder(i);
          table.column += columns - 1;
        }
        break;
      }
      case 'verb':
        readVerb(at, after);
        break;
      case 'definition':
        readDefinition(after);
        break;
      case 'skip-conditional': {
        const close = find('\\fi', after);
        i = close === -1 ? after : close + 3;
        break;
      }
      case 'inline-math':
      case 'display-math': {
        const closing = meaning.type === 'inline-math' ? '\\)' : '\\]';
        const close = find(closing, after);
        if (close === -1) {
          problem(message(messages.math), at, after);
          i = after;
        } else if (meaning.type === 'inline-math') readMath(at, after, close, close + 2);
        else object(at, close + 2);
        break;
      }
      default:
        readQuantity(meaning.type, at, after);
    }
  };

  const readAccent = (mark: string, at: number, after: number): void => {
    const match = /^(?:\{\s*(\\?[A-Za-z])\s*\}|(\\?[A-Za-z]))/.exec(source.slice(after, after + 12));
    const base = (match?.[1] ?? match?.[2] ?? '').replace('\\', '');
    if (match === null || base === '') return;
    i = after + match[0].length;
    builder(at).replace((base + mark).normalize('NFC'), at, i);
  };

  const readComment = (): void => {
    let stop = i;
    while (stop < end && source[stop] !== '\n' && source[stop] !== '\r') stop++;
    comments.push({ span: { start: i, end: stop }, text: source.slice(i + 1, stop) });
    i = stop;
    if (source[i] === '\r' && source[i + 1] === '\n') i++;
    if (i < end) i++;
    // The line end is part of the comment, and blanks at the start of a line are nothing; an empty line still counts.
    let next = i;
    while (next < end && (source[next] === ' ' || source[next] === '\t')) next++;
    if (source[next] === '\n' || source[next] === '\r') endParagraph(next);
    i = next;
  };

  const endParagraph = (at: number): void => {
    if (writer.context.kind !== 'table-cell') writer.endBlock(at);
    else if (writer.current !== undefined) writer.current.hardBreak(at, at + 1);
  };

  const readBlanks = (): void => {
    let stop = i;
    let lineEnds = 0;
    for (; stop < end; stop++) {
      const unit = source[stop];
      if (unit === '\n' || (unit === '\r' && source[stop + 1] !== '\n')) lineEnds++;
      else if (unit !== ' ' && unit !== '\t' && unit !== '\r') break;
    }
    if (lineEnds > 1) endParagraph(i);
    else if (writer.current !== undefined) {
      // Blanks before a comment go with its line end.
      if (lineEnds === 1 || source[stop] === '%') writer.current.softBreak(i, stop);
      else writer.current.copy(i, stop);
    }
    i = stop;
  };

  const readMark = (unit: string): void => {
    const ligatures: readonly (readonly [string, string])[] = [
      ['---', '—'],
      ['--', '–'],
      ['``', '“'],
      ["''", '”'],
      ['`', '‘'],
      ["'", '’'],
    ];
    const ligature = ligatures.find(([written]) => source.startsWith(written, i));
    if (unit === '~') {
      builder(i).replace(' ', i, i + 1);
      i++;
    } else if (ligature !== undefined) {
      builder(i).replace(ligature[1], i, i + ligature[0].length);
      i += ligature[0].length;
    } else {
      builder(i).copy(i, i + 1);
      i++;
    }
  };

  while (i < end) {
    const unit = source[i] ?? '';
    switch (unit) {
      case '\\':
        readCommand();
        break;
      case '%':
        readComment();
        break;
      case '$':
        readDollar();
        break;
      case '{':
        frames.push({ type: 'group', at: i, name: '' });
        i++;
        break;
      case '}': {
        const top = frames[frames.length - 1];
        if (top?.type === 'bracket') frames.pop();
        if (frames[frames.length - 1]?.type === 'group') popFrame(i);
        else problem(message(messages.closing), i, i + 1);
        i++;
        break;
      }
      case ']':
        if (frames[frames.length - 1]?.type === 'bracket') {
          frames.pop();
          writer.current?.replace(' ', i, i + 1);
          i++;
        } else readMark(unit);
        break;
      case '&': {
        const table = tables[tables.length - 1];
        if (table !== undefined && writer.context.kind === 'table-cell') {
          writer.endBlock(i);
          table.column++;
          setCell();
          i++;
        } else readMark(unit);
        break;
      }
      case ' ':
      case '\t':
      case '\n':
      case '\r':
        readBlanks();
        break;
      case '~':
      case '-':
      case '`':
      case "'":
        readMark(unit);
        break;
      default: {
        let stop = i + 1;
        while (stop < end && !isSpecial(source.charCodeAt(stop))) stop++;
        builder(i).copy(i, stop);
        i = stop;
      }
    }
  }
  closeFrames(end, (top) => top.name === 'document');
  return {
    format: 'latex',
    source,
    blocks: writer.finish(end),
    cites,
    files,
    comments,
    language: frame.language,
    citesAll,
    nocite,
    problems,
  };
}

const specials = new Uint8Array(128);
for (const unit of "\\%${}]& \t\n\r~-`'") specials[unit.charCodeAt(0)] = 1;

function isSpecial(code: number): boolean {
  return code < 128 && specials[code] === 1;
}
