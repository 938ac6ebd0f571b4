/**
 * What the reading of a source file yields: blocks of prose, each with a map between the words as a
 * reader sees them and the places in the source. The two readers are in markdown/ and latex/.
 */

import type { Message, Span } from '../base';
import type { SourceTable } from './sourceTable';

export type DocumentFormat = 'markdown' | 'latex';

/**
 * The text of one block as a reader sees it: no markup, soft line breaks removed between Han
 * characters and turned into one space elsewhere, escapes and entities resolved, code, display math
 * and pictures replaced by one U+FFFC. Offsets of `text` are "prose offsets".
 */
export interface ProseText {
  readonly text: string;
  /** The source range from which `text.slice(start, end)` was read, markup inside it included, markup around it not. */
  toSource(start: number, end: number): Span;
  /** The prose offset of a source offset, or `undefined` where that place is not prose of this block (markup, code). */
  toProse(sourceOffset: number): number | undefined;
}

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'caption'
  | 'footnote'
  /** title, subtitle, abstract and keywords of the front matter or preamble */
  | 'metadata'
  /** an entry of a reference list inside the document; no term rule speaks there */
  | 'reference';

/** Prose in which authors speak with other people's words. */
export interface ProseMark {
  readonly kind: 'quotation' | 'work-title' | 'link-text' | 'emphasis';
  /** Prose offsets. */
  readonly start: number;
  readonly end: number;
}

export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  readonly prose: ProseText;
  readonly marks: readonly ProseMark[];
  /** Inside a block quotation. */
  readonly quoted: boolean;
  /** Heading depth, 1 to 6; 0 for all other blocks. */
  readonly level: number;
  /** For table cells: which table of the document, row and column, all from 0; `header` as the source declares it. */
  readonly cell?: TableCell;
}

export interface TableCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
}

/** One `\cite`-family command or pandoc citation group, as written. */
export interface CiteMark {
  readonly notation: 'latex' | 'pandoc';
  /** The whole command or bracket group. */
  readonly span: Span;
  /** Name without backslash and star (`citep`), or `group`, `in-text` for pandoc. */
  readonly command: string;
  /** Each key with its own place; an empty key is left out. */
  readonly keys: readonly CiteKey[];
}

/** A command of an author's own that cites. */
export interface CiteCommand {
  /** Without backslash. */
  readonly name: string;
  /** The arguments in front of the keys, a sign each: `s` a star, `o` in brackets, `m` in braces, `p` in parentheses. */
  readonly before: string;
  /** Several lists of keys may follow each other. */
  readonly repeats: boolean;
}

/** By name. */
export type CiteCommands = ReadonlyMap<string, CiteCommand>;

export interface CiteKey {
  readonly key: string;
  readonly span: Span;
  readonly suppressAuthor: boolean;
}

/** A file that the document names: bibliography, style, or part of the document. */
export interface FileReference {
  readonly kind: 'bibliography' | 'csl' | 'input';
  /** As written, without resolving folders or adding an extension. */
  readonly path: string;
  readonly span: Span;
}

/** A comment of the source, where suppressions stand. */
export interface CommentMark {
  readonly span: Span;
  /** Without the comment's own delimiters. */
  readonly text: string;
}

export interface TextProblem {
  readonly message: Message;
  readonly span: Span;
}

export interface ProseDocument {
  readonly format: DocumentFormat;
  readonly source: string;
  readonly blocks: readonly Block[];
  /** In the order of their indexes. */
  readonly tables: readonly SourceTable[];
  readonly cites: readonly CiteMark[];
  /** Commands beside the usual ones that cite: those that the reader was told of, and those that the document defines. */
  readonly citeCommands: CiteCommands;
  readonly files: readonly FileReference[];
  readonly comments: readonly CommentMark[];
  /** Language tag that the document declares (`lang:`, babel, ctex), if any. */
  readonly language: string | undefined;
  /** True where `\nocite{*}` or `nocite: '@*'` cites every entry. */
  readonly citesAll: boolean;
  /** Keys of `\nocite` and `nocite`, which cite without standing in the text. */
  readonly nocite: readonly CiteKey[];
  readonly problems: readonly TextProblem[];
}
