/** Values that stand on a line of YAML: quoted and plain scalars, lists in brackets and maps in braces. */

import type { MessageTemplate } from '../../base';
import { fileProblem, type ReportProblem, type YamlNode, type YamlPair } from './yamlNode';

const texts = {
  unclosed: { en: 'This "{mark}" is not closed.', 'zh-cn': '此处的 {mark} 没有配对的结束符号。' },
  reference: {
    en: 'Anchors, aliases and tags of YAML are not read here; write the value itself.',
    'zh-cn': '此处不支持 YAML 的锚点、别名与标签，请直接写出内容。',
  },
  tooDeep: { en: 'This is nested too deeply to be read.', 'zh-cn': '嵌套层次过深，无法读取。' },
} satisfies Record<string, MessageTemplate>;

const deepest = 20;
/** Longer values are taken for ones that somebody forgot to close. */
const longest = 20_000;
const nextKey = /[ \t]*(?:- )?[A-Za-z_]+:(?=\s|$)/y;
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  e: '\x1b',
  a: '\x07',
  b: '\b',
};

export interface ReadValue {
  readonly node: YamlNode;
  /** Offset behind the value. */
  readonly end: number;
}

function isBlankUnit(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\t' || unit === '\n' || unit === '\r';
}

/** Lines of a quoted scalar are joined as YAML folds them: one break is a blank, more are one break less. */
function fold(text: string): string {
  return text.replace(/[ \t]*(?:\r\n|\n|\r)\s*/g, (breaks) => {
    const count = breaks.split(/\r\n|\n|\r/).length - 1;
    return count === 1 ? ' ' : '\n'.repeat(count - 1);
  });
}

function unescape(text: string): string {
  return text.replace(
    /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|([\s\S]))/g,
    (_, x?: string, u?: string, other = '') => {
      const code = x ?? u;
      return code === undefined ? (escapes[other] ?? other) : String.fromCharCode(Number.parseInt(code, 16));
    },
  );
}

/** A line that begins with a key shows that the quotation mark above it was never closed. */
function isNextKey(source: string, from: number): boolean {
  nextKey.lastIndex = from;
  return nextKey.test(source);
}

/** The quoted scalar at `start`; one that is not closed ends with its line. */
export function readQuoted(source: string, start: number, report: ReportProblem): ReadValue {
  const quote = source[start] ?? '"';
  const stop = Math.min(source.length, start + longest);
  for (let at = start + 1; at < stop; at++) {
    if (source[at] === '\n' && isNextKey(source, at + 1)) break;
    if (source[at] === '\\' && quote === '"') at++;
    else if (source[at] === quote && quote === "'" && source[at + 1] === "'") at++;
    else if (source[at] === quote) {
      const inner = fold(source.slice(start + 1, at));
      const text = quote === '"' ? unescape(inner) : inner.replaceAll("''", "'");
      return { node: { kind: 'scalar', span: { start, end: at + 1 }, text }, end: at + 1 };
    }
  }
  const end = lineEnd(source, start);
  report(fileProblem(texts.unclosed, { start, end: start + 1 }, { mark: quote }, 'error'));
  return { node: { kind: 'scalar', span: { start, end }, text: source.slice(start + 1, end).trim() }, end };
}

export function lineEnd(source: string, start: number): number {
  for (let at = start; at < source.length; at++) if (source[at] === '\n' || source[at] === '\r') return at;
  return source.length;
}

/** Plain text from `start` to `end`, without a comment and blanks at its end. */
export function readPlain(source: string, start: number, end: number, report: ReportProblem): ReadValue {
  const line = source.slice(start, end);
  const comment = line.search(/(?:^|[ \t])#/);
  const text = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
  const span = { start, end: start + text.length };
  if (/^[&*!]\S/.test(text)) report(fileProblem(texts.reference, span));
  return { node: { kind: 'scalar', span, text: text === '~' || text === 'null' ? '' : text }, end };
}

function skipBlanks(source: string, from: number): number {
  let at = from;
  for (;;) {
    while (isBlankUnit(source[at])) at++;
    if (source[at] !== '#' || !isBlankUnit(source[at - 1])) return at;
    at = lineEnd(source, at);
  }
}

/** A list in brackets or a map in braces, no longer than `most`; one that is not closed ends with its line. */
export function readFlow(source: string, start: number, report: ReportProblem, depth = 0, most = longest): ReadValue {
  const open = source[start];
  if (open === '"' || open === "'") return readQuoted(source, start, report);
  if (open !== '[' && open !== '{') return readFlowPlain(source, start, report);
  const closer = open === '[' ? ']' : '}';
  if (depth === deepest) {
    report(fileProblem(texts.tooDeep, { start, end: start + 1 }));
    const end = lineEnd(source, start);
    return { node: { kind: 'scalar', span: { start, end }, text: '' }, end };
  }
  const items: YamlNode[] = [];
  const pairs: YamlPair[] = [];
  const stop = Math.min(source.length, start + most);
  let at = skipBlanks(source, start + 1);
  while (at < stop && source[at] !== closer) {
    if (source[at] === ',' || source[at] === ']' || source[at] === '}') {
      at = skipBlanks(source, at + 1);
      continue;
    }
    const { node, end } = readFlow(source, at, report, depth + 1, most);
    at = skipBlanks(source, end);
    if (source[at] === ':') {
      const value = readFlow(source, skipBlanks(source, at + 1), report, depth + 1, most);
      pairs.push({ key: node.kind === 'scalar' ? node.text : '', keySpan: node.span, value: value.node });
      at = skipBlanks(source, value.end);
    } else items.push(node);
  }
  const isClosed = at < stop;
  if (!isClosed) report(fileProblem(texts.unclosed, { start, end: start + 1 }, { mark: open }, 'error'));
  const end = isClosed ? at + 1 : lineEnd(source, start);
  const span = { start, end };
  const inside = items.filter((item) => item.span.end <= end);
  const node: YamlNode = open === '[' ? { kind: 'list', span, items: inside } : { kind: 'map', span, pairs };
  return { node, end };
}

function readFlowPlain(source: string, start: number, report: ReportProblem): ReadValue {
  let at = start;
  for (; at < source.length; at++) {
    const unit = source[at] ?? '';
    if (',[]{}'.includes(unit) || unit === '\n' || unit === '\r') break;
    if (unit === ':' && (isBlankUnit(source[at + 1]) || ',]}'.includes(source[at + 1] ?? ' '))) break;
  }
  return { ...readPlain(source, start, at, report), end: at };
}
