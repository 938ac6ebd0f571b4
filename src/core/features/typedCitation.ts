/** What kind of citation is being typed at a place, and which part of it has been typed: where completion begins. */

import { overlaps, span } from '../base';
import type { Span } from '../base';
import type { Brackets } from '../citations';
import { isCiteCommand } from '../text';
import type { ProseDocument } from '../text';

export type TypedCitation =
  | {
      readonly kind: 'pandoc';
      readonly query: string;
      /** What the choice replaces: the key typed so far, and what of it stands behind the cursor. */
      readonly replace: Span;
      /** Behind `@{`. */
      readonly braced: boolean;
      /** Inside square brackets. */
      readonly bracketed: boolean;
    }
  | { readonly kind: 'latex'; readonly query: string; readonly replace: Span }
  | {
      readonly kind: 'author-year';
      readonly query: string;
      readonly replace: Span;
      readonly brackets: Brackets;
      /** Nothing closes the bracket further on. */
      readonly open: boolean;
    };

/** Lists of keys longer than this are not looked through while typing. */
const farthest = 3000;

/** `undefined` where no citation is being typed: in code, formulas, comments, addresses, or anywhere else. */
export function typedCitationAt(document: ProseDocument, offset: number): TypedCitation | undefined {
  return (
    latexContext(document, offset) ??
    (document.format === 'markdown' ? pandocContext(document, offset) : undefined) ??
    authorYearContext(document, offset)
  );
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

function isInComment(source: string, offset: number): boolean {
  const line = source.slice(lineStart(source, offset), offset);
  return /(?:^|[^\\])(?:\\\\)*%/.test(line);
}

/** Inside the braces of a citing command, behind optional arguments and earlier lists of keys. */
function latexContext({ source, citeCommands, format }: ProseDocument, offset: number): TypedCitation | undefined {
  const isLatex = format === 'latex';
  const from = Math.max(0, offset - farthest);
  let open = offset - 1;
  while (open >= from && !/[{}\\\][]/.test(source[open] ?? '')) open -= 1;
  if (open < from || source[open] !== '{' || (isLatex && isInComment(source, offset))) return undefined;
  const name = commandBefore(source, open, from);
  const isCite = (word: string): boolean => word === 'nocite' || isCiteCommand(word) || citeCommands.has(word);
  if (name === undefined || !isCite(name)) return undefined;
  const typed = source.slice(open + 1, offset);
  const item = Math.max(typed.lastIndexOf(','), typed.lastIndexOf('，'), typed.lastIndexOf('；')) + 1;
  const query = typed.slice(item).trimStart();
  if (query.includes('\n')) return undefined;
  const rest = /^[^\s,，；{}[\]\\%@]*/.exec(source.slice(offset, offset + 200))?.[0] ?? '';
  // Without a closing brace on the line, what follows is text and not a key.
  const isClosed = /^[^\n{]*\}/.test(source.slice(offset, offset + 400));
  return { kind: 'latex', query, replace: span(offset - query.length, offset + (isClosed ? rest.length : 0)) };
}

/** The command whose argument opens at `open`, without star; `undefined` where none does. */
function commandBefore(source: string, open: number, from: number): string | undefined {
  let at = open;
  for (;;) {
    while (at > from && /\s/.test(source[at - 1] ?? '')) at -= 1;
    const closing = source[at - 1] ?? '';
    const opening = { ']': '[', '}': '{', ')': '(' }[closing];
    if (opening === undefined) break;
    const start = source.lastIndexOf(opening, at - 2);
    if (start < from) return undefined;
    at = start;
  }
  if (source[at - 1] === '*') at -= 1;
  let start = at;
  while (start > from && /[A-Za-z]/.test(source[start - 1] ?? '')) start -= 1;
  return source[start - 1] === '\\' && start < at ? source.slice(start, at) : undefined;
}

/** Letters of Latin script right before the sign make an e-mail address or a handle of it; Han and punctuation do not. */
const pandocHead = /(?:^|[^A-Za-z0-9_.@\\/])-?[@＠](\{?)([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u;

function pandocContext(document: ProseDocument, offset: number): TypedCitation | undefined {
  const { source } = document;
  const start = Math.max(lineStart(source, offset), offset - 120);
  const head = pandocHead.exec(source.slice(start, offset));
  if (!head) return undefined;
  const query = head[2] ?? '';
  const braced = head[1] === '{';
  const sign = offset - query.length - (braced ? 1 : 0) - 1;
  if (!isProse(document, sign)) return undefined;
  const before = source.slice(start, sign);
  const bracketed = before.lastIndexOf('[') > before.lastIndexOf(']');
  const rest = /^[A-Za-z0-9_]+(?:[:.#$%&+?~/-][A-Za-z0-9_]+)*/.exec(source.slice(offset, offset + 200))?.[0] ?? '';
  // Han behind the cursor is the next word; only the rest of a key in Latin letters goes with it.
  const end = query === '' || /[A-Za-z0-9_:.-]$/.test(query) ? offset + rest.length : offset;
  return { kind: 'pandoc', query, replace: span(offset - query.length, end), braced, bracketed };
}

function authorYearContext(document: ProseDocument, offset: number): TypedCitation | undefined {
  const { source } = document;
  const start = Math.max(lineStart(source, offset), offset - 80);
  const line = source.slice(start, offset);
  const open = Math.max(line.lastIndexOf('（'), line.lastIndexOf('('));
  if (open < 0 || /[)）\][{}$]/.test(line.slice(open + 1))) return undefined;
  const brackets: Brackets = line[open] === '（' ? 'full' : 'half';
  // `](` opens the address of a link.
  if (brackets === 'half' && line[open - 1] === ']') return undefined;
  const inside = line.slice(open + 1);
  const item = Math.max(inside.lastIndexOf('；'), inside.lastIndexOf(';')) + 1;
  const query = inside.slice(item).replace(/^\s*(?:参见|详见|又见|见|see(?: also)?\s)?\s*/u, '');
  if (query === '' ? brackets === 'half' : !/^\p{L}/u.test(query)) return undefined;
  if (!isProse(document, start + open)) return undefined;
  const rest = source.slice(offset, offset + 60);
  const isOpen = !/^[^\n（(]*[）)]/.test(rest);
  return { kind: 'author-year', query, replace: span(offset - query.length, offset), brackets, open: isOpen };
}

/** True where the sign at the offset is text that readers see, or stands in a citation. */
function isProse(document: ProseDocument, offset: number): boolean {
  const place = span(offset, offset + 1);
  if (document.cites.some((cite) => overlaps(cite.span, place))) return true;
  return document.blocks.some((block) => overlaps(block.span, place) && block.prose.toProse(offset) !== undefined);
}
