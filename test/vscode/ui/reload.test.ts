/** The chart panel over a reload of the window: it comes back with its manuscript and the view that was chosen. */

import assert from 'node:assert/strict';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

describe('chart panel after a reload of the window', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;

  before(async () => {
    copy = await copyWorkspace(sampleFolder, pictureSettings);
    workbench = await openWorkbench({ folder: copy.folder });
  });

  afterEach(function () {
    return workbench.keepFailure(this.currentTest);
  });

  after(async () => {
    await workbench?.close();
    await copy?.remove();
  });

  it('shows the same view of the same manuscript', async () => {
    const chosen = () => workbench.webview().getByRole('button', { name: 'Concept map', pressed: true });
    await workbench.openFile('sample.md');
    await workbench.runCommand('NQPF: Show Chart');
    await workbench.webview().getByRole('button', { name: 'Concept map' }).click();
    await chosen().waitFor();
    const loaded = workbench.page.waitForEvent('load');
    await workbench.runCommand('Developer: Reload Window');
    await loaded;
    await chosen().waitFor();
    assert.match(await workbench.webview().locator('h1').innerText(), /sample\.md/);
  });
});
