/** Whether a name in a citation and an author of an entry are the same person, also across scripts and initials. */

import type { Pinyin } from '../../base';
import {
  type AuthorName,
  foldLatin,
  givenSpelling,
  scriptOf,
  surnameSpellings,
  wholeName,
} from '../library/personNames';
import { surnameLength } from '../library/surnames';

/** `same` in one script, `cross` where one name is the other's spelling in Latin letters. */
export type NameMatch = 'same' | 'cross' | 'no';

/** `b` or `B.` or `Bei` fit the given name `Bei`; nothing fits everything. */
function givenFits(cited: string, given: string): boolean {
  if (cited === '' || given === '') return true;
  const a = foldLatin(cited);
  const b = foldLatin(given);
  if (a.startsWith(b) || b.startsWith(a)) return true;
  const isInitials = /^(?:\p{Lu}\.?[ -]?){1,3}$/u;
  return (isInitials.test(cited) || isInitials.test(given)) && a.charAt(0) === b.charAt(0);
}

function matchLatin(cited: string, family: string, particle: string, given: string): boolean {
  const whole = foldLatin(cited);
  const surnames = new Set([foldLatin(family), foldLatin(particle + family)]);
  if (surnames.has(whole)) return true;
  const words = cited.split(/[ ,]+/).filter((word) => word !== '');
  for (let split = 1; split < words.length; split += 1) {
    const left = words.slice(0, split).join(' ');
    const right = words.slice(split).join(' ');
    if (surnames.has(foldLatin(right)) && givenFits(left, given)) return true;
    if (surnames.has(foldLatin(left)) && givenFits(right, given)) return true;
  }
  return false;
}

/** `WHO` for World Health Organization: the first letters of its capitalized words. */
function isAcronymOf(cited: string, name: string): boolean {
  if (!/^\p{Lu}{2,8}$/u.test(cited)) return false;
  const letters = [...name.matchAll(/(?<![\p{L}])\p{Lu}/gu)].map((match) => match[0]).join('');
  return letters === cited;
}

export function matchName(cited: string, author: AuthorName, pinyin: Pinyin | undefined): NameMatch {
  const citedScript = scriptOf(cited);
  if (author.kind === 'corporate') {
    if (citedScript !== author.script) return 'no';
    if (citedScript === 'han') {
      const isTail = cited.length >= 3 && author.name.endsWith(cited);
      return author.name.replace(/\s+/g, '') === cited || isTail ? 'same' : 'no';
    }
    const isSame = foldLatin(author.name) === foldLatin(cited.replace(/^the /i, ''));
    return isSame || isAcronymOf(cited, author.name) ? 'same' : 'no';
  }
  if (citedScript === 'han' && author.script === 'han') {
    // 熊彼特 is 约瑟夫·熊彼特; a Chinese surname alone has two characters at most.
    const isSurname = cited === author.family && (cited.length <= 2 || wholeName(author).includes('·'));
    return wholeName(author) === cited || isSurname ? 'same' : 'no';
  }
  if (citedScript === 'latin' && author.script === 'latin') {
    if (matchLatin(cited, author.family, author.particle, author.given)) return 'same';
    return foldLatin(wholeName(author)) === foldLatin(cited) ? 'same' : 'no';
  }
  const han = citedScript === 'han' ? splitHan(cited) : { family: author.family, given: author.given };
  const given = givenSpelling(han.given, pinyin);
  const spelled = surnameSpellings(han.family, pinyin).some((family) =>
    citedScript === 'latin'
      ? matchLatin(cited, family, '', given)
      : foldLatin(author.family) === family && givenFits(given, author.given),
  );
  return spelled ? 'cross' : 'no';
}

function splitHan(name: string): { readonly family: string; readonly given: string } {
  const length = Math.max(1, surnameLength(name));
  return { family: name.slice(0, length), given: name.slice(length) };
}
