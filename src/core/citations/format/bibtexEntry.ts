/** Writes a work as a BibTeX entry: what is verified of it and nothing else, in a form that BibTeX and BibLaTeX both read. */

import type { LibraryEntry, WorkType } from '../library/entry';
import type { AuthorName } from '../library/personNames';
import { wholeName } from '../library/personNames';

const bibtexTypes: Readonly<Record<WorkType, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  dataset: 'misc',
  document: 'misc',
  'paper-conference': 'inproceedings',
  patent: 'misc',
  preprint: 'misc',
  report: 'techreport',
  software: 'misc',
  speech: 'misc',
  standard: 'misc',
  thesis: 'phdthesis',
  webpage: 'misc',
};

/** Signs that TeX takes for commands. A backslash of the text has no place in a bibliography's data and goes. */
function escapeTex(text: string): string {
  return text
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}');
}

function writeName(name: AuthorName): string {
  if (name.kind === 'corporate') return `{${escapeTex(name.name)}}`;
  if (name.script === 'han') return wholeName(name).includes('·') ? `{${wholeName(name)}}` : wholeName(name);
  const family = [name.particle, name.family].filter((part) => part !== '').join(' ');
  return [family, name.suffix, name.given]
    .filter((part, index) => part !== '' || (index === 2 && family !== ''))
    .map(escapeTex)
    .join(', ')
    .replace(/, $/, ',');
}

function writeNames(names: readonly AuthorName[], goesOn: boolean): string {
  return [...names.map(writeName), ...(goesOn && names.length > 0 ? ['others'] : [])].join(' and ');
}

/** Words by which the record of a built-in work says that a field was not seen. */
const unverifiedWords = {
  author: /^authors?$/,
  title: /title/,
  journal: /journal/,
  volume: /volume/,
  issue: /issue(?! \(inferred)/,
  pages: /pages/,
  year: /^year/,
  doi: /^doi$/i,
} as const;

/**
 * The entry, without a line break behind it. Of a built-in work, fields that nobody verified are left out, and
 * a line above the entry names them.
 */
export function formatBibtexEntry(entry: LibraryEntry, key = entry.id): string {
  const notVerified = entry.verification?.notVerified ?? [];
  const isVerified = (field: keyof typeof unverifiedWords): boolean =>
    !notVerified.some((text) => unverifiedWords[field].test(text));
  const isArticle = entry.type.startsWith('article');
  const isOnlyNamed = entry.verification?.level === 'author-year';
  const braced = (text: string): string => (text === '' ? '' : `{${text}}`);
  const plain = (text: string): string => braced(escapeTex(text));
  const publisherField = entry.type === 'thesis' ? 'school' : entry.type === 'report' ? 'institution' : 'publisher';
  const fields: readonly (readonly [string, string])[] = [
    ['author', isVerified('author') ? braced(writeNames(entry.authors, entry.etAl)) : ''],
    ['editor', braced(writeNames(entry.editors, false))],
    ['translator', braced(writeNames(entry.translators, false))],
    ['title', isVerified('title') ? plain(entry.title) : ''],
    [isArticle ? 'journal' : 'booktitle', isVerified('journal') ? plain(entry.container) : ''],
    ['year', entry.year === undefined || !isVerified('year') ? '' : `{${entry.year}${entry.yearSuffix}}`],
    ['volume', isVerified('volume') ? plain(entry.volume) : ''],
    ['number', isVerified('issue') ? plain(isArticle ? entry.issue : entry.number) : ''],
    ['pages', isVerified('pages') ? plain(entry.pages.replace(/(\w)-(\w)/g, '$1--$2')) : ''],
    ['edition', plain(entry.edition)],
    [publisherField, plain(entry.publisher)],
    ['address', plain(entry.place)],
    ['doi', isVerified('doi') ? braced(entry.doi.replace(/[{}\\]/g, '')) : ''],
    ['url', braced(entry.url.replace(/[{}\\]/g, ''))],
    ['urldate', entry.url === '' ? '' : plain(entry.accessed)],
    ['langid', entry.language === 'zh' ? '{chinese}' : ''],
  ];
  const known = new Set(['author', 'year', 'langid']);
  const written = fields.filter(([name, value]) => value !== '' && (!isOnlyNamed || known.has(name)));
  const remark =
    notVerified.length === 0 ? '' : `% ${key}: not verified: ${notVerified.join(', ').replace(/[@\s]+/g, ' ')}\n`;
  const lines = written.map(([name, value]) => `  ${name} = ${value}`);
  return `${remark}@${bibtexTypes[entry.type]}{${key},\n${lines.join(',\n')}\n}`;
}

/** An entry for an author to fill in, with what the citation says. */
export function formatStubEntry(key: string, authors: readonly string[], goesOn: boolean, year: string): string {
  const names = authors.map(escapeTex).join(' and ') + (goesOn && authors.length > 0 ? ' and others' : '');
  return `@article{${key},\n  author = {${names}},\n  title = {},\n  journal = {},\n  year = {${year}}\n}`;
}

/** A key in Latin letters that no entry has yet: the first author's surname in pinyin or Latin letters, and the year. */
export function freeKey(base: string, isTaken: (key: string) => boolean): string {
  const plain = base.replace(/[^A-Za-z0-9_-]/g, '');
  const start = plain === '' ? 'entry' : plain;
  if (!isTaken(start)) return start;
  for (let index = 0; index < 26; index += 1) {
    const key = `${start}${String.fromCharCode(97 + index)}`;
    if (!isTaken(key)) return key;
  }
  let count = 2;
  while (isTaken(`${start}-${count}`)) count += 1;
  return `${start}-${count}`;
}
