/** Cuts prose into sentences, Chinese and English; it looks at punctuation only and knows no grammar. */

import { characterSet } from './characterSet';
import { isBlank, isDigit, isHan, isLatinLetter } from './characters';

/** Marks that end a sentence wherever they stand, and those that may stand behind one that does. */
const ends = characterSet('。！？…．｡!?');
const closers = characterSet('”’"\'」』）)】]》〉');

/** Words before a period that does not end a sentence, in lower case. */
const abbreviations = new Set(
  (
    'al e.g i.e eg ie cf vs etc fig figs eq eqs no nos vol vols pp p ed eds ch chap sec dept est approx ca ' +
    'dr mr mrs ms prof st jr sr inc ltd co corp univ jan feb mar apr jun jul aug sep sept oct nov dec tab ref refs'
  ).split(' '),
);

/** The letters and inner periods right before `at`, in lower case: `e.g` before the period of `e.g.`. */
function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 12) {
    const code = text.charCodeAt(start - 1);
    if (!isLatinLetter(code) && code !== 0x2e) break;
    start--;
  }
  return text.slice(start, at).toLowerCase();
}

function periodEnds(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && closers[text.charCodeAt(next)] === 1) next++;
  if (next >= text.length) return true;
  const code = text.charCodeAt(next);
  if (isHan(code)) return !isDigit(text.charCodeAt(at - 1)) || at - 1 < 0;
  if (!isBlank(code) && code !== 0x0a) return false;
  const word = wordBefore(text, at);
  if (abbreviations.has(word)) return false;
  // An initial: `J. Smith`, `U.S. trade`.
  if (/^(?:[a-z]\.)*[a-z]$/.test(word) && word !== 'i') return false;
  while (next < text.length && (isBlank(text.charCodeAt(next)) || text[next] === '\n')) next++;
  const first = text[next] ?? '';
  return first === '' || first !== first.toLowerCase() || !isLatinLetter(first.charCodeAt(0));
}

/**
 * Sentences in order, without the blanks between them, in UTF-16 offsets of `text`. Decimals, initials and
 * common abbreviations end none; a line feed (a line break that readers see) always does.
 */
export function splitSentences(text: string): readonly { readonly start: number; readonly end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && (isBlank(text.charCodeAt(from)) || text[from] === '\n')) from++;
    while (to > from && (isBlank(text.charCodeAt(to - 1)) || text[to - 1] === '\n')) to--;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) close(i);
    else if (ends[code] === 1 || (code === 0x2e && periodEnds(text, i))) {
      let end = i + 1;
      while (end < text.length && (ends[text.charCodeAt(end)] === 1 || closers[text.charCodeAt(end)] === 1)) end++;
      // 他问“为什么？”的时候 and “流动……”这一说法: the sentence goes on where Han follows a closing mark directly.
      const goesOn = isHan(text.charCodeAt(end));
      const inQuotation = goesOn && code !== 0x3002 && closers[text.charCodeAt(end - 1)] === 1;
      const trailsOff = goesOn && code === 0x2026;
      if (!inQuotation && !trailsOff) close(end);
      i = end - 1;
    }
  }
  close(text.length);
  return sentences;
}
