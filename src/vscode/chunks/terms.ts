/** What is asked of terms while one writes: completion, references and renaming. */

export {
  indexTerms,
  namedTermAt,
  renameTerm,
  termChoices,
  termHighlights,
  termPlaces,
  termRenameTarget,
} from '../../core';
