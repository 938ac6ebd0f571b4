/** A library after edits of its bibliography: lookups give what those of a library made afresh give, and cost little. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  createLibrary,
  type Library,
  type LibraryFile,
  librarySource,
  readBibtex,
  searchLibrary,
} from '../../../src/core/citations';
import { libraryOf } from './support';

const { pinyin, sources } = libraryOf();

function libraryWith(read: LibraryFile): Library {
  return createLibrary([librarySource(read, 'refs.bib'), ...sources], pinyin ? { pinyin } : {});
}

const keys = ['k0', 'k1', 'k2', 'k3', 'k4', 'other', 'bloom2013', 'none'];
const forms = ['金碚', '金', 'jin', 'wang', '王芳', 'smith', 'berg', 'bloom', '世界银行', 'nobody'];

/** What is found in a library, as plain data: the place tells which of several like entries it is. */
function found(library: Library): unknown {
  const told = ({ id, source, title, authors, year }: Library['entries'][number]): unknown => ({
    id,
    place: source.span.start,
    title,
    authors,
    year,
  });
  return {
    keys: keys.map((key) => {
      const entry = library.entryOf(key);
      return entry && [told(entry), library.orderOf(entry)];
    }),
    authors: forms.map((form) => library.entriesByAuthor(form).map((entry) => [told(entry), library.orderOf(entry)])),
    searched: searchLibrary(library, 'jin').map(({ entry, cost }) => [told(entry), cost]),
  };
}

const names = ['金碚', '王芳 and Smith, John', 'van der Berg, Jan', '{世界银行}', 'Bloom, Nicholas and 金碚', ''];
const extras = ['', 'crossref = {k0}', 'xdata = {k1, k2}', 'ids = {other}', 'crossref = {k3}, editor = {金碚}'];

const entry = fc
  .record({
    key: fc.nat(4),
    type: fc.constantFrom('book', 'inbook', 'xdata', 'article'),
    author: fc.constantFrom(...names),
    extra: fc.constantFrom(...extras),
    year: fc.integer({ min: 2020, max: 2024 }),
  })
  .map(
    ({ key, type, author, extra, year }) =>
      `@${type}{k${key},\n  ${author === '' ? '' : `author = {${author}}, `}title = {论 ${year}}, year = ${year}, ${extra}\n}\n`,
  );

const edit = fc.record({
  at: fc.nat(20),
  gone: fc.nat(2),
  put: fc.array(fc.oneof(entry, fc.constantFrom('@string{m = {x}}\n', '@book{k1, title = {open\n')), { maxLength: 2 }),
});

describe('a library after an edit of its bibliography', () => {
  it('finds after any edits what a library made afresh finds', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (first, edits, asked) => {
          let parts = first;
          let read = readBibtex(parts.join('\n'), 'refs.bib');
          let last = libraryWith(read);
          edits.forEach(({ at, gone, put }, index) => {
            // Tables are made when first needed: not every state is asked.
            if (asked[index]) found(last);
            parts = [...parts.slice(0, at), ...put, ...parts.slice(at + gone)];
            read = readBibtex(parts.join('\n'), 'refs.bib', read);
            const before = last;
            last = libraryWith(read);
            const told = asked[index] ? found(before) : undefined;
            assert.deepEqual(found(last), found(libraryWith(readBibtex(parts.join('\n'), 'refs.bib'))));
            // The state before goes on to answer as it did.
            if (told) assert.deepEqual(found(before), told);
          });
        },
      ),
      { numRuns: 300 },
    );
  }).timeout(120_000);

  it('costs the entry, not the file', () => {
    const entries = Array.from(
      { length: 10_000 },
      (_, index) => `@book{key${index},\n  author = {王芳${index % 9} and 李伟},\n  title = {论 ${index}},\n}\n`,
    );
    const used = (read: LibraryFile): number => {
      const library = libraryWith(read);
      return library.entriesByAuthor('李伟').length + (library.entryOf('key5000') ? 1 : 0);
    };
    const timed = (job: () => unknown): number => {
      const start = performance.now();
      job();
      return performance.now() - start;
    };
    let read = readBibtex(entries.join('\n'), 'refs.bib');
    const anew = timed(() => assert.equal(used(read), 10_001));
    // Edits at the start and at the end in turn: each is small beside what was there before.
    const times = [3, 9_990, 4, 9_991, 5, 9_992].map((index) => {
      entries[index] = `@book{key${index}, author = {金碚}, title = {新} }\n`;
      const text = entries.join('\n');
      return timed(() => used((read = readBibtex(text, 'refs.bib', read))));
    });
    assert.equal(libraryWith(read).entriesByAuthor('李伟').length, 10_000 - 6);
    assert.equal(libraryWith(read).entriesByAuthor('金碚')[0]?.id, 'key3');
    const again = Math.min(...times);
    assert.ok(again < anew / 4, `${again} ms after ${anew} ms`);
  }).timeout(20_000);

  it('asks no parent twice for one field, however many name each other', () => {
    const all = Array.from({ length: 60 }, (_, index) => `x${index}`);
    const source = all.map((key) => `@xdata{${key}, xdata = {${all.join(',')}}}`).join('\n');
    const read = readBibtex(`${source}\n@book{k, xdata = {x0}, crossref = {x1}}`);
    assert.deepEqual(
      read.entries.map(({ title, year, container }) => [title, year, container]),
      [['', undefined, '']],
    );
    assert.equal(libraryWith(read).entriesByAuthor('nobody').length, 0);
  }).timeout(5_000);
});
