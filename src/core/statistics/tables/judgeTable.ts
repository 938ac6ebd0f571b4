/** Every figure of one table that follows from others of it, right or wrong. */

import type { Grid } from './grid';
import { judgeGrowth } from './growth';
import type { TableJudgement } from './sheet';
import { judgeShares } from './shares';
import { judgeTotals } from './totals';

export function judgeTable(grid: Grid): readonly TableJudgement[] {
  return [...judgeTotals(grid), ...judgeShares(grid), ...judgeGrowth(grid)];
}
