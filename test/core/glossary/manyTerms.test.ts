/** Glossaries of any size: what is found is what looking for one form after the other finds, and building is quick. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeEntry, createTermMatcher, findTermAt, findTerms, type Glossary } from '../../../src/core/glossary';

function glossaryOf(forms: readonly (readonly [zh: string, en: string])[]): Glossary {
  const entries = forms.map(([zh, en], index) =>
    completeEntry({ id: `t${index}`, zh, en, category: '', definition: { zh: '', en: '' } }),
  );
  return { title: { zh: '', en: '' }, categories: {}, entries };
}

describe('glossaries of any size', () => {
  it('give the longest form at each place, as a plain search does', () => {
    const word = fc.stringMatching(/^[甲乙丙]{1,5}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 12 }),
        fc.stringMatching(/^[甲乙丙丁]{0,30}$/),
        (forms, text) => {
          const matcher = createTermMatcher([
            glossaryOf(forms.map((form, index) => [form, `xq${'z'.repeat(index + 1)}`])),
          ]);
          const all = forms.flatMap((form) =>
            [...text].flatMap((_, start) =>
              text.startsWith(form, start) ? [{ start, end: start + form.length }] : [],
            ),
          );
          const expected: { start: number; end: number }[] = [];
          for (const one of all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
            if (expected.every((other) => other.end <= one.start || one.end <= other.start)) expected.push(one);
          }
          expected.sort((a, b) => a.start - b.start);
          assert.deepEqual(
            findTerms(matcher, text).map(({ start, end }) => ({ start, end })),
            expected,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('with ten thousand terms are read and searched in a moment', () => {
    const syllables = [
      'pro',
      'duct',
      'qual',
      'for',
      'ce',
      'tech',
      'no',
      'lo',
      'gy',
      'val',
      'chain',
      'mar',
      'ket',
      'dus',
      'try',
    ];
    const nameOf = (index: number): string =>
      [7, 11, 13]
        .map((step) => [1, 15, 225].map((unit) => syllables[Math.floor((index * step) / unit) % 15]).join(''))
        .join(' ');
    const hanOf = (index: number): string =>
      [1, 7, 49, 343].map((step) => String.fromCharCode(0x4e00 + ((index * 31 + step * 17) % 9000))).join('');
    const forms = Array.from({ length: 10_000 }, (_, index) => [hanOf(index), `${nameOf(index)} ${index}`] as const);
    const start = performance.now();
    const matcher = createTermMatcher([glossaryOf(forms)]);
    // About 0.1 s once warm; the limit leaves room for a machine that is busy.
    assert.ok(performance.now() - start < 3000);
    for (const index of [0, 5000, 9999]) {
      const text = `其中${hanOf(index)}，${nameOf(index)} ${index}。`;
      assert.deepEqual(
        findTerms(matcher, text).map(({ form }) => form),
        [hanOf(index), `${nameOf(index)} ${index}`],
      );
      assert.equal(findTermAt(matcher, text, 4)?.form, hanOf(index));
    }
  }).timeout(20_000);

  it('whose terms all begin alike stay quick on text that does', () => {
    const forms = Array.from({ length: 120 }, (_, index) => ['一'.repeat(index + 1), `q${index}`] as const);
    const start = performance.now();
    const found = findTerms(createTermMatcher([glossaryOf(forms)]), '一'.repeat(20_000));
    assert.equal(found[0]?.form.length, 120);
    assert.ok(performance.now() - start < 8000);
  }).timeout(20_000);
});
