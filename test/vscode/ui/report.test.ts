/** "Export Report" in the editor, and the page that it writes, as a reviewer opens it. */

import assert from 'node:assert/strict';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { accessibilityProblems } from './accessibility';
import { pictureSettings } from './pictures';
import { openWorkbench, picturesFolder, type Workbench } from './workbench';
import { writtenFile } from './writtenFile';

describe('report', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    copy = await copyWorkspace(sampleFolder, pictureSettings);
    workbench = await openWorkbench({ folder: copy.folder });
    await workbench.openFile('sample.md');
  });

  afterEach(function () {
    return workbench.keepFailure(this.currentTest);
  });

  after(async () => {
    await workbench?.close();
    await copy?.remove();
  });

  it('is written where the user says', async () => {
    await workbench.runCommand('NQPF: Export Report');
    await workbench.page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')].some(({ value }) =>
        value.endsWith('sample-report.html'),
      ),
    );
    await workbench.page.keyboard.press('Enter');
    const report = await writtenFile(path.join(copy.folder, 'sample-report.html'), workbench.page);
    assert.match(report.toString(), /^<!DOCTYPE html>[^]*<\/html>\n$/);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`opens without a request and is accessible, ${scheme}`, async () => {
      page = await workbench.page.context().newPage();
      try {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.emulateMedia({ colorScheme: scheme });
        const address = pathToFileURL(path.join(copy.folder, 'sample-report.html')).href;
        await page.goto(address);
        assert.deepEqual(asked, [address]);
        assert.deepEqual(await page.locator('section').evaluateAll((sections) => sections.map(({ id }) => id)), [
          'findings',
          'claims',
          'tests',
          'tables',
          'charts',
          'citations',
          'terms',
        ]);
        assert.ok((await page.locator('figure svg').count()) >= 10);
        await page.screenshot({ path: path.join(picturesFolder, `report-${scheme}.png`) });
        await page.locator('#charts').scrollIntoViewIfNeeded();
        assert.deepEqual(await accessibilityProblems(page.locator('body')), []);
      } finally {
        await page.close();
      }
    });
  }

  it('prints on pages of paper', async () => {
    page = await workbench.page.context().newPage();
    try {
      await page.goto(pathToFileURL(path.join(copy.folder, 'sample-report.html')).href);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('nav').isVisible(), false);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(wide <= 0, `${wide} pixels stand out`);
    } finally {
      await page.close();
    }
  });
});
