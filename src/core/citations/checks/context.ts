/** What the rules of citations are given: a document with its citations, or one bibliography file. */

import { type Message, message, type MessageTemplate, type Rule, t } from '../../base';
import type { FileReference, ProseDocument } from '../../text';
import type { LibraryEntry } from '../library/entry';
import type { Library, LibrarySource } from '../library/library';
import { readReferenceList, withReferenceList } from '../library/referenceList';
import { wholeName } from '../library/personNames';
import type { CitationMention } from '../mentions';

/** A bibliography that a document names, as its host looked for it. */
export interface BibliographyLookup {
  readonly reference: FileReference;
  /** Path of the file that was found, or `undefined`. */
  readonly found: string | undefined;
  /** Paths at which it was looked for, in order. */
  readonly lookedIn: readonly string[];
}

export interface CitationContext {
  readonly document: ProseDocument;
  /** Without the references that the document itself carries. */
  readonly library: Library;
  readonly mentions: readonly CitationMention[];
  readonly lookups: readonly BibliographyLookup[];
}

/** The library with the document's own references in it. */
export function libraryWithOwn({ document, library }: CitationContext): Library {
  return withReferenceList(library, readReferenceList(document));
}

export interface BibliographyContext {
  /** The file whose entries are checked; findings have its offsets. */
  readonly source: LibrarySource;
  /** Keys cited anywhere in the documents that use the file; `undefined` where that is not known. */
  readonly citedKeys: ReadonlySet<string> | undefined;
}

export type CitationRule = Rule<CitationContext>;
export type BibliographyRule = Rule<BibliographyContext>;

const filesTexts = {
  none: { en: 'the built-in bibliography', 'zh-cn': '内置文献库' },
  inside: { en: 'the reference list', 'zh-cn': '文末参考文献' },
  two: { en: '{first} or {second}', 'zh-cn': '{first} 与 {second}' },
  more: { en: '{first}, {second} or {count} more files', 'zh-cn': '{first}、{second} 及另外 {count} 个文件' },
} satisfies Record<string, MessageTemplate>;

/** The last part of a path, as a message shows it. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** The user's bibliographies by name, for a message. */
export function filesOf(library: Library): Message {
  const own = library.sources.filter((source) => !source.builtIn).map((source) => source.file);
  const names = [...new Set(own)].map((file): string | Message =>
    file === '' ? message(filesTexts.inside) : baseName(file),
  );
  const [first, second] = names;
  if (first === undefined) return message(filesTexts.none);
  if (second === undefined)
    return typeof first === 'string' ? message({ en: '{first}', 'zh-cn': '{first}' }, { first }) : first;
  if (names.length === 2) return message(filesTexts.two, { first, second });
  return message(filesTexts.more, { first, second, count: names.length - 2 });
}

const authorTexts = {
  two: { en: '{first} and {second}', 'zh-cn': '{first} 和 {second}' },
  twoHan: { en: '{first}和{second}', 'zh-cn': '{first}和{second}' },
  more: { en: '{first} et al.', 'zh-cn': '{first} et al.' },
  moreHan: { en: '{first}等', 'zh-cn': '{first}等' },
  withYear: { en: '{authors} {year}', 'zh-cn': '{authors} {year}' },
  withYearHan: { en: '{authors}（{year}）', 'zh-cn': '{authors}（{year}）' },
  one: { en: '{first}', 'zh-cn': '{first}' },
} satisfies Record<string, MessageTemplate>;

/** `戴翔等（2024）`, `Hsieh and Klenow 2009`: authors and year in the manner of the names' own script. */
export function workLabel(authors: readonly string[], etAl: boolean, year: string): Message {
  const [first = '', second = ''] = authors;
  const isHan = /\p{Script=Han}/u.test(first);
  const isMore = etAl || authors.length > 2;
  const template = isMore
    ? isHan
      ? authorTexts.moreHan
      : authorTexts.more
    : authors.length === 2
      ? isHan
        ? authorTexts.twoHan
        : authorTexts.two
      : authorTexts.one;
  const names = message(template, { first, second });
  return message(isHan ? authorTexts.withYearHan : authorTexts.withYear, { authors: names, year });
}

export function entryLabel(entry: LibraryEntry): Message {
  const year = entry.year === undefined ? 'n.d.' : `${entry.year}${entry.yearSuffix}`;
  const names = entry.authors.map((author) =>
    author.kind === 'person' && author.script === 'latin' ? author.family : wholeName(author),
  );
  return workLabel(names, entry.etAl, year);
}

const listTexts = {
  one: { en: '{first}', 'zh-cn': '{first}' },
  two: { en: '{first} and {second}', 'zh-cn': '{first}、{second}' },
  three: { en: '{first}, {second} and {third}', 'zh-cn': '{first}、{second}、{third}' },
  more: { en: '{first}, {second}, {third} and {count} more', 'zh-cn': '{first}、{second}、{third} 及另外 {count} 篇' },
} satisfies Record<string, MessageTemplate>;

/** Up to three works by name, then how many more. */
export function entriesLabel(entries: readonly LibraryEntry[]): Message {
  const different = new Map(entries.map((entry) => [t('en', entryLabel(entry)), entryLabel(entry)]));
  const labels = [...different.values()].slice(0, 3);
  const [first = '', second = '', third = ''] = labels;
  if (different.size > 3) return message(listTexts.more, { first, second, third, count: different.size - 3 });
  const template = [listTexts.one, listTexts.one, listTexts.two, listTexts.three][labels.length] ?? listTexts.one;
  return message(template, { first, second, third });
}

/** True for names that one work makes likely to be meant: several authors, or one person by a whole Han name. */
export function isDistinct(authors: readonly string[]): boolean {
  const [first = ''] = authors;
  return authors.length > 1 || (/^\p{Script=Han}{2,4}$/u.test(first) && !/[部局委院会行]$/u.test(first));
}

/**
 * The works that come near a citation without an entry. Where the document has a bibliography of its own,
 * built-in works by a surname that many share say nothing.
 */
export function nearWorks({ authors, resolution }: CitationMention, library: Library): readonly LibraryEntry[] {
  if (resolution.kind !== 'missing') return [];
  const entries = resolution.sameAuthors.length > 0 ? resolution.sameAuthors : resolution.nearAuthors;
  const saysNothing = library.hasOwn && !isDistinct(authors) && entries.every((entry) => entry.source.builtIn);
  return saysNothing ? [] : entries;
}
