/** Runs the command line in this process, in a folder of its own, and gives what it printed and its exit status. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CslProcessor } from '../../src/core';
import { run } from '../../src/cli/run';
import { packKnowledge } from '../../src/knowledge/pack';

let knowledge: Promise<string> | undefined;
const folders: string[] = [];

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nqpf-cli-'));
  folders.push(folder);
  return folder;
}

/** The packed knowledge, written once for all tests. */
export function knowledgeFolder(): Promise<string> {
  knowledge ??= packKnowledge(path.join(__dirname, '../../src/knowledge')).then((files) => {
    const folder = temporaryFolder();
    for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
    return folder;
  });
  return knowledge;
}

/** Writes files, folders included, and returns the folder they are in. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

export interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

export async function nqpf(words: readonly string[], cwd: string, stdin = ''): Promise<Outcome> {
  let output = '';
  let errors = '';
  const status = await run(words, {
    cwd,
    environment: { LANG: 'en_US.UTF-8' },
    knowledge: await knowledgeFolder(),
    version: '0.0.0',
    workerScript: undefined,
    loadCslProcessor: () => Promise.resolve(createRequire(__filename)('citeproc') as CslProcessor),
    readStdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    writeOut: (text) => {
      output += text;
    },
    writeError: (text) => {
      errors += text;
    },
  });
  return { status, output, errors };
}

before(async function () {
  this.timeout(60_000);
  await knowledgeFolder();
});

// Each call loads the built-in knowledge anew, which takes its time on a busy machine.
beforeEach(function () {
  this.currentTest?.timeout(30_000);
});

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
