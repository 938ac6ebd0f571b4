/** Finds the name that ends where a bracket begins, and where it begins itself: in 根据金碚（2019） it is 金碚. */

import { isJapaneseName, surnameLength } from '../library/surnames';
import {
  type Belief,
  believeHanName,
  believeLatinName,
  isAtLeast,
  isDoubtfulHan,
  type KnownAuthors,
} from './citedNames';
import { beginsWithWord, isBehindWord, isWordStart } from './hanWords';
import { isHanOrganization, isLatinOrganizationWord, isLatinStopWord, transliteratedTail } from './notNames';

export interface NameAt {
  readonly name: string;
  readonly start: number;
  readonly belief: Belief;
  /** Something stands right before the name that is no word known to stand before names. */
  readonly isCut?: boolean;
}

const hanTail = /[\p{Script=Han}·•・‧]{1,24}$/u;
const leadIn =
  /^.*(?:根据|按照|依据|参考|参照|借鉴|来自|引自|基于|鉴于|由于|关于|对于|此外|另外|尽管|即便|只有|包括|延续|拓展|扩展|改进|结合|使用|利用|采用|沿用|遵循|认同|其中|讨论|强调|分析|考察|比较|梳理|介绍|引用|指出|认为|学者们?|教授|研究员|院士|博士|作者|经济学家|哲学家|思想家|社会学家|专家|日前|近日|近期|近年来|此前|此后|随后|后来|早期|最近|最早|[去今当同]年|又|再|除|除了|较之|相较|直到|就|受|自|像|同|按|以|用|至|了|过|让|若|则|也|都|据|由|在|对|与|和|及|如|见|于|而|但|且|的|是|被|从|为|把|将|即)(?=.{2})/u;

/** 国家发展和改革委员会, where the 和 joins parts of one name: what stands before it is no organization by itself. */
function wholeOrganization(run: string, tail: string): string {
  const before = run.slice(0, run.length - tail.length);
  const connector = /(?:以及|[和与及])$/u.exec(before)?.[0] ?? '';
  const left = before.slice(0, before.length - connector.length).replace(leadIn, '');
  const isPart =
    connector !== '' &&
    /^(?:国家|中国|全国|国际|世界|工业|住房|文化|人力|民族|产业|科技|科学|卫生|\p{Script=Han}{2,3}[省市])/u.test(left);
  return isPart && !isHanOrganization(left) ? left + connector + tail : tail;
}

/** The Han name that ends at `end`; a known one at its greatest length, else one that has the form of a name. */
function hanNameBefore(text: string, end: number, known: KnownAuthors): NameAt | undefined {
  const run = hanTail.exec(text.slice(Math.max(0, end - 24), end))?.[0] ?? '';
  for (let length = Math.min(run.length, 16); length >= 2; length -= 1) {
    const name = run.slice(-length);
    if (known.isKnown(name)) return { name, start: end - length, belief: 'known' };
  }
  const united = /(?:联合国|经济合作[与和暨]发展)\p{Script=Han}{2,14}$/u.exec(run)?.[0];
  if (united !== undefined && isHanOrganization(united))
    return { name: united, start: end - united.length, belief: 'likely' };
  const tail = run.replace(leadIn, '');
  if (/[·•・‧]/u.test(tail)) {
    const fits = tail.length <= 16 && /^[\p{Script=Han}]{1,6}(?:[·•・‧][\p{Script=Han}]{1,8}){1,3}$/u.test(tail);
    return fits ? { name: tail, start: end - tail.length, belief: 'likely' } : undefined;
  }
  if (isHanOrganization(tail) && tail.length <= 16) {
    const name = wholeOrganization(run, tail);
    return { name, start: end - name.length, belief: 'likely' };
  }
  const foreign = transliteratedTail(tail);
  if (foreign !== undefined) return { name: foreign, start: end - foreign.length, belief: 'likely' };
  for (const length of [5, 4, 3, 2]) {
    const name = run.slice(-length);
    if (name.length < length || (length > 3 && surnameLength(name) !== 2 && !isJapaneseName(name))) continue;
    const isCut = length < tail.length;
    if (surnameLength(name) === 0 && !isJapaneseName(name)) continue;
    const from = run.length - length;
    if (length !== tail.length && !(isCut ? isBehindWord(run, from) : isWordStart(run, from))) continue;
    const belief = isCut && beginsWithWord(name) ? 'no' : believeHanName(name, known);
    if (isAtLeast(belief, 'likely') || (belief === 'possible' && !isCut && isDoubtfulHan(name)))
      return { name, start: end - length, belief, isCut };
  }
  return undefined;
}

const latinSign = /[\p{Script=Latin}\p{M}'’. -]/u;
const particle = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|av)$/;
const linking = /^(?:of|for|and|the|on)$/;

/** The words in Latin letters before `end`, each with its offset. */
function latinWordsBefore(text: string, end: number): readonly { readonly word: string; readonly start: number }[] {
  let start = end;
  while (start > 0 && end - start < 100 && latinSign.test(text.charAt(start - 1))) start -= 1;
  const words = [...text.slice(start, end).matchAll(/[^ ]+/g)].map((match) => ({
    word: match[0],
    start: start + match.index,
  }));
  // A full stop behind a whole word ends the sentence before the name.
  const isEnd = (word: string, index: number): boolean => index < words.length - 1 && /\p{Ll}{2,}\.$/u.test(word);
  const stop = words.map(({ word }, index) => isEnd(word, index)).lastIndexOf(true);
  return words.slice(stop + 1);
}

function latinNameBefore(text: string, end: number, known: KnownAuthors): NameAt | undefined {
  const words = latinWordsBefore(text, end);
  let first = words.length;
  while (first > 0) {
    const word = words[first - 1]?.word ?? '';
    const isInside = first < words.length && (particle.test(word) || linking.test(word));
    if (!/^\p{Lu}/u.test(word) && !isInside) break;
    first -= 1;
  }
  const candidates = words.slice(Math.max(first, words.length - 8));
  const textFrom = (index: number): string =>
    candidates
      .slice(index)
      .map(({ word }) => word)
      .join(' ');
  for (let index = 0; index < candidates.length; index += 1) {
    const name = textFrom(index).replace(/['’]s$/u, '');
    const start = candidates[index]?.start ?? end;
    const belief = believeLatinName(name, known);
    const count = candidates.length - index;
    if (belief === 'no' || (count > 3 && belief !== 'known' && !name.split(' ').some(isLatinOrganizationWord)))
      continue;
    // `Following Smith` is no name where Smith is one.
    const rest = textFrom(index + 1).replace(/['’]s$/u, '');
    // `Reform and Opening (1978)`: beside a word that is no name stands none.
    const other = candidates[index - 2]?.word ?? '';
    if (candidates[index - 1]?.word === 'and' && isLatinStopWord(other)) return undefined;
    if (count > 1 && known.isKnown(rest) && !known.isKnown(name) && !/^\p{Lu}\./u.test(name)) continue;
    const article = /^the /i.exec(name)?.[0].length ?? 0;
    return { name: name.slice(article), start: start + article, belief };
  }
  return undefined;
}

/** The name that ends at `end`, of a person or an organization, in either script. */
export function nameBefore(text: string, end: number, known: KnownAuthors): NameAt | undefined {
  const last = text.charAt(end - 1);
  if (/[\p{Script=Han}]/u.test(last)) return hanNameBefore(text, end, known);
  return /[\p{Script=Latin}\p{M}.'’]/u.test(last) ? latinNameBefore(text, end, known) : undefined;
}
