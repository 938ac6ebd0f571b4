/** What is done at a command, by the meaning that the command table gives it. */

import { isCiteCommand } from '../citeKeyList';
import { isReferenceHeading } from '../references';
import { readCite, readFiles, readNocite } from './citesAndFiles';
import { meaningOf } from './commandTable';
import { beginEnvironment, endEnvironment, endRow, readRule, spanColumns } from './environments';
import { readDelimitedMath } from './formulas';
import type { Frame, LatexReading } from './latexReading';
import { readQuantity } from './quantities';

/** Reads the command at `r.at` and leaves the reading behind it. */
export function readCommand(r: LatexReading): void {
  const at = r.at;
  const word = /^[A-Za-z@]+/.exec(r.source.slice(at + 1, at + 60))?.[0];
  const name = word ?? r.source[at + 1] ?? '';
  let after = at + 1 + name.length;
  if (name === '') {
    r.at = r.end;
    return;
  }
  const cites = word !== undefined && (isCiteCommand(word) || r.citeCommands.has(word));
  if (cites && readCite(r, word, at, after)) return;
  const meaning = meaningOf(name === '\r' ? '\n' : name);
  if (word !== undefined && meaning?.type !== 'verb') {
    // TeX swallows the blanks behind a command word.
    const behind = r.args.skipBlanks(after);
    if (meaning === undefined || meaning.type !== 'row-end') after = behind;
  }
  after = Math.min(after, r.end);
  if (meaning === undefined) {
    r.at = word === undefined ? after : r.args.skip(after, 'so');
    return;
  }
  switch (meaning.type) {
    case 'transparent':
      r.at = r.args.skip(after, meaning.args ?? '');
      break;
    case 'nothing':
      r.at = r.args.skip(after, meaning.args);
      break;
    case 'object':
      r.object(at, r.args.skip(after, meaning.args));
      break;
    case 'text':
      r.at = after;
      if (meaning.text === '\n') r.builder(at).hardBreak(at, after);
      else if (meaning.text !== '') r.builder(at).replace(meaning.text, at, Math.min(after, at + 1 + name.length));
      break;
    case 'heading':
      readHeading(r, meaning.depth, at, after);
      break;
    case 'block': {
      const open = r.args.skipBlanks(r.args.skip(after, meaning.args ?? ''));
      r.at = open;
      r.openBlock(open, meaning.kind, 0);
      break;
    }
    case 'emphasis':
      r.at = after;
      r.openMark(after, 'emphasis');
      break;
    case 'link': {
      const open = r.args.skipBlanks(r.args.skip(after, meaning.args ?? ''));
      r.at = open;
      r.openMark(open, 'link-text');
      break;
    }
    case 'quotation': {
      const open = r.args.skipBlanks(r.args.skip(after, meaning.args ?? ''));
      r.at = open;
      r.openMarked(
        open,
        () => r.builder(open).replace('“', at, open + 1),
        () => r.builder(r.at).replace('”', r.at, r.at + 1),
      );
      break;
    }
    case 'thin-space':
      r.at = at + 2;
      // Inside a number it only groups the digits; before a Latin unit it is a blank.
      if (/[A-Za-z]/.test(r.source[r.at] ?? '')) r.builder(at).replace(' ', at, r.at);
      break;
    case 'accent':
      r.at = after;
      readAccent(r, meaning.mark, at, after);
      break;
    case 'file':
      r.at = readFiles(r, meaning.kind, r.args.skipBlanks(r.args.skip(after, meaning.args ?? '')));
      break;
    case 'nocite':
      readNocite(r, after);
      break;
    case 'begin':
      beginEnvironment(r, at, after);
      break;
    case 'end':
      endEnvironment(r, at, after);
      break;
    case 'item':
      readItem(r, at, after);
      break;
    case 'bibitem':
      r.writer.endBlock(at);
      r.at = r.args.skip(after, 'om');
      break;
    case 'row-end':
      r.at = r.args.skip(after, 'so');
      if (r.writer.context.kind === 'table-cell') endRow(r, at);
      else if (r.writer.current !== undefined) r.builder(at).hardBreak(at, r.at);
      break;
    case 'rule':
      readRule(r, after);
      break;
    case 'paragraph-end':
      r.at = r.args.skip(after, 'o');
      if (r.tables.length === 0) r.writer.endBlock(at);
      break;
    case 'span-columns':
      spanColumns(r, after);
      break;
    case 'verb':
      readVerb(r, at, after);
      break;
    case 'definition':
      readDefinition(r, after);
      break;
    case 'skip-conditional': {
      const close = r.find('\\fi', after);
      r.at = close === -1 ? after : close + 3;
      break;
    }
    case 'inline-math':
    case 'display-math':
      readDelimitedMath(r, meaning.type === 'inline-math', at, after);
      break;
    default:
      readQuantity(r, meaning.type, at, after);
  }
}

/** A heading ends what was left open before it, and opens or ends a reference list. */
function readHeading(r: LatexReading, depth: number, at: number, after: number): void {
  const open = r.args.skipBlanks(r.args.skip(after, 'so'));
  r.at = open;
  if (r.source[open] !== '{') return;
  r.closeFrames(at, (top) => top.meaning?.type !== 'table' && (top.type !== 'group' || top.close === undefined));
  r.writer.endBlock(at);
  const level = Math.min(6, Math.max(1, depth + (r.frame.chapters ? 1 : 0)));
  const title = r.source.slice(open + 1, Math.min(r.args.closeOf(open) ?? open, open + 80));
  if (isReferenceHeading(title)) r.referenceLevel = level;
  else if (level <= r.referenceLevel) r.referenceLevel = 0;
  const kind = r.referenceLevel > 0 ? 'reference' : 'paragraph';
  if (r.openBlock(open, 'heading', level) && r.frames.every((top) => top.meaning?.type !== 'metadata')) {
    const opened = r.frames[r.frames.length - 1] as Frame;
    r.frames[r.frames.length - 1] = {
      ...opened,
      close: (stop) => {
        opened.close?.(stop);
        const { context } = r.writer;
        if (context.kind === 'paragraph' || context.kind === 'reference') r.writer.become({ ...context, kind }, stop);
      },
    };
  }
}

function readVerb(r: LatexReading, at: number, after: number): void {
  let next = r.args.skip(after, 'so');
  if (r.source.startsWith('\\mintinline', at)) next = r.args.skip(next, 'm');
  const mark = r.source[next] ?? '';
  if (mark === '{') {
    r.object(at, (r.args.closeOf(next) ?? next) + 1);
    return;
  }
  const line = r.source.slice(next + 1, next + 2000).search(/[\r\n]/);
  const close = mark === '' || /[\s\w]/.test(mark) ? -1 : r.source.slice(next + 1, next + 2000).indexOf(mark);
  if (close === -1 || (line !== -1 && close > line)) r.at = after;
  else r.object(at, next + close + 2);
}

function readDefinition(r: LatexReading, after: number): void {
  let next = r.args.skip(after, 's');
  const name = /^\s*\\(?:[A-Za-z@]+|.)/.exec(r.source.slice(next, next + 80));
  if (name !== null) {
    next += name[0].length;
    const parameters = /^(?:#\d|=|\s*\\[A-Za-z@]+(?![A-Za-z@{]))*/.exec(r.source.slice(next, next + 80));
    next += parameters?.[0].length ?? 0;
  }
  r.at = Math.max(after, r.args.skip(next, 'omoomm'));
}

function readItem(r: LatexReading, at: number, after: number): void {
  r.writer.endBlock(at);
  r.at = after;
  const label = r.args.skipOptional(r.args.skipBlanks(after));
  if (label <= r.args.skipBlanks(after)) return;
  const open = r.args.skipBlanks(after);
  r.frames.push({ type: 'bracket', at: open, name: '' });
  r.at = open + 1;
}

function readAccent(r: LatexReading, mark: string, at: number, after: number): void {
  const match = /^(?:\{\s*(\\?[A-Za-z])\s*\}|(\\?[A-Za-z]))/.exec(r.source.slice(after, after + 12));
  const base = (match?.[1] ?? match?.[2] ?? '').replace('\\', '');
  if (match === null || base === '') return;
  r.at = after + match[0].length;
  r.builder(at).replace((base + mark).normalize('NFC'), at, r.at);
}
