/** statistics/table-counts: observations, units, years and degrees of freedom of one table against each other. */

import { message } from '../../base';
import type { Message, Report } from '../../base';
import { cellSpan, countFaults } from '../tables';
import type { CountFault } from '../tables';
import type { StatisticsContext, StatisticsRule } from './context';

const panel = {
  en: '{units} units over {years} years make at most {most} observations; the table has {n}.',
  'zh-cn': '{units} 个个体、{years} 年至多有 {most} 个观测值，表中为 {n}。',
};
const freedom = {
  en: '{df} degrees of freedom cannot come from {n} observations.',
  'zh-cn': '{n} 个观测值不可能有 {df} 个自由度。',
};
const freedoms = {
  en: 'This column has {df} residual degrees of freedom here and {other} above.',
  'zh-cn': '同一列的残差自由度此处为 {df}，上文为 {other}。',
};

export const tableCounts: StatisticsRule = {
  id: 'statistics/table-counts',
  defaultSeverity: 'information',
  summary: {
    en: 'Observations, units, years or degrees of freedom of a table do not go together.',
    'zh-cn': '同一表格中的观测值数、个体数、年数或自由度互相矛盾。',
  },
  examples: {
    bad: [
      {
        format: 'markdown',
        text: '表1 基准回归（2011—2020年）\n\n| 变量 | (1) | (2) |\n|---|---|---|\n| 数字化 | 0.052* | 0.061** |\n|  | (1.75) | (2.10) |\n| 观测值 | ⟦3500⟧ | 2480 |\n| 企业数 | 250 | 250 |',
      },
    ],
    good: [
      {
        format: 'markdown',
        text: '表1 基准回归（2011—2020年）\n\n| 变量 | (1) | (2) |\n|---|---|---|\n| 数字化 | 0.052* | 0.061** |\n|  | (1.75) | (2.10) |\n| 观测值 | 2500 | 2480 |\n| 企业数 | 250 | 250 |',
      },
    ],
  },
  run({ grids }: StatisticsContext, report: (report: Report) => void): void {
    for (const grid of grids)
      for (const fault of countFaults(grid))
        report({ span: cellSpan(fault.cell), message: told(fault), data: dataOf(fault) });
  },
};

function told(fault: CountFault): Message {
  switch (fault.kind) {
    case 'panel':
      return message(panel, { n: fault.n, units: fault.units, years: fault.years, most: fault.units * fault.years });
    case 'freedom':
      return message(freedom, { n: fault.n, df: fault.df });
    case 'freedoms':
      return message(freedoms, { df: fault.df, other: fault.other });
  }
}

function dataOf({ cell: _, ...numbers }: CountFault): Readonly<Record<string, unknown>> {
  return numbers;
}
