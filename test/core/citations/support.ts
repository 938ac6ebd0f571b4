/** What the tests of citations share: the built-in library, small bibliographies, and places marked in a text. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPinyinTable, type Span } from '../../../src/core/base';
import {
  type CitationMention,
  createLibrary,
  findCitations,
  type Library,
  type LibrarySource,
  readBibtex,
  readCslJson,
} from '../../../src/core/citations';
import { type DocumentFormat, readProse } from '../../../src/core/text';

const knowledge = path.join(__dirname, '../../../src/knowledge');
const pinyin = readPinyinTable(readFileSync(path.join(knowledge, 'pinyin.txt'), 'utf8'));
const builtIn: LibrarySource = {
  file: '',
  builtIn: true,
  ...readCslJson(readFileSync(path.join(knowledge, 'bibliography.json'), 'utf8'), '', true),
};

/** The built-in bibliography behind a BibTeX file of the user's, where one is given. */
export function libraryOf(bibtex?: string): Library {
  const own = bibtex === undefined ? [] : [{ file: 'refs.bib', builtIn: false, ...readBibtex(bibtex, 'refs.bib') }];
  return createLibrary([builtIn, ...own], { pinyin });
}

const noBuiltIn = readPinyinTable('');

/** A library of the user's file alone, without pinyin. */
export function ownLibrary(bibtex: string): Library {
  return createLibrary([{ file: 'refs.bib', builtIn: false, ...readBibtex(bibtex, 'refs.bib') }], {
    pinyin: noBuiltIn,
  });
}

export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Takes the marks `⟦` and `⟧` out of a text; the places between them, in order. */
export function unmark(marked: string): MarkedText {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const sign of marked) {
    if (sign === '⟦') start = text.length;
    else if (sign === '⟧') spans.push({ start, end: text.length });
    else text += sign;
  }
  return { text, spans };
}

export function citationsIn(
  text: string,
  library: Library,
  format: DocumentFormat = 'markdown',
): readonly CitationMention[] {
  return findCitations(readProse(text, format), library);
}

/** One line a citation: authors, 等, year and letter, and the entry or how it failed. */
export function lines(text: string, library: Library, format: DocumentFormat = 'markdown'): readonly string[] {
  return citationsIn(text, library, format).map(({ authors, etAl, year, suffix, entry, resolution, key, notation }) => {
    const who =
      notation === 'author-year' ? `${authors.join('+')}${etAl ? ' 等' : ''} ${year ?? ''}${suffix}` : (key ?? '');
    return `${who} -> ${entry?.id ?? resolution.kind}`;
  });
}
