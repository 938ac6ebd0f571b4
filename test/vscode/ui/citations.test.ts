/** Citations as their author meets them: highlighted in light and dark, cards of clusters, completion, looking up, other styles. */

import assert from 'node:assert/strict';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

/** In the page: the colors of the tokens that hold these words, in the first visible line that has them. */
function colorsOf(words: readonly string[]): readonly (string | undefined)[] {
  const spans = [...document.querySelectorAll('.editor-group-container.active .view-line span span')];
  return words.map((word) => {
    const token = spans.find((span) => (span.textContent ?? '').replace(/\u00a0/g, ' ').includes(word));
    return token ? getComputedStyle(token).color : undefined;
  });
}

/** The colors of author, year and prose, once the editor has colored the line: it does so some frames after it shows it. */
async function colorsApart(
  { page }: Workbench,
  words: readonly [string, string, string],
): Promise<readonly (string | undefined)[]> {
  const end = Date.now() + 30_000;
  for (;;) {
    const colors = await page.evaluate(colorsOf, words);
    const [author, year, prose] = colors;
    if ((author && author !== prose && year !== prose) || Date.now() > end) return colors;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

describe('citations in the editor', () => {
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

  for (const [theme, name] of [
    ['Light Modern', 'light'],
    ['Dark Modern', 'dark'],
  ] as const) {
    it(`are highlighted in the theme ${theme}, in Markdown and in LaTeX`, async () => {
      await workbench.changeSettings({ ...pictureSettings, 'workbench.colorTheme': theme });
      await workbench.page.locator(`.monaco-workbench.${name === 'dark' ? 'vs-dark' : 'vs'}`).waitFor();
      for (const [file, authors, plain] of [
        ['sample.md', '刘志彪和吴福象', '全球价值链'],
        ['sample.tex', '马福运', '早期文明'],
      ] as const) {
        await workbench.openFile(file);
        await workbench.goTo(authors);
        const [author, year, prose] = await colorsApart(workbench, [
          authors,
          file === 'sample.md' ? '2018' : '2024',
          plain,
        ]);
        await workbench.screenshot(`highlighting-${name}${file === 'sample.md' ? '' : '-latex'}`);
        assert.ok(author && year && prose, `${author} ${year} ${prose}`);
        assert.notEqual(author, prose, `authors in ${file}`);
        assert.notEqual(year, prose, `years in ${file}`);
      }
    });
  }

  it('show a whole cluster on one card, the work under the mouse first', async () => {
    await workbench.changeSettings(pictureSettings);
    await workbench.openFile('sample.md');
    const card = await workbench.hoverText('@hsieh2009; @hseih2009', '@hsieh2009');
    await workbench.screenshot('citation-cluster');
    assert.match(card, /Misallocation/);
  });

  it('show the reference in APA where that is set', async () => {
    await workbench.changeSettings({ ...pictureSettings, 'nqpf.citations.style': 'apa' });
    const card = await workbench.hoverText('@bloom2013');
    await workbench.screenshot('citation-apa');
    assert.match(card, /Bloom, N\., Schankerman, M\., & Van Reenen, J\. \(2013\)/);
    await workbench.changeSettings(pictureSettings);
  });

  it('are looked up by pinyin, in own and built-in bibliographies', async () => {
    await workbench.runCommand('NQPF: Look Up Citation…');
    await workbench.page.getByPlaceholder(/Author, title, year/).waitFor();
    await workbench.page.keyboard.type('xzscl 2024');
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '新质生产力' }).first().waitFor();
    await workbench.screenshot('citation-lookup');
    assert.ok((await rows.count()) > 2);
    await workbench.page.keyboard.press('Escape');
  });

  it('are completed by author, title and pinyin', async () => {
    await workbench.openFile('sample.md');
    await workbench.goTo('hseih2009');
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type('又见[@zhou');
    const rows = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.filter({ hasText: '周' }).first().waitFor();
    await workbench.screenshot('citation-completion');
    assert.ok((await rows.count()) > 0);
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('File: Revert File');
  });
});
