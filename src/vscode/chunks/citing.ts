/** What only commands, actions and settings ask for: lists, printed references, insertions, conversions, renaming, explanations, findings and styles of files. */

export {
  bibliographyFindings,
  citationActions,
  citationCard,
  entryAddition,
  formatCitationCard,
  formatReference,
  insertCitation,
  readCslStyle,
  referenceListText,
  renameEdits,
  renameTargetAt,
  renameTargetIn,
} from '../../core';
