/** Decides what a figure is said of: the catalogue's concept, narrowed or not by the words around its name. */

import { isHanCode } from '../quantities';
import type { Concept, Reference } from '../reference';
import type { Scope, Subject } from './claim';
import type { IndicatorMention, IndicatorNames } from './indicatorNames';
import type { Lexicon } from './lexicon';
import { namesCountry, namesElsewhere } from './places';
import { remembered } from './remembered';

/** The subject that an indicator's name in `text` stands for; `left` is where its clause (or the last figure) begins. */
export function subjectOf(
  text: string,
  mention: IndicatorMention,
  left: number,
  lexicon: Lexicon,
  elsewhere: boolean,
): Subject {
  const before = text.slice(left, mention.start);
  const words = text.slice(mention.start, mention.end);
  const modifier = narrowingWords(before, lexicon);
  const countryNamed = namesCountry(before);
  // 广东省出口总额为A，全国出口总额为B: the country comes back in by its name.
  const isElsewhere = elsewhere && !(countryNamed && !namesElsewhere(before));
  const scope: Scope = isElsewhere ? 'other' : mention.concept.region;
  const isPlain = modifier === '' && scope !== 'other';
  if (isPlain) return plainSubject(mention.concept, words, countryNamed);
  return {
    concept: undefined,
    named: mention.concept,
    key: `${isElsewhere ? 'elsewhere:' : ''}${modifier}${mention.concept.id}`,
    text: (modifier + words).trim(),
    scope,
    part: undefined,
    whole: undefined,
    countryNamed,
  };
}

/** The last plain subject of each concept: a text names one thing in the same words again and again. */
const lastPlain = new WeakMap<Concept, Subject>();

/** In UTF-16 units; longer words may be a cut that keeps the whole text alive. */
const longestKept = 12;

function plainSubject(concept: Concept, text: string, countryNamed: boolean): Subject {
  const last = lastPlain.get(concept);
  if (last?.text === text && last.countryNamed === countryNamed) return last;
  const { id: key, region: scope } = concept;
  const subject = { concept, named: concept, key, text, scope, part: undefined, whole: undefined, countryNamed };
  if (text.length <= longestKept) lastPlain.set(concept, subject);
  return subject;
}

/** A subject that the catalogue does not know, by its words. */
export function unknownSubject(words: string, scope: Scope = 'other'): Subject {
  const text = words.replace(/\s+/g, ' ').trim();
  return {
    concept: undefined,
    named: undefined,
    key: `?${text.toLowerCase()}`,
    text,
    scope,
    part: undefined,
    whole: undefined,
    countryNamed: false,
  };
}

/** What tells two subjects apart. */
export type Identity = Pick<Subject, 'concept' | 'named' | 'key' | 'text'>;

/**
 * Another subject of the same place. All subjects are made field by field and in one order: engines read objects
 * of one shape much faster than spread copies, each of which may get a shape of its own.
 */
export function sameScope({ scope, countryNamed }: Subject, { concept, named, key, text }: Identity): Subject {
  return { concept, named, key, text, scope, part: undefined, whole: undefined, countryNamed };
}

/** The subject as no series can speak of it, under a key that tells it from the plain one. */
export function withoutConcept({ named, text, scope, part, whole, countryNamed }: Subject, key: string): Subject {
  return { concept: undefined, named, key, text, scope, part, whole, countryNamed };
}

/**
 * 存量 behind 对外直接投资流量: a short noun that makes a catalogue name with the head of the subject before it
 * stands for that name.
 */
export function completedSubject(
  words: string,
  before: Subject | undefined,
  names: IndicatorNames,
): Subject | undefined {
  if (!before?.concept || words.length > 8) return undefined;
  for (let length = before.text.length - 1; length >= 2; length -= 1) {
    const text = before.text.slice(0, length) + words;
    const concept = names.exactly(text);
    if (concept) return sameScope(before, { concept, named: concept, key: concept.id, text });
  }
  return undefined;
}

/** The share of one subject in another: the catalogue's concept where it has one for the pair. */
export function shareSubject(part: Subject, whole: Subject | undefined, reference: Reference, text: string): Subject {
  const concept =
    part.concept && whole?.concept ? reference.shareConcept(part.concept.id, whole.concept.id) : undefined;
  const named = part.concept?.shareOf && part.concept.shareOf.whole === whole?.concept?.id ? part.concept : undefined;
  const listed = part.concept?.kind === 'list' && whole?.concept ? part.concept : undefined;
  return {
    concept: concept ?? named ?? listed,
    named: concept ?? named ?? listed ?? namedShare(part, whole, reference),
    key: `share:${part.key}/${whole?.key ?? ''}`,
    text,
    scope: part.scope,
    part,
    whole,
    countryNamed: part.countryNamed,
  };
}

/** The share that the words name where part or whole is narrowed: 某市第三产业占GDP. */
function namedShare(part: Subject, whole: Subject | undefined, reference: Reference): Concept | undefined {
  if (!part.named || !whole?.named) return undefined;
  return reference.shareConcept(part.named.id, whole.named.id) ?? (part.named.kind === 'list' ? part.named : undefined);
}

/** The members of a list concept, or their shares in `whole`; those of a narrowed list are named and not judged. */
export function listMembers(subject: Subject, reference: Reference): readonly Subject[] {
  const list = subject.named;
  if (list?.kind !== 'list') return [];
  const { text } = subject;
  const isPlain = subject.concept !== undefined;
  const whole = subject.whole?.named?.id;
  const members: Subject[] = [];
  for (const id of list.members) {
    const named = (whole === undefined ? undefined : reference.shareConcept(id, whole)) ?? reference.concept(id);
    if (!named) continue;
    const key = isPlain ? named.id : `${subject.key}/${named.id}`;
    members.push(sameScope(subject, { concept: isPlain ? named : undefined, named, key, text }));
  }
  return members;
}

const years = /(?:18|19|20)\d\d(?:\s*[-–—~～至到]\s*(?:18|19|20)\d\d)?\s*(?:年|(?=\s|$))?(?:末|底)?\s*$/;
const marks = /[\s“”"'‘’《》「」,，.:：（）()]+$/;
const ordinal = /[A-Za-z\u3400-\u9fff]$/;

/**
 * The words directly in front of an indicator's name that narrow it (广东省, 对美, high-tech), or '' where
 * all of them are neutral up to the clause's beginning or the border of another phrase.
 */
export const narrowingWords = remembered((before: string, lexicon: Lexicon): string => {
  const withThem = /(?:与|同|对|向)(?:其|之|该国|它们|他们)\s*$/.exec(before);
  if (withThem) return withThem[0];
  let rest = before;
  for (;;) {
    const shorter = rest.replace(marks, '').replace(years, '');
    const neutral = lexicon.neutralBefore.exec(shorter);
    const next = neutral ? shorter.slice(0, neutral.index) : shorter;
    if (next === rest) break;
    rest = next;
  }
  if (rest === '' || lexicon.phraseBorder.test(rest)) return '';
  if (!ordinal.test(rest)) return '';
  const phrase = /[\u3400-\u9fff]{1,12}$|[A-Za-z'’-]+$/.exec(rest);
  return phrase ? phrase[0] + before.slice(rest.length) : '';
});

/**
 * Words between a subject and its figure that are neither predicate nor hedge, as they stand: another subject
 * has come in. '' where there are none.
 */
export const strangeWords = remembered((between: string, { known }: Lexicon): string => {
  const start = strangeLetter(between, known, 0);
  if (start < 0) return '';
  let end = start + 1;
  for (let at = strangeLetter(between, known, end); at >= 0; at = strangeLetter(between, known, end)) end = at + 1;
  return between.slice(start, end);
});

/** As `strangeWords`, but whether a clause holds any beside those that only set a scene. */
export const setsScene = remembered(
  (clause: string, { knownInScene }: Lexicon): boolean => strangeLetter(clause, knownInScene, 0) < 0,
);

/** Where the first letter at or behind `from` stands that belongs to no known word; -1 where none does. */
function strangeLetter(text: string, known: RegExp, from: number): number {
  for (let at = from; at < text.length; ) {
    known.lastIndex = at;
    const match = known.exec(text);
    const stop = match?.index ?? text.length;
    for (; at < stop; at += 1) if (isLetter(text, at)) return at;
    if (match) at += match[0].length;
  }
  return -1;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return isHanCode(code) || /\p{L}/u.test(text.slice(at, at + 1)) || (code >= 0xd800 && code < 0xe000);
}
