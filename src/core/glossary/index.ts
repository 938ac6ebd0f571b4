/** The door of the glossary layer. */

export { type TermContext, type TermRule, termRules } from './checks';
export { definesTerms, namesOfPartFiles } from './files/latexGlossary';
export { type GlossaryFile, readGlossaryFile } from './files/readGlossaryFile';
export { formatTermCard, type TermCardLinks } from './formatTermCard';
export { type Framework, type FrameworkPart, type PartKind, pathTo, placesInFramework } from './framework';
export * from './glossary';
export type { FormKind } from './listedForms';
export { lookUpTerm } from './lookUpTerm';
export { originsIn, reasonIn } from './reasons';
export { type TermCard, type TermCardOptions, termCard } from './termCard';
export {
  createTermMatcher,
  findContextForms,
  findTermAt,
  findTerms,
  type TermMatch,
  type TermMatcher,
} from './termMatcher';
export { createTermSet, entriesOf, entryOfId, type TermSet } from './termSet';
export { mayBeJudged, readTermUsages, type TermUsage } from './termUsages';
