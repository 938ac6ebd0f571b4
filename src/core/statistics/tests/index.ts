/** The door of the reported tests: found in the text, and judged by the distributions of their statistics. */

export { chiSquaredTail, fisherTail, normalTails, studentTails } from './distributions';
export { judgeTest, significanceLevel } from './judgeTest';
export type { JudgedTest, Range, TestVerdict } from './judgeTest';
export { foldSigns } from './notation';
export { readTests } from './readTests';
export type { ReportedP, ReportedStatistic, ReportedTest, StatisticName } from './reportedTest';
