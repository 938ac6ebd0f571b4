/** Bibliographies that a document names and that lie elsewhere, nowhere, or in a circle: said where they are named, the rest is checked. */

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inGbk, inUtf16 } from '../support/legacyText';
import { folderWith, nqpf, temporaryFolder } from './support';

const entry = '@book{key, title={题}, author={金碚}, publisher={社}, year=2020}\n';

function naming(file: string): string {
  return `---\nbibliography: "${file}"\n---\n\n见 [@key] 与 [@jin-bei-2024]。\n`;
}

interface Checked {
  readonly rules: readonly string[];
  readonly messages: readonly string[];
  readonly errors: string;
}

async function check(text: string, cwd: string): Promise<Checked> {
  writeFileSync(path.join(cwd, 'paper.md'), text);
  const { output, errors } = await nqpf(['check', '--format', 'json', 'paper.md'], cwd);
  const { results } = JSON.parse(output) as {
    results: readonly { path: string; findings: readonly { rule: string; message: string }[] }[];
  };
  const findings = results.find((result) => result.path === 'paper.md')?.findings ?? [];
  return { rules: findings.map(({ rule }) => rule), messages: findings.map(({ message }) => message), errors };
}

describe('a bibliography that is named', () => {
  it('outside of the folder is read', async () => {
    const cwd = path.join(folderWith({ 'library/all.bib': entry }), 'paper');
    mkdirSync(cwd);
    assert.deepEqual((await check(naming('../library/all.bib'), cwd)).rules, []);
  });

  for (const file of ['Z:\\\\refs.bib', 'Z:/refs.bib', '//server/share/refs.bib', '/nowhere/refs.bib', 'refs?.bib']) {
    it(`on a drive that is not there, ${file}, is not found, and its citations are looked up elsewhere`, async () => {
      const { rules, messages } = await check(naming(file), temporaryFolder());
      assert.ok(rules.includes('citations/bibliography-not-found'), rules.join());
      assert.ok(messages.some((message) => message.includes('refs')));
    });
  }

  it('in whichever encoding it is stored is read, and so is the document', async () => {
    const bib = '@book{key, title={论“新质生产力”}, author={金碚}, publisher={社}, address={北京}, year=2020}\n';
    const forms = { gbk: inGbk(bib), wide: inUtf16(bib, 'little'), other: inUtf16(bib, 'big'), marked: `\ufeff${bib}` };
    const cwd = folderWith(Object.fromEntries(Object.entries(forms).map(([name, text]) => [`${name}.bib`, text])));
    for (const name of Object.keys(forms)) {
      writeFileSync(
        path.join(cwd, 'a.md'),
        inGbk(`---\nbibliography: ${name}.bib\n---\n\n见金碚（2020）与 [@key]。\n`),
      );
      const { output, errors } = await nqpf(['citations', '--format', 'json', 'a.md'], cwd);
      const { results } = JSON.parse(output) as { results: readonly { citations: readonly { entry: string }[] }[] };
      assert.deepEqual(
        results[0]?.citations.map(({ entry }) => entry),
        ['key', 'key'],
        name,
      );
      assert.equal(errors, '');
    }
  });

  it('that is a folder, or a link to itself, is not found', async () => {
    const cwd = temporaryFolder();
    mkdirSync(path.join(cwd, 'folder.bib'));
    symlinkSync('loop.bib', path.join(cwd, 'loop.bib'));
    for (const file of ['folder.bib', 'loop.bib'])
      assert.ok((await check(naming(file), cwd)).rules.includes('citations/bibliography-not-found'), file);
  });

  it('in a folder that links to itself is read once, and a search through such folders ends', async () => {
    const cwd = folderWith({ 'refs.bib': entry });
    symlinkSync('.', path.join(cwd, 'again'), 'dir');
    assert.deepEqual((await check(naming('again/again/refs.bib'), cwd)).rules, []);
    const { status } = await nqpf(['check', '--format', 'json', '.'], cwd);
    assert.equal(status, 0);
  });

  it('that is no text is named on standard error, and the document is checked without it', async () => {
    const cwd = folderWith({ 'refs.bib': new Uint8Array(4096) });
    const { errors } = await check(naming('refs.bib'), cwd);
    assert.match(errors, /refs\.bib/);
  });
});
