/**
 * Reads a stretch of a BibTeX file with care: it finds what is damaged and carries on behind it. It goes through
 * the text once, never back over what it has read. Whole files are cut into stretches by bibtexFile.ts; what the
 * values mean is read by bibtex.ts.
 */

import { type FileProblem, message, type MessageTemplate, span } from '../../base';
import { createFinder } from './bibtexSkim';

/** An entry, or `@string`, `@comment` or `@preamble`, with offsets in the text that was read. */
export interface ScannedItem {
  /** In lower case: `article`, `string`, `comment`. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Four offsets a field, counted from `start`: start and end of the name, start and end of the value. */
  readonly fields: readonly number[];
}

export interface BibtexScan {
  readonly items: readonly ScannedItem[];
  /** Names of `@string`, in lower case, with their values as written, delimiters included. */
  readonly macros: ReadonlyMap<string, string>;
  readonly problems: readonly FileProblem[];
}

const texts = {
  unclosedValue: {
    en: 'The value of "{field}" is not closed; reading goes on at the next field or entry.',
    'zh-cn': '字段 {field} 的值没有闭合，其后从下一个字段或条目起继续读取。',
  },
  unclosedEntry: { en: 'The entry "{key}" is not closed.', 'zh-cn': '条目 {key} 没有闭合。' },
  commaAfterKey: { en: 'A comma is missing after the key "{key}".', 'zh-cn': '引文键 {key} 之后缺少逗号。' },
  commaBefore: { en: 'A comma is missing before "{field}".', 'zh-cn': '{field} 之前缺少逗号。' },
  noEquals: { en: 'An equals sign is missing after "{field}".', 'zh-cn': '{field} 之后缺少等号。' },
  noValue: { en: 'The field "{field}" has no value.', 'zh-cn': '字段 {field} 没有值。' },
  noKey: { en: 'This entry has no key.', 'zh-cn': '此条目没有引文键。' },
  stray: { en: 'This cannot be read as a field.', 'zh-cn': '此处无法读作字段。' },
} satisfies Record<string, MessageTemplate>;

const entryHead = /@[ \t]*([A-Za-z]+)\s{0,20}([{(])/y;
const nextHead = /[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/y;
const nextField = /[ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*[{"\d]/y;
const keyText = /[^,，={}"\r\n]*/y;
const fieldName = /[^\s=,，{}"#%()@]+/y;
const bareValue = /[^\s,，{}"#()=]+/y;
const space = /\s*/y;
const commentLine = /%[^\n]*/y;
/** Behind an entry that closed too early, its own fields go on. */
const fieldsGoOn = /[\s}]{0,40},\s*[A-Za-z][\w-]*[ \t]*=[ \t]*[{"\d]/y;

function test(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The end of the match of a sticky pattern at `at`, or `at` where it does not match. */
function after(pattern: RegExp, text: string, at: number): number {
  return test(pattern, text, at) ? pattern.lastIndex : at;
}

const lineFeed = 0x0a;
const quote = 0x22;
const percent = 0x25;
const atSign = 0x40;
const openBrace = 0x7b;
const closeBrace = 0x7d;

function isBlankCode(code: number): boolean {
  return code === 0x20 || code === lineFeed || code === 0x0d || code === 0x09;
}

function isLetterCode(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/** The end of white space at `from`; most of it is blanks and line ends, for which no expression is needed. */
function endOfSpace(source: string, from: number): number {
  let position = from;
  while (isBlankCode(source.charCodeAt(position))) position += 1;
  const code = source.charCodeAt(position);
  return code > 0x7f || code === 0x0b || code === 0x0c ? after(space, source, position) : position;
}

/** The end of the name of a field at `from`. */
function endOfName(source: string, from: number): number {
  let position = from;
  while (isLetterCode(source.charCodeAt(position))) position += 1;
  const code = source.charCodeAt(position);
  const isEnd = isBlankCode(code) || code === 0x3d;
  return isEnd ? position : after(fieldName, source, from);
}

/** The first sign behind the blanks at the start of a line. */
function firstOfLine(source: string, from: number): number {
  let position = from;
  while (source.charCodeAt(position) === 0x20 || source.charCodeAt(position) === 0x09) position += 1;
  return source.charCodeAt(position);
}

export function scanBibtex(source: string): BibtexScan {
  const items: ScannedItem[] = [];
  const macros = new Map<string, string>();
  const problems: FileProblem[] = [];
  const nextOpen = createFinder(source, '{');
  const nextClose = createFinder(source, '}');
  const nextLine = createFinder(source, '\n');
  /** In an entry with an unclosed value, every further value is ended by a line that begins a field. */
  let damaged = false;
  /** In the value read last: the first inner line that looks like a field, or -1. */
  let innerFieldLine = -1;

  const report = (template: MessageTemplate, start: number, end: number, name = ''): void => {
    const short = name.length > 60 ? `${name.slice(0, 57)}…` : name;
    problems.push({
      message: message(template, { field: short, key: short }),
      span: span(start, end),
      severity: 'error',
    });
  };

  /** Skips white space and lines that begin with `%`. */
  const skip = (from: number): number => {
    let position = endOfSpace(source, from);
    while (source.charCodeAt(position) === percent) {
      position = endOfSpace(source, after(commentLine, source, position));
    }
    return position;
  };

  /**
   * The end of a braced or quoted part that opens at `start`, or, where it does not close, minus the
   * offset of the line break at which the damage ends.
   */
  const partEnd = (start: number): number => {
    const quoted = source.charCodeAt(start) === quote;
    innerFieldLine = -1;
    if (!quoted) {
      // Most values are closed on their line and hold no braces.
      const close = nextClose(start + 1);
      if (close < nextLine(start + 1) && close < nextOpen(start + 1)) return close + 1;
    }
    let depth = quoted ? 0 : 1;
    let firstFieldLine = -1;
    for (let index = start + 1; index < source.length; index += 1) {
      const code = source.charCodeAt(index);
      if (code > closeBrace) continue;
      if (code === openBrace) depth += 1;
      else if (code === closeBrace) {
        depth -= 1;
        if (depth === 0 && !quoted) return index + 1;
        if (depth < 0) return -(firstFieldLine < 0 ? index : firstFieldLine);
      } else if (code === quote) {
        if (quoted && depth === 0) return index + 1;
      } else if (code === lineFeed) {
        const first = firstOfLine(source, index + 1);
        if (first === atSign && test(nextHead, source, index + 1)) {
          return -(firstFieldLine < 0 ? index : firstFieldLine);
        }
        if (firstFieldLine < 0 && isLetterCode(first) && test(nextField, source, index + 1)) {
          if (damaged) return -index;
          firstFieldLine = index;
          innerFieldLine = index;
        }
      }
    }
    return -(firstFieldLine < 0 ? source.length : firstFieldLine);
  };

  /** Reads a value, its parts joined by `#`; returns its end. */
  const readValue = (start: number, field: string): number => {
    let position = start;
    let end = start;
    for (;;) {
      const opening = source[position];
      if (opening === '{' || opening === '"') {
        const closed = partEnd(position);
        if (closed < 0) {
          report(texts.unclosedValue, position, position + 1, field);
          damaged = true;
          return -closed;
        }
        end = closed;
      } else {
        end = after(bareValue, source, position);
        if (end === position) {
          report(texts.noValue, start, Math.min(start + 1, source.length), field);
          return Math.max(end, start);
        }
      }
      position = skip(end);
      if (source[position] !== '#') return end;
      position = skip(position + 1);
    }
  };

  /**
   * Reads `name = value` pairs up to the end of the entry that begins at `start`, their places into `fields`, or,
   * without it, as macros; returns the offset behind the entry.
   */
  const readFields = (
    fields: number[] | undefined,
    start: number,
    from: number,
    closing: string,
    key: string,
  ): number => {
    let position = from;
    let separated = true;
    /** The first value with a line in it that looks like a field: if the entry never ends, that value swallowed them. */
    let suspect: { readonly name: string; readonly field: number; readonly line: number } | undefined;
    for (;;) {
      position = skip(position);
      const sign = source[position];
      if (sign === undefined || (sign === '@' && test(entryHead, source, position))) {
        if (suspect && fields && !damaged) {
          const valueStart = start + (fields[suspect.field + 2] ?? 0);
          report(texts.unclosedValue, valueStart, valueStart + 1, suspect.name);
          fields.length = suspect.field + 4;
          fields[suspect.field + 3] = suspect.line - start;
          damaged = true;
          position = suspect.line;
          continue;
        }
        if (!damaged) report(texts.unclosedEntry, start, from, key);
        return position;
      }
      if (sign === ',' || sign === '，') {
        separated = true;
        position += 1;
        continue;
      }
      if (sign === '}' || sign === ')') {
        const end = position + 1;
        if (sign === closing && !test(fieldsGoOn, source, end)) return end;
        if (sign === closing) report(texts.stray, position, end);
        position = end;
        continue;
      }
      const nameEnd = endOfName(source, position);
      if (nameEnd === position) {
        report(texts.stray, position, position + 1);
        const opens = sign === '{' || sign === '"';
        const skipped = opens ? partEnd(position) : position + 1;
        if (skipped < 0) damaged = true;
        position = Math.max(position + 1, Math.abs(skipped));
        continue;
      }
      const name = source.slice(position, nameEnd);
      if (!separated && !damaged) report(texts.commaBefore, position, nameEnd, name);
      separated = false;
      let valueStart = skip(nameEnd);
      if (source[valueStart] === '=') valueStart = skip(valueStart + 1);
      else if (source[valueStart] === '{' || source[valueStart] === '"')
        report(texts.noEquals, position, nameEnd, name);
      else {
        report(texts.noEquals, position, nameEnd, name);
        position = nameEnd;
        separated = true;
        continue;
      }
      if (source[valueStart] === ',' || source[valueStart] === closing || source[valueStart] === undefined) {
        report(texts.noValue, position, nameEnd, name);
        position = valueStart;
        continue;
      }
      innerFieldLine = -1;
      const valueEnd = readValue(valueStart, name);
      if (fields) {
        if (innerFieldLine >= 0 && !damaged) suspect ??= { name, field: fields.length, line: innerFieldLine };
        fields.push(position - start, nameEnd - start, valueStart - start, valueEnd - start);
      } else macros.set(name.toLowerCase(), source.slice(valueStart, valueEnd));
      position = Math.max(valueEnd, nameEnd);
    }
  };

  const readEntry = (type: string, start: number, bodyStart: number, closing: string): number => {
    const keyStart = after(space, source, bodyStart);
    let rawEnd = after(keyText, source, keyStart);
    // `@misc{ title = {…} }`: the name before the equals sign is a field, the key is missing.
    const keyless = source[rawEnd] === '=';
    if (keyless) rawEnd = keyStart;
    const key = source.slice(keyStart, rawEnd).trimEnd();
    const keyEnd = keyStart + key.length;
    const fields: number[] = [];
    damaged = false;
    if (key === '') report(texts.noKey, start, bodyStart);
    const behind = skip(rawEnd);
    if (key !== '' && !/[,}），)]/.test(source[behind] ?? '}')) report(texts.commaAfterKey, keyStart, keyEnd, key);
    const end = readFields(fields, start, behind, closing, key);
    items.push({ type, start, end, keyStart, keyEnd, fields });
    return end;
  };

  let position = 0;
  for (;;) {
    const sign = source.indexOf('@', position);
    if (sign < 0) break;
    entryHead.lastIndex = sign;
    const head = entryHead.exec(source);
    // A word before the sign is an e-mail address in a comment, not an entry.
    if (!head || /[\w.]/.test(source[sign - 1] ?? '')) {
      position = sign + 1;
      continue;
    }
    const type = (head[1] ?? '').toLowerCase();
    const bodyStart = sign + head[0].length;
    const closing = head[2] === '(' ? ')' : '}';
    damaged = false;
    if (type === 'comment' || type === 'preamble') {
      position = closing === '}' ? Math.max(bodyStart, Math.abs(partEnd(bodyStart - 1))) : bodyStart;
    } else if (type === 'string') position = readFields(undefined, sign, bodyStart, closing, '@string');
    else {
      position = readEntry(type, sign, bodyStart, closing);
      continue;
    }
    items.push({ type, start: sign, end: position, keyStart: sign, keyEnd: sign, fields: [] });
  }
  return { items, macros, problems };
}
