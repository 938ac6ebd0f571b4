/** The Markdown preview and the marks in the editor, as their reader sees them. */

import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

describe('preview and marks', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;
  let preview: FrameLocator;

  before(async () => {
    copy = await copyWorkspace(sampleFolder, { ...pictureSettings, 'nqpf.marks.terms': true });
    workbench = await openWorkbench({ folder: copy.folder });
    await workbench.openFile('sample.md');
    preview = workbench.webview();
  });

  afterEach(function () {
    return workbench.keepFailure(this.currentTest);
  });

  after(async () => {
    await workbench?.close();
    await copy?.remove();
  });

  it('marks judged figures in the editor by the form of a line', async () => {
    const marks = await workbench.page.waitForFunction(() => {
      const styles = [...document.querySelectorAll('.view-overlays .cdr, .view-lines span')].map((element) =>
        getComputedStyle(element),
      );
      const kinds = new Set(
        styles.filter((style) => style.borderBottomWidth !== '0px').map((style) => style.borderBottomStyle),
      );
      return ['dotted', 'dashed', 'double'].every((kind) => kinds.has(kind)) ? [...kinds] : undefined;
    });
    assert.ok(((await marks.jsonValue()) ?? []).length >= 3);
    await workbench.goTo('双向投资');
    await workbench.screenshot('marks');
  });

  it('renders citations with their references', async () => {
    await workbench.runCommand('Markdown: Open Preview to the Side');
    await preview.locator('.nqpf-references li').first().waitFor();
    const items = await preview.locator('.nqpf-references li').allInnerTexts();
    assert.ok(
      items.some((item) => /Product Market Rivalry/.test(item)),
      items.join(' | '),
    );
    assert.equal(await preview.locator('a.nqpf-citation[href="#nqpf-ref-bloom2013"]').innerText(), '[3]');
    assert.match(await preview.locator('.nqpf-citation.nqpf-missing').first().innerText(), /hseih2009/);
  });

  it('marks terms and figures, each with its card', async () => {
    assert.ok((await preview.locator('.nqpf-term').count()) > 20);
    const wrong = preview.locator('.nqpf-number.nqpf-mismatch', { hasText: '606.3' });
    assert.match((await wrong.getAttribute('data-nqpf-card')) ?? '', /2004/);
    await wrong.scrollIntoViewIfNeeded();
    await wrong.hover();
    const card = await wrong.evaluate((element) => {
      const style = getComputedStyle(element, '::after');
      return { content: style.content, position: style.position };
    });
    assert.match(card.content, /2004/);
    assert.equal(card.position, 'fixed');
    await workbench.screenshot('preview');
  });

  it('follows an edit', async () => {
    await workbench.focusFile('sample.md');
    await workbench.goTo('年我国实际利用');
    for (let digit = 0; digit < 4; digit += 1) await workbench.page.keyboard.press('Backspace');
    await workbench.page.keyboard.type('2004');
    await preview.locator('.nqpf-number.nqpf-match', { hasText: '606.3' }).waitFor();
  });

  it('shows what the settings ask for', async () => {
    await workbench.changeSettings({
      ...pictureSettings,
      'nqpf.preview.terms': false,
      'nqpf.citations.system': 'author-year',
    });
    await preview.locator('.nqpf-term').first().waitFor({ state: 'detached' });
    await preview.locator('a.nqpf-citation', { hasText: 'Bloom et al., 2013' }).waitFor();
    assert.ok((await preview.locator('.nqpf-number').count()) > 10);
  });
});
