/** Runs the tests of the user interface in this process; keeps their pictures for the README where asked to. */

import { readdirSync } from 'node:fs';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import Mocha from 'mocha';
import { root } from '../../../src/build/hosts/cache';
import { ensureChineseFont } from '../../../src/build/hosts/chromium';
import { type Outcome, withReason } from '../outcome';
import { retries } from '../support/retries';
import { picturesFolder } from './workbench';

const timeout = 180_000;

/** Replaces the pictures of media/ by those which the README shows; one that no test took is a mistake. */
async function keep(): Promise<void> {
  const readme = await readFile(path.join(root, 'README.md'), 'utf8');
  const names = [...readme.matchAll(/\(media\/screenshots\/([^)]+)\)/g)].map(([, name = '']) => name);
  const target = path.join(root, 'media/screenshots');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const name of names) await cp(path.join(picturesFolder, name), path.join(target, name));
  console.log(`  ${names.length} pictures are in ${path.relative(root, target)}.`);
}

export async function runUserInterface(keepPictures: boolean): Promise<Outcome> {
  await ensureChineseFont();
  await rm(picturesFolder, { recursive: true, force: true });
  const mocha = new Mocha({ ui: 'bdd', timeout, retries, reporter: 'spec', forbidOnly: true, forbidPending: true });
  for (const name of readdirSync(__dirname).sort())
    if (name.endsWith('.test.ts')) mocha.addFile(path.join(__dirname, name));
  const failures: string[] = [];
  const repeated: string[] = [];
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats));
    runner.on('fail', (test, error: Error) => failures.push(withReason(test.fullTitle(), error.message)));
    runner.on('retry', (test, error) => repeated.push(withReason(test.fullTitle(), error.message)));
  });
  const outcome = { host: 'ui', passed: stats?.passes ?? 0, failed: stats?.failures ?? 0, failures, repeated };
  if (outcome.passed + outcome.failed === 0) {
    console.log('  ✘ No test ran.');
    return { ...outcome, failed: 1 };
  }
  if (keepPictures && outcome.failed === 0) await keep();
  return outcome;
}
