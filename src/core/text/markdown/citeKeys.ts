/** How pandoc writes citation keys, and which of them are references to figures and the like instead. */

import { isBlank, isDigit, isHan, isLatinLetter } from '../characters';

const innerPunctuation = new Set([':', '.', '#', '$', '%', '&', '-', '+', '?', '<', '>', '~', '/']);
const crossReference =
  /^(?:(?:fig|tbl|tab|eq|sec|lst):|(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|rem|algo)-)/i;

/** `fig:flow`, `tbl-sums`: labels of pandoc-crossref and Quarto, which no bibliography holds. */
export function isCrossReference(key: string): boolean {
  return crossReference.test(key);
}

function isKeyUnit(code: number): boolean {
  return isLatinLetter(code) || isDigit(code) || code === 0x5f;
}

/**
 * The end of the key that starts at `start` in `text`, or `start` where none does. Outside of brackets a key
 * in Latin letters ends where Han begins (`@jin2024认为`), and so does the year of a key in Han.
 */
export function endOfKey(text: string, start: number, inBrackets: boolean): number {
  const first = text.charCodeAt(start);
  if (!isKeyUnit(first) && !isHan(first)) return start;
  let sawLatin = false;
  let end = start;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isKeyUnit(code)) {
      sawLatin = true;
      end = i + 1;
    } else if (isHan(code)) {
      if (sawLatin && !inBrackets) break;
      end = i + 1;
    } else {
      const next = text.charCodeAt(i + 1);
      const goesOn = isKeyUnit(next) || (isHan(next) && inBrackets);
      if (!innerPunctuation.has(text[i] ?? '') || isBlank(next) || !goesOn) break;
    }
  }
  return end;
}

/** True for a key that pandoc reads to its end without braces, wherever it stands. */
export function isPlainKey(key: string): boolean {
  return key !== '' && endOfKey(key, 0, false) === key.length;
}

/** The offset behind a locator in brackets at `at`, as in `@jin2024 [p. 3]`, or `at` where none stands there. */
export function endOfLocator(text: string, at: number): number {
  const locator = /^ ?\[(?:[a-z]{1,5}\.|第|页|\d)[^[\]@\n]{0,40}\]/.exec(text.slice(at, at + 60));
  if (locator === null || !/\d/.test(locator[0])) return at;
  const end = at + locator[0].length;
  return text[end] === '(' || text[end] === ':' ? at : end;
}

/** True where the text between two brackets has a key at its start or behind a word or separator. */
export function isCiteGroup(inner: string): boolean {
  return /^(?:[^@＠]*[\s\-;；,，(（]|)-?[@＠]/.test(inner.slice(0, 200));
}
