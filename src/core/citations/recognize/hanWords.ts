/**
 * Where the words of a Chinese text begin, after the dictionary of the host's own segmenter, which knows common
 * words and hardly any names: 贸易 in 贸易摩擦 is one word, so that no author 易摩擦 begins inside it. A host
 * without a segmenter has no opinion.
 */

let segmenter: Intl.Segmenter | undefined;
/** The text that was asked for last, which is asked for again at once. */
let last: { readonly text: string; readonly starts: readonly number[] } | undefined;

function wordStarts(text: string): readonly number[] | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  if (last?.text !== text) last = { text, starts: [...segmenter.segment(text)].map(({ index }) => index) };
  return last.starts;
}

/** True where a whole word of two characters or more ends at `offset`, or where the host does not know. */
export function isBehindWord(text: string, offset: number): boolean {
  const starts = wordStarts(text);
  if (!starts) return true;
  const index = starts.indexOf(offset);
  return index > 0 && offset - (starts[index - 1] ?? offset) > 1;
}

/** False where a word of the dictionary runs over `offset`. */
export function isWordStart(text: string, offset: number): boolean {
  return offset === 0 || (wordStarts(text)?.includes(offset) ?? true);
}

/** True for 天津 and 江苏省, which begin with a word of the dictionary; names such as 史丹 it takes to pieces. */
export function beginsWithWord(text: string): boolean {
  const starts = wordStarts(text);
  return starts !== undefined && (starts[1] ?? text.length) > 1;
}
