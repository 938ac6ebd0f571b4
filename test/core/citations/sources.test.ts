/** CSL-JSON, reference lists inside documents, and how works are found in all of them together. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readCslJson, resolveAuthorYear, searchLibrary, sortSpelling, wholeName } from '../../../src/core/citations';
import { pinyinTable } from '../../../src/knowledge/generatePinyin';
import { packBibliography } from '../../../src/knowledge/packBibliography';
import { libraryOf, lines, ownLibrary, unmark } from './support';

describe('CSL-JSON', () => {
  it('reads entries with the places of their keys', () => {
    const { text, spans } = unmark(
      '[\n  ⟦{"id": "⟦a⟧", "type": "book", "author": [{"family": "金", "given": "碚"}, {"literal": "世界银行"}], "issued": {"date-parts": [["2024", 3]]}, "title": "<i>新</i>质", "page": "1–9"}⟧\n]',
    );
    const { entries, problems } = readCslJson(text, 'lib.json');
    assert.deepEqual(problems, []);
    const [entry] = entries;
    assert.ok(entry);
    assert.deepEqual(entry.source.keySpan, spans[0]);
    assert.deepEqual(
      [entry.type, entry.title, entry.year, entry.month, entry.pages],
      ['book', '新质', 2024, '3', '1-9'],
    );
    assert.deepEqual(entry.authors.map(wholeName), ['金碚', '世界银行']);
  });

  it('reads a list one level down, numbers as ids, and dates of every kind', () => {
    const { entries } = readCslJson(
      '{"items": [{"id": 7, "issued": {"raw": "2019-05"}}, {"id": "b", "issued": "2020a"}, {"id": "c", "author": [{"family": "戴翔"}, {"literal": "others"}]}]}',
    );
    assert.deepEqual(
      entries.map(({ id, year, yearSuffix, etAl }) => [id, year, yearSuffix, etAl]),
      [
        ['7', 2019, '', false],
        ['b', 2020, 'a', false],
        ['c', undefined, '', true],
      ],
    );
  });

  it('loses only the entry that is broken', () => {
    const source =
      '[\n  {"id": "a", "title": "x"},\n  {"id": "b", "title": "y},\n  {"id": "c",},\n  {"id": "d"\n  {"id": "e"}\n]';
    const { entries, problems } = readCslJson(source);
    assert.deepEqual(
      entries.map((entry) => entry.id),
      ['a', 'e'],
    );
    assert.ok(problems.length >= 2);
  });

  it('never throws', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', '\n', '"id"', '"a"', '1', '\ud800');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        const source = pieces.join('');
        for (const { source: place } of readCslJson(source).entries) assert.ok(place.keySpan.end <= source.length);
      }),
      { numRuns: 500 },
    );
  }).timeout(20_000);

  it('takes linear time', () => {
    for (const source of [
      '{'.repeat(100_000),
      '[{"id":'.repeat(20_000),
      `[${'{"id":"a"\n'.repeat(20_000)}`,
      '"'.repeat(100_000),
    ]) {
      const start = performance.now();
      readCslJson(source);
      assert.ok(performance.now() - start < 5000);
    }
  }).timeout(20_000);
});

describe('reference lists', () => {
  const list = [
    '',
    '# 参考文献',
    '',
    '[1] 金碚. 论新质生产力[J]. 经济研究, 2021(1): 1-10.',
    '',
    '[2] SMITH J A, LEE K, et al. Title of it[M]. New York: Wiley, 2020.',
    '',
    '[3] 刘志彪，吴福象，2019：《价值链》，《中国社会科学》第8期。',
    '',
  ].join('\n');

  it('are cited by raised numbers, which Markdown takes for footnotes', () => {
    assert.deepEqual(lines(`论点^[1]^成立^[2,3]，又见^[1-2]^。注^[见第5页]${list}`, libraryOf()), [
      '1 -> 1',
      '2 -> 2',
      '3 -> 3',
      '1 -> 1',
      '2 -> 2',
    ]);
  });

  it('are looked in first, by authors and by number', () => {
    assert.deepEqual(
      lines(`金碚（2021）、(Smith et al., 2020)、刘志彪和吴福象（2019）见[1]、[2,3]与[1-3]。${list}`, libraryOf()),
      [
        '金碚 2021 -> 1',
        'Smith 等 2020 -> 2',
        '刘志彪+吴福象 2019 -> 3',
        '1 -> 1',
        '2 -> 2',
        '3 -> 3',
        '1 -> 1',
        '2 -> 2',
        '3 -> 3',
      ],
    );
  });

  it('cite nothing by numbers that the list does not have', () => {
    assert.deepEqual(lines(`区间[0,1]与[9]与[12-15]，数组a[4]。${list}`, libraryOf()), []);
    assert.deepEqual(lines('没有文献表时的[1]与[2]。', libraryOf()), []);
  });

  it('hold the keys of \\bibitem and of a front matter', () => {
    const latex =
      '\\cite{jin}\\cite{none}\n\\begin{thebibliography}{9}\n\\bibitem{jin} 金碚. 论新质[J]. 甲, 2021(1).\n\\end{thebibliography}';
    assert.deepEqual(lines(latex, libraryOf(), 'latex'), ['jin -> jin', 'none -> missing']);
    assert.deepEqual(
      lines('---\nreferences:\n- type: book\n  id: foo\n- id: "bar"\n---\n\n[@foo; @bar; @baz]', libraryOf()),
      ['foo -> foo', 'bar -> bar', 'baz -> missing'],
    );
  });
});

describe('resolution', () => {
  const bib = [
    '@article{one, author={戴翔}, year=2023}',
    '@article{three, author={戴翔 and 金碚 and 王军}, year=2024}',
    '@article{two, author={戴翔 and 马皓巍}, year=2024}',
    '@article{zh, author={吕炜}, year=2020, title={财政}}',
    '@article{en, author={Lv, Wei}, year=2020, title={Fiscal}}',
    '@article{a1, author={Li, Wei}, year={2019}, title={First}}',
    '@article{a2, author={Li, Wei}, year={2019}, title={Second}}',
    '@article{who, author={{World Health Organization}}, year=2021}',
  ].join('\n');
  const library = ownLibrary(bib);
  const found = (authors: readonly string[], year: number, etAl = false, suffix = ''): string => {
    const resolution = resolveAuthorYear(library, { authors, year, etAl, suffix });
    return resolution.kind === 'found' ? resolution.entry.id : resolution.kind;
  };

  it('takes 等 for three or more first, for two where there is no other', () => {
    assert.equal(found(['戴翔'], 2024, true), 'three');
    assert.equal(found(['戴翔', '马皓巍'], 2024), 'two');
    assert.equal(found(['戴翔'], 2023), 'one');
    assert.equal(found(['戴翔'], 2024), 'missing');
  });

  it('prefers the record in the script of the citation', () => {
    assert.equal(found(['吕炜'], 2020), 'zh');
    assert.equal(found(['Lv'], 2020), 'en');
  });

  it('takes letters in the order of the bibliography', () => {
    assert.equal(found(['Li'], 2019), 'ambiguous');
    assert.equal(found(['Li'], 2019, false, 'a'), 'a1');
    assert.equal(found(['Li'], 2019, false, 'b'), 'a2');
    assert.equal(found(['Li'], 2019, false, 'c'), 'missing');
  });

  it('knows an organization by its letters', () => {
    assert.equal(found(['WHO'], 2021), 'who');
    assert.equal(found(['World Health Organization'], 2021), 'who');
  });

  it('says what comes near', () => {
    const resolution = resolveAuthorYear(library, { authors: ['戴翔'], year: 2042, etAl: false, suffix: '' });
    assert.ok(resolution.kind === 'missing');
    assert.deepEqual(
      resolution.sameAuthors.map((entry) => entry.id),
      ['one'],
    );
    const mistyped = resolveAuthorYear(library, { authors: ['戴详', '马皓巍'], year: 2024, etAl: false, suffix: '' });
    assert.ok(mistyped.kind === 'missing');
    assert.deepEqual(
      mistyped.nearAuthors.map((entry) => entry.id),
      ['two'],
    );
  });

  it('reads surnames as surnames', () => {
    const spelled = (name: string): string => {
      const author = readCslJson(`{"id":"k","author":[{"family":"${name}"}]}`).entries[0]?.authors[0];
      return author ? sortSpelling(author, libraryOf().pinyin) : '';
    };
    assert.deepEqual(['单伟', '曾明', '尉迟恭', '仇焕广'].map(spelled), [
      'shan wei',
      'zeng ming',
      'yuchi gong',
      'qiu huanguang',
    ]);
  });
});

describe('ten thousand works', () => {
  const source = Array.from(
    { length: 10_000 },
    (_, index) =>
      `@article{key${index},\n  author = {Author${index % 700}, Given and 金碚},\n  title = {{A study} of subject number ${index}},\n  journal = {Journal},\n  year = {${1950 + (index % 70)}},\n  abstract = {${'Words of an abstract. '.repeat(16)}}\n}\n`,
  ).join('\n');

  it('are found by author and year, and searched, in little time', () => {
    const library = ownLibrary(source);
    const query = { authors: ['Author5', '金碚'], year: 1955, etAl: false, suffix: '' };
    resolveAuthorYear(library, query);
    const start = performance.now();
    for (let index = 0; index < 5; index += 1) resolveAuthorYear(library, query);
    assert.ok((performance.now() - start) / 5 < 100);
    assert.ok(searchLibrary(library, 'author5 1955').length > 0);
  }).timeout(20_000);
});

describe('built-in bibliography', () => {
  const knowledge = path.join(__dirname, '../../../src/knowledge');

  it('is valid, and a mistake in it is named', () => {
    const source = readFileSync(path.join(knowledge, 'bibliography.json'), 'utf8');
    assert.equal((JSON.parse(packBibliography(source)) as unknown[]).length, 159);
    const broken = JSON.parse(source) as { id: string; title?: string }[];
    const [first] = broken;
    assert.ok(first);
    first.title = '';
    assert.throws(() => packBibliography(JSON.stringify(broken)), /0\.title/);
    assert.throws(() => packBibliography(JSON.stringify([...broken.slice(1), ...broken.slice(1, 2)])), /same id/);
  });

  it('has a table of readings that is fresh', () => {
    assert.equal(readFileSync(path.join(knowledge, 'pinyin.txt'), 'utf8'), pinyinTable());
  }).timeout(20_000);
});
