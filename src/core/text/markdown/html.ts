/** HTML inside Markdown: comments kept, code skipped, tags seen through; no tree is built. */

export type HtmlPiece =
  | { readonly type: 'comment'; readonly text: string; readonly end: number }
  | { readonly type: 'object' | 'break' | 'transparent'; readonly end: number };

const tag = /<\/?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?\/?>/y;
const address = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/y;
const skipped = new Set(['script', 'style', 'pre', 'code', 'textarea', 'svg', 'math', 'kbd', 'samp']);
const breaking = new Set(
  'br p div td th tr li ul ol table thead tbody h1 h2 h3 h4 h5 h6 blockquote section figure figcaption hr dt dd'.split(
    ' ',
  ),
);
const longestTag = 2000;

/** The piece of HTML at `at`, or `undefined` where `<` is only a sign; `find` is an `indexOf` that remembers failures. */
export function readHtml(
  text: string,
  at: number,
  find: (needle: string, from: number) => number,
): HtmlPiece | undefined {
  if (text.startsWith('<!--', at)) {
    const close = find('-->', at + 4);
    if (close === -1) return undefined;
    return { type: 'comment', text: text.slice(at + 4, close), end: close + 3 };
  }
  if (find('>', at) === -1 || find('>', at) - at > longestTag) return undefined;
  address.lastIndex = at;
  const link = address.exec(text);
  if (link !== null) return { type: 'object', end: at + link[0].length };
  tag.lastIndex = at;
  const match = tag.exec(text);
  if (match === null) return undefined;
  const name = (match[1] ?? '').toLowerCase();
  const end = at + match[0].length;
  if (skipped.has(name) && !match[0].startsWith('</') && !match[0].endsWith('/>')) {
    const closing = find(`</${name}`, end);
    const close = closing === -1 ? -1 : text.indexOf('>', closing);
    if (close !== -1) return { type: 'object', end: close + 1 };
  }
  return { type: breaking.has(name) ? 'break' : 'transparent', end };
}
