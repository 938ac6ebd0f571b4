/** Runs the suite in desktop VS Code where this machine has it or can have it; otherwise says in a sentence why not. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { workFolder } from '../../src/build/hosts/cache';
import { findCommand } from '../../src/build/hosts/chromium';
import { stop } from '../../src/build/hosts/processes';
import { createCollector, type Outcome } from './outcome';

export interface DesktopRun {
  readonly extension: string;
  readonly tests: string;
  readonly folder: string;
}

const runDeadline = 5 * 60_000;
const downloadDeadline = 5 * 60_000;
/** Without an answer in this time there is no download to be had. */
const probeDeadline = 5_000;

const updateAddress = 'https://update.code.visualstudio.com/api/releases/stable';

async function canDownload(): Promise<boolean> {
  try {
    return (await fetch(updateAddress, { signal: AbortSignal.timeout(probeDeadline) })).ok;
  } catch {
    return false;
  }
}

/** The editor's own program; the `code` on the path may be a script that returns before the editor ends. */
async function findEditor(): Promise<string | undefined> {
  const named = process.env['VSCODE_PATH'];
  if (named) return named;
  if (!(await canDownload())) return undefined;
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  const download = downloadAndUnzipVSCode({
    version: 'stable',
    cachePath: path.join(workFolder, 'desktop'),
    timeout: probeDeadline * 3,
    reporter: new SilentReporter(),
  });
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), downloadDeadline).unref());
  return Promise.race([download, late]).catch(() => undefined);
}

/** Where installers put the editor's program. */
const installedPlaces = [
  '/usr/share/code/code',
  '/opt/visual-studio-code/code',
  '/Applications/Visual Studio Code.app/Contents/MacOS/Electron',
];

function installedProgram(): string | undefined {
  return installedPlaces.find((place) => existsSync(place));
}

export async function runInDesktop(options: DesktopRun): Promise<Outcome> {
  const skip = (reason: string): Outcome => ({ host: 'desktop', passed: 0, failed: 0, skipped: reason });
  const needsDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  const xvfb = needsDisplay ? findCommand('xvfb-run') : undefined;
  if (needsDisplay && !xvfb) return skip('there is no display; install xvfb to run it without one');
  const editor = installedProgram() ?? (await findEditor());
  if (!editor) return skip('no desktop VS Code is installed and none could be downloaded');
  const data = await mkdtemp(path.join(os.tmpdir(), 'nqpf-desktop-'));
  const collector = createCollector('desktop');
  const args = [
    options.folder,
    ...['--user-data-dir', path.join(data, 'user'), '--extensions-dir', path.join(data, 'extensions')],
    ...['--disable-workspace-trust', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
    ...['--no-sandbox', '--disable-gpu', '--disable-telemetry'],
    `--extensionDevelopmentPath=${options.extension}`,
    `--extensionTestsPath=${options.tests}`,
  ];
  const child = xvfb ? spawn(xvfb, ['-a', editor, ...args]) : spawn(editor, args);
  const timer = setTimeout(() => void stop(child), runDeadline);
  try {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => collector.read(line));
    }
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    return collector.outcome(code === 0 ? undefined : `The editor ended with ${code}.`);
  } finally {
    clearTimeout(timer);
    await stop(child);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}
