/**
 * `npm start`: opens a real VS Code with the extension and a copy of the sample manuscript, the chart panel included.
 * An installed `code` is used where there is one and a display; else the server host, whose address is printed.
 * `npm start -- server` asks for the server host; `PORT` chooses its port.
 */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from './hosts/cache';
import { findCommand } from './hosts/chromium';
import { run } from './hosts/processes';
import { startServer, workbenchAddress } from './hosts/serverHost';

const sample = path.join(root, 'media/sample');
const firstFile = 'sample.md';

/** The extension shows its chart panel at once where this is set; see src/vscode/extension.node.ts. */
const environment = { NQPF_SHOW_CHART: '1' };

async function copySample(): Promise<{ readonly folder: string; readonly parent: string }> {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'nqpf-sample-'));
  const folder = path.join(parent, 'nqpf-sample');
  await cp(sample, folder, { recursive: true });
  return { folder, parent };
}

function findCode(): string | undefined {
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return hasDisplay && !isRoot ? (findCommand('code') ?? findCommand('code.cmd')) : undefined;
}

function startDesktop(code: string, folder: string): void {
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder, path.join(folder, firstFile)];
  const child = spawn(code, args, {
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
    stdio: 'ignore',
    detached: true,
  });
  child.unref();
  console.log(`VS Code opens ${folder} with the extension.`);
}

async function startInBrowser(folder: string, parent: string): Promise<void> {
  Object.assign(process.env, environment);
  const server = await startServer({ port: Number(process.env['PORT'] ?? 0) });
  const openFiles = [path.join(folder, firstFile)];
  console.log(
    `\nOpen this address in a browser:\n\n  ${workbenchAddress(server, { folder, extension: root, openFiles })}\n`,
  );
  console.log(`The sample is in ${folder}. Ctrl+C ends the server and removes it.`);
  const end = async (): Promise<void> => {
    await server.stop();
    await rm(parent, { recursive: true, force: true });
    process.exit(0);
  };
  process.once('SIGINT', () => void end());
  process.once('SIGTERM', () => void end());
}

async function main(args: readonly string[]): Promise<void> {
  await run('npm', ['run', '--silent', 'build'], { cwd: root, show: true });
  if (!existsSync(sample)) throw new Error('There is no sample manuscript in media/sample.');
  const { folder, parent } = await copySample();
  const code = args.includes('server') ? undefined : findCode();
  console.log('The chart panel opens beside the manuscript; "NQPF: Show Chart" (F1) opens it again.');
  if (code) startDesktop(code, folder);
  else await startInBrowser(folder, parent);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
