/** VS Code's own server with its workbench for the browser: extensions run in Node. Provisions, starts and stops it. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { provisionOnce } from './cache';
import { npm, type PinnedPackage, unpackPackage } from './packages';
import { run, stop, waitForOutput } from './processes';
import { Unavailable } from './unavailable';

const codeServer: PinnedPackage = {
  name: 'code-server',
  version: '4.139.1',
  integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** The server asks for this major version of Node; the package holds its binary for one platform. */
const serverNodeMajor = 24;
const serverNodeVersion = '24.21.0';
const startTimeout = 120_000;

/** Quiet and alike on every machine: no telemetry, no updates, no assistants, nothing opened on its own. */
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

async function provisionNode(): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) >= serverNodeMajor) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = await provisionOnce(`${name}-${serverNodeVersion}`, (target) =>
    unpackPackage({ name, version: serverNodeVersion }, target),
  );
  const binary = [path.join(folder, 'bin/node'), path.join(folder, 'bin/node.exe')].find((file) => existsSync(file));
  if (!binary) throw new Unavailable(`The package ${name} holds no binary; install Node ${serverNodeMajor}.`);
  return binary;
}

function provisionServer(): Promise<string> {
  return provisionOnce(`code-server-${codeServer.version}`, async (target) => {
    console.log('Provisioning the VS Code server (once; about 600 MB) …');
    await unpackPackage(codeServer, target);
    // Scripts stay off: they would compile native modules that only features outside our tests use.
    await npm(['install', '--omit=dev', '--ignore-scripts', '--loglevel=error'], path.join(target, 'lib/vscode'));
  });
}

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** `127.0.0.1:PORT`, the authority of addresses of remote files. */
  readonly authority: string;
  readonly extensionsFolder: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** 0 for any free one. */
  readonly port?: number;
  /** Asks before it trusts a workspace, as VS Code does for users. */
  readonly workspaceTrust?: boolean;
  /** Packaged extensions (`.vsix`) to install first, as a user does. */
  readonly packages?: readonly string[];
}

export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const [node, server] = [await provisionNode(), await provisionServer()];
  const data = await mkdtemp(path.join(os.tmpdir(), 'nqpf-server-'));
  const extensionsFolder = path.join(data, 'extensions');
  await mkdir(path.join(data, 'data/Machine'), { recursive: true });
  await mkdir(extensionsFolder);
  await writeFile(path.join(data, 'data/Machine/settings.json'), JSON.stringify(settings));
  const main = path.join(server, 'lib/vscode/out/server-main.js');
  for (const file of options.packages ?? []) {
    const folders = ['--server-data-dir', data, '--extensions-dir', extensionsFolder];
    await run(node, [main, '--install-extension', file, ...folders], { timeout: startTimeout });
  }
  const child = spawn(
    node,
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
      ...['--server-data-dir', data, '--extensions-dir', extensionsFolder],
      ...['--telemetry-level', 'off', '--without-connection-token', '--accept-server-license-terms'],
      '--enable-smoke-test-driver',
      ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const end = async (): Promise<void> => {
    await stop(child);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const [, port] = await waitForOutput(child, /Extension host agent listening on (\d+)/, startTimeout);
    const authority = `127.0.0.1:${port}`;
    return { origin: `http://${authority}`, authority, extensionsFolder, stop: end };
  } catch (error) {
    await end();
    throw error;
  }
}

export interface WorkbenchPage {
  readonly folder: string;
  readonly extension?: string;
  /** Module with `run()`; the page reports its end. */
  readonly tests?: string;
  readonly openFiles?: readonly string[];
}

/** The address of a page of the running server that opens `folder` with an extension under development. */
export function workbenchAddress(server: Pick<RunningServer, 'origin' | 'authority'>, page: WorkbenchPage): string {
  const remote = (file: string): string => `vscode-remote://${server.authority}${encodeURI(file)}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (page.extension) payload.push(['extensionDevelopmentPath', remote(page.extension)]);
  if (page.tests) payload.push(['extensionTestsPath', remote(page.tests)]);
  for (const file of page.openFiles ?? []) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ folder: page.folder, payload: JSON.stringify(payload) });
  return `${server.origin}/?${query.toString()}`;
}
