/** Sentences of prose in both languages. */

import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/core/text';

const cases: readonly (readonly string[])[] = [
  ['甲乙。', '丙丁！', '戊己？', '庚'],
  ['他说：“好。”', '然后走了。'],
  ['他问“为什么？”的时候没有人答。', '完'],
  ['增长12.5%。', '其中1980年为381.4亿。'],
  ['It grew by 3.5 per cent.', 'Then it fell.'],
  ['See Fig. 3 and Dai et al. (2024) for the U.S. data.', 'They agree.'],
  ['J. Smith et al. say so!', 'Do they?', '“Yes.”', 'Fine'],
  ['甲；乙；丙。', 'The end.'],
  ['第一行', '第二行'],
];

describe('sentences', () => {
  for (const sentences of cases) {
    const text = sentences.join(/[A-Za-z]/.test(sentences.join('')) ? ' ' : sentences[0] === '第一行' ? '\n' : '');
    it(`are told apart in ${JSON.stringify(text)}`, () => {
      const found = splitSentences(text).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, sentences);
    });
  }
  it('are found in any text in linear time', () => {
    const text = 'a. '.repeat(100_000) + '。”'.repeat(100_000) + '...'.repeat(50_000);
    const start = performance.now();
    assert.ok(splitSentences(text).length > 0);
    assert.ok(performance.now() - start < 2000);
  });
});
