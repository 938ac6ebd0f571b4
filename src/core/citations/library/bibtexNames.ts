/**
 * Reads the list of names in a BibTeX field: `and`, `and others`, braces, particles, BibLaTeX's
 * `family=…, given=…`, Han names, and the separators that Chinese databases export.
 */

import { decodeLatex } from './latexText';
import { type AuthorName, corporate, person, readHanName, scriptOf } from './personNames';
import { isDoubtfulSurname, isJapaneseName, surnameLength } from './surnames';

export interface NameList {
  readonly names: readonly AuthorName[];
  /** The list goes on: `and others`, 等, et al. */
  readonly etAl: boolean;
}

const others = /^(?:others|et\.?\s+al\.?|等人?)$/i;
const trailingOthers = /[\s,，、;；]*(?:等人?|et\.?\s+al\.?)$/i;
const hanName = /^[\p{Script=Han}·•]{2,4}$/u;
const organization = /[部局委院会所厅署府组社行司网室处]$|中心$|大学$|公司$|集团$|国务院/u;

/** The places of top-level separators; `pattern` is global and also matches braces, which are counted. */
function splitOutsideBraces(text: string, pattern: RegExp): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    else if (depth <= 0) {
      pieces.push(text.slice(from, match.index));
      from = match.index + match[0].length;
    }
  }
  pieces.push(text.slice(from));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

const andOrBrace = /[{}]|(?<=\s)and(?=\s)/gi;
const commaOrBrace = /[{}]|[,，]/g;
const exportSeparator = /[{}]|[;；、]|&(?!\w)|\s&\s/g;
const exportComma = /[{}]|[,，]/g;

/** `家,碚` is one name, `王军,朱杰` are two: the exports of Chinese databases join names by commas. */
/** `青木, 昌彦`; where the first piece may be a Chinese name, as 石川 may, the two are two authors. */
function isJapaneseInTwo([family = '', given = '']: readonly string[]): boolean {
  const mayBeChinese = surnameLength(family) > 0 && !isDoubtfulSurname(family.charAt(0));
  return family.length === 2 && !mayBeChinese && isJapaneseName(family + given);
}

function splitExport(piece: string): readonly string[] {
  if (scriptOf(piece) === 'latin') return [piece];
  const strong = splitOutsideBraces(piece.replace(/\\&/g, '&'), exportSeparator);
  return strong.flatMap((part) => {
    const pieces = splitOutsideBraces(part, exportComma);
    const isFamilyGiven =
      pieces.length === 2 &&
      ([...(pieces[0] ?? '')].length === 1 || surnameLength(`${pieces[0]}某`) === 2 || isJapaneseInTwo(pieces));
    const areNames = pieces.length > 1 && pieces.every((one) => hanName.test(one) || others.test(one));
    return areNames && !isFamilyGiven ? pieces : [part];
  });
}

/** True where the whole text stands in one pair of braces. */
function isBraced(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let index = 0; index < text.length - 1; index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

function readExtended(text: string): AuthorName {
  const parts = new Map<string, string>();
  for (const piece of splitOutsideBraces(text, commaOrBrace)) {
    const equals = piece.indexOf('=');
    if (equals > 0) parts.set(piece.slice(0, equals).trim().toLowerCase(), decodeLatex(piece.slice(equals + 1)));
  }
  const part = (name: string): string => parts.get(name) ?? '';
  return person(part('family'), part('given'), part('prefix'), part('suffix'));
}

/** Splits `van der Berg` into its particle and the rest; the last word is never part of the particle. */
function splitParticle(words: readonly string[]): readonly [string, string] {
  let count = 0;
  while (count < words.length - 1 && /^\p{Ll}/u.test(words[count] ?? '')) count += 1;
  return [words.slice(0, count).join(' '), words.slice(count).join(' ')];
}

function readLatinName(text: string): AuthorName {
  const pieces = splitOutsideBraces(text, commaOrBrace).map(decodeLatex);
  if (pieces.length > 1) {
    const [particle, family] = splitParticle((pieces[0] ?? '').split(' '));
    const given = pieces.length > 2 ? (pieces[2] ?? '') : (pieces[1] ?? '');
    return person(family, given, particle, pieces.length > 2 ? (pieces[1] ?? '') : '');
  }
  const words = splitOutsideBraces(text, /[{}]|\s+/g).map(decodeLatex);
  if (words.length === 1) return isBraced(text) ? corporate(words[0] ?? '') : person(words[0] ?? '', '');
  const firstSmall = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
  const familyFrom = firstSmall > 0 ? firstSmall : words.length - 1;
  const [particle, family] = splitParticle(words.slice(familyFrom));
  return person(family, words.slice(0, familyFrom).join(' '), particle);
}

/** `[美]` and （英） in front of a foreign name. */
const nationality = /^[[［(（〔]\p{Script=Han}{1,4}[\]］)）〕]\s*/u;

function readName(written: string): AuthorName {
  const text = written.replace(nationality, '');
  if (/^\{?\s*(?:family|given|prefix|suffix)\s*=/i.test(text)) return readExtended(text.replace(/^\{(.*)\}$/s, '$1'));
  const printed = decodeLatex(text);
  if (isBraced(text)) {
    return hanName.test(printed) && surnameLength(printed) > 0 && !organization.test(printed)
      ? readHanName(printed)
      : corporate(printed);
  }
  if (scriptOf(printed) === 'latin') return readLatinName(text);
  const pieces = splitOutsideBraces(text, commaOrBrace).map(decodeLatex);
  if (pieces.length === 2 && [...(pieces[0] ?? '')].length <= 2)
    return person(pieces[0] ?? '', (pieces[1] ?? '').trim());
  return organization.test(printed) && surnameLength(printed) === 0 ? corporate(printed) : readHanName(printed);
}

/** Reads the raw value of an author or editor field. */
export function readNameList(raw: string): NameList {
  let etAl = false;
  const names: AuthorName[] = [];
  for (const piece of splitOutsideBraces(raw.replace(/\s+/g, ' '), andOrBrace).flatMap(splitExport)) {
    if (others.test(piece)) {
      etAl = true;
      continue;
    }
    const kept = piece.replace(trailingOthers, '');
    if (kept !== piece && kept !== '') etAl = true;
    names.push(readName(kept === '' ? piece : kept));
  }
  return { names, etAl };
}
