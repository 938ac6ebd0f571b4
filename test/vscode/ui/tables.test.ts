/** Tables and reported tests as their author meets them: marked cells, cards with the working, and a series drawn. */

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

const manuscript = `# Openness and innovation

Firms in open regions innovate more, *t*(118) = 2.20, *p* = .03, and the effect
grows with their size, *F*(2, 117) = 2.10, *p* < .05.

Table 1. Baseline results

| Variable      | (1)      | (2)      |
|---------------|----------|----------|
| Openness      | 0.120*** | 0.060*** |
|               | (0.030)  | (0.033)  |
| Size          | 0.310*** | 0.290*** |
|               | (0.070)  | (0.072)  |
| Observations  | 3,000    | 3,000    |

Note: *** p < 0.01, ** p < 0.05, * p < 0.1. Standard errors in parentheses.

Table 2. Firms and output of the park

| Year  | Firms | Output (million yuan) | Growth (%) |
|-------|-------|-----------------------|------------|
| 2020  | 120   | 45.6                  | —          |
| 2021  | 135   | 50.1                  | 9.9        |
| 2022  | 150   | 57.9                  | 17.6       |
| 2023  | 170   | 63.7                  | 10.0       |
| Total | 575   | 227.3                 |            |
`;

describe('tables and tests', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;

  before(async () => {
    copy = await copyWorkspace(sampleFolder, pictureSettings);
    await writeFile(path.join(copy.folder, 'tables.md'), manuscript);
    workbench = await openWorkbench({ folder: copy.folder });
    await workbench.openFile('tables.md');
  });

  afterEach(function () {
    return workbench.keepFailure(this.currentTest);
  });

  after(async () => {
    await workbench?.close();
    await copy?.remove();
  });

  it('lists what does not fit, and nothing else', async () => {
    await workbench.problem(/other side of the level of significance/);
    const rows = (await workbench.problems()).filter((row) => /nqpf|statistics\//i.test(row));
    for (const said of [/p = \.127/, /asks for \*/, /15\.6 %/, /217\.3/])
      assert.ok(
        rows.some((row) => said.test(row)),
        `${String(said)} is not among: ${rows.join(' | ')}`,
      );
    assert.equal(rows.length, 4, rows.join(' | '));
  });

  it('shows the working of stars', async () => {
    const card = await workbench.hoverText('0.060***');
    await workbench.screenshot('table');
    assert.match(card, /0\.033/);
    assert.match(card, /t = 1\.82/);
    assert.match(card, /Write \*/);
  });

  it('shows the working of a test, right or wrong', async () => {
    assert.match(await workbench.hoverText('2.20'), /Two-tailed p = 0\.0298/);
    assert.match(await workbench.hoverText('2.10'), /0\.127/);
  });

  it('shows the working of a sum', async () => {
    assert.match(await workbench.hoverText('575'), /120 \+ 135 \+ 150 \+ 170 = 575/);
  });

  it('draws the series of a table', async () => {
    await workbench.goTo('Firms and output');
    await workbench.runCommand('NQPF: Show Chart');
    await workbench.webview().getByText('Firms and output of the park').first().waitFor({ state: 'attached' });
  });
});
