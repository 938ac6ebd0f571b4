/** What the project knows of one work, whichever file it was read from. */

import type { FileProblem, Span } from '../../base';
import type { AuthorName } from './personNames';

/** Types of work, by the names of the Citation Style Language. */
export type WorkType =
  | 'article-journal'
  | 'article-magazine'
  | 'article-newspaper'
  | 'book'
  | 'chapter'
  | 'dataset'
  | 'document'
  | 'paper-conference'
  | 'patent'
  | 'preprint'
  | 'report'
  | 'software'
  | 'speech'
  | 'standard'
  | 'thesis'
  | 'webpage';

/** How far the record of a built-in entry was seen; entries of the user's own carry none. */
export interface Verification {
  readonly level: 'record' | 'cited' | 'partial' | 'author-year';
  /** Fields that were looked for and not seen, in words. */
  readonly notVerified: readonly string[];
  readonly evidence: readonly string[];
}

/** Where an entry stands. */
export interface EntrySource {
  /** The name under which the file was given to the reader; empty for the built-in bibliography. */
  readonly file: string;
  readonly builtIn: boolean;
  /** The whole entry. */
  readonly span: Span;
  readonly keySpan: Span;
  /** Line of the key in its file, from 1; unknown for entries of the built-in bibliography and of the document itself. */
  readonly line?: number;
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** One work. Text fields are decoded (no LaTeX, no markup) and empty where the file says nothing. */
export interface LibraryEntry {
  /** The cite key. */
  readonly id: string;
  /** Further keys under which the work may be cited (`ids` in BibLaTeX). */
  readonly aliases: readonly string[];
  readonly type: WorkType;
  /** The type as the file names it: `article`, `article-journal`. */
  readonly writtenType: string;
  readonly authors: readonly AuthorName[];
  /** True where the list of authors is known to go on (`and others`, 等). */
  readonly etAl: boolean;
  readonly editors: readonly AuthorName[];
  readonly translators: readonly AuthorName[];
  readonly year: number | undefined;
  /** `a` in a date written `2024a`; empty for most. */
  readonly yearSuffix: string;
  readonly month: string;
  readonly day: string;
  readonly title: string;
  /** The title in the other language, where the record gives one. */
  readonly originalTitle: string;
  readonly container: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly edition: string;
  readonly publisher: string;
  readonly place: string;
  readonly number: string;
  readonly doi: string;
  readonly url: string;
  /** Date of access as written, ISO where the file has it so. */
  readonly accessed: string;
  /** `zh` or `en` by the entry's own field, else by the script of title and names. */
  readonly language: 'zh' | 'en';
  readonly abstract: string;
  /** As written, the separators included. */
  readonly keywords: string;
  /** A remark of the user's own. */
  readonly note: string;
  readonly verification: Verification | undefined;
  readonly source: EntrySource;
  /**
   * The same object as long as the entry says the same, wherever it stands in its file, so that what was made of
   * it can be kept over an edit of the file; without it, the entry itself stands for what it says.
   */
  readonly content?: object;
}

/** What the reading of a bibliography yields. */
export interface LibraryFile {
  readonly entries: readonly LibraryEntry[];
  readonly problems: readonly FileProblem[];
}

/** `zh` where a declared tag or, without one, the Han share of the words says so. */
export function languageOfWork(declared: string, title: string, names: readonly AuthorName[]): 'zh' | 'en' {
  if (/^(zh|chi|cmn|中)/i.test(declared)) return 'zh';
  if (/^(en|usenglish|ukenglish|american|british|英)/i.test(declared)) return 'en';
  const words = title === '' ? names.map((name) => (name.kind === 'person' ? name.family : name.name)).join('') : title;
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = words.match(/[\p{Script=Latin}]+/gu)?.length ?? 0;
  return han > latin ? 'zh' : 'en';
}
