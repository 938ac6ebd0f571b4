/** How quickly the chart panel paints and redraws, and that it keeps nothing of a thousand updates. */

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

/** In milliseconds, on an idle machine; tests run on busy ones. */
const budgets = { firstPaint: 500, redraw: 50 };
const allowance = 3;

describe('speed of the chart panel', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;

  before(async () => {
    copy = await copyWorkspace(sampleFolder, pictureSettings);
    const sentence = '2023年，我国出口总额达到33790.44亿美元。';
    await writeFile(path.join(copy.folder, 'long.md'), `# 长文\n\n${`${sentence}\n\n`.repeat(500)}`);
    workbench = await openWorkbench({ folder: copy.folder });
  });

  afterEach(function () {
    return workbench.keepFailure(this.currentTest);
  });

  after(async () => {
    await workbench?.close();
    await copy?.remove();
  });

  async function pageFrame(): Promise<Frame> {
    const handle = await workbench.webview().locator('main').elementHandle();
    const frame = await handle?.ownerFrame();
    if (!frame) throw new Error('The panel has no page.');
    return frame;
  }

  /** Duration of the last measure of that name. */
  const measured = async (name: string): Promise<number> =>
    (await pageFrame()).evaluate((wanted) => performance.getEntriesByName(wanted).at(-1)?.duration ?? Number.NaN, name);

  it('paints soon after the first message', async () => {
    await workbench.openFile('sample.md');
    await workbench.runCommand('NQPF: Show Chart');
    await workbench.webview().locator('svg.chart').waitFor();
    await (await pageFrame()).waitForFunction(() => performance.getEntriesByName('nqpf.first-paint').length > 0);
    const time = await measured('nqpf.first-paint');
    console.log(`      first paint ${time.toFixed(0)} ms after the message`);
    assert.ok(time < budgets.firstPaint * allowance, `${time} ms`);
  });

  it('redraws 500 claims quickly', async () => {
    await workbench.openFile('long.md');
    await workbench.webview().locator('h1', { hasText: 'long.md' }).waitFor();
    await workbench.webview().locator('#view').waitFor();
    await workbench.webview().locator('[data-claim]').nth(499).waitFor({ state: 'attached' });
    const frame = await pageFrame();
    const times: number[] = [];
    for (let time = 0; time < 7; time += 1) {
      await frame.evaluate(() => window.dispatchEvent(new Event('resize')));
      times.push(await measured('nqpf.redraw'));
    }
    const time = Math.min(...times);
    console.log(
      `      redraw of ${await workbench.webview().locator('[data-claim]').count()} claims took ${time.toFixed(0)} ms`,
    );
    assert.ok(time < budgets.redraw * allowance, `${time} ms`);
  });

  it('keeps nothing of a thousand updates', async () => {
    await workbench.openFile('sample.md');
    await workbench.webview().locator('h1', { hasText: 'sample.md' }).waitFor();
    await workbench.webview().locator('svg.chart').waitFor();
    const frame = await pageFrame();
    // The page redraws when its window says that its size has changed, as it does for each new state.
    const redraw = (times: number): Promise<void> =>
      frame.evaluate((count) => {
        for (let time = 0; time < count; time += 1) window.dispatchEvent(new Event('resize'));
      }, times);
    const session = await workbench.page.context().newCDPSession(workbench.page);
    const counters = async (): Promise<{ readonly nodes: number; readonly jsEventListeners: number }> => {
      for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
      return session.send('Memory.getDOMCounters');
    };
    await redraw(50);
    const before = await counters();
    const elements = await frame.evaluate(() => document.querySelectorAll('*').length);
    await redraw(1000);
    const after = await counters();
    console.log(
      `      nodes ${before.nodes} → ${after.nodes}, listeners ${before.jsEventListeners} → ${after.jsEventListeners}`,
    );
    assert.equal(await frame.evaluate(() => document.querySelectorAll('*').length), elements);
    // What is kept does count.
    await frame.evaluate(() => {
      const kept = Array.from({ length: 1000 }, () => document.createElement('p'));
      Object.assign(globalThis, { kept });
    });
    assert.ok((await counters()).nodes >= after.nodes + 900, 'The counters do not see the page.');
    assert.ok(after.nodes < before.nodes + elements * 20, `${before.nodes} nodes became ${after.nodes}`);
    assert.ok(after.jsEventListeners < before.jsEventListeners + 500, `${after.jsEventListeners} listeners`);
  });
});
