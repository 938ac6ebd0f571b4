/** Packages of the npm registry that are unpacked as they are, without installing them or running their scripts. */

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { run } from './processes';
import { Unavailable } from './unavailable';

export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /** SHA-512 of the package as published; left out where each platform has its own and npm's own check must do. */
  readonly integrity?: string;
}

const npmTimeout = 10 * 60_000;

export function npm(args: readonly string[], cwd: string): Promise<string> {
  return run('npm', [...args, '--no-audit', '--no-fund', '--no-update-notifier'], { cwd, timeout: npmTimeout });
}

/** Unpacks the package's own files into `folder`. */
export async function unpackPackage(pinned: PinnedPackage, folder: string): Promise<void> {
  const spec = `${pinned.name}@${pinned.version}`;
  const download = path.join(folder, '.download');
  await mkdir(download, { recursive: true });
  try {
    await npm(['pack', spec, '--silent', '--ignore-scripts', '--pack-destination', download], download);
  } catch (error) {
    throw new Unavailable(
      `The package ${spec} could not be fetched; see that npm reaches a registry. (${String(error)})`,
    );
  }
  const [archive] = (await readdir(download)).filter((name) => name.endsWith('.tgz'));
  if (!archive) throw new Unavailable(`npm left no archive of ${spec}.`);
  const file = path.join(download, archive);
  const hash = createHash('sha512').update(await readFile(file));
  if (pinned.integrity && `sha512-${hash.digest('base64')}` !== pinned.integrity) {
    throw new Unavailable(`The archive of ${spec} is not the one that was published; remove it from npm's cache.`);
  }
  try {
    await run('tar', ['-xzf', file, '-C', folder, '--strip-components=1']);
  } catch (error) {
    throw new Unavailable(`The archive of ${spec} could not be unpacked; install tar and gzip. (${String(error)})`);
  }
  await rm(download, { recursive: true, force: true });
}
