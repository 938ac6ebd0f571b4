/** Width and case folding that keeps every offset: one UTF-16 unit in, one out. */

/** Full-width letters, digits and signs become ASCII, Latin letters lower case; all else stays. */
export function fold(text: string): string {
  if (!/[A-Z\uff01-\uff5e\u3000\u00a0\u2002-\u200a\u202f]/.test(text)) return text;
  return text.replace(/[A-Z\uff01-\uff5e\u3000\u00a0\u2002-\u200a\u202f]/g, (char) => {
    const code = char.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
    return code < 0x80 ? char.toLowerCase() : ' ';
  });
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
