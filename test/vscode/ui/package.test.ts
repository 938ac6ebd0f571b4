/** The packaged extension, installed into an editor as a user installs it: it starts, and nothing that it needs is missing. */

import assert from 'node:assert/strict';
import path from 'node:path';
import { root } from '../../../src/build/hosts/cache';
import { run } from '../../../src/build/hosts/processes';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

describe('packaged extension', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;

  before(async () => {
    copy = await copyWorkspace(sampleFolder, pictureSettings);
    await run('npm', ['run', '--silent', 'package'], { cwd: root });
    workbench = await openWorkbench({ folder: copy.folder, packed: path.join(root, 'dist/nqpf-companion.vsix') });
    await workbench.openFile('sample.md');
  });

  afterEach(function () {
    return workbench.keepFailure(this.currentTest);
  });

  after(async () => {
    await workbench?.close();
    await copy?.remove();
  });

  it('shows a card, with the knowledge that it brings along', async () => {
    assert.match(await workbench.hoverText('全要素生产率的测算', '全要素生产率'), /total factor productivity/i);
  });

  it('shows its chart', async () => {
    await workbench.runCommand('NQPF: Show Chart');
    await workbench.webview().locator('svg.chart').waitFor();
  });

  it('opens the sample manuscript that it brings along', async () => {
    await workbench.runCommand('NQPF: Open Sample Manuscript');
    const shown = workbench.page.locator('.editor-group-container.active .view-lines');
    await shown.filter({ hasText: '开放条件下的新质生产力' }).waitFor();
  });
});
