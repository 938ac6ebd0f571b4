/** statistics/table-share: a share row or column of a table against its part and its whole. */

import type { Report } from '../../base';
import { judgeShares } from '../tables';
import type { StatisticsContext, StatisticsRule } from './context';
import { tableReport } from './tableFindings';

const differs = { en: '{working}; the table says {stated} %.', 'zh-cn': '{working}，表中为 {stated}%。' };

export const tableShare: StatisticsRule = {
  id: 'statistics/table-share',
  defaultSeverity: 'warning',
  summary: {
    en: 'A share row or column of a table does not follow from its cells.',
    'zh-cn': '表格的占比行或占比列与各单元格不符。',
  },
  examples: {
    bad: [
      {
        format: 'markdown',
        text: '| 行业 | 产值（亿元） | 占比（%） |\n|---|---|---|\n| 电子 | 50 | 25.0 |\n| 汽车 | 80 | ⟦45.0⟧ |\n| 化工 | 70 | 35.0 |\n| 合计 | 200 | 100 |',
      },
    ],
    good: [
      {
        format: 'markdown',
        text: '| 行业 | 产值（亿元） | 占全国比重（%） |\n|---|---|---|\n| 电子 | 50 | 12.1 |\n| 汽车 | 80 | 3.4 |\n| 化工 | 70 | 5.6 |\n| 合计 | 200 | 5.1 |',
      },
    ],
  },
  run({ grids }: StatisticsContext, report: (report: Report) => void): void {
    for (const grid of grids) for (const one of judgeShares(grid)) if (!one.fits) report(tableReport(one, differs));
  },
};
