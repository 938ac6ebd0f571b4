/** The picture in the card of a figure: the series with the claim in it, readable in every sort of theme. */

import assert from 'node:assert/strict';
import { palettes, type PaletteName } from '../../../src/core';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

const themes: readonly { readonly name: string; readonly palette: PaletteName; readonly picture: string }[] = [
  { name: 'Light Modern', palette: 'light', picture: 'number-picture-light' },
  { name: 'Dark Modern', palette: 'dark', picture: 'number-picture-dark' },
  { name: 'Default High Contrast', palette: 'contrast-dark', picture: 'number-picture-contrast' },
  { name: 'Default High Contrast Light', palette: 'contrast-light', picture: 'number-picture-contrast-light' },
];

describe('picture in the card of a figure', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;

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

  for (const { name, palette, picture } of themes) {
    it(`is drawn in the colors of ${name}`, async () => {
      await workbench.changeSettings({ ...pictureSettings, 'workbench.colorTheme': name });
      await workbench.page.locator(`.monaco-workbench[class*="${name.includes('Contrast') ? 'hc-' : 'vs'}"]`).waitFor();
      const { page: color } = palettes[palette];
      const image = workbench.page.locator('.monaco-hover:visible img[alt*="606.3"]');
      const end = Date.now() + 60_000;
      for (;;) {
        await workbench.hoverText('606.3');
        const address = await image.first().getAttribute('src');
        const svg = decodeURIComponent((address ?? '').replace(/^data:image\/svg\+xml,/, ''));
        // The theme reaches the extension a moment after the page.
        if (!svg.includes(`fill="${color}"`) && Date.now() < end) continue;
        assert.ok(svg.includes(`fill="${color}"`), svg.slice(0, 400));
        assert.equal((svg.match(/data-verdict="mismatch"/g) ?? []).length, 1);
        assert.equal((svg.match(/class="ring"/g) ?? []).length, 2);
        break;
      }
      const size = await image
        .first()
        .evaluate((element: HTMLImageElement) =>
          element.decode().then(() => [element.naturalWidth, element.naturalHeight]),
        );
      assert.deepEqual(size, [380, 100]);
      await workbench.screenshot(picture);
    });
  }

  it('is left out where the setting says so', async () => {
    await workbench.changeSettings({ ...pictureSettings, 'nqpf.hover.pictures': false });
    const image = workbench.page.locator('.monaco-hover:visible img[alt*="606.3"]');
    const end = Date.now() + 60_000;
    for (;;) {
      assert.match(await workbench.hoverText('606.3'), /2004/);
      const count = await image.count();
      if (count > 0 && Date.now() < end) continue;
      assert.equal(count, 0);
      break;
    }
  });
});
