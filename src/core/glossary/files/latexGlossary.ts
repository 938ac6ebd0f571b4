/**
 * Entries that a LaTeX file defines with the glossaries package: \newglossaryentry, \longnewglossaryentry,
 * \newacronym, \newabbreviation. All else in the file is passed over.
 */

import type { MessageTemplate } from '../../base';
import { completeEntry, type Glossary, type GlossaryEntry } from '../glossary';
import { languageOf } from './entryFields';
import { fileProblem, type ReportProblem } from '../../text';

const texts = {
  broken: {
    en: 'The arguments of \\{command} cannot be read here; it is passed over.',
    'zh-cn': '此处 \\{command} 的参数无法读取，已忽略。',
  },
  noName: { en: 'This entry has no "name"; it is passed over.', 'zh-cn': '此词条没有 name，已忽略。' },
  sameId: {
    en: 'The label "{id}" is taken by an entry above; this one is passed over.',
    'zh-cn': '标签 {id} 已被上文的词条使用，此条已忽略。',
  },
  tooShort: {
    en: '"{form}" is one character; it would be found everywhere and is passed over.',
    'zh-cn': '“{form}”只有一个字符，会处处命中，已忽略。',
  },
} satisfies Record<string, MessageTemplate>;

const command = /\\((?:long)?(?:new|provide)glossaryentry|newacronym|newabbreviation)(?![A-Za-z])/g;
/** An argument that is longer was never closed. */
const longest = 20_000;
/** A comment sign is looked for no farther than this before a command. */
const farthestComment = 400;

interface Group {
  readonly text: string;
  /** Offset behind the closing mark. */
  readonly end: number;
}

/** True where an odd number of backslashes stands before: `\%` is a sign, `\\%` begins a comment. */
function isEscaped(source: string, at: number): boolean {
  let slashes = 0;
  while (source[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** The group in `open` … `close` behind blanks at `from`, or `undefined`. */
function readGroup(source: string, from: number, open: string, close: string): Group | undefined {
  let start = from;
  while (/\s/.test(source[start] ?? '')) start++;
  if (source[start] !== open) return undefined;
  let depth = 0;
  const stop = Math.min(source.length, start + longest);
  for (let at = start; at < stop; at++) {
    const unit = source[at];
    if (unit === '%' && !isEscaped(source, at)) while (at < stop && source[at] !== '\n') at++;
    else if (unit === '\\') at++;
    else if (unit === '{') depth++;
    else if (unit === '}') depth--;
    if ((unit === close && depth === 0) || depth < 0) return { text: source.slice(start + 1, at), end: at + 1 };
  }
  return undefined;
}

/** `name={…}, plural=…` by key; values lose their braces. */
function readKeys(source: string): ReadonlyMap<string, string> {
  const text = withoutComments(source);
  const found = new Map<string, string>();
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = text[at];
    if (unit === '{') depth++;
    else if (unit === '}') depth--;
    if (at < text.length && (unit !== ',' || depth > 0)) continue;
    const part = text.slice(from, at);
    const equals = part.indexOf('=');
    if (equals > 0) found.set(part.slice(0, equals).trim(), plain(part.slice(equals + 1)));
    from = at + 1;
  }
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/(^|[^\\])%[^\n]*\n?\s*/g, '$1');
}

/** LaTeX text as words: commands that only set type vanish, signs lose their backslash. */
function plain(text: string): string {
  return withoutComments(text)
    .replace(/\\(?:text[a-z]{2}|emph|ensuremath|mbox|MakeUppercase|glsentryname)\s*(?=\{)/g, '')
    .replace(/\\([%&_#$ ])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/~|\s+/g, ' ')
    .trim();
}

interface Read {
  readonly id: string;
  readonly names: readonly string[];
  readonly acronym: string | undefined;
  readonly description: string;
  readonly end: number;
}

function readAcronym(source: string, from: number): Read | undefined {
  const options = readGroup(source, from, '[', ']');
  const label = readGroup(source, options?.end ?? from, '{', '}');
  const short = label && readGroup(source, label.end, '{', '}');
  const long = short && readGroup(source, short.end, '{', '}');
  if (!long) return undefined;
  const keys = readKeys(options?.text ?? '');
  const name = plain(long.text);
  return {
    id: label.text.trim(),
    names: [name, keys.get('longplural') ?? ''],
    acronym: plain(short.text),
    description: keys.get('description') ?? '',
    end: long.end,
  };
}

function readEntry(source: string, from: number, isLong: boolean): Read | undefined {
  const label = readGroup(source, from, '{', '}');
  const keyText = label && readGroup(source, label.end, '{', '}');
  const long = isLong && keyText ? readGroup(source, keyText.end, '{', '}') : undefined;
  if (!keyText || (isLong && !long)) return undefined;
  const keys = readKeys(keyText.text);
  return {
    id: label.text.trim(),
    names: ['name', 'text', 'plural', 'first'].map((key) => keys.get(key) ?? ''),
    acronym: undefined,
    description: long ? plain(long.text) : (keys.get('description') ?? ''),
    end: (long ?? keyText).end,
  };
}

function toEntry(read: Read, fileName: string, start: number, report: ReportProblem): GlossaryEntry | undefined {
  const span = { start, end: read.end };
  const [name = ''] = read.names;
  if (name === '') {
    report(fileProblem(texts.noName, span));
    return undefined;
  }
  const usable = (form: string): boolean => {
    if ([...form].length !== 1) return form !== '';
    report(fileProblem(texts.tooShort, span, { form }));
    return false;
  };
  const forms = [...new Set(read.names)].filter(usable);
  const zh = forms.filter((form) => languageOf(form) === 'zh');
  const en = forms.filter((form) => languageOf(form) === 'en');
  const acronym = read.acronym === undefined || !usable(read.acronym) ? [] : [read.acronym];
  if (forms.length + acronym.length === 0) return undefined;
  const isChinese = languageOf(read.description) === 'zh';
  return completeEntry({
    id: read.id,
    zh: zh[0] ?? '',
    en: en[0] ?? '',
    zhVariants: zh.slice(1),
    enVariants: en.slice(1),
    acronyms: acronym,
    category: '',
    definition: isChinese ? { zh: read.description, en: '' } : { zh: '', en: read.description },
    source: { file: fileName, span },
  });
}

const commandName = /\\(?:(?:long)?(?:new|provide)glossaryentry|newacronym|newabbreviation)(?![A-Za-z])/;
const takenIn =
  /\\(?:(usepackage|RequirePackage)|(documentclass|LoadClass)|input|include|subfile|loadglsentries)\s*(?:\[[^\]]*\]\s*)?\{([^{}\\\n]{1,200})\}/g;

/** True where a LaTeX document may define terms of its own. */
export function definesTerms(source: string): boolean {
  return commandName.test(source);
}

/**
 * Names of the files that a LaTeX document takes in and that may define terms and commands, as written, packages and
 * classes behind all others, because few of them lie beside the document; comments are left out.
 */
export function namesOfPartFiles(source: string): readonly string[] {
  const parts = new Set<string>();
  const packages = new Set<string>();
  for (const match of source.matchAll(takenIn)) {
    const [, isPackage, isClass, written = ''] = match;
    const line = source.slice(source.lastIndexOf('\n', match.index) + 1, match.index);
    if (/(?:^|[^\\])%/.test(line)) continue;
    if (isPackage !== undefined) for (const name of written.split(',')) packages.add(`${name.trim()}.sty`);
    else if (isClass !== undefined) packages.add(`${written.trim()}.cls`);
    else parts.add(written.trim());
  }
  return [...parts, ...packages];
}

export function readLatexGlossary(source: string, fileName: string, report: ReportProblem): Glossary {
  const entries = new Map<string, GlossaryEntry>();
  for (const match of source.matchAll(command)) {
    const start = match.index;
    const before = source.slice(Math.max(0, start - farthestComment), start);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    if (/(?:^|[^\\])%/.test(line)) continue;
    const name = match[1] ?? '';
    const from = start + match[0].length;
    const isAcronym = name === 'newacronym' || name === 'newabbreviation';
    const read = isAcronym ? readAcronym(source, from) : readEntry(source, from, name.startsWith('long'));
    const span = { start, end: read?.end ?? from };
    if (!read) {
      report(fileProblem(texts.broken, span, { command: name }));
      continue;
    }
    const entry = toEntry(read, fileName, start, report);
    if (!entry) continue;
    if (entries.has(entry.id)) report(fileProblem(texts.sameId, span, { id: entry.id }));
    else entries.set(entry.id, entry);
  }
  return { title: { zh: '', en: '' }, categories: {}, entries: [...entries.values()] };
}
