/** Citations by key, which the readers of Markdown and LaTeX have already found; here it is decided which of them count. */

import type { CiteKey, CiteMark } from '../../text';

/** Prefixes of pandoc-crossref (`fig:one`) and Quarto (`fig-one`), which name parts of the document. */
const crossReference =
  /^(?:fig|tbl|tab|eq|eqn|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|alt|nte|tip|wrn|imp|cau|chap|app)[:-]/i;

/** What stands in front of a name on a social network: 微博@某某, on Twitter @someone; or a word that runs into it. */
const network =
  /(?:微博|微信|抖音|推特|知乎|小红书|公众号|哔哩哔哩|B站|账号|用户|GitHub|Twitter|Weibo|Instagram|Mastodon|Bluesky|handle|account|follow|关注|\bX)[\s:：(（，,]{0,2}$|[\p{L}\p{N}]$/iu;

export interface KeyPlace {
  readonly isInLibrary: boolean;
  /** Whether the document has a bibliography of the user's. */
  readonly hasOwnLibrary: boolean;
  /** Some of the text in front of the citation. */
  readonly before: string;
}

/**
 * False for cross-references, and for a bare `@name` that no bibliography has and that may as well be somebody's
 * name on a social network: one without a digit in a document without a bibliography, behind the name of a network
 * or right behind a word, or in Han characters.
 */
export function isCitationKey(mark: CiteMark, key: CiteKey, place: KeyPlace): boolean {
  if (place.isInLibrary || mark.notation === 'latex') return key.key !== '*';
  if (crossReference.test(key.key)) return false;
  if (mark.command === 'group') return true;
  if (/\d/.test(key.key)) return !/[A-Za-z\d]$/.test(place.before);
  return place.hasOwnLibrary && /[A-Za-z]/.test(key.key) && !network.test(place.before);
}
