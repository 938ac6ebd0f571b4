/** Every rule of citations against its own examples, and what its findings say. */

import assert from 'node:assert/strict';
import { applyEdits, runRules, t } from '../../../src/core/base';
import { bibliographyRules, citationRules, findCitations, type Library, readBibtex } from '../../../src/core/citations';
import { type DocumentFormat, readProse } from '../../../src/core/text';
import { libraryOf, unmark } from './support';

function check(text: string, library: Library, format: DocumentFormat = 'markdown') {
  const document = readProse(text, format);
  const lookups = document.files.map((reference) => ({ reference, found: undefined, lookedIn: [reference.path] }));
  return runRules(citationRules, { document, library, mentions: findCitations(document, library), lookups }, {});
}

function checkBibliography(text: string, citedKeys?: ReadonlySet<string>) {
  const source = { file: 'refs.bib', builtIn: false, ...readBibtex(text, 'refs.bib') };
  return runRules(bibliographyRules, { source, citedKeys }, { 'citations/uncited-entry': 'hint' });
}

describe('examples of the rules of citations', () => {
  for (const rule of citationRules) {
    for (const example of rule.examples.bad) {
      it(`${rule.id} speaks: ${example.text}`, () => {
        const { text, spans } = unmark(example.text);
        const found = check(text, libraryOf(), example.format).filter((finding) => finding.rule === rule.id);
        assert.deepEqual(
          found.map((finding) => finding.span),
          spans,
        );
      });
    }
    for (const example of rule.examples.good) {
      it(`${rule.id} is silent: ${example.text}`, () => {
        assert.deepEqual(
          check(example.text, libraryOf(), example.format).filter((finding) => finding.rule === rule.id),
          [],
        );
      });
    }
  }
  for (const rule of bibliographyRules) {
    for (const example of [...rule.examples.bad, ...rule.examples.good]) {
      it(`${rule.id}: ${example.text}`, () => {
        const { text, spans } = unmark(example.text);
        const found = checkBibliography(text, rule.id === 'citations/uncited-entry' ? new Set() : undefined).filter(
          (finding) => finding.rule === rule.id,
        );
        assert.deepEqual(
          found.map((finding) => finding.span),
          spans,
        );
      });
    }
  }
});

describe('what findings of citations say', () => {
  const own = libraryOf(
    '@article{dai2024, author={戴翔}, title={甲}, year=2024}\n@book{li2020, author={Li, Wei}, year=2020}',
  );

  it('names the files and the nearest key, and replaces it', () => {
    const text = '见 [@dai2042, 第 3 页]。';
    const [finding] = check(text, own);
    assert.equal(finding?.severity, 'error');
    assert.equal(t('en', finding.message), 'No entry "dai2042" in refs.bib. Did you mean "dai2024"?');
    assert.equal(t('zh-cn', finding.message), 'refs.bib 中没有 dai2042。是否为 dai2024？');
    assert.equal(applyEdits(text, finding.fixes[0]?.edits ?? []), '见 [@dai2024, 第 3 页]。');
  });

  it('suggests nothing where no key is near', () => {
    const [finding] = check('见 [@zzzzzzzzzz]。', own);
    assert.ok(finding);
    assert.equal(t('en', finding.message), 'No entry "zzzzzzzzzz" in refs.bib.');
    assert.deepEqual(finding.fixes, []);
  });

  it('speaks softly of a key where the document has no bibliography', () => {
    assert.deepEqual(
      check('见 [@nobody1900]。', libraryOf()).map(({ rule, severity }) => [rule, severity]),
      [['citations/undefined-key', 'information']],
    );
  });

  it('says nothing of cross-references and of names on social networks', () => {
    assert.deepEqual(check('如 @fig:plot 与 [@tbl-one; @sec:two]，联系 @someone 或 a@b.com。', libraryOf()), []);
  });

  it('tells a wrong year from unknown authors', () => {
    const findings = check('（戴翔，2042）与（章小满，2021）', libraryOf());
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [
        ['citations/unresolved-author-year', 'information'],
        ['citations/author-year-mismatch', 'warning'],
      ],
    );
    const mismatch = findings[1];
    assert.ok(mismatch);
    assert.equal(t('zh-cn', mismatch.message), '戴翔（2042）没有对应的文献；库中有戴翔（2023）。');
  });

  it('speaks softly where the built-in bibliography alone knows the author and the work may exist', () => {
    assert.deepEqual(
      check('刘伟（2019）认为，（刘志彪和吴福象，2019）。', libraryOf()).map(({ severity }) => severity),
      ['information', 'warning'],
    );
  });

  it('takes a shared surname in the built-in bibliography for nothing where the document has its own', () => {
    assert.deepEqual(
      check('(Jin, 1987)', own).map(({ rule, severity }) => [rule, severity]),
      [['citations/unresolved-author-year', 'warning']],
    );
  });

  it('warns of unknown authors where the document has a bibliography', () => {
    assert.deepEqual(
      check('（章小满，2021）', own).map(({ rule, severity }) => [rule, severity]),
      [['citations/unresolved-author-year', 'warning']],
    );
  });

  it('replaces a full-width separator', () => {
    const text = '见 [@jin-bei-2024；@hong-yinxing-2024，@hu-ying-2024]。';
    const edits = check(text, libraryOf()).flatMap((finding) => finding.fixes.flatMap((fix) => fix.edits));
    assert.equal(applyEdits(text, edits), '见 [@jin-bei-2024; @hong-yinxing-2024; @hu-ying-2024]。');
  });

  it('puts et al. and 等 where each belongs', () => {
    const text = 'Koopman 等（2014）与黄群慧 et al.（2019）';
    const edits = check(text, libraryOf()).flatMap((finding) => finding.fixes.flatMap((fix) => fix.edits));
    assert.equal(applyEdits(text, edits), 'Koopman et al.（2014）与黄群慧等（2019）');
  });

  it('has both languages complete', () => {
    const text = '（王娟等，2022）（戴翔，2042）[@zzz1] \n\n[@a1；@b2]';
    for (const finding of check(text, own)) {
      assert.doesNotMatch(t('en', finding.message) + t('zh-cn', finding.message), /[{}]/);
    }
  });
});
