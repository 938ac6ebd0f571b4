/** Citations by key, which the readers of Markdown and LaTeX have already found; here it is decided which of them count. */

import type { CiteKey, CiteMark } from '../../text';

/** Prefixes of pandoc-crossref (`fig:one`) and Quarto (`fig-one`), which name parts of the document. */
const crossReference =
  /^(?:fig|tbl|tab|eq|eqn|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|alt|nte|tip|wrn|imp|cau|chap|app)[:-]/i;

/**
 * False for cross-references, and for a bare `@name` without a digit in a document without a bibliography,
 * which may as well be somebody's name on a social network.
 */
export function isCitationKey(mark: CiteMark, key: CiteKey, isInLibrary: boolean, hasOwnLibrary: boolean): boolean {
  if (isInLibrary || mark.notation === 'latex') return key.key !== '*';
  if (crossReference.test(key.key)) return false;
  return mark.command === 'group' || hasOwnLibrary || /\d/.test(key.key);
}
