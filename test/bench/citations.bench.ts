/** Citations by the clock: reading ten thousand entries beside another parser and one regular expression, completion, the card of a cluster. */

import { bibtexParser } from 'latex-utensils';
import {
  applyEdits,
  citationChoices,
  createLibrary,
  createLineIndex,
  findCitations,
  hoverCard,
  prepareSearch,
  readBibtex,
  readProse,
} from '../../src/core';
import type { DocumentAnalysis } from '../../src/core';
import { libraryOf } from '../core/citations/support';
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

export async function bench(): Promise<readonly BenchRow[]> {
  const source = tenThousandEntries();
  const heads = await measured('one expression over the heads', () => headsOf(source));
  const read = await measured('readBibtex', () => readBibtex(source, 'refs.bib').entries.length);
  const everyField = await measured('readBibtex, author, title and year of all', () =>
    readBibtex(source, 'refs.bib').entries.reduce((sum, entry) => sum + entry.authors.length + entry.title.length, 0),
  );
  const other = await measured('latex-utensils', () => bibtexParser.parse(source).content.length, 2);
  const builtIn = libraryOf();
  const library = createLibrary(
    [{ ...readBibtex(source, 'refs.bib'), file: 'refs.bib', builtIn: false }, ...builtIn.sources],
    builtIn.pinyin ? { pinyin: builtIn.pinyin } : {},
  );
  const start = performance.now();
  prepareSearch(library);
  const index: BenchRow = { name: 'index for search, once', milliseconds: performance.now() - start };
  const text = '见 [@key1; @key2; @smith3; @key4; @key5]。另见 [@';
  const document = readProse(text, 'markdown');
  const citations = findCitations(document, library);
  const rows: BenchRow[] = [heads, read, everyField, other, index];
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
  const core = await loadCore();
  const analysis: DocumentAnalysis = {
    ...core.analyze({ source: text, format: 'markdown', library, lookups: [], rules: {} }),
    lines: createLineIndex(text),
  };
  const options = { locale: 'zh-cn', style: { edition: '2025', system: 'numeric' }, link: () => '' } as const;
  rows.push(
    await measured('card of a cluster of five', () => hoverCard(analysis, text.indexOf('key2') + 1, core, options)),
  );
  return rows.map((row) => ({ ...row, ratio: ratioOf(row, heads, read) }));
}

function ratioOf(row: BenchRow, heads: BenchRow, read: BenchRow): string {
  if (row === heads) return '';
  if (row.name.startsWith('readBibtex'))
    return `${(row.milliseconds / heads.milliseconds).toFixed(2)} × the expression`;
  if (row.name === 'latex-utensils') return `${(row.milliseconds / read.milliseconds).toFixed(1)} × readBibtex`;
  return '';
}
