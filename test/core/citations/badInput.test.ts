/** Bibliographies that are too large, no text, damaged at their start, or that lead round in circles. */

import assert from 'node:assert/strict';
import { runRules, t } from '../../../src/core/base';
import {
  bibliographyRules,
  createLibrary,
  librarySource,
  readBibliography,
  readBibtex,
  resolveAuthorYear,
  searchLibrary,
  tooLargeBibliography,
} from '../../../src/core/citations';

const entry = '@book{key,\n  title = {题},\n  author = {金碚},\n  year = {2020}\n}\n';

function seconds(job: () => void): number {
  const start = performance.now();
  job();
  return (performance.now() - start) / 1000;
}

describe('a bibliography', () => {
  it('of a hundred megabytes is read in seconds, and refused with its size where that is too much', () => {
    const source = entry.repeat(Math.ceil(100e6 / Buffer.byteLength(entry)));
    assert.ok(seconds(() => assert.ok(readBibtex(source).entries.length > 1e6)) < 20);
    const { entries, problems } = tooLargeBibliography(100 * 1024 * 1024, 64 * 1024 * 1024);
    assert.deepEqual(entries, []);
    const [problem] = problems;
    assert.ok(problem);
    assert.match(t('en', problem.message), /100 MB.*64 MB/);
    assert.match(t('zh-cn', problem.message), /100 MB.*64 MB/);
  }).timeout(60_000);

  it('that is no text says so, and nothing is read of it', () => {
    for (const source of ['\0\0\0', 'PK\u0003\u0004\0\0@book{a, title={x}}', '%PDF-1.7\n\0@book{b}']) {
      const { entries, problems } = readBibliography(source, 'refs.bib');
      assert.deepEqual(entries, []);
      assert.equal(problems.length, 1);
      assert.match(t('en', problems[0]?.message ?? { en: '', 'zh-cn': '' }), /does not hold text/);
    }
    const noise = Array.from({ length: 50_000 }, (_, index) => String.fromCharCode(1 + ((index * 7919) % 65_000))).join(
      '',
    );
    assert.doesNotThrow(() => readBibliography(noise, 'refs.bib').problems);
  });

  it('with unbalanced braces in its first entry has all the others', () => {
    for (const first of [
      '@book{bad, title = {{{x},\n',
      '@book{bad, title = {x}}},\n year = 1}\n',
      '@book{bad, title = "x\n}\n',
      '@book{bad\n',
    ]) {
      const { entries, problems } = readBibtex(first + entry + entry.replace('key', 'other'));
      assert.deepEqual(
        entries.map(({ id }) => id),
        ['bad', 'key', 'other'],
        first,
      );
      assert.deepEqual(
        entries.slice(1).map(({ title, year }) => [title, year]),
        [
          ['题', 2020],
          ['题', 2020],
        ],
      );
      assert.ok(problems.length > 0 && problems.every(({ span }) => span.start < first.length), first);
    }
  });

  it('whose entries name each other, or themselves, as parents is read to its end', () => {
    const { entries } = readBibtex(
      '@inbook{a, crossref={b}, title={甲}}\n@inbook{b, crossref={a}, title={乙}}\n@book{c, crossref={c}, xdata={c}}\n@book{d, xdata={e}}\n@xdata{e, xdata={d}}',
    );
    for (const one of entries) {
      assert.equal(one.publisher, '');
      assert.equal(one.abstract, '');
      assert.doesNotThrow(() => one.content);
    }
  });

  it('of two hundred thousand works by one author in a list of another program is read and searched', () => {
    const items = Array.from({ length: 200_000 }, (_, index) => `{"id":"k${index}","author":[{"literal":"王芳"}]}`);
    const { entries, problems } = readBibliography(`{"items":[${items.join(',')},{}]}`, 'refs.json');
    assert.deepEqual([entries.length, problems.length], [200_000, 1]);
    const library = createLibrary([{ file: 'refs.json', builtIn: false, entries, problems }]);
    assert.equal(
      resolveAuthorYear(library, { authors: ['王芳'], etAl: false, year: 2020, suffix: '' }).kind,
      'missing',
    );
  }).timeout(20_000);

  it('with ten thousand entries of one key is judged in a moment', () => {
    const source = librarySource(readBibtex(entry.repeat(10_000), 'refs.bib'), 'refs.bib');
    assert.ok(
      seconds(() => assert.ok(runRules(bibliographyRules, { source, citedKeys: undefined }, {}).length > 0)) < 5,
    );
    const library = createLibrary([source]);
    assert.ok(library.entryOf('key'));
    assert.ok(seconds(() => searchLibrary(library, 'key', { limit: 50 })) < 5);
  }).timeout(30_000);
});
