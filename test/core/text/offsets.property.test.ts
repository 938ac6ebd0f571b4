/** Whatever the text: no exception, and offsets that lead from prose to source and back. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DocumentFormat, readProse } from '../../../src/core/text';

const pieces = [
  ...'新质生产力。，；“”‘’《》（）％１２ aZ09.,;:!?\'"-_*~^`#>|+=$%&@\\/{}[]()<>\n\t \r\u3000\u00a0\0\ud840\udc00\ud800',
  ...[
    '\n\n',
    '\r\n',
    '**',
    '](',
    '[@key',
    '@{',
    '[^1]',
    '[^1]: ',
    '![',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '```',
    '~~~',
    '---\n',
    '===\n',
  ],
  ...[
    '| a | b |\n|---|---|\n',
    '- ',
    '1. ',
    '    ',
    ':::',
    '<!-- ',
    ' -->',
    '<b>',
    '</b>',
    '<br>',
    '&amp;',
    '&#x4e00;',
    'http://a.b/c',
  ],
  ...[
    '\\begin{tabular}{ll}',
    '\\end{tabular}',
    '\\begin{quote}',
    '\\end{quote}',
    '\\begin{verbatim}',
    '\\end{verbatim}',
    '\\item ',
  ],
  ...[
    '\\section{',
    '\\textbf{',
    '\\footnote{',
    '\\cite[p]{a,b}',
    '\\verb|x|',
    '\\begin{document}',
    '\\end{document}',
    '\\\\',
    '\\%',
  ],
  ...[
    "\\'e",
    '\\"{u}',
    '\\SI{1.2e3}{\\kilo\\meter}',
    '\\iffalse',
    '\\fi',
    '\\newcommand{\\x}[1]{',
    '``',
    "''",
    '%c\n',
    '12.5\\%',
    '三 次 产 业',
  ],
  ...[
    'title: x\n',
    'abstract: |\n  y\n',
    'Table: c\n',
    '表1 x\n',
    '[1] A. B[J]. 2024.\n',
    '参考文献\n',
    '中国发展新质生产力，其根本在于对现实社会中那些极\n\n',
  ],
];
const hostileText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

function checkOffsets(source: string, format: DocumentFormat): void {
  const document = readProse(source, format);
  for (const block of document.blocks) {
    const { prose, span, marks } = block;
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length, 'a block lies in the source');
    let before = span.start;
    for (let i = 0; i < prose.text.length; i++) {
      const unit = prose.toSource(i, i + 1);
      assert.ok(
        unit.start >= before && unit.end >= unit.start && unit.end <= span.end,
        `unit ${i} in ${JSON.stringify(source)}`,
      );
      before = unit.start;
      const isCopy = unit.end - unit.start === 1 && source[unit.start] === prose.text[i];
      if (isCopy && prose.text[i] !== '\uFFFC') assert.equal(prose.toProse(unit.start), i, JSON.stringify(source));
    }
    const whole = prose.toSource(0, prose.text.length);
    assert.ok(whole.start >= span.start && whole.end <= span.end);
    for (const mark of marks) assert.ok(mark.start >= 0 && mark.start < mark.end && mark.end <= prose.text.length);
  }
  for (const { span, keys, notation } of document.cites) {
    assert.ok(span.start < span.end && span.end <= source.length);
    for (const { key, span: place } of keys) {
      // LaTeX takes a comment inside a key for nothing.
      const written = source.slice(place.start, place.end);
      assert.equal(notation === 'latex' ? written.replace(/%[^\n\r]*\s*/g, '') : written, key);
    }
  }
  for (const { span } of [...document.comments, ...document.files, ...document.problems]) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length);
  }
}

describe('reading any text', () => {
  for (const format of ['markdown', 'latex'] as const) {
    it(`maps every prose unit of ${format} to its place and back`, () => {
      fc.assert(
        fc.property(hostileText, (source) => checkOffsets(source, format)),
        { numRuns: 600 },
      );
    }).timeout(30_000);

    it(`reads any string as ${format} without an exception`, () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => checkOffsets(source, format)),
        { numRuns: 300 },
      );
    }).timeout(30_000);

    it(`reads ${format} after random cuts of a well-formed document`, () => {
      const whole =
        format === 'markdown'
          ? '---\ntitle: "新质生产力"\nkeywords: [a, b]\n---\n\n# 引言\n\n新质**生产力**见[@jin2024; -@dai2023, p. 3]和`code`，$12.5\\%$。\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> 引用\n> 续\n\n- 项[^1]\n\n[^1]: 注。\n'
          : '\\documentclass{ctexart}\n\\title{新质生产力}\n\\begin{document}\n\\section{引言}\n新质\\textbf{生产力}见\\citep[p.~3]{jin2024,dai2023}，$12.5\\%$。\\footnote{注。}\n\\begin{tabular}{ll}\na & b \\\\ \\midrule 1 & 2\n\\end{tabular}\n\\begin{quote}引用\\end{quote}\n\\end{document}\n';
      fc.assert(
        fc.property(fc.nat(whole.length), fc.nat(20), fc.constantFrom(...pieces), (at, length, added) => {
          checkOffsets(whole.slice(0, at) + added + whole.slice(at + length), format);
        }),
        { numRuns: 600 },
      );
    }).timeout(30_000);
  }
});
