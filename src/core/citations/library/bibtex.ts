/**
 * Reads BibTeX and BibLaTeX files into entries. Places come from bibtexScan.ts; values are decoded when
 * they are first asked for, so that a library of ten thousand works costs little until it is used.
 */

import { type Span, span } from '../../base';
import { readNameList, type NameList } from './bibtexNames';
import { type BibtexScan, type ScannedEntry, scanBibtex } from './bibtexScan';
import { type EntrySource, languageOfWork, type LibraryEntry, type LibraryFile, type WorkType } from './entry';
import { decodeLatex } from './latexText';
import type { AuthorName } from './personNames';

const workTypes: Readonly<Record<string, WorkType>> = {
  article: 'article-journal',
  periodical: 'article-journal',
  suppperiodical: 'article-journal',
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  proceedings: 'book',
  booklet: 'book',
  manual: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  bookinbook: 'chapter',
  inreference: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  thesis: 'thesis',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  report: 'report',
  techreport: 'report',
  standard: 'standard',
  patent: 'patent',
  dataset: 'dataset',
  database: 'dataset',
  data: 'dataset',
  software: 'software',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  webpage: 'webpage',
  preprint: 'preprint',
  unpublished: 'document',
  misc: 'document',
};

/** Fields that a child does not take over from the work it names in `crossref`. */
const ownOnly = new Set(['title', 'crossref', 'xdata', 'ids', 'author', 'abstract', 'doi', 'pages']);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The state that the entries of one file share. */
interface BibtexFile {
  readonly name: string;
  readonly source: string;
  readonly scan: BibtexScan;
  byKey: ReadonlyMap<string, BibtexEntry> | undefined;
  readonly entries: BibtexEntry[];
}

/** A value as written, without its outer delimiters; parts joined by `#` and names of `@string` are put in. */
function rawValue(file: BibtexFile, start: number, end: number, depth = 0): string {
  const { source, scan } = file;
  const parts: string[] = [];
  let position = start;
  while (position < end) {
    const sign = source[position] ?? '';
    if (sign === '{' || sign === '"') {
      let level = 0;
      let at = position + 1;
      for (; at < end; at += 1) {
        const inside = source[at];
        if (inside === '{') level += 1;
        else if (level === 0 && inside === (sign === '{' ? '}' : '"')) break;
        else if (inside === '}') level -= 1;
      }
      parts.push(source.slice(position + 1, at));
      position = at + 1;
    } else if (/[\s#]/.test(sign)) position += 1;
    else {
      const word = /[^\s#{}",]+/y;
      word.lastIndex = position;
      const name = word.exec(source)?.[0] ?? sign;
      const macro = scan.macros.get(name.toLowerCase());
      if (macro && depth < 8) parts.push(rawValue(file, macro[0], macro[1], depth + 1));
      else parts.push(name);
      position += name.length;
    }
  }
  return parts.join('');
}

/** An entry over its file; a class, because values read once are kept as long as the entry is. */
class BibtexEntry implements LibraryEntry {
  readonly id: string;
  readonly verification = undefined;
  private values: Map<string, string> | undefined;
  private authorList: NameList | undefined;

  constructor(
    private readonly file: BibtexFile,
    private readonly scanned: ScannedEntry,
  ) {
    this.id = file.source.slice(scanned.keyStart, scanned.keyEnd);
  }

  /** The raw value of the first of these fields that the entry has, its parents' fields included. */
  private raw(names: readonly string[], depth = 0): string {
    const { scan, source } = this.file;
    const { firstField, fieldCount } = this.scanned;
    for (const name of names) {
      for (let field = firstField; field < firstField + fieldCount; field += 1) {
        const start = scan.fields[field * 4] ?? 0;
        const end = scan.fields[field * 4 + 1] ?? 0;
        if (end - start !== name.length || source.slice(start, end).toLowerCase() !== name) continue;
        return rawValue(this.file, scan.fields[field * 4 + 2] ?? 0, scan.fields[field * 4 + 3] ?? 0);
      }
    }
    return names.includes('crossref') || names.includes('xdata') || depth > 4 ? '' : this.inherited(names, depth);
  }

  private inherited(names: readonly string[], depth: number): string {
    const data = this.raw(['xdata']);
    const parent = this.raw(['crossref']);
    if (data === '' && parent === '') return '';
    this.file.byKey ??= new Map(this.file.entries.map((entry) => [entry.id, entry]));
    for (const key of data.split(',')) {
      const value = this.file.byKey.get(key.trim())?.raw(names, depth + 1) ?? '';
      if (value !== '') return value;
    }
    const inheritable = names.filter((name) => !ownOnly.has(name));
    const isPart = depth === 0 && /^(?:in|supp|conference)/.test(this.scanned.type);
    const fromParent = isPart && names.includes('booktitle') ? [...inheritable, 'title'] : inheritable;
    return fromParent.length === 0 ? '' : (this.file.byKey.get(parent.trim())?.raw(fromParent, depth + 1) ?? '');
  }

  private text(...names: readonly string[]): string {
    const name = names[0] ?? '';
    this.values ??= new Map();
    let value = this.values.get(name);
    if (value === undefined) {
      value = decodeLatex(this.raw(names));
      this.values.set(name, value);
    }
    return value;
  }

  private get nameList(): NameList {
    this.authorList ??= readNameList(this.raw(['author']));
    return this.authorList;
  }

  private get date(): RegExpMatchArray | null {
    return /(\d{4})([a-z](?![a-z]))?(?:[-/年.](\d{1,2}))?(?:[-/月.](\d{1,2}))?/i.exec(
      this.text('date', 'year', 'issued'),
    );
  }

  get writtenType(): string {
    return this.scanned.type;
  }
  get type(): WorkType {
    const type = workTypes[this.scanned.type] ?? 'document';
    if (type === 'document' && this.text('eprint') !== '') return 'preprint';
    return type === 'document' && this.text('url') !== '' ? 'webpage' : type;
  }
  get aliases(): readonly string[] {
    const ids = this.raw(['ids']);
    return ids === '' ? [] : ids.split(',').map((id) => id.trim());
  }
  get authors(): readonly AuthorName[] {
    return this.nameList.names;
  }
  get etAl(): boolean {
    return this.nameList.etAl;
  }
  get editors(): readonly AuthorName[] {
    return readNameList(this.raw(['editor'])).names;
  }
  get translators(): readonly AuthorName[] {
    return readNameList(this.raw(['translator'])).names;
  }
  get year(): number | undefined {
    const written = this.date?.[1];
    return written === undefined ? undefined : Number(written);
  }
  get yearSuffix(): string {
    return (this.date?.[2] ?? '').toLowerCase();
  }
  get month(): string {
    const written = this.text('month').toLowerCase();
    const index = months.indexOf(written.slice(0, 3));
    return index >= 0 ? String(index + 1) : written === '' ? (this.date?.[3] ?? '') : written;
  }
  get day(): string {
    return this.text('day') === '' ? (this.date?.[4] ?? '') : this.text('day');
  }
  get title(): string {
    const title = this.text('title');
    const subtitle = this.text('subtitle');
    if (subtitle === '') return title;
    return `${title}${this.language === 'zh' ? '：' : ': '}${subtitle}`;
  }
  get originalTitle(): string {
    return this.text('origtitle', 'titleen', 'title_en');
  }
  get container(): string {
    return this.text('journal', 'journaltitle', 'booktitle', 'journalname', 'newspaper');
  }
  get volume(): string {
    return this.text('volume');
  }
  get issue(): string {
    return this.scanned.type === 'article' || this.scanned.type === 'periodical'
      ? this.text('number', 'issue')
      : this.text('issue');
  }
  get pages(): string {
    return this.text('pages', 'page').replace(/\s*[–—]+\s*|(?<=\d)\s*-+\s*(?=\w)/g, '-');
  }
  get edition(): string {
    return this.text('edition');
  }
  get publisher(): string {
    return this.text('publisher', 'school', 'institution', 'organization');
  }
  get place(): string {
    return this.text('address', 'location');
  }
  get number(): string {
    return this.type === 'article-journal' ? '' : this.text('number');
  }
  get doi(): string {
    return this.text('doi').replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  }
  get url(): string {
    return this.text('url');
  }
  get accessed(): string {
    return this.text('urldate', 'accessed');
  }
  get language(): 'zh' | 'en' {
    return languageOfWork(this.text('langid', 'language'), this.text('title'), this.authors);
  }
  get abstract(): string {
    return this.text('abstract');
  }
  get source(): EntrySource {
    const { start, end, keyStart, keyEnd } = this.scanned;
    const keySpan: Span = keyEnd > keyStart ? span(keyStart, keyEnd) : span(start, Math.min(start + 1, end));
    return { file: this.file.name, builtIn: false, span: span(start, end), keySpan };
  }
}

/** Reads a BibTeX or BibLaTeX file; `fileName` is what entries name as their source. Never throws. */
export function readBibtex(source: string, fileName = ''): LibraryFile {
  const scan = scanBibtex(source);
  const file: BibtexFile = { name: fileName, source, scan, byKey: undefined, entries: [] };
  for (const scanned of scan.entries) if (scanned.type !== 'xdata') file.entries.push(new BibtexEntry(file, scanned));
  const named = file.entries.filter((entry) => entry.id !== '');
  if (scan.entries.some((scanned) => scanned.type === 'xdata')) {
    const all = scan.entries.map((scanned) => new BibtexEntry(file, scanned));
    file.byKey = new Map(all.map((entry) => [entry.id, entry]));
  }
  return { entries: named, problems: scan.problems };
}
