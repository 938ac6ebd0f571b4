/**
 * Reads BibTeX and BibLaTeX files into entries. Places come from bibtexFile.ts; values are decoded when
 * they are first asked for, so that a library of ten thousand works costs little until it is used, and stay
 * decoded when the file is read again after an edit elsewhere.
 */

import { type FileProblem, type Span, span } from '../../base';
import { readNameList, type NameList } from './bibtexNames';
import { recutBibtex } from './bibtexEdit';
import { type BibtexFile, cutBibtex, problemsOf } from './bibtexFile';
import type { BibtexItem } from './bibtexItem';
import { type EntrySource, languageOfWork, lineAt, type LibraryEntry, type LibraryFile, type WorkType } from './entry';
import { succeeds } from './fileIndex';
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
/** How many entries may stand between an entry and the one whose field it takes over. */
const deepest = 5;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The state that the entries of one file share. */
interface SharedFile {
  readonly name: string;
  readonly cut: BibtexFile;
  readonly entries: readonly BibtexEntry[];
  /** Made when a work is first looked for that another one names. */
  byKey: ReadonlyMap<string, BibtexEntry> | undefined;
}

/** What is asked of every entry again and again, as long as it says the same; a date is `undefined` where none is. */
interface Remembered {
  names?: NameList;
  date?: RegExpExecArray | null;
}

const remembered = new WeakMap<object, Remembered>();

function memoryOf(content: object): Remembered {
  let memory = remembered.get(content);
  if (!memory) remembered.set(content, (memory = {}));
  return memory;
}

/** What an entry that takes over fields of others says, as long as those are the same items. */
interface Inheriting {
  readonly parents: readonly BibtexItem[];
  readonly content: object;
}

const inheriting = new WeakMap<BibtexItem, Inheriting>();

function inheritingContent(item: BibtexItem, parents: readonly BibtexItem[]): object {
  const known = inheriting.get(item);
  const isSame = known?.parents.length === parents.length && parents.every((one, at) => one === known.parents[at]);
  if (known && isSame) return known.content;
  const content = {};
  inheriting.set(item, { parents, content });
  return content;
}

/** An entry at its place in a file; what its own fields say is kept by its item. */
class BibtexEntry implements LibraryEntry {
  private said: object | undefined;

  constructor(
    private readonly file: SharedFile,
    private readonly item: BibtexItem,
    private readonly start: number,
  ) {}

  get id(): string {
    return this.item.key;
  }

  /** The item, where nothing is taken over from other entries, which may change while the item does not. */
  get content(): object {
    this.said ??= this.item.inherits ? inheritingContent(this.item, this.ancestors()) : this.item;
    return this.said;
  }

  private named(key: string): BibtexEntry | undefined {
    this.file.byKey ??= new Map(this.file.entries.map((entry) => [entry.id, entry]));
    return this.file.byKey.get(key.trim());
  }

  /** The entries that this one names as those whose fields it takes over. */
  private parents(): readonly BibtexEntry[] {
    if (!this.item.inherits) return [];
    const keys = [...this.ownRaw('xdata').split(','), this.ownRaw('crossref')];
    return keys.flatMap((key) => this.named(key) ?? []);
  }

  /** The items from which fields may be taken over, as far as `inherited` follows them. */
  private ancestors(): readonly BibtexItem[] {
    const found = new Set<BibtexEntry>();
    let level: readonly BibtexEntry[] = [this];
    for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
      level = level.flatMap((entry) => entry.parents()).filter((entry) => !found.has(entry));
      for (const entry of level) found.add(entry);
    }
    return [...found].map(({ item }) => item);
  }

  private ownRaw(name: string): string {
    return this.item.raw(name, this.file.cut.macros);
  }

  /** The raw value of the first of these fields that the entry has, its parents' fields included. */
  private raw(names: readonly string[], depth = 0, asked?: Set<BibtexEntry>): string {
    for (const name of names) {
      const value = this.ownRaw(name);
      if (value !== '') return value;
    }
    return depth >= deepest || !this.item.inherits ? '' : this.inherited(names, depth, asked ?? new Set());
  }

  /** `asked` holds the entries that were asked for all these fields: many may name each other. */
  private inherited(names: readonly string[], depth: number, asked: Set<BibtexEntry>): string {
    for (const key of this.ownRaw('xdata').split(',')) {
      const entry = this.named(key);
      if (!entry || asked.has(entry)) continue;
      asked.add(entry);
      const value = entry.raw(names, depth + 1, asked);
      if (value !== '') return value;
    }
    const inheritable = names.filter((name) => !ownOnly.has(name));
    const isPart = depth === 0 && /^(?:in|supp|conference)/.test(this.item.type);
    const fromParent = isPart && names.includes('booktitle') ? [...inheritable, 'title'] : inheritable;
    if (fromParent.length === 0) return '';
    return this.named(this.ownRaw('crossref'))?.raw(fromParent, depth + 1) ?? '';
  }

  private text(...names: readonly string[]): string {
    return decodeLatex(this.raw(names));
  }

  private get nameList(): NameList {
    const memory = memoryOf(this.content);
    memory.names ??= readNameList(this.raw(['author']));
    return memory.names;
  }

  private get date(): RegExpExecArray | null {
    const memory = memoryOf(this.content);
    if (memory.date === undefined) memory.date = this.readDate();
    return memory.date;
  }

  private readDate(): RegExpExecArray | null {
    return /(\d{4})([a-z](?![a-z]))?(?:[-/年.](\d{1,2}))?(?:[-/月.](\d{1,2}))?/i.exec(
      this.text('date', 'year', 'issued'),
    );
  }

  get verification(): undefined {
    return undefined;
  }
  get writtenType(): string {
    return this.item.type;
  }
  get type(): WorkType {
    const type = workTypes[this.item.type] ?? 'document';
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
    return this.item.type === 'article' || this.item.type === 'periodical'
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
    const publisher = this.text('publisher', 'school', 'institution', 'organization');
    if (publisher !== '' || this.type !== 'preprint') return publisher;
    // `archivePrefix = {arXiv}` says where a preprint is kept.
    return this.text('archiveprefix', 'eprinttype').replace(/^arxiv$/i, 'arXiv');
  }
  get place(): string {
    return this.text('address', 'location');
  }
  get number(): string {
    return this.type === 'article-journal' || this.item.type === 'article' ? '' : this.text('number');
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
  get keywords(): string {
    return this.text('keywords', 'keyword');
  }
  get note(): string {
    return this.text('note', 'annote', 'annotation');
  }
  get source(): EntrySource {
    const { keyStart, keyEnd, length } = this.item;
    const { start } = this;
    const keySpan: Span =
      keyEnd > keyStart ? span(start + keyStart, start + keyEnd) : span(start, start + Math.min(1, length));
    const { name, cut } = this.file;
    return {
      file: name,
      builtIn: false,
      span: span(start, start + length),
      keySpan,
      get line() {
        return lineAt(cut.source, keySpan.start);
      },
    };
  }
}

/** What a file that was read gave, for reading it again after an edit. */
const cuts = new WeakMap<readonly LibraryEntry[], BibtexFile>();

/**
 * Reads a BibTeX or BibLaTeX file; `fileName` is what entries name as their source. `before` is what the same file
 * gave before an edit: what the edit left alone is not read again. Never throws.
 */
export function readBibtex(source: string, fileName = '', before?: LibraryFile): LibraryFile {
  const known = before && cuts.get(before.entries);
  const cut = known ? recutBibtex(source, known) : cutBibtex(source);
  const entries: BibtexEntry[] = [];
  const file: SharedFile = { name: fileName, cut, byKey: undefined, entries };
  const cited: BibtexEntry[] = [];
  cut.items.forEach((item, index) => {
    if (!item.isEntry) return;
    const entry = new BibtexEntry(file, item, cut.starts[index] ?? 0);
    entries.push(entry);
    if (item.type !== 'xdata' && entry.id !== '') cited.push(entry);
  });
  let problems: readonly FileProblem[] | undefined;
  const read: LibraryFile = {
    entries: cited,
    get problems() {
      problems ??= problemsOf(cut);
      return problems;
    },
  };
  cuts.set(cited, cut);
  if (known && before) succeeds(cited, before.entries);
  return read;
}
