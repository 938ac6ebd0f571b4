/** Width and case folding that keeps every offset: one UTF-16 unit in, one out. */

/** By UTF-16 unit: full-width letters, digits and signs become ASCII, Latin letters lower case; all else stays. */
const folded = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (/[\u3000\u00a0\u2002-\u200a\u202f]/.test(String.fromCharCode(narrow))) return 0x20;
  return narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow;
});

/** The folded unit at `at`; NaN behind the end, as `charCodeAt` gives it. */
export function foldedAt(text: string, at: number): number {
  return folded[text.charCodeAt(at)] ?? Number.NaN;
}

/** As `fold`, but full-width punctuation keeps its width, because in Chinese text it parts clauses and never digits. */
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
