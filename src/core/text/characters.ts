/** Classes of UTF-16 code units: which script they belong to and how wide they are; it knows nothing of words. */

/** A Han character of the basic plane, or the first half of a pair that stands for a rarer one. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd888) ||
    code === 0x3007
  );
}

/** Punctuation that is set on a full square: 。，、《》（）： and its kin, the ideographic space too. */
export function isWidePunctuation(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x3006) ||
    (code >= 0x3008 && code <= 0x303f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    (code >= 0xff3b && code <= 0xff40) ||
    (code >= 0xff5b && code <= 0xff65)
  );
}

/** Quotation marks, dashes and dots that Chinese and Latin text share; their width depends on their neighbors. */
export function isSharedPunctuation(code: number): boolean {
  return (code >= 0x2013 && code <= 0x2015) || (code >= 0x2018 && code <= 0x201f) || code === 0x2026 || code === 0xb7;
}

/** Characters between which a line break leaves no space: Han, kana, full-width punctuation and forms. */
export function isWide(code: number): boolean {
  return (
    isHan(code) || isWidePunctuation(code) || (code >= 0x3040 && code <= 0x30ff) || (code >= 0xff01 && code <= 0xff65)
  );
}

/** Letters of the Latin alphabet, accented ones too. */
export function isLatinLetter(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x1e00 && code <= 0x1eff)
  );
}

/** An ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A letter or digit that continues a Latin word, so that a Latin term cannot end beside it. */
export function isLatinWordUnit(code: number): boolean {
  return isLatinLetter(code) || isDigit(code);
}

/** Blank, tab, no-break and typographic spaces, the ideographic space; line ends are not among them. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x0c ||
    code === 0x0b ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b)
  );
}

export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

export function isAsciiPunctuation(code: number): boolean {
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  );
}

/** Columns that a UTF-16 unit takes in a fixed-width font: two for a wide character, one for any other. */
export function unitWidth(code: number): number {
  if (code < 0x80) return 1;
  return isWide(code) || code === 0x2014 || (code >= 0x2018 && code <= 0x201d) ? 2 : 1;
}

/** Columns that a text takes in a fixed-width font. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += unitWidth(text.charCodeAt(i));
  return width;
}
