/** Citations whose authors stand in the sentence and whose years stand in brackets: 金碚（2019）, Hsieh and Klenow (2009). */

import { type Span, span } from '../../base';
import { isAtLeast, type KnownAuthors, weaker } from './citedNames';
import type { CitedWork } from './citedWork';
import { hasCue } from './cues';
import { commaNames, invertedNames } from './nameLists';
import { type NameAt, nameBefore } from './nameBefore';
import { isDoubtfulLatin, isHanOrganization, isLatinStopWord } from './notNames';
import { type CitedYear, readCitedYears } from './years';

const etAlTail = /[ ,]{0,3}(?:等(?:人|学者)?|et\.? ?al\.?,?|and (?:others|colleagues|co-?authors))$/iu;
/** 金碚教授（2024）: a title behind the name of a known author. */
const titleTail = /(?:教授|院士|研究员|博士|先生|女士|老师|同志)$/u;
/** 林毅夫的研究（2012）: what the author wrote, between name and bracket. */
const workTail = /的(?:经典|开创性|代表性|早期|最新|实证)?(?:研究|论文|文章|著作|专著|综述)$/u;
const connectorTail = / ?(?:、|以及|和|与|及|&|,? and|,? ?&) ?$/u;
const listTail = /(?:, ?|、)$/;
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
  const listed = tail ? undefined : invertedNames(text, end);
  // `Smith, J. (2020).` is an entry of a list of references.
  if (listed && /^[\s,]{0,2}(?:[.。]|["“‘《])/u.test(text.slice(close + 1))) return [];
  const single = titled?.belief === 'known' ? titled : nameBefore(text, end, known);
  const last: NameAt | undefined = listed
    ? { name: listed.names.at(-1) ?? '', start: listed.start, belief: 'likely' }
    : single;
  if (!last) return [];
  const names = listed ? [...listed.names] : [last.name];
  let { start, belief } = last;
  for (let hasConnector = false; !listed && names.length < 6; hasConnector = true) {
    const before = text.slice(Math.max(0, start - 12), start);
    const connector = connectorTail.exec(before) ?? (hasConnector ? listTail.exec(before) : null);
    const left = connector ? nameBefore(text, start - connector[0].length, known) : undefined;
    if (!left || !isAtLeast(left.belief, 'likely')) break;
    names.unshift(left.name);
    start = left.start;
    const isDoubtful = last.belief === 'possible' || isDoubtfulLatin(last.name);
    belief = isDoubtful && names.length === 2 ? left.belief : weaker(belief, left.belief);
  }
  // 福建（2015） is a place; 蒲清平、向往（2024） are two authors.
  if (belief === 'possible' && /\p{Script=Han}/u.test(last.name)) return [];
  // Several years or a letter behind one say as much as a second name does, and so does `Baumol's (1967)`.
  const isListed = years.years.length > 1 && !isHanOrganization(last.name) && !/^\p{Lu}+s?$/u.test(last.name);
  const isTold = isListed || years.years.some(({ suffix }) => suffix !== '');
  const isOwner = /['’]s ?$/u.test(text.slice(Math.max(0, open - 4), open));
  const isMany = names.length > 1 || tail !== null || isTold || isOwner || work !== null || listed !== undefined;
  const isDistinct = belief === 'known' && /\p{Script=Han}/u.test(last.name);
  const isCued = isMany || isDistinct || hasCue(text, start, close + 1, last.isCut === true);
  const evidence = years.years.some((year) => year.asDate) || !isCued ? 'weak' : 'strong';
  if (names.every((name) => isLatinStopWord(name))) return [];
  const more = listed ? undefined : commaNames(text, start, known);
  const spanFrom = (from: number, index: number, year: CitedYear): Span => {
    if (index > 0) return span(year.start, year.end);
    return span(from, years.years.length > 1 ? year.end : close + 1);
  };
  return years.years.map((year, index) => ({
    style: 'narrative',
    authors: names,
    etAl: tail !== null,
    year: year.year,
    suffix: year.suffix,
    span: spanFrom(start, index, year),
    cluster: span(start, close + 1),
    evidence,
    ...(more
      ? {
          longer: {
            authors: [...more.names, ...names],
            span: spanFrom(more.start, index, year),
            cluster: span(more.start, close + 1),
            isLikely: more.isClause,
          },
        }
      : {}),
  }));
}
