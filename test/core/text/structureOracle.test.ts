/** Documents of ordinary parts: block structure and words must be what markdown-it reads. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { readProse } from '../../../src/core/text';

const oracle = markdownIt('commonmark').enable('table');

/** The words of every inline token, with a mark for headings; line breaks and code as our prose has them. */
function wordsByOracle(source: string): readonly string[] {
  const shown: string[] = [];
  let heading = '';
  for (const token of oracle.parse(source, {})) {
    if (token.type === 'heading_open') heading = token.tag;
    if (token.type === 'heading_close') heading = '';
    if (token.type !== 'inline') continue;
    const words = (token.children ?? [])
      .map((child) => {
        if (child.type === 'softbreak') return ' ';
        if (child.type === 'hardbreak') return '\n';
        return child.type === 'code_inline' ? '\uFFFC' : child.content;
      })
      .join('');
    if (words !== '' && words !== '\uFFFC') shown.push(`${heading}|${words}`);
  }
  return shown;
}

function wordsByUs(source: string): readonly string[] {
  return readProse(source, 'markdown').blocks.map(
    ({ level, prose }) => `${level > 0 ? `h${level}` : ''}|${prose.text}`,
  );
}

const word = fc.constantFrom(
  'alpha',
  'beta',
  'Gamma',
  'delta.',
  '3.5',
  'don’t',
  '*em*',
  '**strong**',
  '`code`',
  '[link](http://x)',
  '\\*',
  '_it_',
  'a_b_c',
  '***x***',
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const block = fc.oneof(
  paragraph,
  fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([depth, text]) => `${'#'.repeat(depth)} ${text}`),
  line.map((text) => `${text}\n===`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((text) => `- ${text}`).join('\n')),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines) => lines.map((text, index) => `${index + 1}. ${text}`).join('\n')),
  fc.tuple(line, paragraph).map(([item, inner]) => `- ${item}\n\n  ${inner.replace(/\n/g, '\n  ')}\n  - ${item}`),
  paragraph.map((text) => text.replace(/^/gm, '> ')),
  fc.tuple(paragraph, line).map(([text, item]) => `${text.replace(/^/gm, '> ')}\n> - ${item}\n>\n> > ${item}`),
  fc.constantFrom('```js\n# x\n- y\n```', '~~~\n```\n~~~', '    code\n    more', '***', '- - -', '[ref]: http://x "t"'),
  fc
    .array(fc.tuple(fc.constantFrom('a', 'b c', '*d*'), fc.constantFrom('1', '2.5', 'x\\|y')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((rows) => `| h1 | h2 |\n|---|:-:|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`),
);

describe('the structure of Markdown', () => {
  it('is what markdown-it reads', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const source = blocks.join('\n\n');
        assert.deepEqual(wordsByUs(source), wordsByOracle(source), source);
      }),
      { numRuns: 800 },
    );
  }).timeout(60_000);
});
