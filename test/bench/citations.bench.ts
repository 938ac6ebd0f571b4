/** Citations by the clock: reading ten thousand entries beside another parser and one regular expression, completion, the card of a cluster. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bibtexParser } from 'latex-utensils';
import {
  applyEdits,
  citationChoices,
  createLibrary,
  createLineIndex,
  findCitations,
  hoverCard,
  librarySource,
  prepareSearch,
  readBibtex,
  readProse,
} from '../../src/core';
import type { DocumentAnalysis, Library, LibraryFile } from '../../src/core';
import { loadCore } from '../support/core';
import { measured } from './measure';
import type { BenchRow } from './measure';

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const given = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂';
const words = ['数字经济', '新质生产力', '全要素生产率', '产业升级', '创新驱动', '绿色转型', '技术溢出', '国际循环'];

function pick<Item>(list: ArrayLike<Item>, index: number): Item {
  return list[index % list.length] as Item;
}

function chineseEntry(i: number): string {
  const author = `${pick(surnames, i)}${pick(given, i * 7)}${pick(given, i * 3)} and ${pick(surnames, i * 5)}${pick(given, i * 11)}`;
  const title = `${pick(words, i)}与${pick(words, i * 3 + 1)}：基于第${i}组数据的研究`;
  return `@article{key${i},\n  author = {${author}},\n  title = {${title}},\n  journal = {经济研究},\n  year = {${2000 + (i % 25)}},\n  number = {${i % 12}},\n  abstract = {${words.join('，').repeat(7)}}\n}\n`;
}

function englishEntry(i: number): string {
  return `@article{smith${i},\n  author = {Smith${i % 97}, John and Miller${i % 53}, Ann},\n  title = {Technology {Spillovers} and Growth, Part ${i}},\n  journal = {Journal of Examples},\n  year = {${1990 + (i % 30)}},\n  volume = {${i % 80}},\n  abstract = {${'We study how knowledge spreads among firms. '.repeat(12)}}\n}\n`;
}

/** About 5 MB. */
export function tenThousandEntries(): string {
  return Array.from({ length: 10_000 }, (_, i) => (i % 3 === 0 ? englishEntry(i) : chineseEntry(i))).join('\n');
}

/** The heads of all entries by one expression: no less can be done to a file than this. */
function headsOf(source: string): number {
  return [...source.matchAll(/^@(\w+)\s*\{\s*([^,\s]+)\s*,/gm)].length;
}

/** Bytes that the program keeps, rubbish taken out. */
function keptBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** A library of fifty thousand works: what it takes to keep and to prepare, part by part, and a search in it. */
async function largeLibrary(pinyin: Library['pinyin']): Promise<readonly BenchRow[]> {
  const before = keptBytes();
  const source = Array.from({ length: 5 }, (_, part) =>
    tenThousandEntries().replace(/\{(?=key|smith)/g, `{part${part}`),
  ).join('\n');
  const library = createLibrary(
    [librarySource(readBibtex(source, 'large.bib'), 'large.bib')],
    pinyin ? { pinyin } : {},
  );
  let start = performance.now();
  const unprepared = citationsTyped(library, 'wang');
  const first = performance.now() - start;
  const parts: number[] = [];
  for (let from: number | undefined = 0; from !== undefined; ) {
    start = performance.now();
    from = prepareSearch(library, from, 300);
    parts.push(performance.now() - start);
  }
  const known = library.entriesByAuthor('smith7').length;
  const megabytes = (keptBytes() - before) / 1e6;
  const rows: BenchRow[] = [
    { name: `50 000: first list, unprepared (${unprepared} works)`, milliseconds: first },
    { name: '50 000: index for search, all parts', milliseconds: parts.reduce((sum, part) => sum + part, 0) },
    { name: '50 000: its longest part', milliseconds: Math.max(...parts) },
    await measured('50 000: completion for "wang"', () => citationsTyped(library, 'wang')),
  ];
  const kept = `${megabytes.toFixed(0)} MB kept, the file and the index of authors (${known}) with it`;
  return rows.map((row, index) => (index === 1 ? { ...row, ratio: kept } : row));
}

function citationsTyped(library: Library, query: string): number {
  const document = readProse(`见 [@${query}`, 'markdown');
  return citationChoices(document, 4 + query.length, { library, citations: [] })?.choices.length ?? 0;
}

export async function bench(): Promise<readonly BenchRow[]> {
  const source = tenThousandEntries();
  // Much depends on when rubbish is taken out: what is compared is measured often.
  const heads = await measured('one expression over the heads', () => headsOf(source), 41);
  const read = await measured('readBibtex', () => readBibtex(source, 'refs.bib').entries.length, 41);
  const checked = await measured(
    'readBibtex, and what is damaged',
    () => readBibtex(source, 'refs.bib').problems.length,
    41,
  );
  const everyField = await measured('readBibtex, author, title and year of all', () =>
    readBibtex(source, 'refs.bib').entries.reduce((sum, entry) => sum + entry.authors.length + entry.title.length, 0),
  );
  const core = await loadCore();
  const builtIn = core.createLibrary([]);
  // What an analysis asks of a bibliography: what is damaged, keys, and names of authors, known and unknown.
  const used = (file: LibraryFile): number => {
    const { entryOf, entriesByAuthor } = core.createLibrary([librarySource(file, 'refs.bib')]);
    const found = ['key9999', 'smith3', 'nobody'].map(entryOf).filter((entry) => entry !== undefined);
    return file.problems.length + found.length + entriesByAuthor('王芳').length + entriesByAuthor('miller7').length;
  };
  const before = readBibtex(source, 'refs.bib');
  used(before);
  const half = source.indexOf('@', source.length / 2);
  const edited = source.slice(0, half).replace(/数字经济(?=[^数]*$)/, '数据要素') + source.slice(half);
  const anew = await measured('readBibtex, damage, keys and authors looked up', () =>
    used(readBibtex(edited, 'refs.bib')),
  );
  const again = await measured('the same after an edit of one entry', () =>
    used(readBibtex(edited, 'refs.bib', before)),
  );
  const other = await measured('latex-utensils', () => bibtexParser.parse(source).content.length, 2);
  const library = createLibrary(
    [librarySource(readBibtex(source, 'refs.bib'), 'refs.bib'), ...builtIn.sources],
    builtIn.pinyin ? { pinyin: builtIn.pinyin } : {},
  );
  const start = performance.now();
  prepareSearch(library);
  const index: BenchRow = { name: 'index for search, once', milliseconds: performance.now() - start };
  const text = '见 [@key1; @key2; @smith3; @key4; @key5]。另见 [@';
  const document = readProse(text, 'markdown');
  const citations = findCitations(document, library);
  const rows: BenchRow[] = [heads, read, checked, everyField, anew, again, other, index];
  for (const query of ['', 'wang', 'szjj', '绿色', 'spillovers']) {
    const typed = readProse(
      applyEdits(text, [{ span: { start: text.length, end: text.length }, newText: query }]),
      'markdown',
    );
    const at = text.length + query.length;
    rows.push(
      await measured(`completion for "${query}" over ten thousand`, () =>
        citationChoices(typed, at, { library, citations }),
      ),
    );
  }
  const analysis: DocumentAnalysis = {
    ...core.analyze({ source: text, format: 'markdown', library, lookups: [], rules: {} }),
    lines: createLineIndex(text),
  };
  const options = { locale: 'zh-cn', style: { edition: '2025', system: 'numeric' }, link: () => '' } as const;
  rows.push(
    await measured('card of a cluster of five', () => hoverCard(analysis, text.indexOf('key2') + 1, core, options)),
  );
  const compared = rows.map((row) => ({ ...row, ratio: ratioOf(row, heads, read) }));
  return [...compared, ...(await largeLibrary(builtIn.pinyin))];
}

function ratioOf(row: BenchRow, heads: BenchRow, read: BenchRow): string {
  if (row === heads) return '';
  if (row.name.startsWith('readBibtex') || row.name.startsWith('the same'))
    return `${(row.milliseconds / heads.milliseconds).toFixed(2)} × the expression`;
  if (row.name === 'latex-utensils') return `${(row.milliseconds / read.milliseconds).toFixed(1)} × readBibtex`;
  return '';
}
