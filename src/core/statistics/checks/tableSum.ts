/** statistics/table-sum: a total row or column of a table against the cells that it adds up. */

import { message } from '../../base';
import type { Report } from '../../base';
import { judgeShares, judgeTotals, placeOf } from '../tables';
import type { SheetCell, TableJudgement } from '../tables';
import { printed } from '../wording/amounts';
import type { StatisticsContext, StatisticsRule } from './context';
import { tableReport } from './tableFindings';

const differs = { en: '{working}; the total says {stated}.', 'zh-cn': '{working}，合计为 {stated}。' };
const part = {
  en: 'The totals of this row and of this column both lack {gap}; they agree with {expected} here instead of {stated}.',
  'zh-cn': '本行与本列的合计都相差 {gap}；此处若为 {expected} 而非 {stated}，两者即相符。',
};
const use = { en: 'Write {expected}', 'zh-cn': '改为 {expected}' };

export const tableSum: StatisticsRule = {
  id: 'statistics/table-sum',
  defaultSeverity: 'warning',
  summary: {
    en: 'A total row or column of a table does not follow from its cells.',
    'zh-cn': '表格的合计行或合计列与各单元格之和不符。',
  },
  examples: {
    bad: [
      {
        format: 'markdown',
        text: '| 地区 | 企业数（家） | 产值（亿元） |\n|---|---|---|\n| 东部 | 120 | 45.6 |\n| 中部 | 80 | 23.1 |\n| 西部 | 50 | 12.0 |\n| 合计 | 250 | ⟦81.7⟧ |',
      },
      {
        format: 'latex',
        text: '\\begin{tabular}{lrr}\n\\toprule\nSector & 2022 & 2023 \\\\\n\\midrule\nGoods & 1{,}200 & 1{,}350 \\\\\nServices & 800 & 900 \\\\\nTotal & 2{,}000 & ⟦2{,}350⟧ \\\\\n\\bottomrule\n\\end{tabular}',
      },
    ],
    good: [
      {
        format: 'markdown',
        text: '| 地区 | 企业数（家） | 平均利润率（%） |\n|---|---|---|\n| 东部 | 120 | 8.2 |\n| 中部 | 80 | 6.1 |\n| 西部 | 50 | 5.0 |\n| 合计 | 250 | 6.9 |',
      },
    ],
  },
  run({ grids }: StatisticsContext, report: (report: Report) => void): void {
    for (const grid of grids) {
      const totals = judgeTotals(grid).filter(({ fits }) => !fits);
      const shares = totals.length > 0 ? judgeShares(grid).filter(({ fits }) => !fits) : [];
      const wrong = totals.filter(
        (total) => !shares.some((share) => explains(share, total)) && !totals.some((other) => passesOn(other, total)),
      );
      const told = new Set<TableJudgement>();
      for (const one of wrong) {
        const other = wrong.find((candidate) => candidate !== one && !told.has(one) && crossing(one, candidate));
        if (!other) continue;
        const cell = crossing(one, other);
        if (!cell) continue;
        told.add(one);
        told.add(other);
        report(partReport(one, cell));
      }
      for (const one of wrong) if (!told.has(one)) report(tableReport(one, differs));
    }
  },
};

function gap({ expected, figure }: TableJudgement): number {
  return figure.value - expected;
}

/** A share that is wrong by as much as the sum of shares: one mistake, told where it stands. */
function explains(share: TableJudgement, total: TableJudgement): boolean {
  const isPart = total.from.some(({ cell }) => cell === share.stated.cell);
  return isPart && Math.abs(share.figure.value - share.expected + gap(total)) <= total.from.length * share.figure.step;
}

/** A wrong total that is a part of another total: that one is wrong by as much the other way round. */
function passesOn(other: TableJudgement, total: TableJudgement): boolean {
  const isPart = total.from.some(({ cell }) => cell === other.stated.cell);
  return isPart && Math.abs(gap(other) + gap(total)) <= Math.max(other.figure.step, total.figure.step) * 1.5;
}

/** The one cell that a row's and a column's total have in common, where both lack the same amount. */
function crossing(a: TableJudgement, b: TableJudgement): SheetCell | undefined {
  if (a.stated.cell.row === b.stated.cell.row || a.stated.cell.column === b.stated.cell.column) return undefined;
  if (Math.abs(gap(a) - gap(b)) > Math.max(a.figure.step, b.figure.step) * 1.5) return undefined;
  const shared = a.from.filter(({ cell }) => b.from.some((other) => other.cell === cell));
  return shared.length === 1 ? shared[0] : undefined;
}

function partReport(total: TableJudgement, { cell, figure }: SheetCell): Report {
  const expected = printed(figure.value + gap(total), figure.decimals);
  const span = placeOf(cell, figure.digits);
  const values = {
    gap: printed(Math.abs(gap(total)), figure.decimals),
    expected,
    stated: printed(figure.value, figure.decimals),
  };
  return {
    span,
    message: message(part, values),
    data: { stated: figure.value, expected: Number(expected) },
    fixes: figure.grouped ? [] : [{ title: message(use, values), safe: false, edits: [{ span, newText: expected }] }],
  };
}
