/** Width and case folding that keeps every offset: one UTF-16 unit in, one out. */

/** By UTF-16 unit: full-width letters, digits and signs become ASCII, Latin letters lower case; all else stays. */
const folded = new Uint16Array(0x10000);
for (let code = 0; code < folded.length; code += 1) folded[code] = code;
for (let code = 0xff01; code <= 0xff5e; code += 1) folded[code] = code - 0xfee0;
for (let code = 0x41; code <= 0x5a; code += 1) {
  folded[code] = code + 0x20;
  folded[code + 0xfee0] = code + 0x20;
}
for (const blank of '\u3000\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f')
  folded[blank.charCodeAt(0)] = 0x20;

/** The folded unit at `at`; 0 where the text has none. */
export function foldedAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (folded[text.charCodeAt(at)] ?? 0) : 0;
}

/** As `foldedAt`, for a whole text and digits alone: full-width punctuation keeps its width, because in Chinese text it parts clauses and never digits. */
export function foldDigits(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e\uff05\uff0d\uff04]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

export function isHan(char: string | undefined): boolean {
  return char !== undefined && isHanCode(char.charCodeAt(0));
}

export function isHanCode(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}
