/** Citations and the names of other files, with the places of each key and name. */

import { readKeyList } from '../citeKeyList';
import type { CiteKey, FileReference } from '../prose';
import type { LatexReading } from './latexReading';

/** True where a citation stood there; several key lists follow each other in the plural commands of biblatex. */
export function readCite(r: LatexReading, name: string, at: number, after: number): boolean {
  const keys: CiteKey[] = [];
  const own = r.citeCommands.get(name);
  let next = r.source[after] === '*' ? after + 1 : after;
  if (own) next = r.args.skip(next, own.before);
  // The volume that is cited stands in braces of its own.
  if (/volcite$/i.test(name)) next = r.args.skip(r.args.skip(next, 'pp'), 'm');
  let stop = next;
  do {
    next = r.args.skip(next, 'ppooo');
    next = r.source[next] === '{' ? next : r.args.skipBlanks(next);
    const close = r.source[next] === '{' ? r.args.closeOf(next) : undefined;
    if (close === undefined) break;
    for (const { key, start, end: keyEnd } of readKeyList(r.source.slice(next + 1, close), next + 1)) {
      keys.push({ key, span: { start, end: keyEnd }, suppressAuthor: /year/.test(name) });
    }
    stop = next = close + 1;
  } while (own?.repeats ?? name.endsWith('s'));
  if (stop <= after) return false;
  r.cites.push({ notation: 'latex', span: { start: at, end: stop }, command: name, keys });
  r.object(at, stop);
  return true;
}

/** Keys that are cited without a place in the text; `*` stands for all. */
export function readNocite(r: LatexReading, after: number): void {
  const list = r.bracedRange(after);
  r.at = list?.next ?? after;
  if (list === undefined) return;
  const text = r.source.slice(list.start, list.end);
  r.citesAll ||= text.split(',').some((key) => key.trim() === '*');
  for (const { key, start, end } of readKeyList(text, list.start)) {
    r.nocite.push({ key, span: { start, end }, suppressAuthor: false });
  }
}

/** The offset behind the names at `open`; TeX's own `\\input name` needs no braces. */
export function readFiles(r: LatexReading, kind: FileReference['kind'], open: number): number {
  const close = r.source[open] === '{' ? r.args.closeOf(open) : undefined;
  if (close === undefined) {
    const bare = /^\s*([^\s{}\\%]+)/.exec(r.source.slice(open, open + 300));
    if (bare === null || kind !== 'input') return open;
    const start = open + bare[0].length - (bare[1] ?? '').length;
    r.files.push({ kind, path: bare[1] ?? '', span: { start, end: open + bare[0].length } });
    return open + bare[0].length;
  }
  for (const { key, start, end: stop } of readKeyList(r.source.slice(open + 1, close), open + 1)) {
    r.files.push({ kind, path: key, span: { start, end: stop } });
  }
  return close + 1;
}
