/** The hosts in which the suite runs, each by its name. */

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../src/build/hosts/cache';
import { startServer, workbenchAddress } from '../../src/build/hosts/serverHost';
import { startWeb } from '../../src/build/hosts/webHost';
import { bundleSuite } from './bundle';
import { runInDesktop } from './desktop';
import type { Outcome } from './outcome';
import { runInPage } from './runInPage';

export interface WorkspaceCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

/** A copy of a folder (the fixture workspace, where none is named), so that no test changes the checkout. */
export async function copyWorkspace(
  source = path.join(__dirname, 'workspace'),
  settings?: Readonly<Record<string, unknown>>,
): Promise<WorkspaceCopy> {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'nqpf-workspace-'));
  const folder = path.join(parent, path.basename(source));
  await cp(source, folder, { recursive: true });
  if (settings) {
    await mkdir(path.join(folder, '.vscode'), { recursive: true });
    await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  }
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The sample manuscripts that the extension brings along. */
export const sampleFolder = path.join(root, 'media/sample');

async function withWorkspace<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const { folder, remove } = await copyWorkspace();
  try {
    return await use(folder);
  } finally {
    await remove();
  }
}

async function server(): Promise<Outcome> {
  const tests = await bundleSuite('node');
  return withWorkspace(async (folder) => {
    const running = await startServer();
    try {
      return await runInPage('server', workbenchAddress(running, { folder, extension: root, tests }));
    } finally {
      await running.stop();
    }
  });
}

async function web(): Promise<Outcome> {
  const tests = await bundleSuite('web');
  return withWorkspace(async (folder) => {
    const running = await startWeb({ extension: root, tests, folder });
    try {
      return await runInPage('web', running.origin);
    } finally {
      await running.stop();
    }
  });
}

async function desktop(): Promise<Outcome> {
  const tests = await bundleSuite('node');
  return withWorkspace((folder) => runInDesktop({ extension: root, tests, folder }));
}

export const hosts = { server, web, desktop } as const;

export type HostName = keyof typeof hosts;

export function isHostName(name: string): name is HostName {
  return Object.hasOwn(hosts, name);
}
