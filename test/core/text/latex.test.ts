/** LaTeX to prose: what readers see, block by block. */

import assert from 'node:assert/strict';
import { readProse } from '../../../src/core/text';
import { onlyProse, showBlocks, showCites } from './showProse';

function check(source: string, expected: readonly string[]): void {
  assert.deepEqual(showBlocks(source, 'latex'), expected);
}

describe('LaTeX blocks', () => {
  it('reads only the body, and titles before it', () => {
    check(
      '\\documentclass{ctexart}\n\\newcommand{\\nq}[1]{新质 #1}\n\\title{新质\\thanks{基金}生产力}\\author{某}\n\\begin{document}\n\\maketitle 正文\n\\end{document}\n后',
      ['metadata 新质生产力', 'paragraph 正文'],
    );
  });
  it('reads headings, sections one deeper where there are chapters', () => {
    check('\\section[s]{A \\label{x}}t\\subsection*{B}', ['heading1 A', 'paragraph t', 'heading2 B']);
    check('\\chapter{C}\\section{A}', ['heading1 C', 'heading2 A']);
  });
  it('reads abstract, keywords, lists and quotations', () => {
    check(
      '\\begin{abstract}摘要\\end{abstract}\\keywords{流动；a}\n\\begin{itemize}\\item a\\item[b] c\\begin{enumerate}\\item d\\end{enumerate}\\end{itemize}\\begin{quote}引\\footnote{n}\\end{quote}后',
      [
        'metadata 摘要',
        'metadata 流动；a',
        'list-item a',
        'list-item b c',
        'list-item d',
        '> paragraph 引',
        '> footnote n',
        'paragraph 后',
      ],
    );
  });
  it('reads tables cell by cell, with the header that rules declare', () => {
    check(
      '\\begin{table}[ht]\\caption[s]{题}\\begin{tabularx}{\\textwidth}{lX}\\toprule 年 & 值 \\\\ \\midrule \\multicolumn{2}{c}{合计} \\\\ 1980 & \\multirow{2}{*}{381.4} \\\\ \\bottomrule\\end{tabularx}\\end{table}',
      [
        'caption 题',
        'table-cell(0,0,0,header) 年',
        'table-cell(0,0,1,header) 值',
        'table-cell(0,1,0) 合计',
        'table-cell(0,2,0) 1980',
        'table-cell(0,2,1) 381.4',
      ],
    );
    check('\\begin{tabular}{ll}a&b\\\\[2pt]c&\\end{tabular}', [
      'table-cell(0,0,0) a',
      'table-cell(0,0,1) b',
      'table-cell(0,1,0) c',
    ]);
  });
  it('keeps a footnote out of the sentence that it hangs on', () => {
    check('新质\\footnote{注\\textit{a}。}生产力', ['paragraph 新质生产力', 'footnote 注a。']);
  });
  it('makes reference lists of their environment and of their heading', () => {
    check(
      '\\begin{thebibliography}{9}\\bibitem{a} A.\n\n\\bibitem[B(2)]{b} B.\\end{thebibliography}\\section*{参考文献}\n[1] x\n\n\\section{z}y',
      ['reference A.', 'reference B.', 'heading1 参考文献', 'reference [1] x', 'heading1 z', 'paragraph y'],
    );
  });
  it('ends paragraphs at empty lines, also behind comments', () => {
    check('a % c\nb\n\nc%\nd\n%\n\ne \\par f', ['paragraph a b', 'paragraph cd', 'paragraph e', 'paragraph f']);
  });
});

describe('LaTeX inlines', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['新\\textbf{质}{\\bfseries 生产}力 \\textcolor{red}{红}', '新质生产力 红'],
    ['\\"u \\\'{e} \\c{c} \\v s \\ss{} na\\"{\\i}ve \\o', 'ü é ç š ß naïve ø'],
    ["``a'' `b' --- -- a~b 50\\% \\& \\_ \\# \\$5 \\{x\\}", '“a” ‘b’ — – a b 50% & _ # $5 {x}'],
    ['\\SI{12.5}{\\percent} \\qty{3e4}{\\tonne} \\num{1234} \\SIrange{1}{2}{\\percent}', '12.5% 3×10^4 t 1234 1–2%'],
    ['\\SI{381.4}{亿美元} 5\\,km 12\\,345', '381.4亿美元 5 km 12345'],
    ['$12.5\\%$ $\\alpha$ \\(3\\) \\[x\\] $$y$$ $1\\,234$亿', '12.5% ￼ 3 ￼ ￼ 1234亿'],
    ['\\verb|a%b| \\verb+\\cite{x}+ \\lstinline{y} z', '￼ ￼ ￼ z'],
    ['见\\texttt{Brown (1999)}处', '见￼处'],
    ['\\iffalse 无 \\fi 有', '有'],
    ['\\newcommand{\\foo}[2][x]{bar #1} \\def\\a#1{b} \\renewcommand\\x{y} 文', '文'],
    ['\\href{http://a}{链接} \\url{http://b} \\foo{bar} 图~\\ref{a}', '链接 ￼ bar 图 ￼'],
    ['\\enquote{q} \\ldots{} \\LaTeX{} x', '“q” … LaTeX x'],
    ['x\\index{y}\\label{z}生产力', 'x生产力'],
    ['新质\n生产力\nnew\nquality', '新质生产力 new quality'],
    ['前\\begin{align}a\\\\b\\end{align}后\\begin{verbatim}\n}\n\\end{verbatim}', '前￼后￼'],
    ['甲\\\\[2pt]乙 \\newline 丙', '甲\n乙 \n丙'],
  ];
  for (const [source, expected] of cases) {
    it(`reads ${JSON.stringify(source)}`, () => assert.equal(onlyProse(source, 'latex'), expected));
  }
});

describe('citations and files in LaTeX', () => {
  it('reads the families of natbib and biblatex', () => {
    const source =
      '\\cite{a}\\citep[see][p.~3]{b, c}\\textcite*{d}\\parencites(x)(y)[1]{e}[2]{f}\\citeauthor{h}\\upcite{i，j}\\citep [k] {l} \\verb|\\cite{m}| % \\cite{n}';
    assert.deepEqual(showCites(readProse(source, 'latex')), [
      'cite[a]',
      'citep[b, c]',
      'textcite[d]',
      'parencites[e, f]',
      'citeauthor[h]',
      'upcite[i, j]',
      'citep[l]',
    ]);
  });
  it('reads keys over several lines with comments behind them', () => {
    const { cites } = readProse('\\cite{%\n  a, % first\n  b%\n}', 'latex');
    assert.deepEqual(
      cites[0]?.keys.map(({ key }) => key),
      ['a', 'b'],
    );
  });
  it('keeps \\nocite apart', () => {
    const document = readProse('\\nocite{g,*} x', 'latex');
    assert.deepEqual([document.cites, document.citesAll, document.nocite.map(({ key }) => key)], [[], true, ['g']]);
  });
  it('names the files that it belongs to', () => {
    const { files } = readProse(
      '\\input{a}\\include{b/c} \\input d\n\\bibliography{x,y} \\addbibresource[l=1]{z.bib}',
      'latex',
    );
    assert.deepEqual(
      files.map(({ kind, path }) => `${kind} ${path}`),
      ['input a', 'input b/c', 'input d', 'bibliography x', 'bibliography y', 'bibliography z.bib'],
    );
  });
  it('knows the language of the document', () => {
    const languageOf = (preamble: string) => readProse(`${preamble}\\begin{document}\\end{document}`, 'latex').language;
    assert.equal(languageOf('\\documentclass[UTF8]{ctexart}'), 'zh');
    assert.equal(languageOf('\\documentclass{article}\\usepackage[ngerman,american]{babel}'), 'en-US');
    assert.equal(languageOf('\\documentclass{article}'), undefined);
  });
});

describe('damaged LaTeX', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['甲 {unclosed \\textbf{b', ['{', '{'], '甲 unclosed b'],
    ['甲} 乙 \\end{x}', ['}', '\\end{x}'], '甲 乙'],
    ['\\begin{quote}甲\n\n\\section{乙}丙', ['\\begin{quote}'], '甲 ¶ 乙 ¶ 丙'],
    ['\\footnote{甲\n\n乙', ['{'], '甲 ¶ 乙'],
    ['\\begin{tabular}{l}甲\\\\乙\n\n\\section{丙}丁', ['\\begin{tabular}'], '甲 ¶ 乙 ¶ 丙 ¶ 丁'],
    ['甲 $x\n\n乙', ['$'], '甲 x ¶ 乙'],
    ['\\begin{verbatim} 甲', ['\\begin{verbatim}'], '甲'],
  ];
  for (const [source, problems, prose] of cases) {
    it(`reads on in ${JSON.stringify(source)}`, () => {
      const document = readProse(source, 'latex');
      assert.deepEqual(
        document.problems.map(({ span }) => source.slice(span.start, span.end)),
        problems,
      );
      assert.equal(onlyProse(source, 'latex'), prose);
    });
  }
});
