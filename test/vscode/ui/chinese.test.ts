/** The extension in an interface in Chinese: commands, cards, findings, chart. */

import assert from 'node:assert/strict';
import { copyWorkspace, sampleFolder, type WorkspaceCopy } from '../hosts';
import { accessibilityProblems } from './accessibility';
import { pictureSettings } from './pictures';
import { openWorkbench, type Workbench } from './workbench';

describe('interface in Chinese', () => {
  let copy: WorkspaceCopy;
  let workbench: Workbench;

  before(async () => {
    copy = await copyWorkspace(sampleFolder, pictureSettings);
    workbench = await openWorkbench({ folder: copy.folder, language: 'zh-cn' });
    await workbench.openFile('sample.md');
  });

  afterEach(function () {
    return workbench.keepFailure(this.currentTest);
  });

  after(async () => {
    await workbench?.close();
    await copy?.remove();
  });

  it('names the commands in Chinese', async () => {
    const entries = await workbench.paletteEntries('NQPF');
    assert.ok(
      entries.some((entry) => entry.includes('图表')),
      entries.join(' | '),
    );
  });

  it('puts the Chinese half of a term card first', async () => {
    const card = await workbench.hoverText('全要素生产率的测算', '全要素生产率');
    await workbench.screenshot('term-chinese');
    assert.match(card, /^全要素生产率/);
    assert.match(card, /不宜写作/);
  });

  it('speaks Chinese in the card of a figure', async () => {
    const card = await workbench.hoverText('606.3');
    await workbench.screenshot('number-chinese');
    assert.match(card, /2004 年/);
    assert.doesNotMatch(card, /is the value/);
  });

  it('speaks Chinese in the Problems view', async () => {
    const rows = await workbench.problems();
    assert.ok(
      rows.some((row) => /155\.64 倍.*154\.64 倍/.test(row)),
      rows.join(' | '),
    );
    await workbench.runCommand('View: Toggle Panel');
  });

  it('speaks Chinese in the chart panel', async () => {
    await workbench.runCommand('NQPF: 显示图表');
    const chart = workbench.webview();
    await chart.locator('svg.chart').waitFor();
    await workbench.goTo('38.3');
    await chart.locator('.halo').waitFor();
    await workbench.screenshot('chart-chinese');
    assert.equal(await chart.locator('html').getAttribute('lang'), 'zh-CN');
    const words = (await chart.locator('body').innerText()).replace(/sample\.md/g, '');
    assert.match(words, /统计图表/);
    assert.deepEqual(await accessibilityProblems(chart.locator('body')), []);
  });

  for (const theme of ['Light Modern', 'Dark Modern', 'Default High Contrast'] as const) {
    it(`speaks Chinese in every view of the chart panel, readable in ${theme}`, async () => {
      await workbench.changeSettings({ ...pictureSettings, 'workbench.colorTheme': theme });
      const chart = workbench.webview();
      await chart.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
      for (const topic of ['sectors', 'citations', 'terms', 'concepts']) {
        await chart.locator(`#topic-${topic}`).click();
        await chart.locator(`#topic-${topic}[aria-pressed="true"]`).waitFor();
        await chart.locator('svg.chart').waitFor();
        const label = (await chart.locator('svg.chart').getAttribute('aria-label')) ?? '';
        assert.match(label, /\p{Script=Han}/u);
        assert.doesNotMatch(label, /[a-z]{3,}|[{}]/);
        assert.deepEqual(await accessibilityProblems(chart.locator('body')), [], topic);
        await workbench.screenshot(
          `chart-${topic}-chinese-${theme.split(' ').at(-1)?.toLowerCase() === 'modern' ? theme.split(' ')[0]?.toLowerCase() : 'contrast'}`,
        );
      }
    });
  }
});
