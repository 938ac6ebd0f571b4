/**
 * Reads the front matter of a Markdown file line by line: the few fields that matter here, with their places.
 * It is no YAML reader; what it does not understand it reports or passes over.
 */

import { message } from '../../base';
import type { FileReference, TextProblem } from '../prose';
import { splitLines } from '../sourceLines';
import type { LineRange } from './blockText';

export interface FrontMatter {
  /** Where the body starts; 0 where there is no front matter. */
  readonly end: number;
  /** Title, abstract, keywords: the lines of each text. */
  readonly texts: readonly (readonly LineRange[])[];
  readonly files: readonly FileReference[];
  readonly language: string | undefined;
  /** Lines that hold the value of `nocite`. */
  readonly nocite: readonly LineRange[];
  readonly problems: readonly TextProblem[];
}

interface Field {
  readonly name: string;
  /** Each value with its lines: one for a text, several for a list. */
  readonly values: LineRange[][];
}

const unclosed = {
  en: 'The front matter has no closing "---" line; it was read up to the first empty line.',
  'zh-cn': '文件头缺少结尾的“---”行，只读到第一个空行为止。',
};
const unreadable = {
  en: 'This line of the front matter cannot be read; the other lines were used.',
  'zh-cn': '无法读取文件头的这一行，其余各行已照常读取。',
};
const unclosedQuote = {
  en: 'This value of the front matter opens a quotation mark that is not closed.',
  'zh-cn': '文件头的这个值缺少结尾引号。',
};

const proseField =
  /^(?:(?:short-?)?title|subtitle|abstract|keywords?|description|摘要|关键词|标题|题名)(?:[-_.]?\w*)?$/i;
const fieldLine = /^([\p{L}_][\p{L}\p{N}_.-]*)[ \t]*:(?:[ \t]+|$)/u;
const closingLine = /^(?:---|\.\.\.)[ \t]*$/;

export function readFrontMatter(source: string): FrontMatter {
  const nothing = { end: 0, texts: [], files: [], language: undefined, nocite: [], problems: [] };
  const bom = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!/^---[ \t]*(?:\r|\n)/.test(source.slice(bom, bom + 200))) return nothing;
  const lines = splitLines(source, bom);
  const textOf = (line: LineRange | undefined): string =>
    line === undefined ? '' : source.slice(line.start, line.end);
  let close = 1;
  while (close < lines.length && !closingLine.test(textOf(lines[close]))) close++;
  const problems: TextProblem[] = [];
  if (close === lines.length) {
    // A lone rule at the top is only a rule; a field after it shows what was meant.
    if (!fieldLine.test(textOf(lines[1]))) return nothing;
    problems.push({ message: message(unclosed), span: { start: bom, end: lines[0]?.end ?? bom } });
    close = 1;
    while (close < lines.length && textOf(lines[close]).trim() !== '') close++;
  }
  const fields = readFields(source, lines.slice(1, close), problems);
  const named = (name: string): LineRange[][] =>
    fields.filter((field) => field.name.toLowerCase() === name).flatMap((field) => field.values);
  const files: FileReference[] = [];
  for (const kind of ['bibliography', 'csl'] as const) {
    for (const value of named(kind)) {
      const only = value[0];
      if (only !== undefined) files.push({ kind, path: textOf(only), span: only });
    }
  }
  return {
    end: lines[close]?.next ?? lines[close - 1]?.next ?? source.length,
    texts: fields.filter((field) => proseField.test(field.name)).flatMap((field) => field.values),
    files,
    language: textOf([...named('lang'), ...named('language')][0]?.[0]) || undefined,
    nocite: named('nocite').flat(),
    problems,
  };
}

function readFields(source: string, lines: readonly LineRange[], problems: TextProblem[]): Field[] {
  const fields: Field[] = [];
  let current: Field | undefined;
  let block = false;
  let nested = false;
  for (const line of lines) {
    const text = source.slice(line.start, line.end);
    const content = trimmed(source, line.start, line.end);
    if (content.start === content.end) continue;
    const indented = text[0] === ' ' || text[0] === '\t';
    const field = indented ? null : fieldLine.exec(text);
    if (field !== null) {
      current = { name: field[1] ?? '', values: [] };
      fields.push(current);
      const value = trimmed(source, line.start + field[0].length, line.end);
      block = /^[|>][+-]?\d?[+-]?(?:\s+#.*)?$/.test(source.slice(value.start, value.end));
      nested = false;
      if (block) current.values.push([]);
      else addValues(source, value, current.values, problems);
    } else if (!indented && text[0] === '#') {
    } else if (current !== undefined && !block && /^\s*-(?:\s|$)/.test(text)) {
      addValues(source, trimmed(source, content.start + 1, content.end), current.values, problems);
    } else if (current !== undefined && indented) {
      // Lines of a block text, of a text over several lines, or a map that is of no interest here.
      nested ||= !block && current.values.length === 0 && /^\s*[\w-]+:(?:\s|$)/.test(text);
      const last = current.values[current.values.length - 1];
      if (nested) continue;
      if (last !== undefined) last.push(content);
      else current.values.push([content]);
    } else if (text[0] !== ']' && text[0] !== '}') {
      problems.push({ message: message(unreadable), span: content });
    }
  }
  return fields;
}

function trimmed(source: string, start: number, end: number): LineRange {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(source[from] ?? '')) from++;
  while (to > from && /\s/.test(source[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** A scalar or a list in brackets; quotation marks and a comment behind the value are left out. */
function addValues(source: string, range: LineRange, values: LineRange[][], problems: TextProblem[]): void {
  if (range.start === range.end) return;
  const text = source.slice(range.start, range.end);
  if (text[0] === '[') {
    const inside = text.endsWith(']') ? text.slice(1, -1) : text.slice(1);
    for (const item of inside.matchAll(/"[^"]*"|'[^']*'|[^,"']+/g)) {
      const start = range.start + 1 + item.index;
      addScalar(source, trimmed(source, start, start + item[0].length), values, problems);
    }
  } else addScalar(source, range, values, problems);
}

function addScalar(source: string, range: LineRange, values: LineRange[][], problems: TextProblem[]): void {
  const text = source.slice(range.start, range.end);
  if (text === '' || text[0] === '#') return;
  if (text[0] === '"' || text[0] === "'") {
    const close = text.lastIndexOf(text[0]);
    if (close > 0) values.push([{ start: range.start + 1, end: range.start + close }]);
    else {
      problems.push({ message: message(unclosedQuote), span: range });
      values.push([{ start: range.start + 1, end: range.end }]);
    }
    return;
  }
  const comment = text.search(/\s#/);
  values.push([comment === -1 ? range : trimmed(source, range.start, range.start + comment)]);
}
