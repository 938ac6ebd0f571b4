/**
 * Scans the text of one block into tokens: links, images, code, formulas, citations, notes, HTML, escapes.
 * Every search for a closing mark is bounded or remembered, so that the time is linear whatever the text.
 */

import { isAsciiPunctuation, isBlank, isHan, isLatinWordUnit } from '../characters';
import { readNumericMath } from '../numericMath';
import type { CiteCommands, CiteKey, CiteMark, CommentMark } from '../prose';
import type { BlockText } from './blockText';
import { endOfKey, endOfLocator, isCiteGroup, isCrossReference } from './citeKeys';
import { flanking } from './emphasis';
import { readEntity } from './entities';
import { readHtml } from './html';
import type { InlineResult, InlineToken } from './inlineToken';
import { endOfAddress, endOfAttributes, endOfDestination } from './linkTarget';
import { readRawTex } from './rawTex';

interface OpenBracket {
  readonly kind: 'link' | 'image' | 'note';
  readonly at: number;
  /** Number of tokens and citations before the bracket. */
  readonly tokens: number;
  readonly cites: number;
}

const special = new Uint8Array(128);
for (const unit of '\\`*_~^[]!<&$@\n') special[unit.charCodeAt(0)] = 1;

const escapedMathWords = /^[^\\^_=+<>{}]*$/;
const anySpecial = /[\\`*_~^[\]!<&$@\n＠]|http/;
const deepestBracket = 1000;

/** `isDefined` tells whether a label of a reference link has a definition in the document. */
export function scanInlines(
  block: BlockText,
  isDefined: (label: string) => boolean,
  citeCommands: CiteCommands,
): InlineResult {
  const { text, toSource } = block;
  if (!anySpecial.test(text)) {
    const whole: InlineToken[] =
      text === '' ? [] : [{ type: 'text', start: toSource(0), end: toSource(text.length - 1) + 1 }];
    return { tokens: whole, cites: [], comments: [], captions: [], notes: [] };
  }
  const tokens: InlineToken[] = [];
  const cites: (CiteMark & { readonly own: boolean })[] = [];
  const comments: CommentMark[] = [];
  const captions: (readonly InlineToken[])[] = [];
  const notes: (readonly InlineToken[])[] = [];
  const brackets: OpenBracket[] = [];
  let noDollar = false;
  /** The last place that each needle was found at, so that no stretch of text is searched twice. */
  const found = new Map<string, number>();
  /** Where each length of backtick run stands from here on, filled when the first run is met. */
  let backticks: Map<number, number[]> | undefined;
  let i = 0;
  let textStart = 0;

  const range = (start: number, end: number) => ({
    start: toSource(start),
    end: end > start ? toSource(end - 1) + 1 : toSource(start),
  });
  const flush = (end: number): void => {
    if (end > textStart) tokens.push({ type: 'text', ...range(textStart, end) });
  };
  /** Ends the running text at `start` and goes on at `end`. */
  const jump = (start: number, end: number, ...added: InlineToken[]): void => {
    flush(start);
    for (const token of added) tokens.push(token);
    i = end;
    textStart = end;
  };
  const object = (start: number, end: number): void => jump(start, end, { type: 'object', ...range(start, end) });
  const find = (needle: string, from: number): number => {
    const known = found.get(needle);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const at = text.indexOf(needle, from);
    found.set(needle, at);
    return at;
  };

  const readCode = (): void => {
    let end = i + 1;
    while (text[end] === '`') end++;
    const length = end - i;
    if (backticks === undefined) {
      backticks = new Map();
      for (const run of text.matchAll(/`+/g)) {
        const list = backticks.get(run[0].length);
        if (list === undefined) backticks.set(run[0].length, [run.index]);
        else list.push(run.index);
      }
      for (const list of backticks.values()) list.reverse();
    }
    const list = backticks.get(length) ?? [];
    while (list.length > 0 && (list[list.length - 1] ?? 0) < end) list.pop();
    const close = list[list.length - 1];
    if (close === undefined) i = end;
    else object(i, endOfAttributes(text, close + length));
  };

  const math = (start: number, contentStart: number, contentEnd: number, end: number): void => {
    const first = toSource(contentStart);
    const last = toSource(Math.max(contentStart, contentEnd - 1)) + 1;
    // A number over several lines of a quotation has markers in it and is left as an object.
    const oneLine = last - first === contentEnd - contentStart;
    if (oneLine && readNumericMath(text, contentStart, contentEnd) !== undefined) {
      jump(start, end, { type: 'number', start: first, end: last });
    } else object(start, end);
  };

  const readDollar = (): void => {
    if (text[i + 1] === '$') {
      const close = find('$$', i + 2);
      if (close === -1) i += 2;
      else object(i, endOfAttributes(text, text[close + 2] === ' ' ? close + 3 : close + 2, close + 2));
      return;
    }
    const after = text.charCodeAt(i + 1);
    if (Number.isNaN(after) || isBlank(after) || after === 0x0a || noDollar) {
      i++;
      return;
    }
    for (let at = text.indexOf('$', i + 1); at !== -1; at = text.indexOf('$', at + 1)) {
      const before = text.charCodeAt(at - 1);
      const next = text.charCodeAt(at + 1);
      const closes = before !== 0x5c && !isBlank(before) && before !== 0x0a && !(next >= 0x30 && next <= 0x39);
      if (!closes || at === i + 1) continue;
      math(i, i + 1, at, at + 1);
      return;
    }
    noDollar = true;
    i++;
  };

  const readBackslash = (): void => {
    const next = text[i + 1] ?? '';
    if (next === '\n') {
      jump(i, i + 2, { type: 'hard-break', ...range(i, i + 2) });
      return;
    }
    if (next === '(' || next === '[') {
      const close = find(next === '(' ? '\\)' : '\\]', i + 2);
      const inner = close === -1 || close - i > 2000 ? undefined : text.slice(i + 2, close);
      // `\[citation needed\]` is a pair of escaped brackets, not a formula.
      if (inner !== undefined && (!escapedMathWords.test(inner) || /^\s*(?:[\d.,%\s]+|[A-Za-z])\s*$/.test(inner))) {
        math(i, i + 2, close, close + 2);
        return;
      }
    }
    const tex = readRawTex(text, i, find, citeCommands);
    if (tex !== undefined) {
      for (const cite of tex.cites) {
        cites.push({
          notation: 'latex',
          span: range(i, tex.end),
          command: cite.command,
          keys: cite.keys.map(({ key, start, end }) => ({ key, span: range(start, end), suppressAuthor: false })),
          own: false,
        });
      }
      if (tex.shown === 'object') object(i, tex.end);
      else jump(i, tex.end);
      return;
    }
    if (isAsciiPunctuation(next.charCodeAt(0))) {
      jump(i, i + 2, { type: 'replace', text: next, ...range(i, i + 2) });
    } else i++;
  };

  const readCite = (): void => {
    const at = i;
    const before = text.charCodeAt(at - 1);
    const dash = text[at - 1] === '-' && !isLatinWordUnit(text.charCodeAt(at - 2)) && text[at - 2] !== '-';
    if (!dash && (isLatinWordUnit(before) || /[._%+@/]/.test(text[at - 1] ?? '') || before === 0x2d)) {
      i++;
      return;
    }
    const start = dash ? at - 1 : at;
    let keyStart = at + 1;
    let keyEnd: number;
    let end: number;
    if (text[keyStart] === '{') {
      keyStart++;
      const close = text.slice(keyStart, keyStart + 300).search(/[}\n]/);
      if (close <= 0 || text[keyStart + close] !== '}') {
        i++;
        return;
      }
      keyEnd = keyStart + close;
      end = keyEnd + 1;
    } else {
      end = keyEnd = endOfKey(text, keyStart, brackets.length > 0);
      if (keyEnd === keyStart) {
        i++;
        return;
      }
    }
    const key = text.slice(keyStart, keyEnd);
    if (!isCrossReference(key)) {
      const span = range(start, end);
      const keys: CiteKey[] = [{ key, span: range(keyStart, keyEnd), suppressAuthor: dash }];
      cites.push({ notation: 'pandoc', command: 'in-text', span, keys, own: true });
    }
    object(start, end);
    // A locator that belongs to the key: `@jin2024 [p. 3]`.
    textStart = i = endOfLocator(text, i);
  };

  /** `[see @a; @b, p. 3]`: what is inside becomes one object and one mark. */
  const closeGroup = (open: OpenBracket, end: number): void => {
    const inside = cites.splice(open.cites).filter((cite) => cite.own);
    tokens.length = open.tokens;
    textStart = end;
    tokens.push({ type: 'object', ...range(open.at, end) });
    i = end;
    const keys = inside.flatMap((cite) => cite.keys);
    if (keys.length > 0)
      cites.push({ notation: 'pandoc', command: 'group', span: range(open.at, end), keys, own: false });
  };

  const closeBracket = (): void => {
    const open = brackets.pop();
    if (open === undefined) {
      i++;
      return;
    }
    const close = i;
    flush(close);
    textStart = close;
    const inner = (): string =>
      close - open.at > 999 ? '' : text.slice(open.at + (open.kind === 'link' ? 1 : 2), close);
    if (open.kind === 'note') {
      notes.push(tokens.splice(open.tokens));
      i = textStart = close + 1;
      return;
    }
    let end = endOfDestination(text, close + 1, find);
    if (end === undefined && text[close + 1] === '[') {
      const labelEnd = text.slice(close + 2, close + 1002).search(/[\][]/);
      if (labelEnd >= 0 && text[close + 2 + labelEnd] === ']') {
        const label = labelEnd === 0 ? inner() : text.slice(close + 2, close + 2 + labelEnd);
        if (isDefined(label)) end = close + 3 + labelEnd;
      }
    }
    if (end === undefined && isDefined(inner())) end = close + 1;
    const holdsKeys =
      cites.length > open.cites || tokens.slice(open.tokens, open.tokens + 40).some((token) => token.type === 'object');
    if (open.kind === 'link' && end === undefined && holdsKeys && isCiteGroup(inner())) {
      closeGroup(open, close + 1);
      return;
    }
    const attributes = endOfAttributes(text, end ?? close + 1);
    if (end === undefined && attributes > close + 1) {
      // A span with attributes: its brackets are markup, its words no link.
      tokens[open.tokens] = { type: 'text', ...range(open.at, open.at) };
      textStart = i = attributes;
      return;
    }
    if (end === undefined) {
      i = close + 1;
      return;
    }
    textStart = i = attributes;
    if (open.kind === 'image') {
      const shown = tokens.splice(open.tokens + 1);
      tokens.pop();
      if (shown.length > 0) captions.push(shown);
      tokens.push({ type: 'object', ...range(open.at, attributes) });
    } else {
      // The opening bracket was pushed as text; from now on it is markup.
      tokens[open.tokens] = { type: 'open-link' };
      tokens.push({ type: 'close-link' });
    }
  };

  const openBracket = (kind: OpenBracket['kind'], width: number): void => {
    flush(i);
    textStart = i;
    if (brackets.length < deepestBracket) {
      brackets.push({ kind, at: i, tokens: tokens.length, cites: cites.length });
    }
    if (kind !== 'note') tokens.push({ type: 'text', ...range(i, i + width) });
    i += width;
    textStart = i;
  };

  const readOpening = (): void => {
    if (text[i + 1] === '^') {
      const close = text.slice(i + 2, i + 202).search(/[\]\s[]/);
      if (close > 0 && text[i + 2 + close] === ']') {
        jump(i, i + 3 + close);
        return;
      }
    }
    openBracket('link', 1);
    if (text[i] === '＠') readCite();
  };

  const readDelimiter = (character: string): void => {
    let end = i + 1;
    while (text[end] === character) end++;
    const start = i;
    const can = flanking(character, text.charCodeAt(start - 1), text.charCodeAt(end));
    if ((character === '~' && end - start > 2) || (!can.canOpen && !can.canClose)) {
      i = end;
      return;
    }
    const counters = { closes: 0, opens: 0, begins: 0, finishes: 0 };
    jump(start, end, { type: 'delimiter', character, ...range(start, end), ...can, ...counters });
  };

  const readAngle = (): void => {
    const html = readHtml(text, i, find);
    if (html === undefined) i++;
    else if (html.type === 'comment') {
      comments.push({ span: range(i, html.end), text: html.text });
      jump(i, html.end);
    } else if (html.type === 'object') object(i, html.end);
    else if (html.type === 'break') jump(i, html.end, { type: 'hard-break', ...range(i, html.end) });
    else jump(i, html.end);
  };

  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 0x68 && text.startsWith('http', i) && !isLatinWordUnit(text.charCodeAt(i - 1))) {
      const end = endOfAddress(text, i);
      if (end > i) {
        object(i, end);
        continue;
      }
    }
    if (code === 0xff20 && /[;；,，\s]/.test(text[i - 1] ?? '') && brackets.length > 0) {
      readCite();
      continue;
    }
    if (code >= 128 || special[code] === 0) {
      i++;
      continue;
    }
    switch (text[i]) {
      case '\\':
        readBackslash();
        break;
      case '`':
        readCode();
        break;
      case '$':
        readDollar();
        break;
      case '@':
        readCite();
        break;
      case '[':
        readOpening();
        break;
      case ']':
        closeBracket();
        break;
      case '!':
        if (text[i + 1] === '[') openBracket('image', 2);
        else i++;
        break;
      case '^':
        if (text[i + 1] === '[') openBracket('note', 2);
        else readSuperscript();
        break;
      case '<':
        readAngle();
        break;
      case '&': {
        const entity = readEntity(text, i);
        if (entity === undefined) i++;
        else jump(i, entity.end, { type: 'replace', text: entity.text, ...range(i, entity.end) });
        break;
      }
      case '\n': {
        let end = i;
        while (end > textStart && isBlank(text.charCodeAt(end - 1))) end--;
        const hard = i - end >= 2 && text.slice(end, i).trim() === '' && !/[^ ]/.test(text.slice(end, i));
        jump(end, i + 1, { type: hard ? 'hard-break' : 'soft-break', ...range(end, i + 1) });
        break;
      }
      default:
        readDelimiter(text[i] ?? '');
    }
  }
  flush(text.length);
  return { tokens, cites: cites.map(({ own: _, ...cite }) => cite), comments, captions, notes };

  /** `10^4^` and `x^2^`: the carets are markup. */
  function readSuperscript(): void {
    const raised = /^\^([^\s^[\]]{1,20})\^/.exec(text.slice(i, i + 24))?.[1];
    if (raised === undefined || isHan(raised.charCodeAt(0))) {
      i++;
      return;
    }
    jump(i, i + 1, { type: 'text', ...range(i, i + 1 + raised.length) });
    textStart = i = i + raised.length + 1;
  }
}
