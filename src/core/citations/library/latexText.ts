/** Turns a value of a BibTeX file into the text it prints: accents, letters, dashes, quotes; braces and commands go. */

const combining: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
  t: '\u0361',
};

const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  textendash: '–',
  textemdash: '—',
  ldots: '…',
  dots: '…',
  textasciitilde: '~',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  S: '§',
  pounds: '£',
  copyright: '©',
  textregistered: '®',
  texttrademark: '™',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  mu: 'μ',
  times: '×',
};

/** Accents with their letter (group 1 to 3), commands (4), escaped signs (5), and the signs that TeX turns into others. */
const latexToken =
  /\\(["'`^~=.]|[uvHckrdbt](?![A-Za-z]))[ \t]{0,4}(?:\{[ \t]{0,4}\\?(\p{L})[ \t]{0,4}\}|\\?(\p{L}))|\\([A-Za-z]+)\*?[ \t]{0,4}|\\([^A-Za-z])|-{2,3}|``|''|[{}~$]/gu;

const plainSigns: Readonly<Record<string, string>> = {
  '--': '–',
  '---': '—',
  '``': '“',
  "''": '”',
  '~': ' ',
};

/** The printed text of a raw value, white space joined to single spaces; plain text comes back as it is. */
export function decodeLatex(raw: string): string {
  const decoded = /[\\{}~$]|--|``|''/.test(raw)
    ? raw
        .replace(
          latexToken,
          (token, accent?: string, braced?: string, bare?: string, command?: string, sign?: string) => {
            if (accent !== undefined) return `${braced ?? bare ?? ''}${combining[accent] ?? ''}`;
            if (command !== undefined) return letters[command] ?? '';
            if (sign !== undefined) return /[&%_$#{}]/.test(sign) ? sign : /[\s\\,;:/]/.test(sign) ? ' ' : '';
            return plainSigns[token] ?? '';
          },
        )
        .normalize('NFC')
    : raw;
  return decoded.replace(/\s+/gu, ' ').trim();
}
