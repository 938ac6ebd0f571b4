/** What only commands, actions and settings ask for: lists, insertions, conversions, renaming, explanations, findings and styles of files. */

export {
  bibliographyFindings,
  citationActions,
  entryAddition,
  insertCitation,
  readCslStyle,
  referenceListText,
  renameEdits,
  renameTargetAt,
  renameTargetIn,
} from '../../core';
