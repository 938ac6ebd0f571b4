/** The door of the reported tests: found in the text, and judged by the distributions of their statistics. */

export { chiSquaredTail, fisherTail, normalTails, studentTails } from './distributions';
export { judgeTest, significanceLevel } from './judgeTest';
export type { JudgedTest, Range, TestVerdict } from './judgeTest';
export { nearestMeans } from './meanGranularity';
export { foldSigns } from './notation';
export { readMeans } from './readMeans';
export { readTests } from './readTests';
export type { ReportedP, ReportedStatistic, ReportedTest, StatisticName } from './reportedTest';
