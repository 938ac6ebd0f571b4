/** `npm start` on a machine without desktop VS Code: an address behind which the sample and its chart are open. */

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { root } from '../../../src/build/hosts/cache';
import { openBrowser } from '../../../src/build/hosts/chromium';
import { stop, waitForOutput } from '../../../src/build/hosts/processes';

const deadline = 120_000;

describe('npm start', () => {
  let child: ChildProcess;
  let browser: BrowserContext | undefined;

  after(async () => {
    await browser?.close();
    await stop(child);
  });

  it('opens the sample manuscript with its chart', async function () {
    this.timeout(deadline * 2);
    child = spawn(process.execPath, ['--import=tsx', path.join(root, 'src/build/start.ts'), 'server'], { cwd: root });
    const [, address] = await waitForOutput(child, /^\s*(http:\/\/127\.0\.0\.1:\S+)\n/m, deadline);
    assert.ok(address);
    browser = await openBrowser();
    const page = await browser.newPage();
    page.setDefaultTimeout(deadline);
    await page.goto(address);
    await page.locator('.tab[data-resource-name="sample.md"]').waitFor();
    const chart = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await chart.locator('h1').waitFor();
    assert.equal(await page.locator('.view-lines').first().isVisible(), true);
  });
});
