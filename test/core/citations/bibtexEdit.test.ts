/** Reading a BibTeX file again after an edit: it gives what reading it afresh gives, and reads no more than the edit touched. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type LibraryFile, readBibtex, wholeName } from '../../../src/core/citations';
import { scanBibtex } from '../../../src/core/citations/library/bibtexScan';
import { skimFields } from '../../../src/core/citations/library/bibtexSkim';
import { isWhole } from '../../../src/core/citations/library/bibtexWhole';

/** All that a reader gives, as plain data. */
function told({ entries, problems }: LibraryFile): unknown {
  return {
    entries: entries.map((entry) => ({
      id: entry.id,
      place: entry.source.span,
      key: entry.source.keySpan,
      type: entry.writtenType,
      title: entry.title,
      container: entry.container,
      authors: entry.authors.map(wholeName),
      year: entry.year,
    })),
    problems,
  };
}

const entry = (key: string): string =>
  `@book{${key},\n  author = {金碚},\n  title = {论 ${key}},\n  year = {2020},\n}\n`;
const file = ['a', 'b', 'c', 'd', 'e', 'f'].map(entry).join('\n');

describe('BibTeX after an edit', () => {
  it('keeps what was read of the entries that the edit left alone, where they stand now', () => {
    const before = readBibtex(file);
    const kept = new Map(before.entries.map((one) => [one.id, one.content]));
    const edited = file.replace('论 d', '论新质生产力');
    const after = readBibtex(edited, '', before);
    assert.deepEqual(told(after), told(readBibtex(edited)));
    assert.deepEqual(
      after.entries.filter((one) => one.content !== kept.get(one.id)).map((one) => one.id),
      ['c', 'd'],
    );
    assert.equal(edited.slice(after.entries[5]?.source.keySpan.start, after.entries[5]?.source.keySpan.end), 'f');
  });

  it('sees entries appear, vanish and run into one another', () => {
    const edits: readonly ((text: string) => string)[] = [
      (text) => text.replace('}\n\n@book{c', '\n\n@book{c'),
      (text) => text.replace('\n\n@book{c', '}\n\n@book{c'),
      (text) => text.replace('@book{b', 'book{b'),
      (text) => `@string{x = {y}}\n${text}`,
      (text) => text.replace('{论 e}', 'x'),
      (text) => text.replace('{y}', '{z}'),
      (text) => text.replace('  year = {2020},\n}\n\n@book{f', '  crossref = {a}}\n\n@inbook{f'),
      (text) => text.slice(0, -30),
      () => '',
    ];
    let text = file;
    let read = readBibtex(text);
    for (const edit of edits) {
      text = edit(text);
      read = readBibtex(text, '', read);
      assert.deepEqual(told(read), told(readBibtex(text)));
    }
  });

  it('gives after any edit what reading the whole gives', () => {
    const piece = fc.oneof(
      fc.constantFrom('@book{', '@', '{', '}', '"', ',', '=', '\n', '\n@misc{k,', 'title = ', '{x}', '%', ' and ', '('),
      fc.constantFrom(entry('g'), entry('h'), '@string{m = {n}}\n', '@comment{', '@preamble{"x"}\n', 'a@b.cn '),
    );
    const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
    const edit = fc.record({ at: fc.nat(400), gone: fc.nat(30), put: fc.array(piece, { maxLength: 4 }) });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        let now = start;
        let read = readBibtex(now);
        for (const { at, gone, put } of edits) {
          const from = Math.min(at, now.length);
          now = now.slice(0, from) + put.join('') + now.slice(from + gone);
          read = readBibtex(now, '', read);
          assert.deepEqual(told(read), told(readBibtex(now)));
          // What is damaged does not depend on what was read before it was asked for.
          assert.deepEqual(readBibtex(now).problems, read.problems);
        }
      }),
      { numRuns: 1500 },
    );
  }).timeout(60_000);

  it('costs the entry, not the file', () => {
    const long = Array.from({ length: 10_000 }, (_, index) => entry(`key${index}`)).join('\n');
    const first = readBibtex(long);
    for (const one of first.entries) assert.ok(one.title.length > 0 && one.authors.length === 1);
    const best = (job: () => unknown): number =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const start = performance.now();
          job();
          return performance.now() - start;
        }),
      );
    const titles = (read: LibraryFile): number => read.entries.reduce((sum, { title }) => sum + title.length, 0);
    const edited = long.replace('论 key5000}', '新}');
    const anew = best(() => titles(readBibtex(edited)));
    const again = best(() => titles(readBibtex(edited, '', first)));
    assert.ok(again < anew / 3, `${again} ms after ${anew} ms`);
  }).timeout(20_000);

  it('reads an entry without damage quickly as it would with care', () => {
    const word = fc.constantFrom(
      'title',
      'year-x',
      'a_b',
      '金',
      '{',
      '}',
      '"',
      '#',
      ',',
      '=',
      ' ',
      '\n',
      '@',
      '%',
      '1',
      '\t',
    );
    const value = fc.constantFrom(
      '{x}',
      '"y"',
      '{a {b} "c}',
      '"a {"} b"',
      '2020',
      'mac # {z}',
      '{x\n y = {z}}',
      '{a@b.cn}',
    );
    const field = fc.oneof(
      value.map((one) => `  name = ${one}`),
      word,
    );
    const body = fc.array(fc.oneof(field, fc.constantFrom(',\n', ',', ' ,\t', ' ')), { maxLength: 14 });
    fc.assert(
      fc.property(body, fc.constantFrom('}', '}\n', '}}', '} ,', '', ')'), (pieces, end) => {
        const text = `@book{k,${pieces.join('')}${end}`;
        const fields: number[] = [];
        const length = skimFields(text, text.indexOf(','), fields);
        const careful = scanBibtex(text);
        if (isWhole(text, text.indexOf(','), text.length)) assert.deepEqual(careful.problems, []);
        if (length < 0) return;
        assert.deepEqual(careful.problems, []);
        assert.deepEqual(careful.items[0]?.fields, fields);
        assert.equal(careful.items[0]?.end, length);
      }),
      { numRuns: 5000 },
    );
  }).timeout(60_000);
});
