/** Names of authors as GB/T 7714 prints them: family name first, at most three, then 等 or et al. */

import { type AuthorName, wholeName } from '../library/personNames';
import type { Edition } from './punctuation';
import { punctuationOf } from './punctuation';

/** `Jean-Luc` gives `J L` (2015) or `J-L` (2025), `Robert M.` gives `R M`. */
function initialsOf(given: string, edition: Edition): string {
  return given
    .split(/[\s.]+/)
    .filter((part) => part !== '')
    .map((part) => {
      const letters = part.split(/[-‐]/).map((piece) => piece.charAt(0).toUpperCase());
      // `RM` without a stop is two initials written together.
      if (/^\p{Lu}{2,3}$/u.test(part)) return [...part].join(' ');
      return letters.join(edition === '2025' ? '-' : ' ');
    })
    .join(' ');
}

/** One name; the edition of 2015 prints family names in Latin letters in capitals. */
export function formatName(name: AuthorName, edition: Edition): string {
  if (name.kind === 'corporate') return name.name;
  if (name.script === 'han') return wholeName(name).includes('·') ? name.family : wholeName(name);
  const family = name.particle === '' ? name.family : `${name.particle} ${name.family}`;
  const parts = [
    edition === '2015' ? family.toUpperCase() : family,
    initialsOf(name.given, edition),
    name.suffix.replace(/\./g, ''),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The names of a work, without a final full stop; empty where there are none. */
export function formatNames(
  names: readonly AuthorName[],
  goesOn: boolean,
  language: 'zh' | 'en',
  edition: Edition,
): string {
  if (names.length === 0) return '';
  const { comma } = punctuationOf(edition);
  const printed = names.slice(0, 3).map((name) => formatName(name, edition));
  if (names.length > 3 || goesOn) printed.push(language === 'zh' ? '等' : 'et al');
  return printed.join(comma);
}
