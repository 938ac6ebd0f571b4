/** The extension as a person meets it: the palette, the chart panel, Chinese on the screen. */

import assert from 'node:assert/strict';
import { copyWorkspace } from '../hosts';
import { openWorkbench, type Workbench } from './workbench';

describe('workbench', () => {
  let workbench: Workbench;
  let removeWorkspace: () => Promise<void>;

  before(async () => {
    const { folder, remove } = await copyWorkspace();
    removeWorkspace = remove;
    workbench = await openWorkbench({ folder });
  });

  after(async () => {
    await workbench?.close();
    await removeWorkspace?.();
  });

  it('opens a manuscript', async () => {
    await workbench.openFile('paper.md');
    await workbench.goTo('新质生产力是');
    await workbench.screenshot('manuscript');
    assert.match(await workbench.page.locator('.view-lines').first().innerText(), /新质生产力/);
  });

  it('reads a hover under the mouse', async () => {
    assert.match(await workbench.hoverText('stats.gov.cn'), /link/i);
  });

  it('shows the card of the term under the mouse', async () => {
    const card = await workbench.hoverText('新质生产力是');
    await workbench.screenshot('term-card');
    assert.match(card, /new quality productive forces/);
  });

  it('lists its commands in the palette', async () => {
    const entries = await workbench.paletteEntries('NQPF');
    await workbench.screenshot('palette');
    for (const title of ['NQPF: Open Sample Manuscript', 'NQPF: Show Chart', 'NQPF: Check Statistics']) {
      assert.ok(
        entries.some((entry) => entry.includes(title)),
        `${title} is not among: ${entries.join(' | ')}`,
      );
    }
  });

  it('shows the Problems view', async () => {
    await workbench.runCommand('NQPF: Check Statistics');
    await workbench.problems();
    await workbench.screenshot('problems');
    assert.equal(await workbench.page.locator('.markers-panel').isVisible(), true);
  });

  it('opens the chart panel beside the manuscript', async () => {
    await workbench.runCommand('NQPF: Show Chart');
    await workbench.webview().locator('h1').waitFor();
    await workbench.screenshot('chart');
    assert.notEqual(await workbench.webview().locator('h1').innerText(), '');
  });
});
