/**
 * One `@…{…}` of a BibTeX file without its place in the file, so that it is the same item wherever an edit of
 * other entries moves it. What is in it is read when it is first asked for, and then kept.
 */

import type { FileProblem } from '../../base';
import { type ScannedItem, scanBibtex } from './bibtexScan';
import { skimFields } from './bibtexSkim';
import { isWhole } from './bibtexWhole';

/** Names of `@string`, in lower case, with their values as written, delimiters included. */
export type Macros = ReadonlyMap<string, string>;

/** What is in an item; offsets are counted from its start. */
interface ItemContent {
  readonly length: number;
  /** Four offsets a field: start and end of the name, start and end of the value. */
  readonly fields: readonly number[];
  readonly problems: readonly FileProblem[];
}

/** A value as written, without its outer delimiters; parts joined by `#` and names of `@string` are put in. */
function rawValue(text: string, start: number, end: number, macros: Macros, depth = 0): string {
  if (text[start] === '{' && text.indexOf('}', start) === end - 1) return text.slice(start + 1, end - 1);
  const parts: string[] = [];
  let position = start;
  while (position < end) {
    const sign = text[position] ?? '';
    if (sign === '{' || sign === '"') {
      let level = 0;
      let at = position + 1;
      for (; at < end; at += 1) {
        const inside = text[at];
        if (inside === '{') level += 1;
        else if (level === 0 && inside === (sign === '{' ? '}' : '"')) break;
        else if (inside === '}') level -= 1;
      }
      parts.push(text.slice(position + 1, at));
      position = at + 1;
    } else if (/[\s#]/.test(sign)) position += 1;
    else {
      const word = /[^\s#{}",]+/y;
      word.lastIndex = position;
      const name = word.exec(text)?.[0] ?? sign;
      const macro = macros.get(name.toLowerCase());
      if (macro !== undefined && depth < 8) parts.push(rawValue(macro, 0, macro.length, macros, depth + 1));
      else parts.push(name);
      position += name.length;
    }
  }
  return parts.join('');
}

/** Whether this name, in lower case, stands at a place, in whatever case. */
function isNamed(text: string, start: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    const code = text.charCodeAt(start + index);
    if (code !== name.charCodeAt(index) && (code | 0x20) !== name.charCodeAt(index)) return false;
  }
  return true;
}

const noMacros: Macros = new Map();

/** A class, because what was read once is kept as long as the item is. */
export class BibtexItem {
  private read: ItemContent | undefined;
  private hasParents: boolean | undefined;
  private isSound = false;
  private keyText: string | undefined;

  constructor(
    /** In lower case: `article`, `string`, `comment`. */
    readonly type: string,
    /** A text that holds the item; its `@` stands at `base`. */
    private readonly text: string,
    private readonly base: number,
    /** The text up to the next item's line, of which the item itself is a part. */
    private readonly reach: number,
    /** Offsets of the key from the item's start. */
    readonly keyStart: number,
    readonly keyEnd: number,
    /** Whether a stretch begins with the item; others share the stretch of the one before. */
    readonly opensStretch: boolean,
    content?: ItemContent,
  ) {
    this.read = content;
  }

  private get content(): ItemContent {
    this.read ??= readContent(this.text.slice(this.base, this.base + this.reach), this.keyEnd);
    return this.read;
  }

  get isEntry(): boolean {
    return this.type !== 'string' && this.type !== 'comment' && this.type !== 'preamble';
  }
  get key(): string {
    this.keyText ??= this.text.slice(this.base + this.keyStart, this.base + this.keyEnd);
    return this.keyText;
  }
  get length(): number {
    return this.content.length;
  }
  /** Start and end of a field's name, start and end of its value; four offsets a field, from the item's start. */
  get fields(): readonly number[] {
    return this.content.fields;
  }
  /** What is damaged, with offsets from the item's start; where nothing is, the fields need not be read for it. */
  get problems(): readonly FileProblem[] {
    const { base, keyEnd, reach } = this;
    if (!this.read && !this.isSound && this.isEntry) this.isSound = isWhole(this.text, base + keyEnd, base + reach);
    return this.isSound ? [] : this.content.problems;
  }

  /** The raw value of a field of this name, in lower case; empty where there is none. */
  raw(name: string, macros: Macros): string {
    const { fields, text, base } = this;
    for (let at = 0; at < fields.length; at += 4) {
      const start = fields[at] ?? 0;
      const isIt = (fields[at + 1] ?? 0) - start === name.length && isNamed(text, base + start, name);
      if (isIt) return rawValue(text, base + (fields[at + 2] ?? 0), base + (fields[at + 3] ?? 0), macros);
    }
    return '';
  }

  /** Whether another entry's fields are taken over: the item alone does not say what the entry says. */
  get inherits(): boolean {
    this.hasParents ??= this.raw('crossref', noMacros) !== '' || this.raw('xdata', noMacros) !== '';
    return this.hasParents;
  }

  /** The same item over a text of its own, so that it does not hold on to a whole file. */
  movedTo(text: string, base: number): BibtexItem {
    const { type, reach, keyStart, keyEnd, opensStretch } = this;
    return new BibtexItem(type, text, base, reach, keyStart, keyEnd, opensStretch, this.read);
  }
}

/** Reads an entry that begins the text and is alone in it: quickly, and where anything is wrong, with care. */
function readContent(text: string, keyEnd: number): ItemContent {
  const fields: number[] = [];
  const length = skimFields(text, keyEnd, fields);
  if (length >= 0) return { length, fields, problems: [] };
  const { items, problems } = scanBibtex(text);
  return contentOf(items[0], problems) ?? { length: text.length, fields: [], problems };
}

/** What an item that was read with care holds; `problems` are those of the text it was read in. */
export function contentOf(item: ScannedItem, problems: readonly FileProblem[]): ItemContent;
export function contentOf(item: ScannedItem | undefined, problems: readonly FileProblem[]): ItemContent | undefined;
export function contentOf(item: ScannedItem | undefined, problems: readonly FileProblem[]): ItemContent | undefined {
  if (!item) return undefined;
  return {
    length: item.end - item.start,
    fields: item.fields,
    problems: problems.map((problem) => movedProblem(problem, -item.start)),
  };
}

export function movedProblem(problem: FileProblem, by: number): FileProblem {
  return by === 0 ? problem : { ...problem, span: { start: problem.span.start + by, end: problem.span.end + by } };
}
