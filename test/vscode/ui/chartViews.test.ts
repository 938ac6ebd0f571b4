/** The further views of the chart panel, series put together, exports: each driven as a reader does, in light and dark. */

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import {
  conceptView,
  coverageOf,
  type DocumentAnalysis,
  shareView,
  termUseView,
  timelineView,
} from '../../../src/core';
import { analyze } from '../../support/core';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { accessibilityProblems } from './accessibility';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';
import { writtenFile } from './writtenFile';

const style = { edition: '2025', system: 'numeric' } as const;

describe('views of the chart panel', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;
  let analysis: DocumentAnalysis;
  const page = (): ReturnType<Workbench['webview']> => workbench.webview();

  before(async () => {
    copy = await copyWorkspace(sampleFolder, pictureSettings);
    const text = await readFile(path.join(sampleFolder, 'sample.md'), 'utf8');
    analysis = await analyze(text, { bibtex: await readFile(path.join(sampleFolder, 'references.bib'), 'utf8') });
    workbench = await openWorkbench({ folder: copy.folder });
    await workbench.openFile('sample.md');
    await workbench.runCommand('NQPF: Show Chart');
    await page().locator('svg.chart').waitFor();
  });

  afterEach(function () {
    return workbench.keepFailure(this.currentTest);
  });

  after(async () => {
    await workbench?.close();
    await copy?.remove();
  });

  async function open(topic: string): Promise<Locator> {
    await page().locator(`#topic-${topic}`).click();
    await page().locator(`#topic-${topic}[aria-pressed="true"]`).waitFor();
    const chart = page().locator('svg.chart');
    await chart.waitFor();
    return chart;
  }

  const valuesOf = (elements: Locator, name: string): Promise<readonly string[]> =>
    elements.evaluateAll((all, attribute) => all.map((one) => one.getAttribute(attribute) ?? ''), name);

  async function isAccessible(): Promise<void> {
    await page().locator('summary').click();
    const problems = await accessibilityProblems(page().locator('body'));
    await page().locator('summary').click();
    assert.deepEqual(problems, []);
  }

  it('shows the sectors with the shares that the text states', async () => {
    const chart = await open('sectors');
    const { claims } = shareView(analysis, analysis.reference, 'en') ?? { claims: [] };
    assert.ok(claims.length >= 6);
    assert.deepEqual(
      await valuesOf(chart.locator('[data-claim]'), 'data-claim'),
      claims.map(({ id }) => String(id)),
    );
    assert.equal(await chart.locator('.share').count(), 3);
    await workbench.screenshot('chart-sectors');
    await isAccessible();
  });

  it('shows the citations by year, what was not found among them', async () => {
    const chart = await open('citations');
    const { works } = timelineView(analysis, style, 'en');
    assert.deepEqual(
      await valuesOf(chart.locator('[data-work]'), 'data-work'),
      [...works].sort((a, b) => (a.year ?? 0) - (b.year ?? 0)).map(({ id }) => id),
    );
    await page().locator('summary').click();
    assert.match(await page().locator('table').innerText(), /hseih2009.*no entry/s);
    await page().locator('summary').click();
    await chart.locator('[data-work="bloom2013"]').click();
    await workbench.page.locator('.statusbar-item', { hasText: /Ln 11.*selected/ }).waitFor();
    await workbench.screenshot('chart-citations');
    await isAccessible();
  });

  it('shows where which term is used, and lights up the one under the cursor', async () => {
    const chart = await open('terms');
    const { rows } = termUseView(analysis, 'en');
    const shown = rows.slice(0, 24);
    assert.equal(
      await chart.locator('.use').count(),
      shown.reduce((sum, { uses }) => sum + uses.length, 0),
    );
    await workbench.focusFile('sample.md');
    await workbench.goTo('数据要素');
    await chart.locator('.use.highlighted').waitFor();
    await workbench.screenshot('chart-terms');
    await isAccessible();
  });

  it('shows what of the argument the text speaks of, and leads there by keyboard', async () => {
    const chart = await open('concepts');
    const { parts } = conceptView(analysis, 'en') ?? { parts: [] };
    assert.deepEqual(
      await valuesOf(chart.locator('[data-part]'), 'data-coverage'),
      (await valuesOf(chart.locator('[data-part]'), 'data-part')).map((id) => {
        const part = parts.find((one) => one.id === id);
        const { used, all } = part ? coverageOf(part) : { used: -1, all: -1 };
        return `${used}/${all}`;
      }),
    );
    assert.equal(await chart.locator('[data-part]').count(), parts.length);
    await workbench.screenshot('chart-concepts');
    await isAccessible();
    await chart.locator('[data-part="hardware"]').press('Enter');
    await workbench.page.locator('.statusbar-item', { hasText: /Ln 33.*selected/ }).waitFor();
  });

  it('compares series that a reader adds, found by pinyin, as an index and year on year', async () => {
    await open('series');
    await page().locator('#search').fill('gdp');
    await page().locator('.results [data-series]').first().waitFor();
    await page().locator('#search').fill('guoneishengchan');
    const found = page().locator('.results [data-series]').first();
    const [id = ''] = await valuesOf(page().locator('.results [data-series]'), 'data-series');
    await found.click();
    await page().locator(`#remove-${id}`).waitFor();
    await page().locator('#mode-absolute[aria-disabled="true"]').waitFor();
    assert.equal(await page().locator('#mode-indexed').getAttribute('aria-pressed'), 'true');
    const lines = await page().locator('svg.chart .line').count();
    await workbench.screenshot('chart-indexed');
    await page().locator('#mode-growth').click();
    await page().locator('#mode-growth[aria-pressed="true"]').waitFor();
    await isAccessible();
    await page().locator(`#remove-${id}`).click();
    await page().locator(`#remove-${id}`).waitFor({ state: 'detached' });
    assert.equal(await page().locator('svg.chart .line').count(), lines - 1);
    await page().locator('#mode-absolute').click();
    await page().locator('#mode-absolute[aria-pressed="true"]').waitFor();
  });

  for (const format of ['svg', 'csv', 'png'] as const) {
    it(`saves the chart as ${format.toUpperCase()}`, async () => {
      await page().locator('#view').selectOption('goods-exports:USD');
      await page().locator('svg.chart[aria-label*="exports"]').waitFor();
      await page().locator(`#export-${format}`).click();
      const field = workbench.page.locator('.quick-input-widget:visible input');
      await field.waitFor();
      await workbench.page.waitForFunction(
        (ending) =>
          [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')].some(({ value }) =>
            value.endsWith(ending),
          ),
        `.${format}`,
      );
      await workbench.page.keyboard.press('Enter');
      const file = path.join(copy.folder, `chart-goods-exports.${format}`);
      const content = await writtenFile(file, workbench.page);
      if (format === 'png') {
        // Width and height stand in the header of the picture.
        assert.equal(content.subarray(1, 4).toString(), 'PNG');
        assert.equal(content.readUInt32BE(16), 1800);
        assert.ok(content.readUInt32BE(20) > 800 && content.length > 20_000, `${content.length} bytes`);
      } else if (format === 'svg') {
        const names = await workbench.page.evaluate((text) => {
          const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
          return [parsed.documentElement.nodeName, String(parsed.querySelectorAll('[data-claim]').length)];
        }, content.toString());
        assert.deepEqual(names, ['svg', '2']);
      } else assert.match(content.toString(), /^\ufeffindicator_id,.*\r\n.*33790\.44/s);
    });
  }

  it('inserts the chart behind the paragraph, with a file that overwrites none', async () => {
    await writeFile(path.join(copy.folder, 'chart-goods-exports-2.svg'), 'mine');
    await workbench.focusFile('sample.md');
    await workbench.goTo('33790.44');
    await page().locator('svg.chart[aria-label*="exports"]').waitFor();
    await page().locator('#insert').click();
    const file = path.join(copy.folder, 'chart-goods-exports-3.svg');
    assert.match((await writtenFile(file, workbench.page)).toString(), /^<svg /);
    await workbench.focusFile('sample.md');
    await workbench.goTo('双向投资');
    await workbench.page.locator('.view-line', { hasText: 'chart-goods-exports-3.svg' }).first().waitFor();
    assert.equal(await readFile(path.join(copy.folder, 'chart-goods-exports-2.svg'), 'utf8'), 'mine');
    await workbench.screenshot('chart-inserted');
  });

  it('inserts the other views as well, and undo takes the whole insert back in one step', async () => {
    const shown = workbench.page.locator('.monaco-editor[data-uri$="sample.md"] .view-line');
    await workbench.focusFile('sample.md');
    await workbench.goTo('双向投资');
    for (const topic of ['sectors', 'citations', 'terms', 'concepts']) {
      await open(topic);
      await page().locator('#insert').click();
      assert.match(
        (await writtenFile(path.join(copy.folder, `chart-${topic}.svg`), workbench.page)).toString(),
        /^<svg /,
      );
      const line = shown.filter({ hasText: `chart-${topic}.svg` }).first();
      await line.waitFor();
      await workbench.focusFile('sample.md');
      if (topic === 'concepts') await workbench.screenshot('chart-inserted-concepts');
      await workbench.page.keyboard.press('Control+z');
      await line.waitFor({ state: 'detached' });
    }
  });
});
