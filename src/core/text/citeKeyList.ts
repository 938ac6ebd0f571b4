/** Splits the braces of a LaTeX citation into keys; full-width separators are read as the half-width ones. */

/** A key with its offsets in the text that the list was taken from. */
export interface ListedKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** `at` is the offset of `list`; what is no key is left out: nothing, `*`, `#1`. */
export function readKeyList(list: string, at: number): ListedKey[] {
  const keys: ListedKey[] = [];
  for (const part of list.matchAll(/[^,，;；]+/g)) {
    // A comment may stand behind each key of a long list.
    const text = part[0].replace(/%[^\n\r]*/g, (comment) => ' '.repeat(comment.length));
    const trimmed = text.trim();
    // `#1` is an argument in a definition.
    if (trimmed === '' || trimmed === '*' || /^#\d$/.test(trimmed)) continue;
    const start = at + part.index + text.indexOf(trimmed);
    const end = start + trimmed.length;
    // A comment in the middle takes its line end with it, as in any other place.
    const key = list.slice(start - at, end - at).replace(/%[^\n\r]*\s*/g, '');
    keys.push({ key, start, end });
  }
  return keys;
}

const prefixes = 'paren|foot|footfull|full|text|smart|super|auto|up|online|in|short|no|hybrid|block';
const suffixes =
  't|p|alt|alp|author|year|yearpar|authoryear|al|title|url|date|num|fullauthor|online|ns|pns|tns|e|year|yearp|A|NP|yearNP|authorNP';
const citeName = new RegExp(
  `^(?:(?:${prefixes})?cites?|[Cc]ite(?:${suffixes})?s?|[Cc]ite(?:t|p)?(?:author|title)s?|(?:Paren|Text|Foot|Smart|Auto|Full)cites?|Cites?|fullcite|pnotecite|notecite|cfcite|citeauthors?|bibentry)$`,
);
/** `\mycite`, `\volcite`: what classes and authors call a command of their own that cites. */
const ownCiteName = /^(?!no|bib|set|Declare|is)[A-Za-z]{1,12}[Cc]ite[stp]?$/;

/** True for the commands of natbib, biblatex and the Chinese journal classes that cite; `\nocite` is not one. */
export function isCiteCommand(name: string): boolean {
  return name !== 'nocite' && name.length < 24 && (citeName.test(name) || ownCiteName.test(name));
}
