/** What only lists, commands, actions and settings ask for: completion, lists, printed references, insertions, conversions, renaming, explanations, findings and styles of files. */

export {
  bibliographyFindings,
  citationActions,
  citationCard,
  citationChoices,
  entryAddition,
  formatCitationCard,
  formatReference,
  insertCitation,
  prepareSearch,
  proseCitation,
  readCslStyle,
  referenceListText,
  renameEdits,
  renameTargetAt,
  renameTargetIn,
  searchLibrary,
} from '../../core';
