/**
 * The reference list inside a document as a bibliography: printed references with their numbers,
 * `\bibitem` with its key, and `references:` of a front matter with its ids.
 */

import { type Span, span } from '../../base';
import type { ProseDocument } from '../../text';
import { languageOfWork, type LibraryEntry } from './entry';
import { createLibrary, type Library, type LibrarySource } from './library';
import { readReferenceText } from './referenceText';

/** Number in front of a reference: `[1]`, `［1］`, `1.`, `(1)`. */
const numberText = /^\s*(?:[[［(（]\s?(\d{1,3})\s?[\]］)）]|(\d{1,3})[.．、](?!\d))\s*/;

function entryOf(text: string, id: string, place: Span, keySpan: Span): LibraryEntry {
  const { suffix, ...parts } = readReferenceText(text);
  return {
    ...parts,
    id,
    aliases: [],
    writtenType: '',
    editors: [],
    translators: [],
    yearSuffix: suffix,
    month: '',
    day: '',
    originalTitle: '',
    edition: '',
    publisher: '',
    place: '',
    number: '',
    url: /https?:\/\/[^\s，。]{1,500}/.exec(text)?.[0] ?? '',
    accessed: '',
    language: languageOfWork('', parts.title, parts.authors),
    abstract: '',
    keywords: '',
    note: '',
    verification: undefined,
    source: { file: '', builtIn: false, span: place, keySpan },
  };
}

export interface ReferenceList extends LibrarySource {
  /** Entries by their printed number; empty for a list without numbers. */
  readonly byNumber: ReadonlyMap<number, LibraryEntry>;
}

/** `\bibitem[label]{key}` of a LaTeX source, in order. */
function bibitemKeys(source: string): readonly { readonly key: string; readonly keySpan: Span }[] {
  return [...source.matchAll(/\\bibitem\s{0,5}(?:\[[^\]]{0,200}\])?\s{0,5}\{([^{}\n]{1,200})\}/g)].map((match) => {
    const end = match.index + match[0].length - 1;
    return { key: (match[1] ?? '').trim(), keySpan: span(end - (match[1] ?? '').length, end) };
  });
}

/** Ids of `references:` in a front matter. */
function frontMatterIds(source: string): readonly { readonly key: string; readonly keySpan: Span }[] {
  const head = /^\ufeff?---[ \t]*\r?\n/.exec(source);
  if (!head) return [];
  const end = source.slice(head[0].length).search(/^(?:---|\.\.\.)[ \t]*$/m);
  const matter = end < 0 ? '' : source.slice(0, head[0].length + end);
  const list = /^references:[ \t]*\r?$/m.exec(matter);
  if (!list) return [];
  const from = list.index + list[0].length;
  const until = matter.slice(from).search(/^[^\s-]/m);
  const items = matter.slice(from, until < 0 ? undefined : from + until);
  return [...items.matchAll(/^[ \t]*(?:-[ \t]+)?id:[ \t]*["']?([^\s"'#]{1,200})/gm)].map((match) => {
    const keyEnd = from + match.index + match[0].length;
    return { key: match[1] ?? '', keySpan: span(keyEnd - (match[1] ?? '').length, keyEnd) };
  });
}

/** Reads the references that a document carries; `undefined` where it carries none. */
export function readReferenceList(document: ProseDocument): ReferenceList | undefined {
  const entries: LibraryEntry[] = [];
  const byNumber = new Map<number, LibraryEntry>();
  const items = document.format === 'latex' ? bibitemKeys(document.source) : [];
  for (const block of document.blocks) {
    if (block.kind !== 'reference') continue;
    const near = items.filter(
      ({ keySpan }) => keySpan.start < block.span.end && keySpan.start >= block.span.start - 300,
    );
    const item = near.at(-1);
    const head = numberText.exec(block.prose.text);
    const number = Number(head?.[1] ?? head?.[2] ?? Number.NaN);
    const id = item?.key ?? (Number.isNaN(number) ? `reference ${entries.length + 1}` : String(number));
    const entry = entryOf(block.prose.text.slice(head?.[0].length ?? 0), id, block.span, item?.keySpan ?? block.span);
    entries.push(entry);
    if (!Number.isNaN(number) && !byNumber.has(number)) byNumber.set(number, entry);
  }
  const ids = new Set(entries.map((entry) => entry.id));
  for (const { key, keySpan } of [...items, ...frontMatterIds(document.source)]) {
    if (!ids.has(key)) entries.push(entryOf('', key, keySpan, keySpan));
  }
  return entries.length === 0 ? undefined : { file: '', builtIn: false, entries, problems: [], byNumber };
}

/** The library with the document's own references before all others; the indexes of `library` are used, not made anew. */
export function withReferenceList(library: Library, list: ReferenceList | undefined): Library {
  if (!list) return library;
  const own = createLibrary([list], library.pinyin ? { pinyin: library.pinyin } : {});
  return {
    sources: [list, ...library.sources],
    entries: [...list.entries, ...library.entries],
    pinyin: library.pinyin,
    hasOwn: true,
    entryOf: (key) => (/^reference \d+$|^\d+$/.test(key) ? undefined : own.entryOf(key)) ?? library.entryOf(key),
    entriesByAuthor: (form) => [...own.entriesByAuthor(form), ...library.entriesByAuthor(form)],
    orderOf: (entry) =>
      entry.source.file === '' && !entry.source.builtIn
        ? own.orderOf(entry)
        : list.entries.length + library.orderOf(entry),
  };
}
