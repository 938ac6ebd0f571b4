/** `npm test`: builds, checks, and runs every test in every host; one table and one line at the end say what ran. */

import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../src/build/hosts/cache';
import type { Outcome } from '../vscode/outcome';
import { runHost } from '../vscode/run';
import { printTable } from '../vscode/table';

const tests = path.join(root, 'test');

/** Folders whose tests run otherwise, or are no tests. */
const notHere = ['vscode', 'bench', 'support'];

/** Runs a command with its output shown and kept. */
function show(command: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const [name, ...args] = command;
  console.log(`\n$ ${command.join(' ')}`);
  return new Promise((resolve, reject) => {
    const child = spawn(name ?? '', args, {
      cwd: root,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      process.stdout.write(data);
    });
    child.stderr.on('data', (data: Buffer) => process.stderr.write(data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function runStep(host: string, command: readonly string[]): Promise<Outcome> {
  const { code } = await show(command);
  const failures = code === 0 ? [] : [command.join(' ')];
  return { host, passed: code === 0 ? 1 : 0, failed: failures.length, failures };
}

function count(output: string, word: 'passing' | 'failing' | 'pending'): number {
  return Number(new RegExp(`^ +(\\d+) ${word}\\b`, 'm').exec(output)?.[1] ?? 0);
}

/** What Mocha says of failed tests, which stands behind their count. */
function failuresIn(output: string): readonly string[] {
  const [, report] = output.split(/^ +\d+ failing$/m);
  return report === undefined ? [] : [report.trim()];
}

async function runMocha(area: string): Promise<Outcome> {
  const files = `test/${area}/**/*.test.ts`;
  const { code, output } = await show(['npx', 'mocha', '--import=tsx', '--forbid-only', '--forbid-pending', files]);
  const [passed, failed] = [count(output, 'passing'), count(output, 'failing')];
  const unnamed = failed === 0 && (code !== 0 || passed === 0);
  return { host: area, passed, failed: unnamed ? 1 : failed, failures: failuresIn(output) };
}

function hasTests(area: string): boolean {
  const folder = path.join(tests, area);
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.test.ts'));
}

async function main(): Promise<void> {
  const outcomes: Outcome[] = [await runStep('build', ['npm', 'run', '--silent', 'build'])];
  for (const check of ['types', 'format', 'lint', 'layers']) {
    outcomes.push(await runStep(`check ${check}`, ['npm', 'run', '--silent', `check:${check}`]));
  }
  const areas = readdirSync(tests, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notHere.includes(entry.name) && hasTests(entry.name))
    .map((entry) => entry.name);
  for (const area of areas) outcomes.push(await runMocha(area));
  for (const host of ['server', 'web', 'desktop', 'ui']) outcomes.push(await runHost(host));
  printTable(outcomes);
}

void main();
