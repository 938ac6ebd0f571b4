/**
 * Names of authors as data: splitting a Han name, folding Latin letters for comparison, and the forms
 * under which a name may be looked up. How names stand in a file is known by the readers, not here.
 */

import type { Pinyin } from '../../base';
import { isJapaneseName, readingsOfSurname, surnameLength } from './surnames';

/** A person; for a name in Han characters `family` and `given` follow each other without a space. */
export interface Person {
  readonly kind: 'person';
  readonly family: string;
  readonly given: string;
  /** `van der`, `de`; empty for most. */
  readonly particle: string;
  /** `Jr.`, `III`; empty for most. */
  readonly suffix: string;
  readonly script: 'han' | 'latin';
}

/** An organization, or a name that its file marks as one piece. */
export interface Corporate {
  readonly kind: 'corporate';
  readonly name: string;
  readonly script: 'han' | 'latin';
}

export type AuthorName = Person | Corporate;

const anyHan = /\p{Script=Han}/u;
const hanOnly = /^[\p{Script=Han}\s]+$/u;
const foreignInHan = /^(.*\p{Script=Han}.*)[·•・‧]\s*([\p{Script=Han}A-Za-z]+)$/u;

export function scriptOf(text: string): 'han' | 'latin' {
  return anyHan.test(text) ? 'han' : 'latin';
}

export function person(family: string, given: string, particle = '', suffix = ''): Person {
  return { kind: 'person', family, given, particle, suffix, script: scriptOf(family + given) };
}

export function corporate(name: string): Corporate {
  return { kind: 'corporate', name, script: scriptOf(name) };
}

/**
 * Splits a name in Han characters: `金 碚` at its space, `亚当·斯密` at its dot, `欧阳日辉` after the compound
 * surname, any other name of up to four characters after the first; longer ones are one piece.
 */
export function readHanName(name: string): AuthorName {
  const foreign = foreignInHan.exec(name);
  if (foreign) return person(foreign[2] ?? '', foreign[1] ?? '');
  const pieces = name.trim().split(/\s+/u);
  const whole = pieces.join('');
  if (!hanOnly.test(name) || [...whole].length > 4) return corporate(name.trim());
  if (pieces.length === 2 && surnameLength(`${pieces[0]}某`) > 0) return person(pieces[0] ?? '', pieces[1] ?? '');
  const length = isJapaneseName(whole) ? 2 : Math.max(1, whole.length > 2 ? surnameLength(whole) : 1);
  return person(whole.slice(0, length), whole.slice(length));
}

/** The name as it is written in running text: `金碚`, `亚当·斯密`, `Clément de Chaisemartin`. */
export function wholeName(name: AuthorName): string {
  if (name.kind === 'corporate') return name.name;
  if (name.script === 'latin') {
    return [name.given, name.particle, name.family, name.suffix].filter((part) => part !== '').join(' ');
  }
  // A family name of two characters or more that is no Chinese or Japanese one: 约瑟夫·熊彼特.
  const { family, given } = name;
  const isOwn = surnameLength(`${family}某`) === family.length || isJapaneseName(family + given);
  const foreign = given !== '' && family.length > 1 && !isOwn;
  return foreign ? `${name.given}·${name.family}` : name.family + name.given;
}

const hanLetters = /^[\u4e00-\u9fff]*$/;
const latinLetter = /[A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]/;

/** Lower case without diacritics, hyphens, apostrophes and spaces: `D’Haultfœuille` gives `dhaultfoeuille`. */
export function foldLatin(text: string): string {
  if (hanLetters.test(text)) return text;
  // Without a letter in Latin script nothing is to be folded, and most titles in Chinese have none.
  if (!latinLetter.test(text)) return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return text
    .replace(/[üÜ]/g, 'v')
    .normalize('NFD')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Readings of a Han surname; from the list of surnames, else from the table where there is one. */
export function surnameSpellings(family: string, pinyin: Pinyin | undefined): readonly string[] {
  const known = readingsOfSurname(family);
  if (known) return known;
  if (!pinyin) return [];
  if (family.length === 1) return pinyin.readingsOf(family);
  return [pinyin.syllablesOf(family).join('')];
}

/** The given name spelled in Latin letters, each character with its usual reading; empty without a table. */
export function givenSpelling(given: string, pinyin: Pinyin | undefined): string {
  if (!pinyin) return '';
  const spelled = pinyin.syllablesOf(given).join('');
  return /^[a-z]*$/.test(spelled) ? spelled : '';
}

/** The key by which lists in Chinese are sorted: surname readings first, then the rest of the name. */
export function sortSpelling(name: AuthorName, pinyin: Pinyin | undefined): string {
  if (name.kind === 'corporate') return foldLatin(pinyin?.syllablesOf(name.name).join('') ?? name.name);
  if (name.script === 'latin') return `${foldLatin(name.family)} ${foldLatin(name.given)}`;
  const family = surnameSpellings(name.family, pinyin)[0] ?? name.family;
  return `${family} ${givenSpelling(name.given, pinyin)}`;
}
