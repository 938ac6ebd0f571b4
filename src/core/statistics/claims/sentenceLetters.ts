/**
 * One pass over the letters of a sentence, for its language and for which of the words it can hold that its reader
 * asks for: their expressions are tried only then. What the words mean is told where they are used.
 */

import { isHanCode } from '../quantities';

/** Of every Chinese word that a topic's expression finds, at least one letter. Latin letters allow every topic. */
const topics = {
  foresight: '假倘误应预望争标将划纲案意',
  movingOn: '后即继今前眼现下新',
  samePeriod: '期此其段',
  from: '由从自',
  prices: '价减除基际义',
  dealt: '别依',
} as const;

type Topic = keyof typeof topics;
const names = Object.keys(topics) as readonly Topic[];
const bitOf = Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Readonly<Record<Topic, number>>;
const everyTopic = (1 << names.length) - 1;
const english = 1 << names.length;

/** By UTF-16 unit: the topics that its letter allows. */
const allows = new Uint8Array(0x10000);
for (const name of names)
  for (const letter of topics[name]) allows[letter.charCodeAt(0)] = (allows[letter.charCodeAt(0)] ?? 0) | bitOf[name];

/** The shortest English word of a topic, in letters: PPP. */
const shortestWord = 3;

/** A set of topics and a language, to be asked by the functions below alone. */
export type SentenceLetters = number;

export function lettersOf(sentence: string): SentenceLetters {
  let found = 0;
  let han = 0;
  let latin = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    const code = sentence.charCodeAt(at);
    if (isHanCode(code)) {
      found |= allows[code] ?? 0;
      han += 1;
    } else if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) latin += 1;
  }
  if (latin >= shortestWord) found |= everyTopic;
  return han * 3 >= latin ? found : found | english;
}

export function isEnglish(letters: SentenceLetters): boolean {
  return (letters & english) !== 0;
}

export function mayHold(letters: SentenceLetters, topic: Topic): boolean {
  return (letters & bitOf[topic]) !== 0;
}
