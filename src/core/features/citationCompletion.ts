/** The works to choose from while a citation is typed: by key, author, title, year or pinyin, those cited already first. */

import { createLibrary, insideBrackets, proseCitation, readReferenceList, searchLibrary } from '../citations';
import type { LibraryEntry, Library } from '../citations';
import { isPlainKey } from '../text';
import type { ProseDocument } from '../text';
import { typedCitationAt } from './typedCitation';
import type { TypedCitation } from './typedCitation';
import type { CitingDocument } from './citing';

export interface CitationChoice {
  readonly entry: LibraryEntry;
  /** The text to put in the place of `context.replace`. */
  readonly insert: string;
  /** Times that the document cites the work. */
  readonly uses: number;
}

export interface CitationChoices {
  readonly context: TypedCitation;
  /** The best first. */
  readonly choices: readonly CitationChoice[];
  /** There are more works than are listed, or other ones with another letter typed. */
  readonly isIncomplete: boolean;
}

/** What is known from the last analysis, perhaps of an older version of the text. */
export type KnownCitations = Pick<CitingDocument, 'library' | 'citations'>;

/** A list that nobody reads to its end is cut here. */
const mostChoices = 100;
/** For prose each choice is matched against the library, so that its letter is known. */
const mostProseChoices = 40;
/** Hits among which those that the document cites are looked for. */
const mostHits = 2000;

/** Works that a keystroke may have prepared for the search where the library is not prepared yet. */
const mostPrepared = 500;

/** `document` is the text as it is now; `undefined` where no citation is being typed. */
export function citationChoices(
  document: ProseDocument,
  offset: number,
  known: KnownCitations,
): CitationChoices | undefined {
  const context = typedCitationAt(document, offset);
  if (!context) return undefined;
  const uses = usesByEntry(known);
  const found = [...ownWorks(document, known.library, context), ...works(known.library, context.query, uses)];
  const ordered = found
    .map((entry) => ({ entry, uses: uses.get(entryName(entry)) ?? 0 }))
    .sort((a, b) => b.uses - a.uses)
    .slice(0, context.kind === 'author-year' ? mostProseChoices : mostChoices);
  const choices = ordered.flatMap(({ entry, uses: count }) => {
    const insert = insertText(entry, context, document.source, known.library);
    return insert === undefined ? [] : [{ entry, insert, uses: count }];
  });
  return { context, choices: context.kind === 'author-year' ? distinct(choices) : choices, isIncomplete: true };
}

/** A work of two bibliographies is cited in prose by one text; the one that comes first stands for both. */
function distinct(choices: readonly CitationChoice[]): readonly CitationChoice[] {
  const texts = new Set<string>();
  return choices.filter(({ insert }) => texts.size < texts.add(insert).size);
}

function entryName(entry: LibraryEntry): string {
  return `${entry.source.file}\n${entry.id}`;
}

function usesByEntry({ citations }: KnownCitations): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { entry } of citations) {
    if (entry) uses.set(entryName(entry), (uses.get(entryName(entry)) ?? 0) + 1);
  }
  return uses;
}

/** Works of the library that have all words typed so far; without words, cited ones before the others. */
function works(library: Library, query: string, uses: ReadonlyMap<string, number>): readonly LibraryEntry[] {
  if (query.trim() !== '')
    return searchLibrary(library, query, { limit: mostHits, prepares: mostPrepared }).map(({ entry }) => entry);
  const cited = uses.size === 0 ? [] : library.entries.filter((entry) => uses.has(entryName(entry)));
  return [...cited, ...library.entries.slice(0, mostChoices).filter((entry) => !uses.has(entryName(entry)))];
}

/** Works of the document's own reference list that have keys. */
function ownWorks(document: ProseDocument, library: Library, context: TypedCitation): readonly LibraryEntry[] {
  if (context.kind === 'author-year') return [];
  const list = readReferenceList(document);
  if (!list) return [];
  const own = createLibrary([list], library.pinyin ? { pinyin: library.pinyin } : {});
  const found = context.query.trim() === '' ? own.entries : searchLibrary(own, context.query).map(({ entry }) => entry);
  return found.filter(({ id }) => !/^(?:reference )?\d+$/.test(id));
}

function insertText(entry: LibraryEntry, context: TypedCitation, source: string, library: Library): string | undefined {
  switch (context.kind) {
    case 'latex':
      return entry.id;
    case 'pandoc': {
      // Pandoc reads on into Han that follows without a space or a sign.
      const runsOn =
        !context.bracketed && /^[\p{L}\p{N}_]/u.test(source.slice(context.replace.end, context.replace.end + 2));
      return context.braced || (isPlainKey(entry.id) && !runsOn) ? entry.id : `{${entry.id}}`;
    }
    case 'author-year': {
      const cited = proseCitation(entry, library);
      if (!cited) return undefined;
      const closing = context.open ? (context.brackets === 'full' ? '）' : ')') : '';
      return insideBrackets(cited, context.brackets) + closing;
    }
  }
}
