/**
 * Sentences with citations by author and year, and sentences that only look as if, each with what it cites: the format,
 * the sentence, and authors and year of each work, separated by tabs. None of the authors need be in a library.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { citationsIn, libraryOf } from './support';

const library = libraryOf();
const lines = readFileSync(path.join(__dirname, 'sentences.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));

/** `韩峰+阳立高 2020; Autor 等 2003`. */
function cited(sentence: string, format: string): string {
  return citationsIn(sentence, library, format === 'tex' ? 'latex' : 'markdown')
    .filter(({ notation }) => notation === 'author-year')
    .map(({ authors, etAl, year, suffix }) => `${authors.join('+')}${etAl ? ' 等' : ''} ${year ?? ''}${suffix}`)
    .join('; ');
}

describe('sentences', () => {
  for (const [format = '', sentence = '', expected = ''] of lines) {
    it(`${expected === '' ? 'nothing' : expected} in ${sentence}`, () => {
      assert.equal(cited(sentence, format), expected);
    });
  }
});
