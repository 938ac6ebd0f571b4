/** The folder in which provisioned hosts are kept over runs and checkouts; a folder in it is there whole or not at all. */

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(__dirname, '../../..');

/** Output of tests and the last resort of the cache; ignored by git. */
export const workFolder = path.join(root, '.vscode-test');

async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** `NQPF_CACHE`, else the user's cache folder, else a folder of this checkout. */
async function cacheFolder(): Promise<string> {
  const { NQPF_CACHE, XDG_CACHE_HOME } = process.env;
  const candidates = [
    ...(NQPF_CACHE ? [path.resolve(NQPF_CACHE)] : []),
    path.join(XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'nqpf-companion'),
    path.join(workFolder, 'cache'),
  ];
  for (const candidate of candidates) if (await isWritable(candidate)) return candidate;
  return path.join(workFolder, 'cache');
}

/**
 * The folder `name` of the cache, made by `fill` where it is not there yet. `fill` works in a folder beside it that
 * is renamed at the end, so an interrupted run leaves nothing that looks finished.
 */
export async function provisionOnce(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const cache = await cacheFolder();
  const finished = path.join(cache, name);
  if (existsSync(finished)) return finished;
  const partial = path.join(cache, `.partial-${name}-${randomBytes(4).toString('hex')}`);
  await mkdir(partial, { recursive: true });
  try {
    await fill(partial);
    await rename(partial, finished).catch((error: unknown) => {
      // Another run may have been quicker; its folder is as good as ours.
      if (!existsSync(finished)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true, maxRetries: 3 });
  }
  return finished;
}
