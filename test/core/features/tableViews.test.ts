/** Series of the document's own tables in the chart panel. */

import assert from 'node:assert/strict';
import { tableViews } from '../../../src/core';
import { analyze } from '../../support/core';

const rows =
  '| 年份 | 企业数（家） | 产值（亿元） |\n|---|---|---|\n| 2021 | 120 | 45.6 |\n| 2022 | 135 | 50.1 |\n| 2023 | 150 | 57.9 |\n';

describe('series of tables', () => {
  it('are a view for each unit, over the years of the rows', async () => {
    const views = tableViews(await analyze(`表1 某园区的企业\n\n${rows}`), 'zh-cn');
    assert.deepEqual(
      views.map(({ label, unit, series }) => [label, unit, series.map((one) => one.label)]),
      [
        ['表1 某园区的企业（家）', '家', ['企业数']],
        ['表1 某园区的企业（亿元）', '亿元', ['产值']],
      ],
    );
    assert.deepEqual(
      views[1]?.series[0]?.points.map(({ year, value }) => [year, value]),
      [
        [2021, 45.6],
        [2022, 50.1],
        [2023, 57.9],
      ],
    );
  });

  it('are read over the years of the columns, too', async () => {
    const source =
      '\\begin{tabular}{lrrr}\\toprule\nItem & 2021 & 2022 & 2023 \\\\ \\midrule\nSales (million yuan) & 10 & 12 & 15 \\\\\n\\bottomrule\\end{tabular}';
    const [view] = tableViews(await analyze(source, { format: 'latex' }), 'en');
    assert.deepEqual(
      view?.series.map(({ label, unit, points }) => [label, unit, points.length]),
      [['Sales', 'million yuan', 3]],
    );
  });

  it('need three years', async () => {
    assert.deepEqual(tableViews(await analyze(rows.replace(/\| 2023.*\n/, '')), 'en'), []);
  });
});
