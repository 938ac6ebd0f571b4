/** Commands of an author's own that cite: recognized by their definition, or named to the reader. */

import assert from 'node:assert/strict';
import { namedCiteCommands, readCiteDefinitions, readProse } from '../../../src/core/text';

/** Keys of the citations, in order. */
function keys(
  source: string,
  format: 'latex' | 'markdown' = 'latex',
  named: readonly string[] = [],
): readonly string[] {
  const { cites } = readProse(source, format, namedCiteCommands(named));
  return cites.flatMap((cite) => cite.keys.map(({ key }) => key));
}

const definitions: readonly (readonly [definition: string, use: string])[] = [
  ['\\newcommand{\\see}[1]{\\citep{#1}}', '\\see{a,b}'],
  ['\\newcommand\\see[1]{\\citep{#1}}', '\\see {a, b}'],
  ['\\newcommand*{\\see}[2][]{\\ifx&#1&\\citep{#2}\\else\\citep[#1]{#2}\\fi}', '\\see[p. 5]{a,b}'],
  ['\\renewcommand{\\see}[2]{\\citep[#1]{#2}}', '\\see{第 5 页}{a,b}'],
  ['\\newcommand{\\see}[2]{\\citep[#2]{#1}}', '\\see{a,b}{第 5 页}'],
  ['\\providecommand{\\see}[1]{%\n  \\textsuperscript{\\color{blue}\\cite{#1}}%\n}', '\\see{a,b}'],
  ['\\newrobustcmd{\\see}[1]{\\parencite{ #1 }}', '\\see{a,b}'],
  ['\\renewrobustcmd*\\see[1]{\\footnote{\\fullcite{#1}}}', '\\see{a,b}'],
  ['\\NewDocumentCommand{\\see}{s O{} m}{\\citep[#2]{#3}}', '\\see*[p. 5]{a,b}'],
  ['\\DeclareDocumentCommand\\see{ o +m }{\\IfValueTF{#1}{\\citet[#1]{#2}}{\\citet{#2}}}', '\\see{a,b}'],
  ['\\DeclareCiteCommand{\\see}{\\usebibmacro{prenote}}{x}{, }{y}', '\\see[vgl.][5]{a,b}'],
  ['\\DeclareCiteCommand*{\\see}[\\mkbibparens]{x}{y}{z}{w}', '\\see{a,b}'],
  ['\\DeclareMultiCiteCommand{\\sees}[\\mkbibparens]{\\see}{; }', '\\sees[1]{a}[2]{b}'],
  ['\\let\\see\\citep', '\\see[1]{a,b}'],
  ['\\let\\see=\\cite', '\\see{a,b}'],
  ['\\NewCommandCopy{\\see}{\\citep}', '\\see{a,b}'],
  ['\\def\\see#1{\\cite{#1}}', '\\see{a,b}'],
  ['\\newcommand{\\see}{\\citep}', '\\see{a,b}'],
  ['\\newcommand{\\see}{\\citep[siehe][]}', '\\see{a,b}'],
  ['\\newcommand{\\inner}[1]{\\see{#1}}\\newcommand{\\see}[1]{\\citep{#1}}', '\\inner{a,b}'],
];

describe('commands of an author’s own that cite', () => {
  for (const [definition, use] of definitions) {
    it(`by ${definition.replace(/\s+/g, ' ')}`, () => {
      const source = `${definition}\n\\begin{document}\n见${use}。\\cite{c}\n\\end{document}\n`;
      assert.deepEqual(keys(source), ['a', 'b', 'c']);
      // A definition in another file is told to the reader.
      const { cites } = readProse(`见${use}。`, 'latex', readCiteDefinitions(definition));
      assert.deepEqual(
        cites.flatMap((cite) => cite.keys.map(({ key }) => key)),
        ['a', 'b'],
      );
    });
  }

  it('by name, in LaTeX and in Markdown', () => {
    for (const format of ['latex', 'markdown'] as const) {
      assert.deepEqual(keys('见\\see[5]{a,b}、\\other{c}与\\same*{d}。', format, ['see', '\\other', ' \\same* ']), [
        'a',
        'b',
        'c',
        'd',
      ]);
      assert.deepEqual(keys('见\\see{a}。', format, ['', '\\', 'a b', '[see']), []);
    }
    assert.deepEqual(keys('\\newcommand{\\see}[2]{\\citep[#1]{#2}}\n\n见\\see{第 5 页}{a}。', 'markdown'), ['a']);
  });

  it('are places of their keys, and the prose around them goes on', () => {
    const source = '见\\see{第 5 页}{alpha, beta}，可知。';
    const { cites, blocks } = readProse(source, 'latex', readCiteDefinitions(definitions[3]?.[0] ?? ''));
    assert.deepEqual(
      cites[0]?.keys.map(({ span }) => source.slice(span.start, span.end)),
      ['alpha', 'beta'],
    );
    assert.equal(blocks[0]?.prose.text, '见\uFFFC，可知。');
  });

  it('are no commands that cite one work, nothing, or in a comment', () => {
    for (const definition of [
      '\\newcommand{\\see}[1]{\\textbf{#1}\\index{#1}}',
      '\\newcommand{\\see}[1]{#1，参见\\cite{jin2024}}',
      '% \\newcommand{\\see}[1]{\\citep{#1}}',
      '\\newcommand{\\see}[1]{\\nocite{#1}#1}',
      '\\newcommand{\\see}[1]{\\citestyle{#1}}',
      '\\newcommand{\\see}[1][x]{\\citep{#2}}',
      '\\newcommand{\\see}',
      '\\def\\see',
      '\\let\\see',
      '\\newcommand{\\see}[1]{\\citep{#1}',
    ])
      assert.equal(readCiteDefinitions(definition).has('see'), false, definition);
    assert.deepEqual(keys('\\newcommand{\\see}[1]{\\citep{#1}}\n\n正文', 'markdown'), []);
  });

  it('take linear time to be read', () => {
    for (const piece of [
      '\\newcommand{\\cite',
      '\\def\\cite#1{',
      '\\newcommand{\\a}[1]{\\cite{#1}} ',
      '\\let\\cite',
      '{[',
    ]) {
      const start = performance.now();
      readCiteDefinitions(piece.repeat(20_000));
      assert.ok(performance.now() - start < 2000, piece);
    }
  });
});
