/**
 * Goes through a BibTeX entry in which nothing is wrong, character by character, and gives up at the first sign
 * of anything else: damage and rarities are for bibtexScan.ts, which reads such an entry once more with care.
 */

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blank = 0x20;
const quote = 0x22;
const hash = 0x23;
const comma = 0x2c;
const hyphen = 0x2d;
const equals = 0x3d;
const underscore = 0x5f;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const lastAscii = 0x7f;

function isBlank(code: number): boolean {
  return code === blank || code === lineFeed || code === carriageReturn || code === tab;
}

function isNameCode(code: number): boolean {
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === hyphen || code === underscore;
}

/** Behind the blanks at `from`. */
function endOfBlanks(source: string, from: number): number {
  let position = from;
  while (isBlank(source.charCodeAt(position))) position += 1;
  return position;
}

/** White space outside of ASCII, which a key may neither begin nor end with. */
function isRareSpace(code: number): boolean {
  return code > lastAscii && /\s/.test(String.fromCharCode(code));
}

/** The end of the key that begins at `keyStart` and is followed by a comma, or -1. */
export function skimKey(source: string, keyStart: number): number {
  let position = keyStart;
  for (; position < source.length; position += 1) {
    const code = source.charCodeAt(position);
    if (code === comma) break;
    if (code === equals || code === openBrace || code === closeBrace || code === quote) return -1;
    if (code === lineFeed || code === carriageReturn || code === 0xff0c) return -1;
  }
  if (position === keyStart || position === source.length) return -1;
  const last = source.charCodeAt(position - 1);
  return last <= blank || isRareSpace(last) || isRareSpace(source.charCodeAt(keyStart)) ? -1 : position;
}

/**
 * Finds a sign at or behind an offset. What was found last answers for all offsets up to it, so that a text is
 * gone through once, however often it is asked.
 */
export function createFinder(source: string, sign: string): (from: number) => number {
  let searched = 0;
  let found = -1;
  return (from) => {
    if (from < searched || from > found) {
      searched = from;
      const next = source.indexOf(sign, from);
      found = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    return found;
  };
}

/**
 * Reads the fields of an entry in braces that is alone in its text and whose key ends at `keyEnd`; gives the offset
 * behind the entry, or -1. Four offsets a field are added to `places`: start and end of the name, start and end of the
 * value. Values are gone through from brace to brace, as fast as the runtime finds a sign in a text.
 */
export function skimFields(source: string, keyEnd: number, places: number[]): number {
  const nextOpen = createFinder(source, '{');
  const nextClose = createFinder(source, '}');
  const nextQuote = createFinder(source, '"');
  const nextAt = createFinder(source, '@');

  /** Whether an `@` between two offsets is the first sign of its line, as that of an entry is. */
  const holdsHead = (start: number, end: number): boolean => {
    for (let at = nextAt(start); at < end; at = nextAt(at + 1)) {
      let before = at - 1;
      while (source.charCodeAt(before) === blank || source.charCodeAt(before) === tab) before -= 1;
      if (source.charCodeAt(before) === lineFeed) return true;
    }
    return false;
  };

  /** The offset behind a value in braces or quotation marks, or -1 where it does not close before the next entry. */
  const endOfPart = (start: number, isQuoted: boolean): number => {
    let depth = isQuoted ? 0 : 1;
    let position = start + 1;
    let end = -1;
    while (end < 0) {
      const open = nextOpen(position);
      const close = nextClose(position);
      if (isQuoted && depth === 0) {
        const quoted = nextQuote(position);
        if (quoted < open && quoted < close) {
          end = quoted + 1;
          break;
        }
      }
      if (open < close) {
        depth += 1;
        position = open + 1;
      } else if (close < source.length) {
        depth -= 1;
        position = close + 1;
        if (depth === 0 && !isQuoted) end = position;
        if (depth < 0) return -1;
      } else return -1;
    }
    return nextAt(start) < end && holdsHead(start, end) ? -1 : end;
  };

  /** The end of a value, its parts joined by `#`, or -1. */
  const endOfValue = (start: number): number => {
    let position = start;
    for (;;) {
      const code = source.charCodeAt(position);
      let end = position;
      if (code === openBrace || code === quote) end = endOfPart(position, code === quote);
      else while (isNameCode(source.charCodeAt(end))) end += 1;
      if (end <= position) return -1;
      const next = endOfBlanks(source, end);
      if (source.charCodeAt(next) !== hash) return end;
      position = endOfBlanks(source, next + 1);
    }
  };

  let position = keyEnd;
  for (;;) {
    while (isBlank(source.charCodeAt(position)) || source.charCodeAt(position) === comma) position += 1;
    if (source.charCodeAt(position) === closeBrace) break;
    const nameStart = position;
    while (isNameCode(source.charCodeAt(position))) position += 1;
    const nameEnd = position;
    position = endOfBlanks(source, position);
    if (nameEnd === nameStart || source.charCodeAt(position) !== equals) return -1;
    const valueStart = endOfBlanks(source, position + 1);
    const valueEnd = endOfValue(valueStart);
    if (valueEnd < 0) return -1;
    places.push(nameStart, nameEnd, valueStart, valueEnd);
    position = endOfBlanks(source, valueEnd);
    const sign = source.charCodeAt(position);
    if (sign !== comma && sign !== closeBrace) return -1;
  }
  const behind = source.charCodeAt(endOfBlanks(source, position + 1));
  // Behind a comma or another brace the fields of an entry that closed too early may go on.
  return behind === comma || behind === closeBrace || isRareSpace(behind) ? -1 : position + 1;
}
