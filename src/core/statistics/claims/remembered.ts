/**
 * Answers about short stretches of words, kept: what stands around figures comes in few kinds and comes again in
 * every sentence. Only for questions whose answer depends on the words and their language alone.
 */

import type { Lexicon } from './lexicon';

/** In UTF-16 units; a cut of more may keep the whole text alive from which it was cut. */
const longest = 12;
/** Answers for one language; beyond that all are dropped, so that no text, however odd, fills the memory. */
const most = 4096;

export function remembered<Answer extends object | string | boolean>(
  answer: (words: string, lexicon: Lexicon) => Answer,
): (words: string, lexicon: Lexicon) => Answer {
  const byLanguage = new Map<Lexicon, Map<string, Answer>>();
  return (words, lexicon) => {
    if (words.length > longest) return answer(words, lexicon);
    let known = byLanguage.get(lexicon);
    if (!known) byLanguage.set(lexicon, (known = new Map<string, Answer>()));
    const before = known.get(words);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = answer(words, lexicon);
    known.set(words, found);
    return found;
  };
}
