/** The built command line as a process: exit status, standard streams, worker threads. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { folderWith, knowledgeFolder, temporaryFolder } from './support';

describe('the nqpf process', () => {
  let script = '';

  before(async function () {
    this.timeout(60_000);
    const root = temporaryFolder();
    mkdirSync(path.join(root, 'dist'));
    writeFileSync(path.join(root, 'package.json'), '{"version": "1.2.3"}');
    cpSync(await knowledgeFolder(), path.join(root, 'dist', 'knowledge'), { recursive: true });
    script = path.join(root, 'dist', 'cli.js');
    await esbuild.build({
      entryPoints: [path.join(__dirname, '../../src/cli/main.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      logLevel: 'silent',
    });
  });

  const nqpf = (words: readonly string[], cwd: string, input?: string) =>
    spawnSync(process.execPath, [script, ...words], {
      cwd,
      encoding: 'utf8',
      ...(input === undefined ? {} : { input }),
    });

  it('knows its version and its exit statuses', () => {
    const cwd = folderWith({ 'a.md': '[@jin-bei-2024]', 'refs.bib': '@misc{x}', 'b.md': '[@nobody]' });
    assert.equal(nqpf(['--version'], cwd).stdout, '1.2.3\n');
    assert.equal(nqpf(['check', 'a.md'], cwd).status, 0);
    assert.equal(nqpf(['check', 'b.md'], cwd).status, 1);
    assert.equal(nqpf(['check', 'c.md'], cwd).status, 2);
    assert.equal(nqpf(['citations', '--stdin-format', 'markdown', '-'], cwd, '（金碚，2024）').status, 0);
  }).timeout(60_000);

  it('gives with many threads what it gives with one, in the same order', () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`p${index}.md`, `第${index}篇（戴翔，${2030 + index}）\n`]),
    );
    const cwd = folderWith({ ...files, 'q.md': '\0'.repeat(100) });
    const one = nqpf(['check', '--format', 'json', '--jobs', '1', '.'], cwd);
    const three = nqpf(['check', '--format', 'json', '--jobs', '3', '.'], cwd);
    assert.equal(one.status, 2);
    assert.equal(three.stdout, one.stdout);
    assert.equal(three.stderr, one.stderr);
    assert.equal(three.status, one.status);
  }).timeout(60_000);
});
