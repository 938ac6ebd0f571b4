/** Charts as figures of a manuscript: files beside it that overwrite none, text that its own tools understand. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  applyEdits,
  type ChartFigure,
  chartFigure,
  chartViews,
  conceptView,
  type DocumentAnalysis,
  type DrawnContent,
  shareView,
  termUseView,
  timelineView,
} from '../../../src/core';
import { analyze } from '../../support/core';

const markdown = `# 开放

2023年，我国出口总额达到33790.44亿美元，比上年下降4.6%。

后一段。
`;

const latex = `\\documentclass{ctexart}
\\begin{document}
2023年，我国出口总额达到33790.44亿美元。

后一段。
\\end{document}
`;

type Series = Extract<DrawnContent, { readonly kind: 'series' }>;

function contentOf(analysis: DocumentAnalysis, look: Partial<Series> = {}): Series {
  const [view] = chartViews(analysis, analysis.reference, 'zh-cn');
  if (!view) throw new Error('The document has no figure on a series.');
  return { kind: 'series', view, mode: 'absolute', isLogarithmic: false, ...look };
}

async function figureIn(
  source: string,
  format: 'markdown' | 'latex',
  taken: readonly string[] = [],
  look: Partial<Series> = {},
): Promise<{ readonly figure: ChartFigure; readonly text: string }> {
  const analysis = await analyze(source, { format });
  const offset = source.indexOf('33790.44');
  const figure = chartFigure(analysis, contentOf(analysis, look), offset, (name) => taken.includes(name));
  return { figure, text: applyEdits(source, figure.edits) };
}

describe('chart in Markdown', () => {
  it('stands behind the paragraph, with caption and source in the language of the text', async () => {
    const { figure, text } = await figureIn(markdown, 'markdown');
    assert.equal(figure.fileName, 'chart-goods-exports.svg');
    const [, rest = ''] = text.split('下降4.6%。');
    assert.match(
      rest,
      /^\n\n!\[[^\]]*出口[^\]]*（亿美元），\d{4}—\d{4} 年\]\(chart-goods-exports\.svg\)\n\n\*数据来源：.*。\*\n\n后一段/,
    );
  });

  it('has a picture that is well-formed, shows the series and no verdict on its author', async () => {
    const { figure } = await figureIn(markdown, 'markdown');
    assert.match(figure.fileText, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.doesNotMatch(figure.fileText, /var\(|<script|data-claim|href/);
    assert.match(figure.fileText, /class="line series-0"/);
    const checked = spawnSync('xmllint', ['--noout', '-'], { input: figure.fileText });
    if (!checked.error) assert.equal(checked.status, 0, String(checked.stderr));
  });

  it('takes a name that no file has', async () => {
    const taken = ['chart-goods-exports.svg', 'chart-goods-exports-2.svg'];
    assert.equal((await figureIn(markdown, 'markdown', taken)).figure.fileName, 'chart-goods-exports-3.svg');
  });

  it('keeps Windows line ends', async () => {
    const { text } = await figureIn(markdown.replace(/\n/g, '\r\n'), 'markdown');
    assert.doesNotMatch(text, /[^\r]\n/);
  });
});

const review = `# 高水平国际循环

新质生产力（金碚，2024）由数字贸易推动。2023年第二产业占国内生产总值的比重为38.3%。

新质生产力与国际循环见（戴翔，2025）和（洪银兴，2024）。
`;

/** What the other views of the panel show of a document. */
async function otherViews(source: string, format: 'markdown' | 'latex') {
  const analysis = await analyze(source, { format });
  const sectors = shareView(analysis, analysis.reference, 'zh-cn');
  const concepts = conceptView(analysis, 'zh-cn');
  if (!sectors || !concepts) throw new Error('Part of the built-in knowledge is missing.');
  const contents: readonly DrawnContent[] = [
    { kind: 'sectors', view: sectors },
    { kind: 'citations', view: timelineView(analysis, { edition: '2025', system: 'numeric' }, 'zh-cn') },
    { kind: 'terms', view: termUseView(analysis, 'zh-cn') },
    { kind: 'concepts', view: concepts },
  ];
  return { analysis, contents };
}

describe('other views in a manuscript', () => {
  it('become pictures with a caption; shares with their source', async () => {
    const { analysis, contents } = await otherViews(review, 'markdown');
    const figures = contents.map((content) => chartFigure(analysis, content, review.length, () => false));
    assert.deepEqual(
      figures.map(({ fileName }) => fileName),
      ['chart-sectors.svg', 'chart-citations.svg', 'chart-terms.svg', 'chart-concepts.svg'],
    );
    for (const { fileText, fileName, edits } of figures) {
      assert.match(fileText, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      assert.doesNotMatch(fileText, /var\(|<script|data-claim|tabindex/);
      const checked = spawnSync('xmllint', ['--noout', '-'], { input: fileText });
      if (!checked.error) assert.equal(checked.status, 0, String(checked.stderr));
      const text = applyEdits(review, edits);
      assert.ok(text.startsWith(review.trimEnd()) && text.includes(`](${fileName})`), text);
      assert.equal(text.includes('数据来源：'), fileName === 'chart-sectors.svg');
    }
  });

  it('become sources that LaTeX sets', async function () {
    this.timeout(180_000);
    const source = `\\documentclass{ctexart}\n\\begin{document}\n${review.replace('# 高水平国际循环', '\\section{开放 100\\% \\& 循环}').replace('38.3%', '38.3\\%')}\\end{document}\n`;
    const { analysis, contents } = await otherViews(source, 'latex');
    const folder = mkdtempSync(path.join(tmpdir(), 'nqpf-latex-'));
    try {
      let text = source;
      for (const content of contents) {
        const { fileName, fileText, edits } = chartFigure(analysis, content, source.length, () => false);
        assert.match(fileText, /\\begin\{tikzpicture\}[^]*\\path[^]*\\node[^]*\\end\{tikzpicture\}/);
        assert.doesNotMatch(fileText, /NaN|undefined/);
        writeFileSync(path.join(folder, fileName), fileText);
        const [preamble, figure] = edits;
        if (text === source && preamble)
          text = text.replace('\\begin{document}', () => `${preamble.newText}\\begin{document}`);
        text = text.replace('\\end{document}', () => `${figure?.newText ?? ''}\n\\end{document}`);
      }
      if (spawnSync('xelatex', ['--version']).error || spawnSync('kpsewhich', ['ctexart.cls']).status !== 0) {
        console.log('      no xelatex with ctex on this machine: the sources were not compiled');
        return;
      }
      writeFileSync(path.join(folder, 'paper.tex'), text);
      execFileSync('xelatex', ['-interaction=nonstopmode', '-halt-on-error', 'paper.tex'], {
        cwd: folder,
        stdio: 'pipe',
      });
      assert.equal(readFileSync(path.join(folder, 'paper.pdf')).subarray(0, 5).toString(), '%PDF-');
      assert.doesNotMatch(
        readFileSync(path.join(folder, 'paper.log'), 'utf8'),
        /Missing character|Dimension too large/,
      );
    } finally {
      if (process.env['KEEP_LATEX'] === undefined) rmSync(folder, { recursive: true, force: true });
      else console.log(folder);
    }
  });
});

describe('chart in LaTeX', () => {
  it('is a figure inside the body; the package is loaded once', async () => {
    const { figure, text } = await figureIn(latex, 'latex');
    assert.equal(figure.fileName, 'chart-goods-exports.tex');
    assert.match(text, /\\usepackage\{pgfplots\}\n\\pgfplotsset\{compat=1\.17\}\n\\begin\{document\}/);
    assert.match(
      text,
      /亿美元。\n\n\\begin\{figure\}\[htbp\][^]*\\input\{chart-goods-exports\.tex\}[^]*\\label\{fig:goods-exports\}[^]*\\end\{figure\}\n\n后一段/,
    );
    const again = await figureIn(text, 'latex', [figure.fileName]);
    assert.equal(again.text.split('\\usepackage{pgfplots}').length, 2);
    assert.equal(again.figure.needsPgfplots, false);
  });

  it('stays in front of the end, wherever the cursor is', async () => {
    const analysis = await analyze(latex, { format: 'latex' });
    const { edits } = chartFigure(analysis, contentOf(analysis), latex.length, () => false);
    assert.match(applyEdits(latex, edits), /\\end\{figure\}\n\n\\end\{document\}\n$/);
  });

  it('says that a chapter leaves the package to its root', async () => {
    const chapter = '2023年，我国出口总额达到33790.44亿美元。\n';
    const { figure, text } = await figureIn(chapter, 'latex');
    assert.equal(figure.needsPgfplots, true);
    assert.doesNotMatch(text, /usepackage/);
  });

  it('compiles', async function () {
    this.timeout(180_000);
    if (spawnSync('xelatex', ['--version']).error || spawnSync('kpsewhich', ['pgfplots.sty']).status !== 0) {
      console.log('      no xelatex with pgfplots on this machine: the source was not compiled');
      return;
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'nqpf-latex-'));
    try {
      const hasChinese = spawnSync('kpsewhich', ['ctexart.cls']).status === 0;
      for (const look of [{}, { isLogarithmic: true }, { mode: 'growth' }] as const) {
        const { figure, text } = await figureIn(latex, 'latex', [], look);
        writeFileSync(path.join(folder, figure.fileName), figure.fileText);
        const source = hasChinese ? text : text.replace('ctexart', 'article');
        writeFileSync(path.join(folder, 'paper.tex'), source);
        execFileSync('xelatex', ['-interaction=nonstopmode', '-halt-on-error', 'paper.tex'], {
          cwd: folder,
          stdio: 'pipe',
        });
        assert.equal(readFileSync(path.join(folder, 'paper.pdf')).subarray(0, 5).toString(), '%PDF-');
        assert.doesNotMatch(
          readFileSync(path.join(folder, 'paper.log'), 'utf8'),
          /Package pgfplots Error|Dimension too large/,
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
