/** The search by author, title, year, key and pinyin: what it finds, in which order, and that it scales. */

import assert from 'node:assert/strict';
import { prepareSearch, searchLibrary } from '../../../src/core/citations';
import { libraryOf } from './support';

const bibtex = `@article{jin2024, author = {金碚}, title = {论新质生产力}, journal = {经济研究}, year = {2024}}
@article{ouyang2023, author = {欧阳, 日辉 and 李, 涛}, title = {数字经济的理论演进}, journal = {改革}, year = {2023}}
@article{mueller2010, author = {Müller, Jürgen and {World Bank}}, title = {Growth, Trade and Spillovers}, year = {2010}}`;

function found(query: string): readonly string[] {
  return searchLibrary(libraryOf(bibtex), query)
    .filter(({ entry }) => !entry.source.builtIn)
    .map(({ entry }) => entry.id);
}

describe('search', () => {
  for (const [query, id] of [
    ['金碚', 'jin2024'],
    ['jinbei', 'jin2024'],
    ['jb 2024', 'jin2024'],
    ['欧阳日辉', 'ouyang2023'],
    ['ouyangrihui', 'ouyang2023'],
    ['lunxinzhi', 'jin2024'],
    ['lxzscl', 'jin2024'],
    ['数字经济，2023', 'ouyang2023'],
    ['改革', 'ouyang2023'],
    ['MUELLER2010', 'mueller2010'],
    ['jürgen', 'mueller2010'],
    ['muller', 'mueller2010'],
    ['spill 2010', 'mueller2010'],
    ['world bank', 'mueller2010'],
  ] as const) {
    it(`finds ${id} by ${query}`, () => assert.deepEqual(found(query), [id]));
  }

  it('finds nothing for what no work has, and for punctuation', () => {
    assert.deepEqual(found('quux'), []);
    assert.deepEqual(found('，'), []);
    assert.deepEqual(found('金碚 1999'), []);
  });

  it('puts the whole name before a part of a title, and keeps to its limit', () => {
    const library = libraryOf(
      '@book{a, title={Jin and the others}, year=2001}\n@book{b, author={Jin, Bei}, title={X}, year=2002}',
    );
    const own = searchLibrary(library, 'jin').filter(({ entry }) => !entry.source.builtIn);
    assert.deepEqual(
      own.map(({ entry }) => entry.id),
      ['b', 'a'],
    );
    assert.equal(searchLibrary(library, 'e', { limit: 7 }).length, 7);
  });

  it('answers quickly over ten thousand works once they are indexed', function () {
    this.timeout(20_000);
    const entries = Array.from(
      { length: 10_000 },
      (_, i) =>
        `@article{k${i}, author={王${'伟芳娜秀英'.charAt(i % 5)}}, title={数字经济与第${i}个产业}, year=${1990 + (i % 30)}}`,
    );
    const library = libraryOf(entries.join('\n'));
    let steps = 0;
    for (let from: number | undefined = 0; from !== undefined; steps += 1) from = prepareSearch(library, from, 3000);
    assert.equal(steps, 4);
    searchLibrary(library, 'wangwei', { limit: 100 });
    const start = performance.now();
    for (let i = 0; i < 10; i += 1) assert.ok(searchLibrary(library, 'szjj', { limit: 100 }).length > 0);
    assert.ok(performance.now() - start < 1000);
  });
});
