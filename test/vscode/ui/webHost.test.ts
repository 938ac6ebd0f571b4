/** What only a page can show of the web host: views and panels, whose content the suite inside cannot see. */

import assert from 'node:assert/strict';
import { copyWorkspace } from '../hosts';
import { openWorkbench, type Workbench } from './workbench';

describe('workbench in the web host', () => {
  let workbench: Workbench;
  let removeWorkspace: () => Promise<void>;

  before(async () => {
    const { folder, remove } = await copyWorkspace();
    removeWorkspace = remove;
    workbench = await openWorkbench({ folder, host: 'web' });
  });

  after(async () => {
    await workbench?.close();
    await removeWorkspace?.();
  });

  it('opens the chart panel beside the manuscript', async () => {
    await workbench.openFile('paper.md');
    await workbench.runCommand('NQPF: Show Chart');
    await workbench.webview().locator('h1').waitFor();
    assert.notEqual(await workbench.webview().locator('h1').innerText(), '');
  });

  it('lists the terms of the manuscript in the glossary view', async () => {
    await workbench.runCommand('Focus on Glossary View');
    const rows = workbench.page.locator('.pane-body .monaco-list-row');
    await rows.filter({ hasText: 'In this document' }).first().waitFor();
    await rows
      .filter({ hasText: /new quality productive forces.*\(\d+\)/ })
      .first()
      .waitFor();
  });
});
