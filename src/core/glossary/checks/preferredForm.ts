/** The form that a rule offers in place of another one, with the capitals that the place asks for. */

import type { TermMatch } from '../termMatcher';

/** The preferred form with the capitals of the form that it replaces. */
function inCaseOf(written: string, listed: string, preferred: string): string {
  const words = written.split(/[\s—–-]+/).filter((word) => /[A-Za-z]{3}/.test(word));
  if (words.length > 1 && words.every((word) => /^[A-Z]/.test(word)) && !/\s[A-Z]/.test(listed)) {
    return preferred.replace(
      /(^|[\s-])(?!(?:and|the|for)\b)([a-z])(?=[a-z]{2})/g,
      (_, gap: string, first: string) => gap + first.toUpperCase(),
    );
  }
  // A capital that the listed form has as well is a name's, not a sentence's.
  const begins = /^[A-Z]/.test(written) && !/^[A-Z]/.test(listed);
  return begins ? preferred.charAt(0).toUpperCase() + preferred.slice(1) : preferred;
}

/** The preferred form in the language of the match. */
export function preferredFor(match: TermMatch): string {
  const { zh, en } = match.entry;
  const preferred = match.language === 'zh' ? zh || en : en || zh;
  return match.language === 'zh' ? preferred : inCaseOf(match.form, match.canonical, preferred);
}
