/** `check`, `claims`, `terms` and `citations`: their JSON, their exit status, and what they say on standard error. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FindingResult, Located } from '../../src/cli/results';
import { inGbk, inUtf16 } from '../support/legacyText';
import { folderWith, nqpf } from './support';

interface Parsed {
  readonly version: number;
  readonly results: readonly {
    readonly path: string;
    readonly format: string;
    readonly findings: readonly FindingResult[];
    readonly counts: Readonly<Record<string, number>>;
    readonly claims: readonly (Located & Readonly<Record<string, unknown>>)[];
    readonly terms: readonly (Located & Readonly<Record<string, unknown>>)[];
    readonly citations: readonly (Located & Readonly<Record<string, unknown>>)[];
  }[];
}

function parse(output: string): Parsed {
  return JSON.parse(output) as Parsed;
}

/** The source between the two positions must be the text. */
function assertPlace(source: string, { line, column, endLine, endColumn, text }: Located): void {
  const lines = source.split(/(?<=\n)/);
  const offset = (at: number, col: number): number => lines.slice(0, at - 1).join('').length + col - 1;
  assert.equal(source.slice(offset(line, column), offset(endLine, endColumn)), text);
}

const paper = '# 题\n\n生产力的跃迁（金碚，2024；\n戴翔，2042）与新质生产力。见 [@dai2042]。\n';
const bib = '@article{dai2024, author={戴翔}, title={甲}, journal={乙}, volume=1, year=2024}\n';

describe('nqpf check', () => {
  it('gives findings with their places, and 1 where one is an error', async () => {
    const cwd = folderWith({ 'paper.md': paper, 'refs.bib': bib });
    const { status, output, errors } = await nqpf(['check', '--format', 'json', '--bib', 'refs.bib', 'paper.md'], cwd);
    assert.equal(status, 1);
    assert.equal(errors, '');
    const { version, results } = parse(output);
    assert.equal(version, 1);
    assert.deepEqual(
      results.map((result) => [result.path, result.format]),
      [['paper.md', 'markdown']],
    );
    const findings = results[0]?.findings ?? [];
    assert.deepEqual(
      findings.map(({ rule, severity, text }) => [rule, severity, text]),
      [
        ['citations/author-year-mismatch', 'warning', '戴翔，2042'],
        ['citations/undefined-key', 'error', 'dai2042'],
      ],
    );
    assert.deepEqual(results[0]?.counts, { error: 1, warning: 1, information: 0, hint: 0 });
    for (const finding of findings) assertPlace(paper, finding);
    const key = findings[1];
    assert.deepEqual([key?.line, key?.column, key?.endLine, key?.endColumn], [4, 20, 4, 27]);
    assert.equal(key?.message, 'No entry "dai2042" in refs.bib. Did you mean "dai2024"?');
    assert.deepEqual(key?.fixes[0]?.edits, [{ line: 4, column: 20, endLine: 4, endColumn: 27, newText: 'dai2024' }]);
  });

  it('gives 0 where nothing is an error, and speaks the language asked for', async () => {
    const cwd = folderWith({ 'a.md': '（戴翔，2042）\n' });
    const { status, output } = await nqpf(['check', '--locale', 'zh-cn', 'a.md'], cwd);
    assert.equal(status, 0);
    assert.match(output, /戴翔（2042）没有对应的文献/);
  });

  it('obeys --rule for a rule and for a group', async () => {
    const cwd = folderWith({ 'a.md': '（戴翔，2042）\n' });
    const raised = await nqpf(['check', '--rule', 'citations/author-year-mismatch=error', 'a.md'], cwd);
    assert.equal(raised.status, 1);
    const silenced = await nqpf(['check', '--format=json', '--rule', 'citations/*=off', 'a.md'], cwd);
    assert.deepEqual(parse(silenced.output).results[0]?.findings, []);
  });

  it('reads standard input', async () => {
    const { status, output } = await nqpf(
      ['check', '--format', 'json', '--stdin-format', 'latex', '-'],
      folderWith({}),
      '金碚（2019）认为。',
    );
    assert.equal(status, 0);
    assert.deepEqual(
      parse(output).results.map((result) => [result.path, result.format]),
      [['-', 'latex']],
    );
  });

  it('reads the bibliographies that a document names, beside it and above it', async () => {
    const cwd = folderWith({
      'refs.bib': bib,
      'chapters/a.md': '---\nbibliography: refs.bib\n---\n\n[@dai2024]\n',
      'chapters/b.tex': '\\bibliography{missing}\n\\cite{dai2024}\n',
    });
    const { status, output } = await nqpf(['check', '--format', 'json', 'chapters'], cwd);
    assert.equal(status, 1);
    assert.deepEqual(
      parse(output).results.map((result) => [result.path, result.findings.map((finding) => finding.rule)]),
      [
        [path.join('chapters', 'a.md'), []],
        [path.join('chapters', 'b.tex'), ['citations/bibliography-not-found', 'citations/undefined-key']],
      ],
    );
  });

  it('lets the chapters of a LaTeX document share its bibliography', async () => {
    const cwd = folderWith({
      'book/main.tex':
        '\\documentclass{article}\n\\begin{document}\n\\input{chapters/one}\n\\include{chapters/two.tex}\n\\bibliography{lib/refs}\n\\end{document}\n',
      'book/lib/refs.bib': bib,
      'book/chapters/one.tex': '\\cite{dai2024}\n',
      'book/chapters/two.tex': '% !TEX root = ../main.tex\n\\cite{nobody}\n',
    });
    const { output } = await nqpf(['check', '--format', 'json', 'book/chapters'], cwd);
    assert.deepEqual(
      parse(output).results.map((result) => result.findings.map(({ rule, severity, text }) => [rule, severity, text])),
      [[], [['citations/undefined-key', 'error', 'nobody']]],
    );
  });

  it('judges a table in a file of its own by the caption and note around its \\input', async () => {
    const rows =
      '& (1) & (2) \\\\\nTrade & 0.412** & 0.380* \\\\\n & (0.170) & (0.110) \\\\\nSize & 0.050 & 0.420*** \\\\\n & (0.080) & (0.100) \\\\\n';
    const files = {
      'main.tex':
        '\\documentclass{article}\n\\begin{document}\n\\begin{table}\n\\caption{Baseline}\n\\input{tables/base}\n' +
        '\\footnotesize Notes: standard errors in parentheses. * $p<0.10$, ** $p<0.05$, *** $p<0.01$.\n\\end{table}\n\\end{document}\n',
      'tables/base.tex': `\\begin{tabular}{lcc}\n${rows}\\end{tabular}\n`,
      'tables/other.tex': `\\begin{tabular}{lcc}\n${rows}\\end{tabular}\n`,
    };
    const cwd = folderWith(files);
    const { output } = await nqpf(['check', '--format', 'json', 'tables/base.tex', 'tables/other.tex'], cwd);
    const [base, other] = parse(output).results;
    assert.deepEqual(
      base?.findings.map(({ rule, text }) => `${rule} ${text}`),
      ['statistics/significance-stars 0.380*'],
    );
    assert.deepEqual(other?.findings, []);
  });
  it('knows the commands that cite by definitions in the document, its root and its packages', async () => {
    const cwd = folderWith({
      'main.tex': '\\usepackage{own}\n\\begin{document}\n\\input{one}\n\\bibliography{refs}\n\\end{document}\n',
      'own.sty': '\\newrobustcmd{\\quelle}[2]{\\citep[#1]{#2}}\n',
      'refs.bib': bib,
      'one.tex': '\\let\\siehe\\citet\n\\quelle{第 5 页}{dai2024}与\\siehe{nobody}。\n',
    });
    const { output } = await nqpf(['citations', '--format', 'json', 'one.tex'], cwd);
    const { results } = JSON.parse(output) as {
      results: readonly {
        citations: readonly { notation: string; key: string; entry: string | null; text: string }[];
      }[];
    };
    assert.deepEqual(
      results[0]?.citations.map(({ notation, key, entry, text }) => [notation, key, entry, text]),
      [
        ['latex', 'dai2024', 'dai2024', 'dai2024'],
        ['latex', 'nobody', null, 'nobody'],
      ],
    );
  });

  it('uses the bibliography that lies beside a document which names none', async () => {
    const cwd = folderWith({ 'refs.bib': bib, 'a.md': '[@dai2024] [@nobody]\n' });
    const { output } = await nqpf(['check', '--format', 'json', 'a.md'], cwd);
    assert.deepEqual(
      parse(output).results[0]?.findings.map(({ rule, severity, text }) => [rule, severity, text]),
      [['citations/undefined-key', 'error', 'nobody']],
    );
  });

  it('names the line of a damaged bibliography, uses the rest of it, and gives 2', async () => {
    const cwd = folderWith({ 'refs.bib': `@book{bad\n  title = {甲}}\n${bib}`, 'a.md': '[@dai2024] [@bad]\n' });
    const { status, output, errors } = await nqpf(['check', '--format', 'json', '--bib', 'refs.bib', 'a.md'], cwd);
    assert.equal(status, 2);
    assert.match(errors, /^refs\.bib:1:7: A comma is missing after the key "bad"\./);
    const [document, bibliography] = parse(output).results;
    assert.deepEqual(document?.findings, []);
    assert.equal(bibliography?.path, 'refs.bib');
    assert.ok(bibliography.findings.some((finding) => finding.rule === 'citations/malformed-entry'));
  });

  it('says of each file that was named and is missing that it does not exist, and gives 2', async () => {
    const cwd = folderWith({ 'a.md': '[@dai2024]\n' });
    for (const option of ['--bib', '--data', '--glossary']) {
      const { status, errors } = await nqpf(['check', option, 'missing.x', 'a.md'], cwd);
      assert.deepEqual([status, errors], [2, 'missing.x: This file or folder does not exist.\n'], option);
    }
  });

  it('checks a bibliography by itself', async () => {
    const cwd = folderWith({ 'refs.bib': `${bib}${bib}` });
    const { status, output } = await nqpf(['check', '--format', 'json', 'refs.bib'], cwd);
    assert.equal(status, 1);
    const [result] = parse(output).results;
    assert.equal(result?.format, 'bibtex');
    assert.deepEqual(
      result.findings.map(({ rule, line, text }) => [rule, line, text]),
      [['citations/duplicate-key', 2, 'dai2024']],
    );
  });

  it('prints what can be read beside what cannot', async () => {
    const cwd = folderWith({ 'a.md': '正文。\n', 'b.bin': new Uint8Array(64), 'sub/c.md': '正文。' });
    const { status, output, errors } = await nqpf(
      ['check', '--format', 'json', 'a.md', 'none.md', 'b.bin', 'x*.md', 'sub'],
      cwd,
    );
    assert.equal(status, 2);
    assert.deepEqual(
      parse(output).results.map((result) => result.path),
      ['a.md', path.join('sub', 'c.md')],
    );
    assert.deepEqual(
      errors
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
      ['none.md', 'b.bin', 'x*.md'],
    );
  });

  it('finds files by pattern, each once', async () => {
    const cwd = folderWith({
      'a.md': '',
      'sub/b.qmd': '',
      'sub/c.tex': '',
      'sub/d.csv': '',
      '.hidden/e.md': '',
      'node_modules/f.md': '',
    });
    const { output } = await nqpf(['check', '--format', 'json', '**/*.{md,tex}', 'a.md', 'sub'], cwd);
    assert.deepEqual(
      parse(output).results.map((result) => result.path),
      ['a.md', 'sub/c.tex', path.join('sub', 'b.qmd')],
    );
  });

  it('writes one line a file as NDJSON', async () => {
    const cwd = folderWith({ 'a.md': '正文。', 'b.md': '正文。' });
    const { output } = await nqpf(['check', '--format', 'ndjson', '.'], cwd);
    const lines = output.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { path: string }).path),
      ['a.md', 'b.md'],
    );
  });

  it('writes SARIF', async () => {
    const cwd = folderWith({ 'a.md': '（戴翔，2042）\n' });
    const { output } = await nqpf(['check', '--format', 'sarif', 'a.md'], cwd);
    const log = JSON.parse(output) as {
      version: string;
      runs: { results: { ruleId: string; level: string; locations: object[] }[] }[];
    };
    assert.equal(log.version, '2.1.0');
    assert.deepEqual(
      log.runs[0]?.results.map(({ ruleId, level }) => [ruleId, level]),
      [['citations/author-year-mismatch', 'warning']],
    );
  });

  it('applies safe fixes only when asked, and only writes then', async () => {
    const text = '\ufeff见 [@jin-bei-2024；@hong-yinxing-2024]。\n';
    const cwd = folderWith({ 'a.md': text });
    const file = path.join(cwd, 'a.md');
    const tried = await nqpf(['check', '--fix-dry-run', 'a.md'], cwd);
    assert.match(tried.errors, /a\.md: fixes that would be applied: 1\./);
    assert.equal(readFileSync(file, 'utf8'), text);
    await nqpf(['check', '--fix', 'a.md'], cwd);
    assert.equal(readFileSync(file, 'utf8'), '\ufeff见 [@jin-bei-2024; @hong-yinxing-2024]。\n');
  });

  it('writes a fixed file in its own encoding, or not at all', async () => {
    const text = '见 [@jin-bei-2024；@hong-yinxing-2024]。一般而言，文献的分隔号应为半角。\n';
    const cwd = folderWith({ 'wide.md': inUtf16(text, 'big'), 'gbk.md': inGbk(text) });
    await nqpf(['check', '--fix', 'wide.md'], cwd);
    const wide = readFileSync(path.join(cwd, 'wide.md'));
    assert.deepEqual(Uint8Array.from(wide), inUtf16(text.replace('；@', '; @'), 'big'));
    const { status, errors } = await nqpf(['check', '--fix', 'gbk.md'], cwd);
    assert.equal(status, 2);
    assert.match(errors, /gbk\.md: This file is stored in GB18030/);
    assert.deepEqual(Uint8Array.from(readFileSync(path.join(cwd, 'gbk.md'))), inGbk(text));
  });

  it('survives what is no text at all', async () => {
    const cwd = folderWith({
      'a.md': '',
      'b.md': '\0',
      'c.tex': '\\begin{document',
      'd.md': '---\nbibliography: [',
      'e.md': '\ud800（\r\n金碚\r，2024',
    });
    const { status, errors } = await nqpf(['check', '.'], cwd);
    assert.equal(errors, '');
    assert.equal(status, 0);
  });
});

describe('nqpf claims, terms and citations', () => {
  const text =
    '1980年，我国出口总额仅为181.2亿美元。\n\n发展新质生产力（戴翔和马皓巍，2024），new quality productivity，见 [@nobody2000]。\n';

  it('gives claims with canonical values', async () => {
    const cwd = folderWith({ 'a.md': text });
    const { output } = await nqpf(['claims', '--format', 'json', 'a.md'], cwd);
    const claims = parse(output).results[0]?.claims ?? [];
    assert.equal(claims.length, 1);
    const [claim] = claims;
    assert.ok(claim);
    assertPlace(text, claim);
    assert.equal(claim['kind'], 'level');
    assert.equal(claim['year'], 1980);
    assert.equal(claim['value'], 18120000000);
    assert.equal(claim['unit'], 'USD');
    assert.deepEqual(claim['stated'], { value: 181.2, unit: '亿美元' });
    for (const name of ['indicator', 'indicatorText', 'region', 'yearEnd', 'hedge', 'verdict', 'reference'])
      assert.ok(name in claim, name);
  });

  it('gives terms with their status', async () => {
    const cwd = folderWith({ 'a.md': text });
    const { output } = await nqpf(['terms', '--format', 'json', 'a.md'], cwd);
    const terms = parse(output).results[0]?.terms ?? [];
    for (const term of terms) assertPlace(text, term);
    assert.ok(
      terms.some(
        (term) => term['form'] === '新质生产力' && term['language'] === 'zh' && term['status'] === 'preferred',
      ),
    );
    assert.ok(terms.some((term) => term['status'] === 'discouraged' && term['language'] === 'en'));
  });

  it('gives citations with what they resolve to', async () => {
    const cwd = folderWith({ 'a.md': text });
    const { output } = await nqpf(['citations', '--format', 'json', 'a.md'], cwd);
    const citations = parse(output).results[0]?.citations ?? [];
    for (const citation of citations) assertPlace(text, citation);
    assert.deepEqual(
      citations.map(({ notation, key, authors, year, suffix, entry }) => ({
        notation,
        key,
        authors,
        year,
        suffix,
        entry,
      })),
      [
        {
          notation: 'author-year',
          key: null,
          authors: ['戴翔', '马皓巍'],
          year: 2024,
          suffix: null,
          entry: 'dai-ma-2024',
        },
        { notation: 'pandoc', key: 'nobody2000', authors: [], year: null, suffix: null, entry: null },
      ],
    );
  });

  it('prints them for people', async () => {
    const cwd = folderWith({ 'a.md': text });
    for (const command of ['claims', 'terms', 'citations']) {
      const { output, status } = await nqpf([command, 'a.md'], cwd);
      assert.equal(status, 0);
      assert.match(output, /^a\.md\n {2}\d+:\d+ /);
    }
  });
});
