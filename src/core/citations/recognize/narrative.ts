/** Citations whose authors stand in the sentence and whose years stand in brackets: 金碚（2019）, Hsieh and Klenow (2009). */

import { span } from '../../base';
import { surnameLength } from '../library/surnames';
import { type Belief, believeHanName, believeLatinName, isAtLeast, type KnownAuthors, weaker } from './citedNames';
import type { CitedWork } from './citedWork';
import {
  isDoubtfulLatin,
  isHanOrganization,
  isLatinOrganizationWord,
  isLatinStopWord,
  transliteratedTail,
} from './notNames';
import { readCitedYears } from './years';

interface NameAt {
  readonly name: string;
  readonly start: number;
  readonly belief: Belief;
}

const hanTail = /[\p{Script=Han}·•・‧]{1,24}$/u;
const leadIn =
  /^.*(?:根据|按照|依据|参考|参照|借鉴|采用|沿用|遵循|来自|引自|见于|基于|鉴于|由于|关于|对于|以及|其中|此外|另外|例如|比如|正如|学者|教授|研究员|院士|博士|作者|经济学家|哲学家|思想家|社会学家|专家|据|由|在|对|与|和|及|如|见|而|但|且|的|是|被|从|为)(?=.{2})/u;

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
  if (isHanOrganization(tail) && tail.length <= 16) return { name: tail, start: end - tail.length, belief: 'likely' };
  const foreign = transliteratedTail(tail);
  if (foreign !== undefined) return { name: foreign, start: end - foreign.length, belief: 'likely' };
  for (const length of [4, 3, 2]) {
    const name = run.slice(-length);
    if (name.length < length || (length === 4 && surnameLength(name) !== 2)) continue;
    if (isAtLeast(believeHanName(name, known), 'likely')) return { name, start: end - length, belief: 'likely' };
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
    if (count > 1 && known.isKnown(rest) && !known.isKnown(name) && !/^\p{Lu}\./u.test(name)) continue;
    const article = /^the /i.exec(name)?.[0].length ?? 0;
    return { name: name.slice(article), start: start + article, belief };
  }
  return undefined;
}

function nameBefore(text: string, end: number, known: KnownAuthors): NameAt | undefined {
  const last = text.charAt(end - 1);
  if (/[\p{Script=Han}]/u.test(last)) return hanNameBefore(text, end, known);
  return /[\p{Script=Latin}\p{M}.'’]/u.test(last) ? latinNameBefore(text, end, known) : undefined;
}

const etAlTail = /[ ,]{0,3}(?:等(?:人|学者)?|et\.? ?al\.?,?|and (?:others|colleagues|co-?authors))$/iu;
/** 金碚教授（2024）: a title behind the name of a known author. */
const titleTail = /(?:教授|院士|研究员|博士|先生|女士|老师|同志)$/u;
/** 林毅夫的研究（2012）: what the author wrote, between name and bracket. */
const workTail = /的(?:经典|开创性|代表性|早期|最新|实证)?(?:研究|论文|文章|著作|专著|综述)$/u;
const connectorTail = / ?(?:、|以及|和|与|及|&|,? and|,? ?&) ?$/u;
const listTail = /(?:, ?|、)$/;
const verbBehindHan =
  /^\s?(?:也|还|则|均|都|曾|又|即|就|较早|最早|首次|首先|率先|随后|后来|最近|近期|进一步|系统|同样|明确|深入|专门)*(?:认为|指出|提出|发现|研究|证明|证实|表明|显示|强调|主张|分析|构建|建立|采用|使用|利用|运用|基于|通过|从|将|把|以|对|用(?=\p{Script=Han})|探讨|考察|检验|测算|测度|估算|估计|比较|讨论|论述|论证|阐述|阐释|揭示|归纳|总结|梳理|综述|界定|定义|关注|开发|编制|发布|公布|报告|给出|得出|得到|推断|推导|解释|描述|刻画|识别|验证|区分|划分|借助|引入|扩展|拓展|改进|的[\p{Script=Han}“”‘’\w-]{0,8}?(?:研究|方法|做法|思路|观点|模型|框架|测算|测度|定义|分类|划分|论述|分析|结论|发现|文献|指标|设定|理论|看法|界定|成果|论文|著作|文章|工作|估计|证据|解释|数据|建议|综述|论断|主张))/u;
const verbBehindLatin =
  /^(?:,? ?(?:also|further|later|first|recently|both|have|has|had|who|for example|for instance|in particular|among others),? ?)?\s?(?:argu|show|find|found|suggest|propos|report|demonstrat|develop|estimat|examin|study|studi|stud|document|introduc|use|using|emphasi|conclud|claim|not(?:e|ed|es)\b|observ|point|provid|present|discuss|explor|investigat|analy|define|describ|establish|extend|build|built|construct|compar|test|stress|highlight|identif|model|measure|calculat|review|consider|confirm|reveal|trace|view|treat|see\b|sees\b|saw\b|write|wrote|call|obtain|prove|offer|state|adopt|apply|applied|employ|link|attribut|derive|assum|maintain|contend|assert|believe|explain|regard|quip|remark|coin|famously|put forward|set out|lay out|laid out|lays out|summari[sz]|calibrat|simulat|formali[sz]|generali[sz]|revisit|critici|question|challeng|quantif|decompos|classif|distinguish|disagree|agree|concur)/iu;
const cueBeforeHan =
  /(?:学者|教授|院士|研究员|参考|借鉴|参照|根据|按照|依据|沿用|遵循|正如|例如|比如|譬如|诸如|参见|详见|见|引用|转引自|采用|仿照|效仿|继|不同于|类似于|有别于|延续|承袭|拓展了|扩展了|改进了|作者)\s?$/u;
const cueBeforeLatin =
  /\b(?:by|following|follow|see|see also|e\.g\.,?|cf\.|according to|due to|of|from|in line with|unlike|like|as in|than|per|(?<!\) )and|professor|prof\.|extends?|extending|building on|based on|consistent with) ?(?:the )?$/iu;

/** True where the words around an unknown name speak of it as of an author. */
function hasCue(text: string, start: number, behind: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(behind, behind + 40);
  return (
    verbBehindHan.test(after) || verbBehindLatin.test(after) || cueBeforeHan.test(before) || cueBeforeLatin.test(before)
  );
}

/** The works cited by names before a bracket that holds years only; `text` is folded to half-width signs. */
export function readNarrative(text: string, open: number, close: number, known: KnownAuthors): readonly CitedWork[] {
  const inside = /^\s*/.exec(text.slice(open + 1, close))?.[0].length ?? 0;
  const years = readCitedYears(text, open + 1 + inside);
  if (!years || years.end > close || text.slice(years.end, close).trim() !== '') return [];
  let end = open;
  while (end > 0 && text.charAt(end - 1) === ' ' && open - end < 2) end -= 1;
  const tail = etAlTail.exec(text.slice(Math.max(0, end - 20), end));
  if (tail) end -= tail[0].length;
  while (end > 0 && text.charAt(end - 1) === ' ') end -= 1;
  const work = workTail.exec(text.slice(Math.max(0, end - 8), end));
  if (work) end -= work[0].length;
  const title = tail ? null : titleTail.exec(text.slice(Math.max(0, end - 4), end));
  const titled = title ? nameBefore(text, end - title[0].length, known) : undefined;
  const last = titled?.belief === 'known' ? titled : nameBefore(text, end, known);
  if (!last) return [];
  const names = [last.name];
  let { start, belief } = last;
  for (let hasConnector = false; names.length < 6; hasConnector = true) {
    const before = text.slice(Math.max(0, start - 12), start);
    const connector = connectorTail.exec(before) ?? (hasConnector ? listTail.exec(before) : null);
    const left = connector ? nameBefore(text, start - connector[0].length, known) : undefined;
    if (!left || !isAtLeast(left.belief, 'likely')) break;
    names.unshift(left.name);
    start = left.start;
    belief = isDoubtfulLatin(last.name) && names.length === 2 ? left.belief : weaker(belief, left.belief);
  }
  // Several years or a letter behind one say as much as a second name does, and so does `Baumol's (1967)`.
  const isListed = years.years.length > 1 && !isHanOrganization(last.name) && !/^\p{Lu}+s?$/u.test(last.name);
  const isTold = isListed || years.years.some(({ suffix }) => suffix !== '');
  const isOwner = /['’]s ?$/u.test(text.slice(Math.max(0, open - 4), open));
  const isMany = names.length > 1 || tail !== null || isTold || isOwner || work !== null;
  const isDistinct = belief === 'known' && /\p{Script=Han}/u.test(last.name);
  const isCued = isMany || isDistinct || hasCue(text, start, close + 1);
  const evidence = years.years.some((year) => year.asDate) || !isCued ? 'weak' : 'strong';
  if (names.every((name) => isLatinStopWord(name))) return [];
  return years.years.map((year, index) => ({
    style: 'narrative',
    authors: names,
    etAl: tail !== null,
    year: year.year,
    suffix: year.suffix,
    span: index === 0 ? span(start, years.years.length > 1 ? year.end : close + 1) : span(year.start, year.end),
    cluster: span(start, close + 1),
    evidence,
  }));
}
