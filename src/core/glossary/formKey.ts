/**
 * Folds prose and listed forms to one spelling, so that they can be compared unit by unit: case, script, full-width
 * letters, hyphens and blanks, quotation marks inside a term. Each folded unit keeps its place in the text.
 */

import { isBlank, isDigit, isHan, isLatinLetter } from '../text';
import { toSimplified } from './traditional';

export interface FoldedText {
  /** Folded UTF-16 units; only the first `length` are filled. */
  readonly units: Uint16Array;
  /** Offset in the text of each folded unit. */
  readonly offsets: Int32Array;
  readonly length: number;
}

const space = 0x20;
const apostrophe = 0x27;

function isOpeningQuote(code: number): boolean {
  return code === 0x201c || code === 0x2018 || code === 0x300c || code === 0x300e || code === 0xab;
}

function isClosingQuote(code: number): boolean {
  return code === 0x201d || code === 0x2019 || code === 0x300d || code === 0x300f || code === 0xbb;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === apostrophe || code === 0xff02 || isOpeningQuote(code) || isClosingQuote(code);
}

/** Hyphens and dashes of every length; a glossary and an author seldom choose the same one. */
function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xff0d || code === 0xff3f;
}

/** Units that take no room: soft hyphen, zero-width blanks and joiners. */
function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isLatinWord(code: number): boolean {
  return isLatinLetter(code) || isDigit(code);
}

/** One unit in lower case, half width and Simplified script. */
export function foldUnit(code: number): number {
  if (code >= 0x3400 && code <= 0x9fff) return toSimplified(code);
  let unit = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (unit >= 0x41 && unit <= 0x5a) unit += 0x20;
  else if (unit >= 0xc0 && unit <= 0x1eff && isLatinLetter(unit)) {
    const lower = String.fromCharCode(unit).toLowerCase();
    if (lower.length === 1) unit = lower.charCodeAt(0);
  }
  return unit;
}

let plainUnits: Uint16Array | undefined;

/** By UTF-16 unit, what it is folded to; 0 for blanks, dashes, quotation marks and the like, which neighbors decide. */
function foldPlainUnits(): Uint16Array {
  const plain = new Uint16Array(0x10000);
  for (let code = 0x3400; code < plain.length; code++) plain[code] = code <= 0x9fff ? toSimplified(code) : code;
  for (let code = 1; code < plain.length; code++) {
    if (code === 0x3400) code = 0xfe00;
    const isPlain = !isDash(code) && !isBlank(code) && code !== 0x0a && !isInvisible(code) && !isQuote(code);
    plain[code] = isPlain ? foldUnit(code) : 0;
  }
  return plain;
}

/** Texts up to this many units are folded into one pair of arrays, because making arrays costs more than filling them. */
const sharedLength = 0x4000;
const sharedUnits = new Uint16Array(sharedLength);
const sharedOffsets = new Int32Array(sharedLength);

/** The arrays of the result are good until the next text is folded. */
export function foldText(text: string): FoldedText {
  const isShort = text.length <= sharedLength;
  const units = isShort ? sharedUnits : new Uint16Array(text.length);
  const offsets = isShort ? sharedOffsets : new Int32Array(text.length);
  const plainOf = (plainUnits ??= foldPlainUnits());
  let length = 0;
  /** A blank is written only when it is known what stands behind it. */
  let blankAt = -1;
  let blankIsDash = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain = plainOf[code] ?? 0;
    if (plain !== 0 && blankAt === -1) {
      units[length] = plain;
      offsets[length++] = i;
      continue;
    }
    const previous = length > 0 ? (units[length - 1] ?? 0) : 0;
    if (blankAt === -1 && code === space && isSmallLetter(previous) && isSmallLetter(text.charCodeAt(i + 1))) {
      units[length] = space;
      offsets[length++] = i;
      continue;
    }
    if (isDash(code) || isBlank(code) || code === 0x0a) {
      if (blankAt === -1) blankAt = i;
      blankIsDash ||= isDash(code);
      continue;
    }
    if (isInvisible(code)) continue;
    if (isQuote(code)) {
      const next = text.charCodeAt(i + 1);
      const between = isLatinLetter(text.charCodeAt(i - 1)) && isLatinLetter(next);
      if (between && (code === apostrophe || code === 0x2019)) {
        units[length] = apostrophe;
        offsets[length++] = i;
      } else if (isClosingQuote(code) && isOpeningQuote(next)) {
        // ”“ stands between two things that are named apart.
        units[length] = 0x22;
        offsets[length++] = i;
      } else if (between && blankAt === -1) blankAt = i;
      continue;
    }
    const unit = foldUnit(code);
    if (blankAt !== -1) {
      const oneSided = isHan(previous) !== isHan(unit) && (isLatinWord(previous) || isLatinWord(unit));
      const betweenHan = isHan(previous) && isHan(unit) && !blankIsDash;
      // Between Han and Latin a blank is a matter of style; between Han it parts words.
      if (length > 0 && (!oneSided || betweenHan)) {
        units[length] = betweenHan ? 0x3000 : space;
        offsets[length++] = blankAt;
      }
      blankAt = -1;
      blankIsDash = false;
    }
    units[length] = unit;
    offsets[length++] = i;
  }
  return { units, offsets, length };
}

/** Folding changes nothing of small letters with single blanks between them. */
const folded = /^[a-z]+(?: [a-z]+)*$/;
const onlyHan = /^[\u3400-\u9fff]+$/;

/** The folded form as a string, for comparing and for keys. */
export function foldForm(form: string): string {
  if (folded.test(form)) return form;
  if (onlyHan.test(form)) {
    let key = '';
    for (let i = 0; i < form.length; i++) key += String.fromCharCode(toSimplified(form.charCodeAt(i)));
    return key;
  }
  const { units, length } = foldText(form.trim());
  let key = '';
  for (let i = 0; i < length; i++) key += String.fromCharCode(units[i] ?? 0);
  return key;
}

/** A spelling in which hyphens and quotation marks still count, to choose between forms with one key. */
export function lightFold(form: string): string {
  const folded = /[！-～]/.test(form)
    ? form.replace(/[！-～]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    : form;
  const lower = folded.toLowerCase();
  return /[\s‐‑]/.test(lower) ? lower.replace(/\s+/g, ' ').replace(/[‐‑]/g, '-') : lower;
}

/** Spelling with case, full-width letters narrowed, all dashes alike: what an acronym is compared by. */
export function exactSpelling(text: string): string {
  if (/^[A-Za-z0-9&]+$/.test(text)) return text;
  let spelled = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDash(code)) spelled += '-';
    else spelled += String.fromCharCode(code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);
  }
  return spelled.replace(/\s+/g, ' ');
}
