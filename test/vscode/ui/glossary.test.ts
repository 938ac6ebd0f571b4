/** The glossary in the side bar as an author meets it: entries, places in the manuscript, a search, the page of an entry. */

import assert from 'node:assert/strict';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

describe('glossary in the side bar', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;

  before(async () => {
    copy = await copyWorkspace(sampleFolder, pictureSettings);
    workbench = await openWorkbench({ folder: copy.folder });
    await workbench.openFile('sample.md');
    await workbench.runCommand('Focus on Glossary View');
  });

  afterEach(function () {
    return workbench.keepFailure(this.currentTest);
  });

  after(async () => {
    await workbench?.close();
    await copy?.remove();
  });

  const rows = () => workbench.page.locator('.pane-body .monaco-list-row');
  const row = (text: string | RegExp) => rows().filter({ hasText: text }).first();
  const search = (text: string): Promise<void> =>
    workbench.answerCommand('NQPF: Search Glossary', 'leave empty for all entries', text);

  it('shows what the manuscript uses first, with the number of uses', async () => {
    await row(/new quality productive forces.*\(\d+\)|\(\d+\)/).waitFor();
    const texts = await rows().allInnerTexts();
    assert.match(texts[0] ?? '', /^In this document/);
  });

  it('lists the places of a term and goes to one', async () => {
    const term = row(/new quality productive forces/);
    await term.click();
    await workbench.page.keyboard.press('ArrowRight');
    const place = row('开放条件下的新质生产力');
    await place.waitFor();
    await workbench.screenshot('glossary-view');
    await place.click();
    await workbench.selection('Ln 2, Col 19 (5 selected)');
  });

  it('shows the page of an entry', async () => {
    await search('全要素生产率');
    await row('value added').waitFor({ state: 'detached' });
    await row(/^total factor productivity/).click();
    const page = workbench.page.locator('.editor-group-container .view-line');
    await page.filter({ hasText: '# total factor productivity' }).first().waitFor();
    await workbench.screenshot('glossary-entry');
  });

  it('says so where a search finds nothing, and offers all entries', async () => {
    await search('没有这样的词');
    const welcome = workbench.page.locator('.welcome-view-content');
    await welcome.filter({ hasText: 'No entry' }).first().waitFor();
    await welcome.getByText('Show all entries').first().click();
    await row(/\(\d+\)/).waitFor();
  });
});
