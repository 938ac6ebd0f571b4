/**
 * Reads the part of YAML that people write glossaries and bibliographies in: maps and lists by indentation, scalars, block scalars,
 * values in brackets. What does not fit is a problem at its place and is passed over; the rest is read on.
 */

import type { MessageTemplate } from '../../base';
import { fileProblem, type ReportProblem, type YamlNode, type YamlPair } from './yamlNode';
import { lineEnd, readFlow, readPlain, readQuoted } from './yamlScalars';

const texts = {
  tab: { en: 'YAML is indented with blanks, not with tabs.', 'zh-cn': 'YAML 须用空格缩进，不能用制表符。' },
  noPair: {
    en: 'This line is neither "name: value" nor an item of a list; it is passed over.',
    'zh-cn': '此行既不是“名称: 值”，也不是列表项，已跳过。',
  },
  indent: {
    en: 'This line is indented in a way that fits nothing above it; it is passed over.',
    'zh-cn': '此行的缩进与上文不一致，已跳过。',
  },
  twice: { en: '"{key}" stands here a second time; the first one is used.', 'zh-cn': '{key} 重复出现，以第一处为准。' },
} satisfies Record<string, MessageTemplate>;

const deepest = 30;

interface Line {
  indent: number;
  /** Offset of the first unit behind the indentation. */
  start: number;
  readonly end: number;
  readonly isContent: boolean;
}

interface Cursor {
  readonly source: string;
  readonly lines: readonly Line[];
  at: number;
  readonly report: ReportProblem;
}

function splitLines(source: string, report: ReportProblem): readonly Line[] {
  const lines: Line[] = [];
  for (let from = source.startsWith('\ufeff') ? 1 : 0; from <= source.length; ) {
    const end = lineEnd(source, from);
    let start = from;
    while (source[start] === ' ' || source[start] === '\t') start++;
    const indentation = source.slice(from, start);
    const text = source.slice(start, end);
    const isMarker = start === from && /^(?:---|\.\.\.)(?:\s|$)|^%YAML/.test(text);
    const isContent = text.trim() !== '' && !text.startsWith('#') && !isMarker;
    if (isContent && indentation.includes('\t'))
      report(fileProblem(texts.tab, { start: from, end: start }, {}, 'error'));
    lines.push({ indent: indentation.replaceAll('\t', '  ').length, start, end, isContent });
    from = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

/** The next line with content, without taking it. */
function peek(cursor: Cursor): Line | undefined {
  while (cursor.at < cursor.lines.length && !cursor.lines[cursor.at]?.isContent) cursor.at++;
  return cursor.lines[cursor.at];
}

function isItem(source: string, { start, end }: Line): boolean {
  return source[start] === '-' && (start + 1 >= end || /\s/.test(source[start + 1] ?? ''));
}

interface Key {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Offset of the value, or of the end of the line. */
  readonly value: number;
}

/** The key of `name: value`, or `undefined`. */
function keyOf(source: string, { start, end }: Line): Key | undefined {
  const quote = source[start];
  if (quote === '[' || quote === '{') return undefined;
  const isQuoted = quote === '"' || quote === "'";
  const from = isQuoted ? source.indexOf(quote, start + 1) + 1 : start;
  if (isQuoted && (from === 0 || from > end)) return undefined;
  for (let at = from; at < end; at++) {
    if (source[at] === '#' && /\s/.test(source[at - 1] ?? '')) return undefined;
    if (source[at] !== ':' || (at + 1 < end && !/\s/.test(source[at + 1] ?? ''))) continue;
    let value = at + 1;
    while (value < end && /\s/.test(source[value] ?? '')) value++;
    const text = source.slice(start, at).trim();
    return { key: isQuoted ? text.slice(1, -1) : text, start, end: at, value };
  }
  return undefined;
}

function skipTo(cursor: Cursor, offset: number): void {
  while (cursor.at < cursor.lines.length && (cursor.lines[cursor.at]?.start ?? 0) < offset) cursor.at++;
}

/** `|` keeps line breaks, `>` folds them; the text goes on while lines are blank or indented deeper. */
function readBlockScalar(cursor: Cursor, indent: number, header: number): YamlNode {
  const { source, lines } = cursor;
  const folds = source[header] === '>';
  const parts: string[] = [];
  let own = -1;
  let end = lineEnd(source, header);
  for (; cursor.at < lines.length; cursor.at++) {
    const line = lines[cursor.at];
    if (line === undefined) break;
    const isBlank = line.start >= line.end;
    if (!isBlank && line.indent <= indent) break;
    if (!isBlank && own === -1) own = line.indent;
    parts.push(isBlank ? '' : ' '.repeat(Math.max(0, line.indent - own)) + source.slice(line.start, line.end));
    if (!isBlank) end = line.end;
  }
  const text = parts.join('\n').trimEnd();
  return { kind: 'scalar', span: { start: header, end }, text: folds ? text.replace(/([^\n])\n(?!\n)/g, '$1 ') : text };
}

/** The value that begins at `start` on the line before the cursor; `indent` is that of its key. */
function readValue(cursor: Cursor, start: number, end: number, indent: number): YamlNode {
  const { source, report } = cursor;
  const first = source[start];
  if (first === '"' || first === "'" || first === '[' || first === '{') {
    const value = first === '"' || first === "'" ? readQuoted(source, start, report) : readFlow(source, start, report);
    skipTo(cursor, value.end);
    return value.node;
  }
  if (/^[|>][-+0-9]*\s*(?:#.*)?$/.test(source.slice(start, end))) return readBlockScalar(cursor, indent, start);
  let { node } = readPlain(source, start, end, report);
  // A plain value goes on over deeper lines, which are joined with blanks.
  for (let line = peek(cursor); line && line.indent > indent; line = peek(cursor)) {
    if (keyOf(source, line) || isItem(source, line)) break;
    const more = readPlain(source, line.start, line.end, report).node;
    if (node.kind !== 'scalar' || more.kind !== 'scalar') break;
    node = { ...node, span: { start: node.span.start, end: more.span.end }, text: `${node.text} ${more.text}`.trim() };
    cursor.at++;
  }
  return node;
}

function readNested(cursor: Cursor, indent: number, from: number, depth: number, mayBeLevelList: boolean): YamlNode {
  const next = peek(cursor);
  const isDeeper = next !== undefined && next.indent > indent;
  const isLevelList = mayBeLevelList && next?.indent === indent && isItem(cursor.source, next);
  if (next && (isDeeper || isLevelList)) return readNode(cursor, next.indent, depth + 1);
  return { kind: 'scalar', span: { start: from, end: from }, text: '' };
}

function readList(cursor: Cursor, indent: number, depth: number): YamlNode {
  const { source } = cursor;
  const items: YamlNode[] = [];
  const start = peek(cursor)?.start ?? 0;
  let end = start;
  for (let line = peek(cursor); line && line.indent === indent && isItem(source, line); line = peek(cursor)) {
    let inner = line.start + 1;
    while (inner < line.end && /\s/.test(source[inner] ?? '')) inner++;
    if (inner >= line.end || source[inner] === '#') {
      cursor.at++;
      items.push(readNested(cursor, indent, line.start + 1, depth, false));
    } else {
      // What stands behind the dash is read as a line of its own, indented as far as it stands.
      const dash = line.start;
      line.indent += inner - dash;
      line.start = inner;
      items.push(readNode(cursor, line.indent, depth + 1));
    }
    end = items.at(-1)?.span.end ?? end;
    passDeeper(cursor, indent);
  }
  return { kind: 'list', span: { start, end }, items };
}

/** Lines that are deeper than what was read belong to nothing. */
function passDeeper(cursor: Cursor, indent: number): void {
  for (let line = peek(cursor); line && line.indent > indent; line = peek(cursor)) {
    cursor.report(fileProblem(texts.indent, { start: line.start, end: line.end }));
    cursor.at++;
  }
}

function readMap(cursor: Cursor, indent: number, depth: number): YamlNode {
  const { source, report } = cursor;
  const pairs: YamlPair[] = [];
  const keys = new Set<string>();
  const start = peek(cursor)?.start ?? 0;
  let end = start;
  for (let line = peek(cursor); line && line.indent === indent; line = peek(cursor)) {
    const key = keyOf(source, line);
    if (!key) {
      if (isItem(source, line) && pairs.length > 0) break;
      report(fileProblem(texts.noPair, { start: line.start, end: line.end }));
      cursor.at++;
      passDeeper(cursor, indent);
      continue;
    }
    cursor.at++;
    const isEmpty = key.value >= line.end || source[key.value] === '#';
    const value = isEmpty
      ? readNested(cursor, indent, key.end + 1, depth, true)
      : readValue(cursor, key.value, line.end, indent);
    const keySpan = { start: key.start, end: key.end };
    if (keys.has(key.key)) report(fileProblem(texts.twice, keySpan, { key: key.key }));
    else pairs.push({ key: key.key, keySpan, value });
    keys.add(key.key);
    end = Math.max(end, value.span.end);
    passDeeper(cursor, indent);
  }
  return { kind: 'map', span: { start, end }, pairs };
}

function readNode(cursor: Cursor, indent: number, depth: number): YamlNode {
  const line = peek(cursor);
  if (!line || depth > deepest) {
    const start = line?.start ?? cursor.source.length;
    if (line) passDeeper(cursor, indent - 1);
    return { kind: 'scalar', span: { start, end: start }, text: '' };
  }
  if (isItem(cursor.source, line)) return readList(cursor, indent, depth);
  if (keyOf(cursor.source, line)) return readMap(cursor, indent, depth);
  cursor.at++;
  return readValue(cursor, line.start, line.end, indent - 1);
}

/** The root of the text, or `undefined` where nothing stands in it. Never throws, linear in the text. */
export function readYaml(source: string, report: ReportProblem): YamlNode | undefined {
  const cursor: Cursor = { source, lines: splitLines(source, report), at: 0, report };
  const first = peek(cursor);
  if (!first) return undefined;
  // JSON is YAML, too: then the whole file is one value.
  const isJson = source[first.start] === '[' || source[first.start] === '{';
  if (isJson) {
    const { node, end } = readFlow(source, first.start, report, 0, source.length);
    skipTo(cursor, end);
    return node;
  }
  const root = readNode(cursor, first.indent, 0);
  for (let line = peek(cursor); line; line = peek(cursor)) {
    report(fileProblem(texts.indent, { start: line.start, end: line.end }));
    cursor.at++;
  }
  return root;
}
