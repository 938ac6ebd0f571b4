/** Completion of citations: where it is offered and where not, what it finds, what it puts in, and how long it takes. */

import assert from 'node:assert/strict';
import { applyEdits, citationChoices } from '../../../src/core';
import { readMarked } from '../../support/markers';
import { workspace } from './citing';

const bibtex = `@article{jin2024, author={金碚}, title={论新质生产力}, journal={经济研究}, year={2024}}
@article{smith2001, author={Smith, Ann and Jones, Bo}, title={Trade and Growth}, year={2001}}
@article{ou:2023/a, author={欧阳日辉 and 李四 and 王五}, title={数字经济}, year={2023}}
@article{张三 2020, author={张三}, title={题}, year={2020}}`;

function complete(marked: string, format: 'md' | 'tex' = 'md', own = bibtex) {
  const { text, cursor = 0 } = readMarked(marked);
  const { document } = workspace({ 'refs.bib': own, [`a.${format}`]: text });
  const known = document(`a.${format}`);
  const answer = citationChoices(known.document, cursor, known);
  return (
    answer && {
      ...answer,
      ids: answer.choices.filter(({ entry }) => !entry.source.builtIn).map(({ entry }) => entry.id),
      /** The text with the first choice taken. */
      taken: applyEdits(text, [{ span: answer.context.replace, newText: answer.choices[0]?.insert ?? '' }]),
    }
  );
}

describe('completion of citations in prose', () => {
  it('offers a work of a .bib file once, where the built-in one has it, too', () => {
    const own =
      '@article{hsieh2009, author={Hsieh, Chang-Tai and Klenow, Peter J.}, title={Misallocation and Manufacturing TFP in China and India}, journal={The Quarterly Journal of Economics}, year={2009}}';
    const { document } = workspace({ 'a.bib': own, 'a.md': '---\nbibliography: a.bib\n---\n\n见（hsi' });
    const known = document('a.md');
    const { choices = [] } = citationChoices(known.document, known.document.source.length, known) ?? {};
    assert.deepEqual(
      choices.map(({ entry, insert }) => [entry.id, insert]),
      [['hsieh2009', 'Hsieh and Klenow，2009）']],
    );
  });
});

describe('completion of citations is offered', () => {
  for (const [name, marked, format, kind] of [
    ['behind @', '见 @‸', 'md', 'pandoc'],
    ['behind @ in brackets', '见 [@‸]', 'md', 'pandoc'],
    ['behind a second @', '见 [@jin2024; @‸]', 'md', 'pandoc'],
    ['behind -@', '见 [-@‸]', 'md', 'pandoc'],
    ['behind @{', '见 @{‸}', 'md', 'pandoc'],
    ['right behind Han', '认为@‸', 'md', 'pandoc'],
    ['behind full-width punctuation', '认为，@jin‸。', 'md', 'pandoc'],
    ['behind a full-width sign', '认为＠jin‸', 'md', 'pandoc'],
    ['in a heading', '# 见 @‸', 'md', 'pandoc'],
    ['in a list', '- 见 [@s‸', 'md', 'pandoc'],
    ['inside \\cite', '\\cite{‸}', 'tex', 'latex'],
    ['behind a comma', '\\citep{jin2024, ‸}', 'tex', 'latex'],
    ['behind a full-width comma', '\\citep{jin2024，sm‸}', 'tex', 'latex'],
    ['behind optional arguments', '\\parencite[见][第3页]{‸}', 'tex', 'latex'],
    ['in biblatex lists', '\\parencites[1]{jin2024}[2]{‸}', 'tex', 'latex'],
    ['over lines', '\\cite{jin2024,\n  ‸}', 'tex', 'latex'],
    ['in \\nocite', '\\nocite{‸}', 'tex', 'latex'],
    ['without closing brace', '正文\\cite{ji‸', 'tex', 'latex'],
    ['for LaTeX in Markdown', '正文\\citep{ji‸}', 'md', 'latex'],
    ['behind （', '如此（‸', 'md', 'author-year'],
    ['with a name in （', '如此（jin‸）', 'md', 'author-year'],
    ['behind ；', '如此（金碚，2024；欧‸', 'tex', 'author-year'],
    ['with a name in (', 'as shown (Smi‸)', 'md', 'author-year'],
  ] as const) {
    it(name, () => assert.equal(complete(marked, format)?.context.kind, kind));
  }
});

describe('completion of citations is not offered', () => {
  for (const [name, marked, format] of [
    ['in an e-mail address', '写信到 someone@‸example.org', 'md'],
    ['in code', '`@‸`', 'md'],
    ['in a block of code', '```\n@‸\n```', 'md'],
    ['behind an escaped sign', '\\@‸', 'md'],
    ['in the address of a link', '[文](https://a.b/@‸)', 'md'],
    ['in the address of a link by bracket', '[文](jin‸)', 'md'],
    ['in a comment', '% \\cite{‸}', 'tex'],
    ['in other commands', '\\label{‸}', 'tex'],
    ['in text', '金碚‸', 'md'],
    ['behind a half-width bracket alone', 'f(‸', 'md'],
    ['behind a year in brackets', '如此（2024‸', 'md'],
    ['behind a closed bracket', '如此（金碚）后‸', 'md'],
    ['in a formula', '$f(x‸)$', 'md'],
    ['with @ in LaTeX', '见 @‸', 'tex'],
  ] as const) {
    it(name, () => assert.equal(complete(marked, format), undefined));
  }
});

describe('what is found and put in', () => {
  for (const [marked, format, taken] of [
    ['认为@jb‸。', 'md', '认为@jin2024。'],
    ['见 [@论新质‸]', 'md', '见 [@jin2024]'],
    ['见 [@growth‸]', 'md', '见 [@smith2001]'],
    ['见 [@smi‸th2001]', 'md', '见 [@smith2001]'],
    ['见 @jinb‸认为', 'md', '见 @{jin2024}认为'],
    ['见 [@张三‸]', 'md', '见 [@{张三 2020}]'],
    ['\\cite{jin2024,trade‸}', 'tex', '\\cite{jin2024,smith2001}'],
    ['\\cite{ouyangrihui‸, jin2024}', 'tex', '\\cite{ou:2023/a, jin2024}'],
    ['如此（oyrh‸', 'md', '如此（欧阳日辉等，2023）'],
    ['如此（金碚，2024；smith 2001‸）。', 'md', '如此（金碚，2024；Smith and Jones，2001）。'],
    ['as shown (Smith‸).', 'md', 'as shown (Smith and Jones, 2001).'],
  ] as const) {
    it(`${marked} gives ${taken}`, () => assert.equal(complete(marked, format)?.taken, taken));
  }

  it('puts works that the document cites first, the most cited before the others', () => {
    const text = '见 [@smith2001] 与 [@smith2001]，又见 [@jin2024]。\n\n再见 [@‸]';
    assert.deepEqual(complete(text)?.ids.slice(0, 3), ['smith2001', 'jin2024', 'ou:2023/a']);
  });

  it('offers the keys of the document itself', () => {
    const text = '\\cite{‸}\n\\begin{thebibliography}{9}\n\\bibitem{own1} 甲. 题[J]. 刊, 2020.\n\\end{thebibliography}';
    assert.equal(complete(text, 'tex')?.choices[0]?.insert, 'own1');
  });

  it('is quick over ten thousand works', function () {
    this.timeout(30_000);
    const entries = Array.from(
      { length: 10_000 },
      (_, i) =>
        `@article{k${i}, author={王${'伟芳娜秀英'.charAt(i % 5)}${'一二三四五六七八九十'.charAt((i % 97) % 10)}}, title={第${i}个产业}, year=${1990 + (i % 30)}}`,
    );
    const { document } = workspace({ 'refs.bib': entries.join('\n'), 'a.md': '见 [@wangwei] 与（王伟' });
    const known = document('a.md');
    const { source } = known.document;
    const places = [source.indexOf(']'), source.length];
    for (const at of places) citationChoices(known.document, at, known);
    const start = performance.now();
    for (const at of places) assert.ok((citationChoices(known.document, at, known)?.choices.length ?? 0) >= 40);
    assert.ok(performance.now() - start < 400);
  });
});
