/** Texts made to take long: each must be read in a time that grows with its length only. */

import assert from 'node:assert/strict';
import { readProse } from '../../../src/core/text';

const repeated = [
  ...[
    '新',
    'a ',
    '*a ',
    '*a_ ',
    '*',
    '[',
    '[a](',
    '[a](b ',
    '[^',
    '![',
    '@a',
    '[@a ',
    '$a ',
    '$',
    '`a``b',
    '<a ',
    '<!--',
    '<!--\n',
    '>',
  ],
  ...[
    '- ',
    '|a',
    '&a',
    '\\',
    '\\[',
    '\\(',
    '“',
    '"',
    '\0',
    '\ud800',
    '新质\r\n\r\n',
    '新\r',
    '[a]: b\n',
    '$$\na\n',
    '三 ',
    ' ',
    '^a',
    'http://',
  ],
  ...[
    '{',
    '}',
    '\\footnote{',
    '\\cite{',
    '\\label{',
    '\\begin{a}',
    '\\end{a}',
    '\\begin{a}{',
    '%\\begin{document}',
    '\\chapter ',
    '\\foo[',
  ],
  ...[
    '\\item[',
    '\\SI{1}',
    '\\newcommand',
    'a&b\\\\',
    '\\verb|',
    '\\iffalse ',
    '---\na: b\n',
    '1. ',
    '> - ',
    '# ',
    ':::\n',
    '```\n',
  ],
];
const length = 100_000;
/** Far above what a slow machine takes for linear work, far below what quadratic work takes. */
const limit = 4000;

describe('hostile texts', () => {
  for (const format of ['markdown', 'latex'] as const) {
    it(`are read as ${format} in linear time`, () => {
      for (const part of repeated) {
        const source = part.repeat(Math.ceil(length / part.length));
        const start = performance.now();
        const document = readProse(source, format);
        const took = performance.now() - start;
        assert.ok(took < limit, `${JSON.stringify(part)} took ${took.toFixed(0)} ms`);
        assert.equal(document.source, source);
      }
    }).timeout(120_000);

    it(`includes a line of 5 MB in ${format}`, () => {
      const source = '发展新质生产力，word '.repeat(400_000);
      const start = performance.now();
      const { blocks } = readProse(source, format);
      assert.ok(performance.now() - start < 15_000);
      assert.equal(blocks.length, 1);
    }).timeout(60_000);
  }
  it('include deep nesting', () => {
    const opened = '\\footnote{'.repeat(20_000) + 'x' + '}'.repeat(20_000);
    assert.equal(readProse(opened, 'latex').blocks.length, 1);
    const lists = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n');
    assert.ok(readProse(lists, 'markdown').blocks.length > 0);
    assert.equal(readProse(`${'> '.repeat(20_000)}a`, 'markdown').blocks.length, 1);
  }).timeout(60_000);
  it('include nothing at all', () => {
    for (const source of ['', '\ufeff', '\n', '\r\n\r\n', '\0', ' ']) {
      for (const format of ['markdown', 'latex'] as const) assert.deepEqual(readProse(source, format).problems, []);
    }
  });
});
