/** The fix that marks an exception: the finding goes, nothing else comes, and what it stood in stays in one piece. */

import assert from 'node:assert/strict';
import { applyEdits, exceptionFix } from '../../../src/core';
import { analyze } from '../../support/core';

type Options = Parameters<typeof analyze>[1];

/** The text after the exception for the first finding of `rule`, and what is found in it. */
async function except(text: string, rule: string, options: Options = {}) {
  const before = await analyze(text, options);
  const finding = before.findings.find((one) => one.rule === rule);
  assert.ok(finding, `no ${rule} in ${text}`);
  const fixed = applyEdits(text, exceptionFix(before, finding, 'en').edits);
  const after = await analyze(fixed, options);
  const others = before.findings.filter((one) => one.rule !== rule).map((one) => one.rule);
  assert.deepEqual(
    after.findings.map((one) => one.rule),
    others,
    fixed,
  );
  assert.equal(after.grids.length, before.grids.length);
  return fixed;
}

const wrong = '1980年，我国实际利用外商直接投资606.3亿美元。';
const comment = 'nqpf-disable-next-line statistics/wrong-year: figure as printed in the source';

describe('the fix that marks an exception', () => {
  it('stands above the line that begins a paragraph, and above any line of LaTeX', async () => {
    assert.equal(
      await except(`一段。\n\n${wrong}\n`, 'statistics/wrong-year'),
      `一段。\n\n<!-- ${comment} -->\n${wrong}\n`,
    );
    const latex = await except(`一段。\n${wrong}\n`, 'statistics/wrong-year', { format: 'latex' });
    assert.equal(latex, `一段。\n% ${comment}\n${wrong}\n`);
  });

  it('stands around a paragraph that is broken into lines', async () => {
    const region = '<!-- nqpf-disable statistics/wrong-year: figure as printed in the source -->';
    for (const [end, rest] of [
      ['\n', '\n后文。\n'],
      ['\n', ''],
      ['', ''],
    ] as const)
      assert.equal(
        await except(`前文。\n\n据统计，\n${wrong}\n此后增长较快。${end}${rest}`, 'statistics/wrong-year'),
        `前文。\n\n${region}\n\n据统计，\n${wrong}\n此后增长较快。\n\n<!-- nqpf-enable statistics/wrong-year -->\n${rest}`,
      );
  });

  it('stands around a table, whose caption and note are still read', async () => {
    const table = [
      '| | (1) | (2) |',
      '|---|---|---|',
      '| Openness | 0.120*** | 0.060*** |',
      '| | (0.030) | (0.060) |',
      '| Observations | 3,000 | 3,000 |',
    ].join('\n');
    const note = 'Note: *** p < 0.01, ** p < 0.05, * p < 0.1. Standard errors in parentheses.';
    const fixed = await except(`Table 1. Results\n\n${table}\n\n${note}\n`, 'statistics/significance-stars');
    assert.ok(fixed.includes(`\n${table}\n`), fixed);

    const sums =
      '表1 各产业增加值（亿元）\n\n| 年份 | 第一产业 | 第二产业 | 第三产业 | 合计 |\n|---|---|---|---|---|\n';
    const rows =
      '| 2021 | 83216.5 | 451544.1 | 614476.4 | 1149237.0 |\n| 2022 | 88207.0 | 473789.9 | 642727.1 | 1204724.0 |\n| 2023 | 89755.2 | 482588.5 | 688238.4 | 1260592.1 |\n';
    assert.ok((await except(`${sums}${rows}`, 'statistics/table-sum')).includes(rows));
  });

  it('stands around a table whose rows are parted by empty lines', async () => {
    const table = [
      '-------------------------------',
      ' Year    Firms   Output   Total',
      '------- ------- -------- ------',
      ' 2020     120      130     250',
      '',
      ' 2021     135      150     295',
      '',
      ' 2022     140      170     310',
      '-------------------------------',
    ].join('\n');
    assert.ok((await except(`Text.\n\n${table}\n\nText.\n`, 'statistics/table-sum')).includes(table));
  });

  it('leaves a front matter as it is', async () => {
    const matter = '---\ntitle: 新质生产力（new quality productivity）研究\n---\n';
    const fixed = await except(`${matter}\n正文。\n`, 'terms/discouraged-form');
    assert.equal(fixed, `${matter}\n<!-- nqpf-disable-file terms/discouraged-form: kept on purpose -->\n\n正文。\n`);
  });
});
