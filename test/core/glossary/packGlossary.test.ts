/** The built-in glossary is whole, and mistakes in it are named. */

import assert from 'node:assert/strict';
import { readPackedGlossary } from '../../../src/core/glossary';
import { packGlossary } from '../../../src/knowledge/packGlossary';
import { builtInGlossary, glossarySource } from './builtInGlossary';

describe('the built-in glossary', () => {
  it('has all its terms, each with both names and both definitions', () => {
    assert.equal(builtInGlossary.entries.length, 328);
    for (const { id, zh, en, definition } of builtInGlossary.entries) {
      assert.ok(/\p{Script=Han}/u.test(zh) && /[A-Za-z]/.test(en), id);
      assert.ok(definition.zh.length > 5 && definition.en.length > 20, id);
    }
    assert.equal(Object.keys(builtInGlossary.categories).length, 18);
  });
  it('keeps the kinds of discouraged forms apart', () => {
    const counts = { flag: 0, context: 0, style: 0 };
    for (const entry of builtInGlossary.entries) for (const form of entry.discouraged) counts[form.severity]++;
    assert.deepEqual(counts, { flag: 99, context: 80, style: 17 });
  });
  it('says in both languages why a form is discouraged and where a term comes from', () => {
    for (const { id, discouraged, whereDefined } of builtInGlossary.entries) {
      for (const { form, reason, reasonZh } of discouraged) {
        assert.ok(/[A-Za-z]/.test(reason), `${id}: ${form}`);
        assert.ok(/\p{Script=Han}/u.test(reasonZh ?? ''), `${id}: ${form}`);
        assert.ok(!/(?:[A-Za-z]+ ){5}/.test(reasonZh ?? ''), `${id}: ${form}`);
      }
      assert.ok(whereDefined.zh !== '' && /^[^\p{Script=Han}]+$/u.test(whereDefined.en), id);
    }
  });
  it('names its categories in both languages', () => {
    for (const { zh, en } of Object.values(builtInGlossary.categories)) {
      assert.ok(/\p{Script=Han}/u.test(zh) && /^[A-Za-z]/.test(en));
    }
  });
  it('survives packing without a change in meaning', () => {
    const again = readPackedGlossary(packGlossary(glossarySource));
    assert.deepEqual(again, builtInGlossary);
  });
  const mistakes: readonly (readonly [string, string, RegExp])[] = [
    ['id: productivity\n', 'id: nqpf\n', /Two terms have the id "nqpf"/],
    ['category: core', 'category: kore', /unknown category "kore"/],
    ['  - tfp\n', '  - tpf\n', /related to "tpf"/],
    ['severity: flag', 'severity: bad', /severity/],
    ['term_count: 328', 'term_count: 327', /term_count/],
    ["compiled: '2026-11-21'", 'compiled: today', /compiled/],
  ];
  for (const [right, wrong, expected] of mistakes) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      const at = glossarySource.indexOf(right, glossarySource.indexOf('schema_version'));
      assert.ok(at > 0);
      const source = glossarySource.slice(0, at) + wrong + glossarySource.slice(at + right.length);
      assert.throws(() => packGlossary(source), expected);
    });
  }
});
