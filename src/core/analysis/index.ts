/** The door of the analysis. */

export { analyzeDocument } from './analyzeDocument';
export type { AnalysisInput, DocumentAnalysis, Knowledge, TermUse } from './analyzeDocument';
export { suppressionComment, unusedSuppression } from './suppressions';
