/** Waits for a file that the editor writes, until it is whole. */

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

const deadline = 60_000;

/** The content of the file as soon as two readings of it are the same. */
export async function writtenFile(file: string, page: Page): Promise<Buffer> {
  let before = Buffer.alloc(0);
  for (const end = Date.now() + deadline; ; ) {
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    if (content.length > 0 && content.equals(before)) return content;
    if (Date.now() > end) throw new Error(`${file} was not written.`);
    before = content;
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
  }
}
