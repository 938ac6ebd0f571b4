/** The door of the features: one file per answer that an editor asks for. */

export { bibliographyFindings } from './bibliographyFindings';
export { bibliographyCandidates, foldersUpTo, joinPath } from './bibliographyPaths';
export type { Card, CardArgument, CardCommand, CommandLink } from './card';
export { escapeMarkdown } from './card';
export { chartViews, unitLabel, viewOfConcept } from './chart';
export type { ChartClaimData, ChartViewData } from './chart';
export { citationHighlights, citedThingAt, referencesOf } from './citationReferences';
export type { BibliographyText } from './citationReferences';
export { citationCounts, entryAt } from './citing';
export type { CitedThing, CitingDocument, FilePlace } from './citing';
export { citationAt, definitionsAt } from './definition';
export type { DefinitionTarget } from './definition';
export { bibliographyLinks, manuscriptLinks } from './documentLinks';
export type { DocumentLink, LinkTarget } from './documentLinks';
export { hoverCard } from './hover';
export type { HoverKnowledge, HoverOptions } from './hover';
export { claimTitle, numberCard } from './numberHover';
export { entryPageText, termPageText } from './pages';
export { renameEdits, renameTargetAt, renameTargetIn } from './renameKey';
export type { RenameAnswer, RenameEdits, RenameTarget } from './renameKey';
export { mayHaveRoot, namedRoot, takesIn } from './rootDocument';
export { termAt, usesOf } from './termHover';
export { officialFigure, printedValue } from './officialFigure';
export type { FigureTarget } from './officialFigure';
