/** The chart panel over the sample manuscript: its marks are the document's claims, and each leads to the other. */

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ChartView, chartViews, type DocumentAnalysis } from '../../../src/core';
import { analyze, loadCore } from '../../support/core';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

interface Mark {
  readonly claim: number;
  readonly verdict: string;
}

const number = '606.3';
const figure = '606.3亿美元';

/** The marks of the page, in the order of the document. */
async function marksOf(workbench: Workbench): Promise<readonly Mark[]> {
  const marks = await workbench
    .webview()
    .locator('[data-claim]')
    .evaluateAll((elements) =>
      elements.map((element) => ({
        claim: Number(element.getAttribute('data-claim')),
        verdict: element.getAttribute('data-verdict') ?? '',
      })),
    );
  return marks.sort((one, other) => one.claim - other.claim);
}

describe('chart panel', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;
  let analysis: DocumentAnalysis;
  let views: readonly ChartView[];
  /** Index of the claim that most tests look at. */
  let claim: number;

  before(async () => {
    copy = await copyWorkspace(sampleFolder, pictureSettings);
    await writeFile(path.join(copy.folder, 'notes.md'), '# 札记\n\n发展新质生产力，要靠创新。\n');
    const text = await readFile(path.join(sampleFolder, 'sample.md'), 'utf8');
    analysis = await analyze(text, { bibtex: await readFile(path.join(sampleFolder, 'references.bib'), 'utf8') });
    views = chartViews(analysis, (await loadCore()).reference, 'en');
    claim = analysis.claims.findIndex((judged) => text.startsWith(figure, judged.claim.span.start));
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

  const mark = (id: number) => workbench.webview().locator(`[data-claim="${id}"]`);

  it('opens beside the manuscript', async () => {
    await workbench.runCommand('NQPF: Show Chart');
    await workbench.webview().locator('h1').waitFor();
    assert.match(await workbench.webview().locator('h1').innerText(), /sample\.md/);
    assert.ok(await workbench.page.locator('.tab[data-resource-name="sample.md"]').isVisible());
  });

  it('has a mark for each claim of the document that lies on a series, with its verdict', async () => {
    const select = workbench.webview().locator('select#view');
    const options = await select.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    assert.deepEqual(
      options,
      views.map(({ id }) => id),
    );
    for (const view of views) {
      await select.selectOption(view.id);
      const expected = view.claims.map(({ id, verdict }) => ({ claim: id, verdict }));
      await mark(expected[0]?.claim ?? -1).waitFor();
      assert.deepEqual(await marksOf(workbench), expected, view.label);
    }
    const all = views.flatMap((view) => view.claims);
    assert.ok(all.length >= 20, `Only ${all.length} claims lie on a series.`);
    assert.deepEqual(new Set(all.map(({ verdict }) => verdict)), new Set(['match', 'older', 'mismatch']));
  });

  it('lights up the mark of the figure under the cursor', async () => {
    await workbench.focusFile('sample.md');
    await workbench.goTo(number);
    await mark(claim).locator('.highlighted').waitFor();
    assert.equal(await mark(claim).getAttribute('data-verdict'), 'mismatch');
    assert.equal(await workbench.webview().locator('svg .highlighted').count(), 1);
    await workbench.screenshot('chart');
    await workbench.goTo('33790.44');
    await mark(claim).waitFor({ state: 'detached' });
    assert.equal(await workbench.webview().locator('svg .highlighted').count(), 1);
  });

  for (const [way, act] of [
    ['a click', () => mark(claim).locator('.mark').click()],
    ['the keyboard', () => mark(claim).press('Enter')],
    ['its line in the list', () => workbench.webview().getByRole('button', { name: figure }).last().click()],
  ] as const) {
    it(`goes from a mark to its figure by ${way}`, async () => {
      await workbench.focusFile('sample.md');
      await workbench.goTo(number);
      await mark(claim).locator('.highlighted').waitFor();
      await workbench.goTo('发展新质生产力');
      await workbench.selection('Ln 11, Col 1');
      await act();
      await workbench.selection(`Ln 21, Col ${25 + figure.length} (${figure.length} selected)`);
    });
  }

  it('follows an edit', async () => {
    await workbench.focusFile('sample.md');
    const { keyboard } = workbench.page;
    for (const [year, verdict] of [
      ['2004', 'match'],
      ['1980', 'mismatch'],
    ] as const) {
      await workbench.goTo('年我国实际利用');
      for (let digit = 0; digit < year.length; digit += 1) await keyboard.press('Backspace');
      await keyboard.type(year);
      await workbench.webview().locator(`[data-claim="${claim}"][data-verdict="${verdict}"]`).waitFor();
    }
  });

  it('says what to do where a document has no figure', async () => {
    await workbench.openFile('notes.md');
    const empty = workbench.webview().locator('.empty');
    await empty.waitFor();
    assert.match(await empty.innerText(), /indicator and year/);
    assert.equal(await workbench.webview().locator('svg').count(), 0);
  });
});
