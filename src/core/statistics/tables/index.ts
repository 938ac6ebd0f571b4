/** The door of the tables: read into grids, with what their cells, headers and notes say. */

export type { Grid, GridCell, Surroundings } from './grid';
export { captionText, cellSpan, placeOf } from './grid';
export { judgeGrowth } from './growth';
export { surroundingsOfInput } from './inputSurroundings';
export { judgeTable } from './judgeTable';
export { readLevelClaims } from './levelClaims';
export type { ClaimSources, LevelClaims } from './levelClaims';
export { readGrids } from './readGrids';
export { countFaults } from './sampleCounts';
export type { CountFault } from './sampleCounts';
export { judgeShares } from './shares';
export type { SheetCell, TableJudgement } from './sheet';
export { judgeStars } from './starJudgement';
export type { StarJudgement } from './starJudgement';
export { readSummaries } from './summaries';
export type { Summary } from './summaries';
export { tableSeries } from './tableSeries';
export type { TableSeries } from './tableSeries';
export { judgeTotals } from './totals';
