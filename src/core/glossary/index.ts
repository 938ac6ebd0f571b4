/** The door of the glossary layer. */

export * from './glossary';
export { lookUpTerm } from './lookUpTerm';
export type { FormKind } from './listedForms';
export { createTermMatcher, findContextForms, findTerms, type TermMatch, type TermMatcher } from './termMatcher';
