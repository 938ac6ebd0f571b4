/** Works written as BibTeX and as prose are read back as the same works; what is not verified is not written. */

import assert from 'node:assert/strict';
import {
  formatBibtexEntry,
  formatStubEntry,
  freeKey,
  keysInFields,
  linksInFields,
  parenthetical,
  narrative,
  proseCitation,
  readBibtex,
  wholeName,
} from '../../../src/core/citations';
import { citationsIn, libraryOf, ownLibrary } from './support';

const builtIn = libraryOf();

describe('BibTeX entries of works', () => {
  it('every built-in work is read back as it was written', () => {
    for (const entry of builtIn.entries) {
      const { entries, problems } = readBibtex(formatBibtexEntry(entry));
      assert.deepEqual(problems, [], entry.id);
      const [read] = entries;
      assert.equal(entries.length, 1, entry.id);
      assert.equal(read?.id, entry.id);
      if (!entry.verification?.notVerified.some((text) => /^authors?$/.test(text)))
        assert.deepEqual(read?.authors.map(wholeName), entry.authors.map(wholeName), entry.id);
      assert.ok(read?.title === '' || read?.title === entry.title, entry.id);
      assert.ok(read?.doi === '' || read?.doi === entry.doi, entry.id);
    }
  });

  it('writes no field that nobody verified, and names them', () => {
    for (const entry of builtIn.entries) {
      const text = formatBibtexEntry(entry);
      const notVerified = entry.verification?.notVerified ?? [];
      if (notVerified.includes('pages')) assert.doesNotMatch(text, /^ {2}pages = /m, entry.id);
      if (notVerified.includes('year')) assert.doesNotMatch(text, /^ {2}year = /m, entry.id);
      if (entry.verification?.level === 'author-year')
        assert.doesNotMatch(text, /^ {2}(?:title|journal) = /m, entry.id);
      assert.equal(/^% .*: not verified: /.test(text), notVerified.length > 0, entry.id);
    }
  });

  it('escapes what TeX would take for commands', () => {
    const library = ownLibrary(
      '@article{rd, author={Smith, J. and {R\\&D Office}}, title={R\\&D at 5\\% of GDP\\_x}, year=2020}',
    );
    const [entry] = library.entries;
    assert.ok(entry);
    const text = formatBibtexEntry(entry, 'other');
    assert.match(text, /@article\{other,/);
    assert.match(text, /R\\&D at 5\\% of GDP\\_x/);
    assert.equal(readBibtex(text).entries[0]?.title, entry.title);
  });

  it('makes stubs and keys that are free', () => {
    assert.equal(readBibtex(formatStubEntry('a', ['金碚'], true, '2024')).entries[0]?.etAl, true);
    assert.equal(
      freeKey('jin2024', () => false),
      'jin2024',
    );
    assert.equal(
      freeKey('jin2024', (key) => key === 'jin2024'),
      'jin2024a',
    );
    assert.equal(
      freeKey('金碚', () => false),
      'entry',
    );
  });
});

describe('prose citations of works', () => {
  it('every built-in work that prose can cite is found again, in both kinds of brackets', () => {
    for (const entry of builtIn.entries) {
      const cited = proseCitation(entry, builtIn);
      if (!cited) continue;
      for (const brackets of ['full', 'half'] as const) {
        for (const text of [parenthetical([cited], brackets), narrative(cited, brackets)]) {
          const [mention] = citationsIn(
            brackets === 'full' ? `研究表明，${text}如此。` : `As shown, ${text} is so.`,
            builtIn,
          );
          const isSame =
            mention?.entry?.id === entry.id ||
            (mention?.resolution.kind === 'ambiguous' && mention.resolution.entries.includes(entry));
          // Two records of one work, Chinese and English, stand for each other.
          const isOtherRecord = mention?.entry !== undefined && mention.entry.year === entry.year;
          assert.ok(
            isSame || isOtherRecord,
            `${entry.id}: ${text} -> ${mention?.entry?.id ?? mention?.resolution.kind ?? 'nothing'}`,
          );
        }
      }
    }
  });

  it('adds the letter that tells two works of a year apart', () => {
    const library = ownLibrary(
      '@book{a, author={金碚}, title={甲}, year=2024}\n@book{b, author={金碚}, title={乙}, year=2024}',
    );
    assert.deepEqual(
      library.entries.map((entry) => proseCitation(entry, library)?.year),
      ['2024a', '2024b'],
    );
  });

  it('writes nothing for a work without author or year', () => {
    const library = ownLibrary('@book{a, title={甲}, year=2024}\n@book{b, author={金碚}, title={乙}}');
    assert.deepEqual(
      library.entries.map((entry) => proseCitation(entry, library)),
      [undefined, undefined],
    );
  });
});

describe('places in BibTeX fields', () => {
  const source =
    '@book{a, crossref = {p}, doi = { 10.1/x }, url="https://a.b/c"}\n@book{p, ids = {q, r}, file={x.pdf}}';

  it('finds the keys of other entries', () => {
    assert.deepEqual(
      keysInFields(source).map(({ key, span }) => [key, source.slice(span.start, span.end)]),
      [
        ['p', 'p'],
        ['q', 'q'],
        ['r', 'r'],
      ],
    );
  });

  it('finds addresses', () => {
    assert.deepEqual(
      linksInFields(source).map(({ kind, target, span }) => [kind, target, source.slice(span.start, span.end)]),
      [
        ['doi', '10.1/x', '10.1/x'],
        ['url', 'https://a.b/c', 'https://a.b/c'],
        ['file', 'x.pdf', 'x.pdf'],
      ],
    );
  });
});
