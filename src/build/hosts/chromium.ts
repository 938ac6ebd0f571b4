/** Finds a Chromium-family browser, installing one where the system lets us, and starts it for tests. */

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { run } from './processes';
import { Unavailable } from './unavailable';

/** What a container needs, and silence on the network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commandNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const knownPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The full path of a command, as a shell would find it. */
export function findCommand(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

function findInstalled(): string | undefined {
  for (const name of commandNames) {
    const file = findCommand(name);
    if (file) return file;
  }
  return knownPlaces.find((place) => existsSync(place));
}

async function hasChineseFont(): Promise<boolean> {
  try {
    return (await run('fc-list', [':lang=zh', 'family'])).trim() !== '';
  } catch {
    return false;
  }
}

const isRoot = process.getuid?.() === 0;

/** Installs Debian packages; false where this is no such system or we may not. */
async function installDebianPackages(names: readonly string[]): Promise<boolean> {
  if (!isRoot || !findCommand('apt-get')) return false;
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 10 * 60_000 };
  console.log(`Installing ${names.join(' and ')} with apt-get …`);
  try {
    await run('apt-get', ['update', '-qq'], options);
    await run('apt-get', ['install', '-y', '-qq', ...names], options);
    return true;
  } catch (error) {
    console.log(`That did not work: ${String(error)}`);
    return false;
  }
}

async function installWithPlaywright(): Promise<string | undefined> {
  const file = () => {
    const place = chromium.executablePath();
    return place && existsSync(place) ? place : undefined;
  };
  const there = file();
  if (there) return there;
  try {
    const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
    console.log('Trying to download a browser …');
    await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 3 * 60_000 });
  } catch {
    return undefined;
  }
  return file();
}

let found: Promise<string> | undefined;

async function search(): Promise<string> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Unavailable(`CHROME_PATH names ${chosen}, which is not there.`);
  }
  const installed = findInstalled();
  if (installed) return installed;
  // On Debian as root the distribution's package comes first: the download misses system libraries there.
  if (await installDebianPackages(['chromium', 'fonts-noto-cjk'])) {
    const fresh = findInstalled();
    if (fresh) return fresh;
  }
  const downloaded = await installWithPlaywright();
  if (downloaded) return downloaded;
  throw new Unavailable(
    'No browser was found: install Chromium or Chrome (on Debian: apt-get install chromium fonts-noto-cjk), or set CHROME_PATH.',
  );
}

/** The path of a browser. Throws {@link Unavailable} where there is none and none can be installed. */
export function findChromium(): Promise<string> {
  found ??= search();
  return found;
}

/** Chinese in pictures is boxes without such a font: installs one, or says what to install. */
export async function ensureChineseFont(): Promise<void> {
  if (process.platform !== 'linux' || (await hasChineseFont())) return;
  if (await installDebianPackages(['fontconfig', 'fonts-noto-cjk'])) return;
  console.log('No Chinese font was found: install one (on Debian: fonts-noto-cjk), or Chinese is shown as boxes.');
}

/**
 * Webviews live in an origin of their own and need a service worker there, which a browser that blocks the storage of
 * third parties denies them.
 */
const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

export interface BrowserOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Starts a browser with a fresh profile, which is removed when the context is closed. */
export async function openBrowser(options: BrowserOptions = {}): Promise<BrowserContext> {
  const executablePath = await findChromium();
  const profile = await mkdtemp(path.join(os.tmpdir(), 'nqpf-browser-'));
  await mkdir(path.join(profile, 'Default'));
  await writeFile(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: flags,
    locale: 'en-US',
    ...options,
  });
  const close = context.close.bind(context);
  context.close = async () => {
    await close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return context;
}
