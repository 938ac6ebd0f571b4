/** Puts marks into the tokens of a preview: copies what it changes, because the editor keeps tokens for the next time. */

import type { Token } from 'markdown-it';
import { alignProse } from './align';
import type { PreviewMark } from './placedMark';

/** Makes a token; the class comes from the editor's own copy of the library. */
export type MakeToken = (type: string, tag: string, nesting: 1 | 0 | -1) => Token;

const stand = '\ufffc';

/** What a reader sees of each inline token, one sign for what is no text. */
function shownText({ type, content }: Token): string {
  if (type === 'text' || type === 'text_special') return content;
  if (type === 'code_inline' || type === 'image' || type.startsWith('math')) return stand;
  return type === 'softbreak' || type === 'hardbreak' ? ' ' : '';
}

/** The children of an inline token with the marks in them; `undefined` where they show another text than the prose. */
export function markChildren(
  children: readonly Token[],
  prose: string,
  marks: readonly PreviewMark[],
  make: MakeToken,
  addressOf: (key: string) => string,
): readonly Token[] | undefined {
  const shown = children.map(shownText);
  const places = alignProse(prose, shown.join(''));
  if (!places) return undefined;
  const ranges = marks.map((mark) => {
    const start = places[mark.start] ?? 0;
    // The end is that of the last sign, not the start of the next: what lies between is shown and not marked.
    const last = places[mark.end - 1] ?? start;
    const isStand = prose[mark.end - 1] === stand;
    const next = places[mark.end] ?? last + 1;
    return { mark, start, end: isStand ? trimmedEnd(shown.join(''), start, next) : last + 1 };
  });
  const result: Token[] = [];
  let offset = 0;
  children.forEach((child, index) => {
    const length = shown[index]?.length ?? 0;
    const isText = child.type === 'text' || child.type === 'text_special';
    if (!isText) result.push(child);
    else result.push(...splitText(child, offset, ranges, make, addressOf));
    offset += length;
  });
  return result;
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

interface Range {
  readonly mark: PreviewMark;
  readonly start: number;
  readonly end: number;
}

function splitText(
  token: Token,
  offset: number,
  ranges: readonly Range[],
  make: MakeToken,
  addressOf: (key: string) => string,
): readonly Token[] {
  const { content } = token;
  const text = (from: number, to: number): readonly Token[] => {
    if (to <= from) return [];
    const piece = make('text', '', 0);
    piece.content = content.slice(from, to);
    return [piece];
  };
  const result: Token[] = [];
  let done = 0;
  for (const { mark, start, end } of ranges) {
    const [from, to] = [Math.max(0, start - offset), Math.min(content.length, end - offset)];
    if (from >= to) continue;
    result.push(...text(done, from));
    const isFirst = start >= offset;
    const isLast = end <= offset + content.length;
    const inner = mark.text === undefined ? text(from, to) : isFirst ? [words(mark.text, make)] : [];
    result.push(...wrapped(mark, inner, isLast, make, addressOf));
    done = to;
  }
  if (done === 0) return [token];
  return [...result, ...text(done, content.length)];
}

function words(text: string, make: MakeToken): Token {
  const token = make('text', '', 0);
  token.content = text;
  return token;
}

/** `<span class=… data-nqpf-card=…>…</span>`, a link where the mark leads somewhere; the sign behind the last piece. */
function wrapped(
  mark: PreviewMark,
  inner: readonly Token[],
  isLast: boolean,
  make: MakeToken,
  addressOf: (key: string) => string,
): readonly Token[] {
  const tag = mark.leadsTo === undefined ? 'span' : 'a';
  const open = make('nqpf_open', tag, 1);
  open.attrs = [
    ['class', mark.className],
    ['data-nqpf-card', mark.card],
    ...(mark.leadsTo === undefined ? [] : [['href', addressOf(mark.leadsTo)] satisfies [string, string]]),
  ];
  const sign =
    mark.sign === undefined || !isLast
      ? []
      : [
          Object.assign(make('nqpf_sign_open', 'sup', 1), { attrs: [['class', 'nqpf-sign']] }),
          words(mark.sign, make),
          make('nqpf_sign_close', 'sup', -1),
        ];
  return [open, ...inner, ...sign, make('nqpf_close', tag, -1)];
}
