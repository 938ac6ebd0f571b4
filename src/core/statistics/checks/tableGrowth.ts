/** statistics/table-growth: a growth row or column of a table against the levels beside it. */

import type { Report } from '../../base';
import { judgeGrowth } from '../tables';
import type { StatisticsContext, StatisticsRule } from './context';
import { tableReport } from './tableFindings';

const differs = { en: '{working}; the table says {stated} %.', 'zh-cn': '{working}，表中为 {stated}%。' };

export const tableGrowth: StatisticsRule = {
  id: 'statistics/table-growth',
  defaultSeverity: 'warning',
  summary: {
    en: 'A growth row or column of a table does not follow from its cells.',
    'zh-cn': '表格的增长率行或增长率列与各单元格不符。',
  },
  examples: {
    bad: [
      {
        format: 'markdown',
        text: '| 年份 | 销售额（亿元） | 增长率（%） |\n|---|---|---|\n| 2019 | 100 | — |\n| 2020 | 110 | 10.0 |\n| 2021 | 132 | ⟦12.0⟧ |\n| 2022 | 145.2 | 10.0 |\n| 2023 | 159.7 | 10.0 |',
      },
    ],
    good: [
      {
        format: 'markdown',
        text: '| 年份 | 销售额（亿元） | 利润增长率（%） |\n|---|---|---|\n| 2019 | 100 | — |\n| 2020 | 110 | 3.2 |\n| 2021 | 132 | 8.0 |\n| 2022 | 145.2 | 1.5 |\n| 2023 | 159.7 | 4.4 |',
      },
    ],
  },
  run({ grids }: StatisticsContext, report: (report: Report) => void): void {
    for (const grid of grids) for (const one of judgeGrowth(grid)) if (!one.fits) report(tableReport(one, differs));
  },
};
