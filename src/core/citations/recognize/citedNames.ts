/**
 * Reads the names of a citation in prose: 刘志彪和吴福象, 戴翔等, Hsieh & Klenow, Smith et al. It judges
 * whether a word can be an author; whether a work exists is for resolve/ to find out.
 */

import { scriptOf } from '../library/personNames';
import { isDoubtfulSurname, isFrequentSurname, isJapaneseName, surnameLength } from '../library/surnames';
import { beginsWithWord } from './hanWords';
import {
  beginsLikeWord,
  endsLikeWord,
  isAcronymOfAuthor,
  isDoubtfulLatin,
  isHanOrganization,
  isLatinOrganizationWord,
  isLatinStopWord,
  isTransliteratedName,
} from './notNames';

/** What the recognizers ask of a library, so that a known author is believed where a stranger is not. */
export interface KnownAuthors {
  /** True where an author of this whole name, or in Latin letters of this surname, is in the library. */
  isKnown(name: string): boolean;
}

/** How sure it is that a word is an author: in the library, by its form, perhaps, or not. */
export type Belief = 'known' | 'likely' | 'possible' | 'no';

export interface CitedNames {
  readonly names: readonly string[];
  /** 等, et al. */
  readonly etAl: boolean;
  /** The least belief in any of the names. */
  readonly belief: Belief;
}

const strength: Readonly<Record<Belief, number>> = { known: 3, likely: 2, possible: 1, no: 0 };

export function weaker(a: Belief, b: Belief): Belief {
  return strength[a] <= strength[b] ? a : b;
}

export function isAtLeast(belief: Belief, least: Belief): boolean {
  return strength[belief] >= strength[least];
}

const hanNameText = /^[\p{Script=Han}]{1,24}(?:[·•・‧][\p{Script=Han}A-Z]{1,8}){0,3}$/u;

/** 福建, 向往: begins with a surname that is not among the most frequent ones, and with a word that a dictionary has. */
export function isDoubtfulHan(name: string): boolean {
  return surnameLength(name) === 1 && !isFrequentSurname(name.charAt(0)) && beginsWithWord(name);
}

export function believeHanName(name: string, known: KnownAuthors): Belief {
  if (name.length < 2) return surnameLength(name) > 0 && known.isKnown(name) ? 'possible' : 'no';
  if (known.isKnown(name)) return 'known';
  if (/[·•・‧]/u.test(name)) return 'likely';
  if (isHanOrganization(name)) return 'likely';
  if (isTransliteratedName(name) || (isJapaneseName(name) && !endsLikeWord(name))) return 'likely';
  const surname = surnameLength(name);
  const isPersonal = name.length <= 3 || (surname === 2 && name.length === 4);
  if (!isPersonal || beginsLikeWord(name) || endsLikeWord(name)) return 'no';
  if (isDoubtfulSurname(name.charAt(0)) || isDoubtfulHan(name)) return 'possible';
  if (surname > 0) return 'likely';
  return 'possible';
}

const particle = "(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|av|d’|d')";
const capitalized = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?";
const linking = '(?:of|for|and|the|on|in)';
const latinNameText = new RegExp(
  `^(?:${particle}[ ]?){0,3}${capitalized}(?:[ ](?:${particle}[ ])?${capitalized}){0,3}$`,
  'u',
);
const latinOrganizationText = new RegExp(
  `^(?:the )?${capitalized}(?:[ ](?:${linking}[ ]){0,2}${capitalized}){0,9}$`,
  'u',
);
const initials = /^(?:\p{Lu}\.?[ -]?){1,3}$/u;

export function believeLatinName(name: string, known: KnownAuthors): Belief {
  const words = name.split(' ');
  if (latinOrganizationText.test(name)) {
    if (words.length > 1 && known.isKnown(name)) return 'known';
    const isOrganization = words.some(isLatinOrganizationWord) && !isLatinStopWord(words.at(-1) ?? '');
    if (words.length > 1 && isOrganization) return 'likely';
  }
  if (!latinNameText.test(name) || words.some(isLatinStopWord)) return 'no';
  if (isDoubtfulLatin(words[0] ?? '')) return words.length === 1 ? 'possible' : 'no';
  if (initials.test(name) && name.length < 3) return 'no';
  // `Group A`, `Basel III`: what is numbered is no author; `Porter M E` is.
  const isNumbered = /^(?:\p{Lu}|[IVX]+)$/u.test(words.at(-1) ?? '') && !/^\p{Lu}$/u.test(words.at(-2) ?? '');
  if (words.length > 1 && isNumbered) return 'no';
  if (/^[\p{Lu}\d&-]{2,}$/u.test(name)) {
    if (isAcronymOfAuthor(name) || known.isKnown(name)) return 'likely';
    return 'no';
  }
  if (known.isKnown(name)) return 'known';
  if (words.length > 1 && known.isKnown(words.at(-1) ?? '')) return 'known';
  return name.length > 1 && /\p{Ll}/u.test(name) ? 'likely' : 'no';
}

export function believeName(name: string, known: KnownAuthors): Belief {
  if (scriptOf(name) === 'latin') return believeLatinName(name, known);
  return hanNameText.test(name) ? believeHanName(name, known) : 'no';
}

const etAlTail = /[\s,、]{0,3}(?:等(?:人|学者)?|et\.?\s{0,3}al\.?|and (?:others|colleagues|co-authors))[\s,]{0,3}$/iu;
const strongSeparator =
  /\s{0,3}[、,&;]\s{0,3}(?:and\s|&\s{0,3}|和|与|及)?\s{0,3}|\s{1,3}and\s{1,3}|\s{1,3}(?:和|与|及|以及)\s{0,3}|\s{0,3}(?:和|与|及|以及)\s{1,3}/u;
const betweenHanNames = /(?<=\p{Script=Han}{2})\s{1,3}(?=\p{Script=Han}{2})/u;
const hanConnector = /以及|和|与|及/gu;

/** Longer runs without a comma are no list of names. */
const longestPiece = 40;

/** 王军和朱杰 at the connector whose two sides are names; a name that contains 和 (孙和平) stays whole. */
function splitHanPair(piece: string, known: KnownAuthors): readonly string[] {
  if (piece.length > longestPiece) return [piece];
  /** Rests, by their length, that cannot be split, so that none is tried twice. */
  const hopeless = new Set<number>();
  const split = (rest: string): readonly string[] | undefined => {
    if (hopeless.has(rest.length)) return undefined;
    const belief = believeName(rest, known);
    if (isAtLeast(belief, 'likely') && rest.length < 5) return [rest];
    for (const match of rest.matchAll(hanConnector)) {
      const left = rest.slice(0, match.index);
      if (believeName(left, known) === 'no') continue;
      const others = split(rest.slice(match.index + match[0].length));
      if (others) return [left, ...others];
    }
    if (belief !== 'no') return [rest];
    hopeless.add(rest.length);
    return undefined;
  };
  return split(piece) ?? [piece];
}

/** Reads a text that must be names from end to end, or gives `undefined`. Full-width signs must have been folded. */
export function readCitedNames(text: string, known: KnownAuthors): CitedNames | undefined {
  if (text.length > 240) return undefined;
  const withoutTail = text.replace(etAlTail, '');
  const etAl = withoutTail.length < text.length;
  const whole = withoutTail.trim();
  if (whole === '') return undefined;
  if (isAtLeast(believeName(whole, known), 'likely') && !/[,&、]/.test(whole)) {
    if (scriptOf(whole) === 'latin' || whole.length < 5 || known.isKnown(whole)) {
      return { names: [whole], etAl, belief: believeName(whole, known) };
    }
  }
  const names: string[] = [];
  // 王琴 何赳立: believed only where a library has the work.
  const isSpaced = betweenHanNames.test(whole);
  for (const piece of whole.split(strongSeparator).flatMap((one) => one.split(betweenHanNames))) {
    const name = piece.trim();
    if (name === '') continue;
    if (initials.test(name) && names.length > 0) continue;
    names.push(...(scriptOf(name) === 'han' ? splitHanPair(name, known) : [name]));
  }
  if (names.length === 0 || names.length > 8) return undefined;
  const start: Belief = isSpaced ? 'possible' : 'known';
  // A name that may be a word, 向往 or March, is believed beside one that is none.
  const isWord = (name: string): boolean =>
    isDoubtfulLatin(name) || (isDoubtfulHan(name) && believeHanName(name, known) !== 'no');
  const telling = names.filter((name) => !isWord(name));
  const belief = (telling.length > 0 ? telling : names).reduce<Belief>(
    (least, name) => weaker(least, believeName(name, known)),
    start,
  );
  return belief === 'no' ? undefined : { names, etAl, belief };
}
