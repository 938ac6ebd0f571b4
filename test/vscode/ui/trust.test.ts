/** A workspace that its user does not trust: what only reads works, and nothing outside of it is read until it is trusted. */

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyWorkspace, type WorkspaceCopy } from '../hosts';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

const outside = '@book{outside2001, author={Author, Ann}, title={Outside}, publisher={Press}, year={2001}}\n';
const named = '@book{named2002, author={Writer, Will}, title={Named}, publisher={Press}, year={2002}}\n';
const manuscript = `---
bibliography: ../elsewhere/named.bib
---

新质生产力见 [@outside2001] 与 [@named2002]。

1980年，我国实际利用外商直接投资606.3亿美元。
`;

describe('a workspace that is not trusted', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;

  before(async () => {
    copy = await copyWorkspace(undefined, { ...pictureSettings, 'nqpf.bibliography.files': ['../elsewhere/set.bib'] });
    const elsewhere = path.join(copy.folder, '../elsewhere');
    await mkdir(elsewhere);
    await writeFile(path.join(elsewhere, 'set.bib'), outside);
    await writeFile(path.join(elsewhere, 'named.bib'), named);
    await writeFile(path.join(copy.folder, 'outward.md'), manuscript);
    workbench = await openWorkbench({ folder: copy.folder, trust: 'asked' });
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
    await workbench.openFile('outward.md');
  });

  afterEach(function () {
    return workbench.keepFailure(this.currentTest);
  });

  after(async () => {
    await workbench?.close();
    await copy?.remove();
  });

  async function rowsWith(pattern: RegExp): Promise<readonly string[]> {
    return (await workbench.problems()).filter((row) => pattern.test(row));
  }

  it('has its findings', async () => {
    await workbench.problem(/606\.3/);
    assert.equal((await rowsWith(/606\.3.*2004/)).length, 1);
  });

  it('has its hovers', async () => {
    // Without trust the editor has a card of its own on every Han character, and shows it before others come.
    let card = await workbench.hoverText('新质生产力');
    for (let again = 0; again < 10 && !card.includes('productive forces'); again += 1)
      card = await workbench.hoverText('新质生产力');
    assert.match(card, /new quality productive forces/);
  });

  it('reads no bibliography outside of it, neither from a setting nor from the manuscript', async () => {
    await workbench.problem(/outside2001/);
    await workbench.problem(/named2002/);
    assert.equal((await rowsWith(/"outside2001"|"named2002"/)).length, 2);
  });

  it('reads both as soon as it is trusted', async () => {
    await workbench.runCommand('Workspaces: Manage Workspace Trust');
    await workbench.page
      .getByRole('button', { name: /^Trust$/ })
      .first()
      .click();
    await workbench.page.getByText('You trust this folder').waitFor();
    const dialog = workbench.page.locator('.monaco-modal-editor-block');
    await dialog
      .getByRole('button', { name: /^Close/ })
      .first()
      .click();
    await workbench.focusFile('outward.md');
    await workbench.noProblem(/outside2001/);
    await workbench.noProblem(/named2002/);
    assert.equal((await rowsWith(/606\.3/)).length, 1);
  });
});
