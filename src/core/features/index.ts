/** The door of the features: one file per answer that an editor asks for. */

export { bibliographyCandidates, foldersUpTo, joinPath } from './bibliographyPaths';
export type { Card, CardArgument, CardCommand, CommandLink } from './card';
export { escapeMarkdown } from './card';
export { chartViews, viewOfConcept } from './chart';
export type { ChartClaimData, ChartViewData } from './chart';
export { citationAt, definitionsAt } from './definition';
export type { DefinitionTarget } from './definition';
export { hoverCard } from './hover';
export type { HoverKnowledge, HoverOptions } from './hover';
export { claimTitle, numberCard } from './numberHover';
export { entryPageText, termPageText } from './pages';
export { termAt, usesOf } from './termHover';
