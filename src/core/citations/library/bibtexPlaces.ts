/** Places inside a BibTeX file that lead elsewhere: keys of other entries, and addresses. */

import { type Span, span } from '../../base';
import { cutBibtex } from './bibtexFile';

/** A key that stands in a field of another entry. */
export interface KeyPlace {
  readonly key: string;
  readonly span: Span;
}

export interface LinkPlace {
  readonly kind: 'doi' | 'url' | 'file';
  readonly target: string;
  readonly span: Span;
}

const keyFields = new Set(['crossref', 'xref', 'xdata', 'ids', 'related', 'entryset']);
const linkFields: Readonly<Record<string, LinkPlace['kind']>> = { doi: 'doi', url: 'url', file: 'file', pdf: 'file' };

function* fieldsOf(source: string): Iterable<{ name: string; value: Span }> {
  const { items, starts } = cutBibtex(source);
  for (const [index, item] of items.entries()) {
    if (!item.isEntry) continue;
    const base = starts[index] ?? 0;
    for (let at = 0; at + 3 < item.fields.length; at += 4) {
      const [nameStart = 0, nameEnd = 0, start = 0, end = 0] = item.fields
        .slice(at, at + 4)
        .map((offset) => base + offset);
      const opens = source[start] === '{' || source[start] === '"';
      const closes = source[end - 1] === '}' || source[end - 1] === '"';
      const value = opens && closes && end - start >= 2 ? span(start + 1, end - 1) : span(start, end);
      yield { name: source.slice(nameStart, nameEnd).toLowerCase(), value };
    }
  }
}

/** Keys in `crossref`, `xdata`, `ids` and the like, in order. */
export function keysInFields(source: string): readonly KeyPlace[] {
  const places: KeyPlace[] = [];
  for (const { name, value } of fieldsOf(source)) {
    if (!keyFields.has(name)) continue;
    for (const part of source.slice(value.start, value.end).matchAll(/[^\s,{}"]+/g)) {
      const start = value.start + part.index;
      places.push({ key: part[0], span: span(start, start + part[0].length) });
    }
  }
  return places;
}

/** DOIs, addresses and names of files in fields, without white space around them. */
export function linksInFields(source: string): readonly LinkPlace[] {
  const places: LinkPlace[] = [];
  for (const { name, value } of fieldsOf(source)) {
    const kind = linkFields[name];
    if (!kind) continue;
    const text = source.slice(value.start, value.end);
    const target = text.trim();
    if (target === '' || target.includes('\n')) continue;
    const start = value.start + text.indexOf(target);
    places.push({ kind, target, span: span(start, start + target.length) });
  }
  return places;
}
