/** The door of the analysis. */

export { analyzeDocument } from './analyzeDocument';
export type { AnalysisInput, DocumentAnalysis, Knowledge } from './analyzeDocument';
export { suppressionComment, unusedSuppression } from './suppressions';
