/** The door of the tables: read into grids, with what their cells, headers and notes say. */

export type { Grid, GridCell } from './grid';
export { cellSpan, placeOf } from './grid';
export { judgeGrowth } from './growth';
export { readGrids } from './readGrids';
export { judgeShares } from './shares';
export type { SheetCell, TableJudgement } from './sheet';
export { judgeStars } from './starJudgement';
export type { StarJudgement } from './starJudgement';
export { judgeTotals } from './totals';
