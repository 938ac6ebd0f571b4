/** The bits of LaTeX that authors put into Markdown: citations are read, formulas and references are objects. */

interface TexKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly suppressAuthor: boolean;
}

export interface RawTex {
  readonly end: number;
  readonly shown: 'object' | 'nothing';
  readonly cites: readonly { readonly command: string; readonly keys: readonly TexKey[] }[];
}

const citeCommand =
  /\\((?:[Cc]ite(?:t|p|alt|alp|author|year|yearpar|al|title|url|date)?|(?:paren|text|foot|auto|super|smart|full|footfull)cite|upcite|citeauthor))\*?((?:\[[^\][\n]{0,200}\]){0,2})\{([^{}]{1,2000})\}/y;
const command = /\\([A-Za-z]+)\*?/y;
/** Commands with one braced argument that readers do not see, and whether something stands in its place. */
const withArgument: Readonly<Record<string, RawTex['shown']>> = {
  ref: 'object',
  eqref: 'object',
  autoref: 'object',
  cref: 'object',
  Cref: 'object',
  pageref: 'object',
  url: 'object',
  label: 'nothing',
  vspace: 'nothing',
  hspace: 'nothing',
  pagestyle: 'nothing',
  setlength: 'nothing',
  bibliographystyle: 'nothing',
};
const bare = new Set('newpage clearpage pagebreak linebreak noindent indent centering small large bigskip medskip smallskip appendix tableofcontents maketitle'.split(' '));

/** Keys of a comma-separated list with their places; `at` is where the list starts. */
export function readKeyList(list: string, at: number): TexKey[] {
  const keys: TexKey[] = [];
  for (const part of list.matchAll(/[^,，;；]+/g)) {
    const key = part[0].trim();
    if (key === '' || key === '*') continue;
    const start = at + part.index + part[0].indexOf(key);
    keys.push({ key, start, end: start + key.length, suppressAuthor: false });
  }
  return keys;
}

/** What stands at the backslash at `at`, or `undefined` where it only escapes a character. */
export function readRawTex(
  text: string,
  at: number,
  find: (needle: string, from: number) => number,
): RawTex | undefined {
  if (text.startsWith('\\@ref(', at)) {
    const close = find(')', at);
    return close === -1 ? undefined : { end: close + 1, shown: 'object', cites: [] };
  }
  citeCommand.lastIndex = at;
  const cite = citeCommand.exec(text);
  if (cite !== null) {
    const end = at + cite[0].length;
    const list = cite[3] ?? '';
    return { end, shown: 'object', cites: [{ command: cite[1] ?? '', keys: readKeyList(list, end - 1 - list.length) }] };
  }
  command.lastIndex = at;
  const match = command.exec(text);
  if (match === null) return undefined;
  const name = match[1] ?? '';
  const end = at + match[0].length;
  if (name === 'begin') {
    const environment = /^\{([A-Za-z]+\*?)\}/.exec(text.slice(end, end + 40))?.[1];
    const close = environment === undefined ? -1 : find(`\\end{${environment}}`, end);
    if (environment !== undefined && close !== -1) {
      return { end: close + environment.length + 6, shown: 'object', cites: [] };
    }
    return undefined;
  }
  const shown = Object.hasOwn(withArgument, name) ? withArgument[name] : undefined;
  if (shown !== undefined && text[end] === '{') {
    const close = text.slice(end, end + 500).indexOf('}');
    return close === -1 ? undefined : { end: end + close + 1, shown, cites: [] };
  }
  return bare.has(name) ? { end, shown: 'nothing', cites: [] } : undefined;
}
