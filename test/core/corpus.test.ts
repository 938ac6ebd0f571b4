/**
 * Whole documents with every finding and claim written down beside them, so that a change of behavior shows as a
 * diff that a person reads. `UPDATE_GOLDEN=1 npm run test:core` writes them anew.
 */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { t } from '../../src/core';
import type { DocumentAnalysis } from '../../src/core';
import { analyze } from '../support/core';

const root = join(__dirname, '../..');
const golden = join(root, 'test/corpus/golden');

async function manuscripts(): Promise<readonly string[]> {
  const own = (await readdir(golden)).filter((name) => /\.(?:md|tex)$/.test(name)).map((name) => join(golden, name));
  return [join(root, 'media/sample/sample.md'), join(root, 'media/sample/sample.tex'), ...own];
}

function described(analysis: DocumentAnalysis): string {
  const { source } = analysis.document;
  const place = (offset: number): string => {
    const { line, column } = analysis.lines.positionAt(offset);
    return `${line + 1}:${column + 1}`;
  };
  const claims = analysis.claims.map(({ claim, verdict }) => {
    const years = [claim.year, claim.yearEnd].filter((year) => year !== undefined).join('-') || '-';
    const words = source.slice(claim.span.start, claim.span.end).replace(/\s+/g, ' ');
    return `${place(claim.span.start)} ${claim.kind} ${claim.subject.concept?.id ?? '?'} ${years} ${words} ${verdict}`;
  });
  const findings = analysis.findings.map(
    (finding) => `${place(finding.span.start)} ${finding.severity} ${finding.rule} ${t('zh-cn', finding.message)}`,
  );
  const cited = analysis.citations.map(
    (mention) =>
      `${place(mention.span.start)} ${mention.notation} ${source.slice(mention.span.start, mention.span.end).replace(/\s+/g, ' ')} ${mention.entry?.id ?? '?'}`,
  );
  return [...['# claims', ...claims], ...['# citations', ...cited], ...['# findings', ...findings], ''].join('\n');
}

describe('golden documents', () => {
  it('are as they were', async function () {
    this.timeout(20_000);
    const bibtex = await readFile(join(root, 'media/sample/references.bib'), 'utf8');
    for (const path of await manuscripts()) {
      const source = await readFile(path, 'utf8');
      const analysis = await analyze(source, { format: path.endsWith('.tex') ? 'latex' : 'markdown', bibtex });
      const file = join(golden, `${basename(path)}.expected.txt`);
      const actual = described(analysis);
      if (process.env['UPDATE_GOLDEN'] === '1') await writeFile(file, actual);
      assert.ok(existsSync(file), `${basename(path)} has no expectation; run with UPDATE_GOLDEN=1`);
      assert.equal(actual, await readFile(file, 'utf8'), basename(path));
    }
  });
});
