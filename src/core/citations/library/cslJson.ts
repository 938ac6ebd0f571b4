/**
 * Reads CSL-JSON, as Zotero and pandoc exchange it, entry by entry: one that is broken is named and left
 * out, the others are used. The built-in bibliography is in the same format, with how far it is verified.
 */

import { type FileProblem, message, type MessageTemplate, type Span, span } from '../../base';
import {
  type EntrySource,
  languageOfWork,
  lineAt,
  type LibraryEntry,
  type LibraryFile,
  type Verification,
  type WorkType,
} from './entry';
import { findJsonObjects, findMember } from './jsonText';
import { type AuthorName, corporate, person, readHanName, scriptOf } from './personNames';

const texts = {
  broken: {
    en: 'This entry is not valid JSON and was left out.',
    'zh-cn': '此条目不是合法的 JSON，已略过。',
  },
  noId: { en: 'This entry has no "id" and was left out.', 'zh-cn': '此条目没有 id，已略过。' },
} satisfies Record<string, MessageTemplate>;

const knownTypes: Readonly<Record<string, WorkType>> = {
  'article-journal': 'article-journal',
  'article-magazine': 'article-magazine',
  'article-newspaper': 'article-newspaper',
  article: 'preprint',
  book: 'book',
  chapter: 'chapter',
  'entry-encyclopedia': 'chapter',
  'entry-dictionary': 'chapter',
  dataset: 'dataset',
  'paper-conference': 'paper-conference',
  patent: 'patent',
  report: 'report',
  software: 'software',
  speech: 'speech',
  standard: 'standard',
  thesis: 'thesis',
  webpage: 'webpage',
  post: 'webpage',
  'post-weblog': 'webpage',
};

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/<\/?(?:i|b|sc|sub|sup|span)\b[^<>]{0,200}>/g, '').trim() : '';
}

function readName(value: unknown): readonly AuthorName[] {
  if (!isObject(value)) return [];
  const family = text(value['family']);
  const given = text(value['given']);
  const literal = text(value['literal']);
  if (family === '' && given === '') {
    return literal === '' ? [] : [corporate(literal)];
  }
  if (family === '' || given === '') {
    const one = family + given;
    return [scriptOf(one) === 'han' ? readHanName(one) : person(one, '')];
  }
  const particle = [text(value['dropping-particle']), text(value['non-dropping-particle'])].filter(
    (part) => part !== '',
  );
  return [person(family, given, particle.join(' '), text(value['suffix']))];
}

function readNames(value: unknown): readonly AuthorName[] {
  return Array.isArray(value) ? value.flatMap(readName) : [];
}

const otherNames = /^(?:others|et al\.?|等)$/i;

/** Year, its letter, month and day of a CSL date, which may be in parts, a string, or a single number. */
function readDate(value: unknown): { year: number | undefined; suffix: string; month: string; day: string } {
  const parts = isObject(value) && Array.isArray(value['date-parts']) ? value['date-parts'] : undefined;
  const first: unknown = parts?.[0];
  // In YAML a date may be a map of its parts, or a list of such maps.
  const named: unknown = Array.isArray(value) ? value[0] : value;
  const byName = isObject(named) && named['year'] !== undefined ? [named['year'], named['month'], named['day']] : [];
  const list: readonly unknown[] = Array.isArray(first) ? first : byName.filter((part) => part !== undefined);
  const written =
    list.length > 0 ? list.map(text).join('-') : isObject(value) ? text(value['raw'] ?? value['literal']) : text(value);
  const match = /(\d{4})([a-z](?![a-z]))?(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?/i.exec(written);
  return {
    year: match?.[1] === undefined ? undefined : Number(match[1]),
    suffix: (match?.[2] ?? '').toLowerCase(),
    month: match?.[3] ?? '',
    day: match?.[4] ?? '',
  };
}

const levels = new Set(['record', 'cited', 'partial', 'author-year']);

function isLevel(value: string): value is Verification['level'] {
  return levels.has(value);
}

function readVerification(custom: unknown): Verification | undefined {
  const verification = isObject(custom) ? custom['verification'] : undefined;
  if (!isObject(verification)) return undefined;
  const level = text(verification['level']);
  const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(text) : []);
  if (!isLevel(level)) return undefined;
  return { level, notVerified: list(verification['not_verified']), evidence: list(verification['evidence']) };
}

function joinDate(value: unknown): string {
  const { year, month, day } = readDate(value);
  return [
    year === undefined ? '' : String(year),
    month.padStart(month === '' ? 0 : 2, '0'),
    day.padStart(day === '' ? 0 : 2, '0'),
  ]
    .filter((part) => part !== '')
    .join('-');
}

/** Makes an entry of one parsed CSL item, from JSON or YAML. */
export function readCslItem(item: JsonObject, id: string, source: EntrySource): LibraryEntry {
  const listed = readNames(item['author']);
  const authors = listed.filter((name) => name.kind === 'person' || !otherNames.test(name.name));
  const custom = item['custom'];
  const title = text(item['title']);
  const date = readDate(item['issued']);
  const writtenType = text(item['type']);
  return {
    id,
    aliases: [],
    type: knownTypes[writtenType] ?? 'document',
    writtenType,
    authors,
    etAl: authors.length < listed.length || (isObject(custom) && custom['authors_incomplete'] === true),
    editors: readNames(item['editor']),
    translators: readNames(item['translator']),
    year: date.year,
    yearSuffix: text(item['year-suffix']) === '' ? date.suffix : text(item['year-suffix']),
    month: date.month,
    day: date.day,
    title,
    originalTitle: text(item['original-title']),
    container: text(item['container-title']),
    volume: text(item['volume']),
    issue: text(item['issue']),
    pages: text(item['page']).replace(/[–—]/g, '-'),
    edition: text(item['edition']),
    publisher: text(item['publisher']),
    place: text(item['publisher-place'] ?? item['event-place']),
    number: text(item['number']),
    doi: text(item['DOI']).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
    url: text(item['URL']),
    accessed: joinDate(item['accessed']),
    language: languageOfWork(text(item['language']), title, authors),
    abstract: text(item['abstract']),
    keywords: text(item['keyword']),
    // The notes of the built-in bibliography say how far a record is verified, which the card does in its own words.
    note: source.builtIn ? '' : text(item['note'] ?? item['annote']),
    verification: source.builtIn ? readVerification(custom) : undefined,
    source,
  };
}

/** Where an entry stands; the place of its key is looked for when it is asked. */
function lazySource(source: string, file: string, builtIn: boolean, place: Span): EntrySource {
  return {
    file,
    builtIn,
    span: place,
    get keySpan() {
      return findMember(source, place, 'id') ?? span(place.start, place.start + 1);
    },
    get line() {
      return lineAt(source, this.keySpan.start);
    },
  };
}

function readItems(source: string, fileName: string, builtIn: boolean, nested: boolean): LibraryFile {
  const entries: LibraryEntry[] = [];
  const problems: FileProblem[] = [];
  const problem = (template: MessageTemplate, place: Span): void => {
    problems.push({
      message: message(template),
      span: span(place.start, Math.min(place.end, place.start + 1)),
      severity: 'error',
    });
  };
  for (const object of findJsonObjects(source)) {
    let item: unknown;
    try {
      item = JSON.parse(source.slice(object.span.start, object.span.end));
    } catch {
      problem(texts.broken, object.span);
      continue;
    }
    if (!isObject(item)) continue;
    // `{"items": […]}` and `{"references": […]}` hold the list one level down.
    const inner = item['items'] ?? item['references'];
    if (Array.isArray(inner) && !nested) {
      const open = source.indexOf('[', object.span.start);
      const list = readItems(
        source.slice(0, open).replace(/[^\n]/g, ' ') + source.slice(open, object.span.end),
        fileName,
        builtIn,
        true,
      );
      for (const entry of list.entries) entries.push(entry);
      for (const one of list.problems) problems.push(one);
      continue;
    }
    const id = text(item['id'] ?? item['citation-key']);
    if (id === '') problem(texts.noId, object.span);
    else entries.push(readCslItem(item, id, lazySource(source, fileName, builtIn, object.span)));
  }
  return { entries, problems };
}

/** Reads a CSL-JSON list (or the object of one item). `builtIn` marks the entries as the project's own. Never throws. */
export function readCslJson(source: string, fileName = '', builtIn = false): LibraryFile {
  return readItems(source, fileName, builtIn, false);
}
