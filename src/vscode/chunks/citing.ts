/** What only commands, actions and settings ask for: lists, conversions, renaming, explanations, styles of a file. */

export {
  citationActions,
  explainBibliography,
  readCslStyle,
  referenceListText,
  renameEdits,
  renameTargetAt,
  renameTargetIn,
} from '../../core';
