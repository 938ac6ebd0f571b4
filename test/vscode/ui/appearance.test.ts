/** The chart panel in every sort of theme, changed while it is open, for eyes and for accessibility engines. */

import assert from 'node:assert/strict';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { accessibilityProblems } from './accessibility';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

const themes = [
  { name: 'Light Modern', picture: 'chart-light' },
  { name: 'Dark Modern', picture: 'chart-dark' },
  { name: 'Default High Contrast', picture: 'chart-high-contrast' },
  { name: 'Default High Contrast Light', picture: 'chart-high-contrast-light' },
] as const;

describe('appearance of the chart panel', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;

  before(async () => {
    copy = await copyWorkspace(sampleFolder, pictureSettings);
    workbench = await openWorkbench({ folder: copy.folder });
    await workbench.openFile('sample.md');
    await workbench.runCommand('NQPF: Show Chart');
    await workbench.webview().locator('svg.chart').waitFor();
    await workbench.goTo('14.19');
    await workbench.webview().locator('.halo').waitFor();
  });

  afterEach(function () {
    return workbench.keepFailure(this.currentTest);
  });

  after(async () => {
    await workbench?.close();
    await copy?.remove();
  });

  for (const { name, picture } of themes) {
    it(`follows the theme ${name} and is accessible in it`, async () => {
      await workbench.changeSettings({ ...pictureSettings, 'workbench.colorTheme': name });
      const body = workbench.webview().locator(`body[data-vscode-theme-id="${name}"]`);
      await body.waitFor();
      await workbench.webview().locator('summary').click();
      const problems = await accessibilityProblems(body);
      await workbench.webview().locator('summary').click();
      await workbench.screenshot(picture);
      assert.deepEqual(problems, []);
    });
  }
});
