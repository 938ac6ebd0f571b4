/** `nqpf report`: one page that needs nothing beside it and says all that the other commands say. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith, nqpf } from './support';

const paper = `---
title: 开放与增长
lang: zh-CN
---

# 开放

1980年，我国进出口总额只有381.4亿美元。到2023年，进出口总额达到59359.85亿美元，增长了约155.64倍。
新质生产力的发展见（金碚，2024）与 [@nobody2020]，a <b>"raw"</b> & new quality productivity.

1980年我国实际利用外商直接投资606.3亿美元。2023年第二产业占国内生产总值的比重为38.3%。
`;

describe('nqpf report', () => {
  it('writes one page with claims, findings, charts, citations and terms', async () => {
    const folder = folderWith({ 'paper.md': paper });
    const outcome = await nqpf(['report', 'paper.md', '-o', 'report.html', '--locale', 'en'], folder);
    assert.deepEqual(outcome, { status: 1, output: '', errors: '' });
    const page = readFileSync(path.join(folder, 'report.html'), 'utf8');
    assert.match(page, /<html lang="en">/);
    assert.match(page, /<h1>Report on 开放与增长<\/h1>/);
    assert.match(page, /606\.3 \(100 million USD\) is the value for 2004/);
    assert.match(page, /154\.64 times/);
    assert.match(page, /nobody2020.*no entry fits/s);
    assert.match(page, /to be avoided/);
    for (const part of ['findings', 'claims', 'tests', 'tables', 'charts', 'citations', 'terms'])
      assert.ok(page.includes(`<section id="${part}">`), part);
    assert.ok((page.match(/<svg /g) ?? []).length >= 4);
  });

  it('counts what its tables list, and calls no figure one that agrees where it differs slightly', async () => {
    const text = '# 开放\n\n1980年我国出口总额为181.2亿美元。新质生产力与增加值，第二产业的升级。\n';
    const { output } = await nqpf(['report', 'a.md', '--locale', 'en'], folderWith({ 'a.md': text }));
    assert.match(output, /data-verdict="match">≈ differs slightly</);
    assert.match(output, /<strong>0<\/strong>agrees</);
    assert.match(output, /<strong>1<\/strong>differs slightly</);
    const terms = output.slice(output.indexOf('<section id="terms">'));
    const listed = [...terms.matchAll(/ ×(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    assert.match(output, new RegExp(`<strong>${listed}</strong>uses of terms`));
  });

  it('writes references in the style that the document names', async () => {
    const head = (style: string): string => `---\ncsl: ${style}\nbibliography: refs.bib\n---\n\n见 [@a]。\n`;
    const folder = folderWith({
      'refs.bib': '@article{a, author={Solow, Robert M.}, title={Technical Change}, journal={RES}, year={1957}}\n',
      'apa.md': head('apa.csl'),
      'none.md': head('none.csl'),
      'bad.md': head('bad.csl'),
      'bad.csl': 'no style',
    });
    const apa = await nqpf(['report', 'apa.md'], folder);
    assert.match(apa.output, /Solow, R\. M\. \(1957\)\./);
    assert.equal(apa.status, 0);
    for (const name of ['none', 'bad']) {
      const other = await nqpf(['report', `${name}.md`], folder);
      assert.match(other.output, /SOLOW R M|Solow R M/);
      assert.match(other.errors, new RegExp(`^${name}\\.csl: This style of citations`));
      assert.equal(other.status, 2);
    }
  });

  it('has every claim and every finding of the other commands', async () => {
    const folder = folderWith({ 'paper.md': paper });
    const { output } = await nqpf(['report', 'paper.md', '--locale', 'zh-cn'], folder);
    const claims = JSON.parse((await nqpf(['claims', 'paper.md', '--format', 'json'], folder)).output) as {
      results: { claims: { verdict: string }[] }[];
    };
    const findings = JSON.parse((await nqpf(['check', 'paper.md', '--format', 'json'], folder)).output) as {
      results: { findings: { rule: string }[] }[];
    };
    const found = (pattern: RegExp): readonly string[] => [...output.matchAll(pattern)].map(([, name = '']) => name);
    assert.deepEqual(
      found(/class="verdict" data-verdict="([\w-]+)"/g),
      claims.results.flatMap((result) => result.claims.map(({ verdict }) => verdict)),
    );
    assert.deepEqual(
      [...found(/data-rule="([\w/-]+)"/g)].sort(),
      findings.results.flatMap((result) => result.findings.map(({ rule }) => rule)).sort(),
    );
    assert.match(output, /<html lang="zh-CN">/);
    assert.match(output, /606\.3 亿美元是 2004 年/);
  });

  it('has every reported test and every checked cell of the tables', async () => {
    const text = [
      'The groups differed, t(28) = 2.20, p = .036, and F(2, 57) = 2.10, p < .05.',
      'Table 1. Firms',
      '| Region | Firms | Output (billion) |\n|---|---|---|\n| East | 120 | 45.6 |\n| West | 80 | 23.1 |\n| Total | 200 | 69.7 |',
      'Table 2. Baseline',
      '| | (1) |\n|---|---|\n| Trade | 0.412\\*\\* |\n| | (0.170) |\n| Size | 0.380\\* |\n| | (0.110) |\n| N | 540 |',
      'Note: standard errors in parentheses; \\* p<0.10, \\*\\* p<0.05, \\*\\*\\* p<0.01.',
    ].join('\n\n');
    const { output } = await nqpf(['report', 'paper.md', '--locale', 'en'], folderWith({ 'paper.md': text }));
    const found = (pattern: RegExp): readonly string[] => [...output.matchAll(pattern)].map(([, name = '']) => name);
    assert.deepEqual(found(/data-test="([\w-]+)"/g), ['consistent', 'decision']);
    assert.deepEqual(found(/data-cell="(\w+)"/g), ['fits', 'differs', 'fits', 'differs']);
    assert.match(output, /45\.6 \+ 23\.1 = 68\.7/);
    assert.match(output, /Two-tailed p = 0\.0362\./);
  });

  it('needs nothing beside it and runs no script', async () => {
    const folder = folderWith({ 'paper.md': paper });
    const { output } = await nqpf(['report', 'paper.md'], folder);
    assert.doesNotMatch(output, /<script|<link|<img|<iframe|\bon\w+=|url\(|@import|javascript:/i);
    const addresses = [...output.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
    assert.ok(addresses.length > 0 && addresses.every((address) => address.startsWith('#')), addresses.join(' '));
    assert.match(output, /Content-Security-Policy" content="default-src 'none'/);
    assert.doesNotMatch(output, /<b>"raw"/);
    assert.doesNotMatch(output, /\{\w+\}(?![^<]*<\/style>)/);
  });

  it('reads standard input, LaTeX, and documents without anything in them', async () => {
    const folder = folderWith({ 'empty.tex': '\\begin{document}\n\\end{document}\n' });
    const empty = await nqpf(['report', 'empty.tex'], folder);
    assert.equal(empty.status, 0);
    assert.match(empty.output, /Report on empty\.tex/);
    const piped = await nqpf(['report', '-', '--stdin-format', 'latex'], folder, '2023年第三产业比重为54.6\\%。');
    assert.equal(piped.status, 0, piped.errors);
    assert.match(piped.output, /54\.6%/);
  });

  for (const [words, said] of [
    [['report'], /A file, a folder, a pattern or "-" is missing/],
    [['report', 'a.md', 'b.md'], /about one file/],
    [['report', '.'], /about one file/],
    [['report', 'nowhere.md'], /does not exist/],
    [['report', 'a.md', '-o', 'missing/report.html'], /cannot be written/],
    [['check', 'a.md', '-o', 'out.html'], /no option "-o"/],
  ] as const) {
    it(`says what is wrong with "${words.join(' ')}"`, async () => {
      const folder = folderWith({ 'a.md': '# A\n', 'b.md': '# B\n' });
      const outcome = await nqpf(words, folder);
      assert.equal(outcome.status, 2);
      assert.match(outcome.errors, said);
    });
  }
});
