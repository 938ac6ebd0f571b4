/** The bits of LaTeX that authors put into Markdown: citations are read, formulas and references are objects. */

import { isCiteCommand, type ListedKey, readKeyList } from '../citeKeyList';
import { createArgumentReader } from '../latex/arguments';
import type { CiteCommands } from '../prose';

export interface RawTex {
  readonly end: number;
  readonly shown: 'object' | 'nothing';
  readonly cites: readonly { readonly command: string; readonly keys: readonly ListedKey[] }[];
}

const citeArguments = /((?:\[[^\][\n]{0,200}\]){0,2})\{([^{}]{1,2000})\}/y;
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
const bare = new Set(
  'newpage clearpage pagebreak linebreak noindent indent centering small large bigskip medskip smallskip appendix tableofcontents maketitle'.split(
    ' ',
  ),
);

/** What stands at the backslash at `at`, or `undefined` where it only escapes a character. */
export function readRawTex(
  text: string,
  at: number,
  find: (needle: string, from: number) => number,
  citeCommands: CiteCommands,
): RawTex | undefined {
  if (text.startsWith('\\@ref(', at)) {
    const close = find(')', at);
    return close === -1 ? undefined : { end: close + 1, shown: 'object', cites: [] };
  }
  command.lastIndex = at;
  const match = command.exec(text);
  if (match === null) return undefined;
  const name = match[1] ?? '';
  const end = at + match[0].length;
  const own = citeCommands.get(name);
  if (own || isCiteCommand(name)) {
    const from = own ? createArgumentReader(text, Math.min(text.length, end + 2000)).skip(end, own.before) : end;
    citeArguments.lastIndex = from;
    const cite = citeArguments.exec(text);
    if (cite === null) return undefined;
    const close = from + cite[0].length;
    const list = cite[2] ?? '';
    return {
      end: close,
      shown: 'object',
      cites: [{ command: name, keys: readKeyList(list, close - 1 - list.length) }],
    };
  }
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
