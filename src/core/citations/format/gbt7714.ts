/**
 * References after GB/T 7714, editions 2015 and 2025, in the numeric and the author-year system. What an
 * entry does not say is left out with its punctuation; nothing is filled in.
 */

import type { LibraryEntry, WorkType } from '../library/entry';
import { formatNames } from './names';
import { punctuationOf } from './punctuation';
import type { ReferenceStyle } from './referenceStyle';

/** Codes of types of work (annex B of the standard); `PP` is new in 2025. */
const codes: Readonly<Record<WorkType, string>> = {
  'article-journal': 'J',
  'article-magazine': 'J',
  'article-newspaper': 'N',
  book: 'M',
  chapter: 'M',
  dataset: 'DS',
  document: 'Z',
  'paper-conference': 'C',
  patent: 'P',
  preprint: 'PP',
  report: 'R',
  software: 'CP',
  speech: 'Z',
  standard: 'S',
  thesis: 'D',
  webpage: 'EB',
};

/** Whole works whose code is not that of their type. */
const codesOfWritten: Readonly<Record<string, string>> = {
  proceedings: 'C',
  mvproceedings: 'C',
  collection: 'G',
  mvcollection: 'G',
};

const online: ReadonlySet<WorkType> = new Set(['webpage', 'preprint']);

function codeOf(entry: LibraryEntry, style: ReferenceStyle): string {
  const written = codesOfWritten[entry.writtenType];
  const code = entry.type === 'preprint' && style.edition === '2015' ? 'EB' : (written ?? codes[entry.type]);
  const isOnline = online.has(entry.type) || (entry.url !== '' && style.withoutLinks !== true);
  return isOnline ? `${code}/OL` : code;
}

/** `2024-03-05`, as far as the entry says it. */
function fullDate(entry: LibraryEntry): string {
  if (entry.year === undefined) return '';
  const parts = [entry.month, entry.day].filter((part) => /^\d{1,2}$/.test(part)).map((part) => part.padStart(2, '0'));
  return [String(entry.year), ...parts].join('-');
}

function hasDay(entry: LibraryEntry): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(fullDate(entry));
}

/** The year; in square brackets, as the standard has it for an inferred one, where it is not verified. */
function yearOf(entry: LibraryEntry): string {
  if (entry.year === undefined) return '';
  const year = `${entry.year}${entry.yearSuffix}`;
  return entry.verification?.notVerified.some((field) => field.startsWith('year')) === true ? `[${year}]` : year;
}

function join(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** Elements with a full stop between them, but none behind that of an abbreviation: `2nd ed. London`. */
function joinElements(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((text, part) => (text === '' ? part : `${text}${text.endsWith('.') ? '' : '.'} ${part}`), '');
}

function edition(entry: LibraryEntry): string {
  const number = /^(\d+)(?:st|nd|rd|th)?$/.exec(entry.edition)?.[1];
  if (number === undefined) return entry.edition;
  if (number === '1') return '';
  if (entry.language === 'zh') return `${number} 版`;
  const tail = number.endsWith('1') ? 'st' : number.endsWith('2') ? 'nd' : number.endsWith('3') ? 'rd' : 'th';
  return `${number}${/1[123]$/.test(number) ? 'th' : tail} ed.`;
}

/** Journal or newspaper, year, volume (issue): pages. */
function periodical(entry: LibraryEntry, style: ReferenceStyle): string {
  const { comma, colon, open, close } = punctuationOf(style.edition);
  const isNewspaper = entry.type === 'article-newspaper';
  // An article that is published ahead of its issue has its day in place of volume and pages.
  const isAhead = style.edition === '2025' && `${entry.volume}${entry.issue}${entry.pages}` === '' && hasDay(entry);
  const date = isNewspaper || isAhead ? fullDate(entry) : style.system === 'numeric' ? yearOf(entry) : '';
  const issue = entry.issue === '' ? '' : `${open}${entry.issue}${close}`;
  // Without a volume the issue follows the year, or in the author-year system the name of the journal.
  const place =
    entry.volume === ''
      ? `${join([entry.container, date], comma)}${issue}`
      : join([entry.container, date, `${entry.volume}${issue}`], comma);
  if (!isNewspaper) return join([place, entry.pages], colon);
  // The page of a newspaper stands in brackets; some records have it as a number.
  const page = entry.pages !== '' ? entry.pages : entry.issue === '' ? entry.number : '';
  return page === '' ? place : `${place}${open}${page}${close}`;
}

/** `：第1卷` behind the title of a whole work in several volumes. */
function volume(entry: LibraryEntry, style: ReferenceStyle): string {
  if (entry.volume === '') return '';
  const { colon } = punctuationOf(style.edition);
  if (!/^\d+$/.test(entry.volume)) return `${colon}${entry.volume}`;
  return `${colon}${entry.language === 'zh' ? `第${entry.volume}卷` : `Vol. ${entry.volume}`}`;
}

/** Place: publisher, year: pages. */
function imprint(entry: LibraryEntry, style: ReferenceStyle): string {
  const { comma, colon } = punctuationOf(style.edition);
  const published = join(
    [join([entry.place, entry.publisher], colon), style.system === 'numeric' ? yearOf(entry) : ''],
    comma,
  );
  return join([published, entry.pages], colon);
}

function host(entry: LibraryEntry, style: ReferenceStyle): string {
  if (entry.container === '') return '';
  const editors = formatNames(entry.editors, false, entry.language, style.edition);
  return `//${joinElements([editors, `${entry.container}${volume(entry, style)}`])}`;
}

function dates(entry: LibraryEntry, style: ReferenceStyle): string {
  const { open, close } = punctuationOf(style.edition);
  const published = fullDate(entry) === '' ? '' : `${open}${fullDate(entry)}${close}`;
  return `${published}${entry.accessed === '' ? '' : `[${entry.accessed}]`}`;
}

/** A data set or preprint of the edition of 2025: where it is kept, and its date directly behind. */
function kept(entry: LibraryEntry, style: ReferenceStyle): string {
  return `${entry.container === '' ? entry.publisher : entry.container}${dates(entry, style)}`;
}

/** A preprint of the edition of 2015: `arXiv, 2023[2024-09-30]`, or its date where no archive is named. */
function deposited(entry: LibraryEntry, style: ReferenceStyle): string {
  const archive = entry.container === '' ? entry.publisher : entry.container;
  if (archive === '') return dates(entry, style);
  const year = style.system === 'numeric' ? yearOf(entry) : '';
  const accessed = entry.accessed === '' ? '' : `[${entry.accessed}]`;
  return `${join([archive, year], punctuationOf(style.edition).comma)}${accessed}`;
}

/** What follows the title and its code. */
function body(entry: LibraryEntry, style: ReferenceStyle): string {
  const { comma } = punctuationOf(style.edition);
  const translators =
    entry.translators.length === 0 ? '' : formatNames(entry.translators, false, entry.language, style.edition);
  const translated = translators === '' ? '' : `${translators}${comma}${entry.language === 'zh' ? '译' : 'trans'}`;
  const access = style.edition === '2015' && entry.accessed !== '' && entry.url !== '' && style.withoutLinks !== true;
  const accessed = access ? `[${entry.accessed}]` : '';
  switch (entry.type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
      return joinElements([translated, `${periodical(entry, style)}${accessed}`]);
    case 'webpage':
      return joinElements([entry.container, dates(entry, style)]);
    case 'preprint':
      return style.edition === '2025' ? kept(entry, style) : deposited(entry, style);
    case 'dataset':
      if (style.edition === '2025' && entry.url !== '' && style.withoutLinks !== true) return kept(entry, style);
      break;
    case 'patent':
      return `${fullDate(entry)}${accessed}`;
    default:
  }
  // Without a publisher the day on which a report was put on the web stands in place of the imprint.
  const isPosted = entry.url !== '' && style.withoutLinks !== true && entry.place + entry.publisher === '';
  const posted = style.edition === '2025' ? fullDate(entry) : dates(entry, style);
  const published = isPosted && hasDay(entry) ? posted : `${imprint(entry, style)}${accessed}`;
  return joinElements([translated, edition(entry), published]);
}

function links(entry: LibraryEntry, style: ReferenceStyle): string {
  if (style.withoutLinks === true) return '';
  const isDoiAddress = entry.doi !== '' && entry.url.includes(entry.doi);
  return joinElements([isDoiAddress ? '' : entry.url, entry.doi === '' ? '' : `DOI:${entry.doi}`]);
}

/** Title, with the number of a standard, patent or report behind it. */
function titleOf(entry: LibraryEntry, style: ReferenceStyle): string {
  const { colon } = punctuationOf(style.edition);
  const isNumbered = entry.type === 'patent' || entry.type === 'report' || entry.type === 'standard';
  if (entry.type === 'book') return `${entry.title}${volume(entry, style)}`;
  if (!isNumbered || entry.number === '') return entry.title;
  if (entry.type === 'standard' && style.edition === '2025') return `${entry.number} ${entry.title}`;
  return `${entry.title}${colon}${entry.number}`;
}

/** The names and, in the author-year system, the year, with which a reference begins. */
export function formatReferenceHead(entry: LibraryEntry, style: ReferenceStyle): string {
  const { comma } = punctuationOf(style.edition);
  const isPart = entry.type === 'chapter' || entry.type === 'paper-conference';
  const isByEditors = entry.authors.length === 0 && !isPart;
  const names = formatNames(
    isByEditors ? entry.editors : entry.authors,
    !isByEditors && entry.etAl,
    entry.language,
    style.edition,
  );
  if (style.system === 'numeric') return names;
  const anonymous = entry.language === 'zh' ? '佚名' : 'Anon';
  // The author-year system cannot do without a name; nothing is said of authors that were not verified.
  const isUnknown = names === '' && entry.verification === undefined && entry.title !== '';
  // Without a date, the year in which the work was looked at stands in brackets.
  const seen = entry.year === undefined ? /^\d{4}/.exec(entry.accessed)?.[0] : undefined;
  return join([isUnknown ? anonymous : names, seen === undefined ? yearOf(entry) : `[${seen}]`], comma);
}

/** One reference, with its final full stop and without a number. A work without a known title is authors and year only. */
export function formatGbReference(entry: LibraryEntry, style: ReferenceStyle): string {
  if (entry.title === '') {
    const known = formatReferenceHead(entry, { ...style, system: 'author-year' });
    return known === '' ? `${entry.id}.` : `${known}.`;
  }
  const isPart = entry.type === 'chapter' || entry.type === 'paper-conference';
  const title = `${titleOf(entry, style)}[${codeOf(entry, style)}]${isPart ? host(entry, style) : ''}`;
  const text = joinElements([formatReferenceHead(entry, style), title, body(entry, style), links(entry, style)]);
  return /[.。]$/.test(text) ? text : `${text}.`;
}
