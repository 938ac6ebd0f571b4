/** The BibTeX reader: what it reads, what it recovers from, and how long it takes on hostile input. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { t } from '../../../src/core/base';
import { type LibraryEntry, readBibtex, wholeName } from '../../../src/core/citations';
import { unmark } from './support';

function read(source: string): readonly LibraryEntry[] {
  return readBibtex(source).entries;
}

function only(source: string): LibraryEntry {
  const [entry, ...others] = read(source);
  assert.ok(entry);
  assert.equal(others.length, 0);
  return entry;
}

/** `family|given` of each author, organizations in square brackets. */
function authors(value: string): readonly string[] {
  return only(`@misc{k, author = ${value}}`).authors.map((name) =>
    name.kind === 'corporate'
      ? `[${name.name}]`
      : `${name.particle === '' ? '' : `${name.particle} `}${name.family}|${name.given}`,
  );
}

describe('BibTeX', () => {
  it('reads braces, quotation marks, numbers, macros and what # joins', () => {
    const entry = only(
      '@string{je = "经济" # {研究}}\n@ARTICLE(k1, title = "A {B} c", journal = je # "（" # {刊} # "）", year = 2024, month = mar)',
    );
    assert.equal(entry.title, 'A B c');
    assert.equal(entry.container, '经济研究（刊）');
    assert.equal(entry.year, 2024);
    assert.equal(entry.month, '3');
    assert.equal(entry.type, 'article-journal');
  });

  it('gives the places of entry and key', () => {
    const { text, spans } = unmark('前言 a@b.cn\n⟦@book{⟦jin:2024/a.b-c⟧,\n title={甲}}⟧\n');
    const { source } = only(text.replace('', ''));
    const [key, entry] = [spans[0], spans[1]];
    assert.deepEqual(source.keySpan, key);
    assert.equal(source.span.end, entry?.end);
    assert.equal(text.slice(source.span.start, source.span.end).startsWith('@book{'), true);
  });

  it('decodes accents, dashes and quotation marks', () => {
    assert.equal(
      only(
        "@misc{k, title={{\\\"U}ber M{\\\"u}ller, \\'{\\i}, \\c{c}, \\v Sk, {\\O}, \\ss{} -- ``a'' \\& \\textit{b}~c}}",
      ).title,
      'Über Müller, í, ç, Šk, Ø, ß – “a” & b c',
    );
  });

  it('reads names as people and databases write them', () => {
    assert.deepEqual(authors('{金碚 and 欧阳日辉 and 金 碚 and 金, 碚}'), ['金|碚', '欧阳|日辉', '金|碚', '金|碚']);
    assert.deepEqual(authors('{干春晖,郑若谷&余典范}'), ['干|春晖', '郑|若谷', '余|典范']);
    assert.deepEqual(authors('{王军；朱杰；罗茜}'), ['王|军', '朱|杰', '罗|茜']);
    assert.deepEqual(authors('{family=金, given=碚 and family=Berg, given=Jan, prefix=van den}'), [
      '金|碚',
      'van den Berg|Jan',
    ]);
    assert.deepEqual(authors('{van der Berg, Jan and Ludwig van Beethoven and Knuth, Donald E.}'), [
      'van der Berg|Jan',
      'van Beethoven|Ludwig',
      'Knuth|Donald E.',
    ]);
    assert.deepEqual(authors('{{国务院发展研究中心} and {World Bank} and {金碚}}'), [
      '[国务院发展研究中心]',
      '[World Bank]',
      '金|碚',
    ]);
    assert.deepEqual(authors('{国家统计局}'), ['[国家统计局]']);
    assert.deepEqual(authors(String.raw`{M{\"u}ller, J{\'\i}m}`), ['Müller|Jím']);
    assert.deepEqual(authors('{Anderson, Andy and Sandy Brand}'), ['Anderson|Andy', 'Brand|Sandy']);
  });

  it('knows where a list of authors goes on', () => {
    for (const value of ['{A, B and others}', '{金碚 and 等}', '{金碚, 等}', '{金碚等}', '{戴翔 and others}']) {
      const entry = only(`@misc{k, author=${value}}`);
      assert.equal(entry.etAl, true, value);
      assert.equal(entry.authors.length, 1, value);
    }
  });

  it('takes over the fields of a parent, and survives parents that name each other', () => {
    const [child, parent] = read(
      '@incollection{c, crossref=p, title={章}}\n@book{p, title={书}, publisher={社}, year=2001, crossref=c}',
    );
    assert.equal(child?.container, '书');
    assert.equal(child?.publisher, '社');
    assert.equal(child?.title, '章');
    assert.equal(parent?.container, '');
  });

  it('reads keys with Han characters and spaces, as Wanfang exports them', () => {
    const entry = only(
      '@article{干春晖 2011 中国产业结构变迁对经济增长和波动的影响,\nauthor={干春晖},\nyear={2011}\n}',
    );
    assert.equal(entry.id, '干春晖 2011 中国产业结构变迁对经济增长和波动的影响');
    assert.equal(entry.year, 2011);
  });

  const damaged: Readonly<Record<string, string>> = {
    'an unclosed value': '@book{a,\n title = {甲 {乙},\n year = 2001\n}\n@book{b, title={丙}, year=2002}',
    'an unclosed quotation': '@book{a,\n title = "甲,\n year = 2001\n}\n@book{b, title={丙}, year=2002}',
    'an unclosed entry': '@book{a,\n title = {甲},\n year = 2001\n\n@book{b, title={丙}, year=2002}',
    'a missing comma behind the key': '@book{a\n title = {甲},\n year = 2001}\n@book{b, title={丙}, year=2002}',
    'a missing comma between fields': '@book{a,\n title = {甲}\n year = 2001}\n@book{b, title={丙}, year=2002}',
    'a missing equals sign': '@book{a,\n title {甲},\n year = 2001}\n@book{b, title={丙}, year=2002}',
    'a brace too many': '@book{a,\n title = {甲}},\n year = 2001\n}\n@book{b, title={丙}, year=2002}',
    'a field without value': '@book{a,\n title = ,\n year = 2001\n}\n@book{b, title={丙}, year=2002}',
  };
  for (const [name, source] of Object.entries(damaged)) {
    it(`recovers from ${name}`, () => {
      const { entries, problems } = readBibtex(source);
      assert.deepEqual(
        entries.map((entry) => [entry.id, entry.year]),
        [
          ['a', 2001],
          ['b', 2002],
        ],
      );
      assert.ok(problems.length >= 1);
      for (const problem of problems) {
        assert.ok(problem.span.start < source.indexOf('@book{b'));
        assert.doesNotMatch(t('en', problem.message) + t('zh-cn', problem.message), /[{}]/);
      }
    });
  }

  it('finds nothing wrong in what is right', () => {
    const source =
      '% 注\n@comment{ @book{x} }\n@preamble{"\\newcommand"}\n@book{a,,title={甲},}\n@misc{b}\n@misc{c,}\n@article{10.1016/S0140(20)30183-5, doi={}}';
    const { entries, problems } = readBibtex(source);
    assert.deepEqual(
      entries.map((entry) => entry.id),
      ['a', 'b', 'c', '10.1016/S0140(20)30183-5'],
    );
    assert.deepEqual(problems, []);
  });

  it('never throws, and every place lies in the text', () => {
    const piece = fc.constantFrom(
      '@book{',
      '@',
      '{',
      '}',
      '"',
      ',',
      '=',
      '#',
      '\n',
      'title',
      '金碚',
      ' and ',
      '\\',
      '\ud800',
      '\0',
      '%',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        const source = pieces.join('');
        const { entries, problems } = readBibtex(source);
        for (const entry of entries) {
          assert.ok(entry.source.span.start <= entry.source.span.end && entry.source.span.end <= source.length);
          assert.equal(source.slice(entry.source.keySpan.start, entry.source.keySpan.end), entry.id);
          entry.authors.map(wholeName).join(entry.title);
        }
        for (const { span } of problems)
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length);
      }),
      { numRuns: 500 },
    );
  }).timeout(20_000);

  it('reads back what was written', () => {
    const word = fc.stringMatching(/^[A-Za-z金碚论新质]{1,12}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), fc.array(word), (keys, words) => {
        const source = keys
          .map((key) => `@misc{${key},\n  title = {${words.join(' ')}},\n  year = 2020,\n}\n`)
          .join('\n');
        const { entries, problems } = readBibtex(source);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          entries.map((entry) => [entry.id, entry.title]),
          keys.map((key) => [key, words.join(' ')]),
        );
      }),
    );
  });

  const big = 100_000;
  const hostile: Readonly<Record<string, string>> = {
    'opening braces': `@book{a, title = ${'{'.repeat(big)}`,
    'unclosed entries on one line': '@book{a,title={'.repeat(big / 10),
    'unclosed entries on lines': '@book{a,\n title={x\n'.repeat(big / 10),
    'fields that look like entries': `@book{a,\n${'title = {\n'.repeat(big / 10)}`,
    'at signs': '@'.repeat(big),
    accents: `@book{a, title={${'\\"{'.repeat(big / 4)}}`,
    names: `@book{a, author={${'a and '.repeat(big / 5)}}}`,
    blanks: `@book{a,${' '.repeat(big)}title${' '.repeat(big)}=${' '.repeat(big)}{x}}`,
    'ten thousand duplicate keys': '@book{a, title={x}, author={金碚}, year=2020}\n'.repeat(10_000),
  };
  for (const [name, source] of Object.entries(hostile)) {
    it(`takes linear time for ${name}`, () => {
      const start = performance.now();
      for (const entry of readBibtex(source).entries) assert.ok(entry.title.length + entry.authors.length >= 0);
      assert.ok(performance.now() - start < 5000);
    }).timeout(20_000);
  }
});
