/** The sample manuscripts as their author meets them: cards under the mouse, the Problems view, the palette. */

import assert from 'node:assert/strict';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

describe('sample manuscript', () => {
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

  it('shows the card of a term in Markdown', async () => {
    await workbench.openFile('sample.md');
    const card = await workbench.hoverText('发展新质生产力的基础', '新质生产力');
    await workbench.screenshot('term-markdown');
    assert.match(card, /new quality productive forces/);
    assert.match(card, /新质生产力/);
  });

  it('shows the card of a key', async () => {
    const card = await workbench.hoverText('@bloom2013');
    await workbench.screenshot('citation');
    assert.match(card, /Product Market Rivalry/);
    assert.match(card, /references\.bib/);
  });

  it('shows the card of a citation in Chinese prose', async () => {
    assert.match(await workbench.hoverText('刘志彪和吴福象，2018'), /刘志彪.*吴福象/);
  });

  it('shows the card of a figure', async () => {
    const card = await workbench.hoverText('606.3');
    await workbench.screenshot('number');
    assert.match(card, /2004/);
    assert.match(card, /UNCTAD/);
  });

  it('shows the card of a term in LaTeX', async () => {
    await workbench.openFile('sample.tex');
    const card = await workbench.hoverText('新质生产力的载体', '新质生产力');
    await workbench.screenshot('term-latex');
    assert.match(card, /new quality productive forces/);
  });

  it('lists its commands in the palette', async () => {
    const entries = await workbench.paletteEntries('NQPF');
    await workbench.screenshot('palette');
    // The list shows only as many as there is room for.
    for (const title of ['Open Sample Manuscript', 'Show Chart', 'Check Statistics', 'Open Glossary Entry']) {
      const found = await workbench.paletteEntries(`NQPF: ${title}`);
      assert.ok(
        found.some((entry) => entry.includes(`NQPF: ${title}`)),
        `${title} is not among: ${found.join(' | ')}`,
      );
    }
    // What only the links of cards can call is not offered.
    assert.equal(entries.filter((entry) => /Apply Fix|Insert Bilingual Form|Bibliography Entry/.test(entry)).length, 0);
  });

  it('lists the findings in the Problems view', async () => {
    await workbench.openFile('sample.md');
    await workbench.runCommand('NQPF: Check Statistics');
    await workbench.problem(/606\.3/);
    const rows = await workbench.problems();
    await workbench.screenshot('problems');
    for (const said of [/606\.3/, /154\.64/, /185\.48/, /76\.56/]) {
      assert.ok(
        rows.some((row) => said.test(row)),
        `${String(said)} is not among: ${rows.join(' | ')}`,
      );
    }
  });
});
