/** The door of the citation layer: bibliographies in, citations with the works they mean out. */

export {
  type BibliographyContext,
  type BibliographyLookup,
  type BibliographyRule,
  bibliographyRules,
  type CitationContext,
  type CitationRule,
  citationRules,
} from './checks';
export {
  type CslLocales,
  type CslProcessor,
  type CslReading,
  type CslStyle,
  readCslStyle,
  withoutItalics,
  writeItalics,
} from './csl/cslStyle';
export { formatBibtexEntry, formatStubEntry, freeKey } from './format/bibtexEntry';
export {
  type CardLink,
  type CardTarget,
  type CitationCard,
  citationCard,
  formatCitationCard,
} from './format/citationCard';
export { formatReference, markedReference } from './format/reference';
export type { ReferenceStyle } from './format/referenceStyle';
export {
  type Brackets,
  insideBrackets,
  narrative,
  parenthetical,
  type ProseCitation,
  proseCitation,
} from './format/proseCitation';
export type { Edition } from './format/punctuation';
export { readBibtex } from './library/bibtex';
export { type KeyPlace, keysInFields, type LinkPlace, linksInFields } from './library/bibtexPlaces';
export { readBibliography, tooLargeBibliography } from './library/bibliography';
export { readCslJson } from './library/cslJson';
export { readCslYaml } from './library/cslYaml';
export type { EntrySource, LibraryEntry, LibraryFile, Verification, WorkType } from './library/entry';
export {
  createLibrary,
  type Library,
  type LibraryOptions,
  librarySource,
  type LibrarySource,
} from './library/library';
export {
  type AuthorName,
  type Corporate,
  type Person,
  readHanName,
  sortSpelling,
  wholeName,
} from './library/personNames';
export { type ReferenceList, readReferenceList, withReferenceList } from './library/referenceList';
export { prepareSearch, type SearchHit, searchLibrary } from './library/search';
export { type CitationMention, type CitationNotation, findCitations } from './mentions';
export { type AuthorYearQuery, type Resolution, resolveAuthorYear, resolveKey } from './resolve/resolve';
