/** Author-year citations inside brackets: （金碚，2024；刘志彪和吴福象，2018）, (see Smith & Jones, 2019a, b, p. 5). */

import { type Span, span } from '../../base';
import { type CitedNames, isAtLeast, type KnownAuthors, readCitedNames } from './citedNames';
import type { CitedWork } from './citedWork';
import { isHanOrganization } from './notNames';
import { type CitedYears, readCitedYears } from './years';

const prefix =
  /\s*(?:参见|参阅|参考|参照|详见|可参见|可参考|可见|另见|又见|亦见|也见|转引自|引自|引用自|节选自|改编自|摘自|例如|比如|诸如|譬如|根据|依据|见|如|据|引|(?:but\s+|though\s+)?see\s+also|(?:but\s+|though\s+)?see|e\.\s?g\.?|i\.\s?e\.?|cf\.?|for\s+example|for\s+instance|for\s+(?:a\s+)?reviews?|as\s+in|following|adapted\s+from|(?:as\s+)?(?:quoted|cited|discussed|reported|reviewed)\s+(?:in|by)|especially|particularly|(?:most|more)\s+recently|also|among\s+others|inter\s+alia|notably)[\s,:]{0,4}/iuy;
const attribution = /^\s{0,3}(?:数据)?(?:来源|资料来源|出处)\s{0,2}:|^\s{0,3}(?:data )?sources?\s{0,2}:/iu;
const yearHead = /(?<![\d\p{L}.])(?:1[5-9]|20)\d\d|(?<=[\p{Script=Han}])(?:1[5-9]|20)\d\d/gu;
const goesOn = /\s{0,3}(?:[,、]|和|与|及|以及|and|&)\s{0,3}/uy;

interface Group {
  readonly start: number;
  readonly names: CitedNames;
  readonly years: CitedYears;
  readonly hasComma: boolean;
}

/**
 * Names and years that begin at `start` or, where they do not fit, behind words such as 参见. Words that could just
 * be a name (见金碚) give way to a better name behind the prefix.
 */
function readGroup(text: string, start: number, end: number, known: KnownAuthors): Group | undefined {
  let from = start;
  let doubtful: Group | undefined;
  for (let tries = 0; tries < 4; tries += 1) {
    yearHead.lastIndex = from;
    const head = yearHead.exec(text);
    if (!head || head.index >= end) return doubtful;
    const written = text.slice(from, head.index);
    const authors = written.replace(/[\s,:]+$/u, '');
    const names = attribution.test(authors) ? undefined : readCitedNames(authors, known);
    const years = names && readCitedYears(text, head.index);
    const lead = written.length - written.trimStart().length;
    if (names && years && years.end <= end) {
      const group = { start: from + lead, names, years, hasComma: /[,:]\s*$/.test(written) };
      if (isAtLeast(names.belief, 'likely')) return group;
      doubtful ??= group;
    }
    prefix.lastIndex = from;
    if (!prefix.test(text) || prefix.lastIndex >= head.index) return doubtful;
    from = prefix.lastIndex;
  }
  return doubtful;
}

const seen = /(?:^|[(;\s])(?:可?参见|详见|另见|见|see(?: also)?|cf\.?)[\s,:(]*$/iu;

function evidenceOf({ names, years, hasComma, start }: Group, text: string, hasRemark: boolean): CitedWork['evidence'] {
  if (years.years.some((year) => year.asDate) || hasRemark) return 'weak';
  if (!isAtLeast(names.belief, 'likely')) return 'weak';
  const hasPages = years.end > (years.years.at(-1)?.end ?? years.end);
  const isSeen = seen.test(text.slice(Math.max(0, start - 12), start));
  return hasComma || names.etAl || names.names.length > 1 || hasPages || isSeen ? 'strong' : 'unusual';
}

const personOfHan = /^\p{Script=Han}{2,4}$/u;

/** 刘小刚 2016；周大海 2014: two works or more, each of a person by a Chinese name, and nothing else in the bracket. */
function areHanPersons(works: readonly CitedWork[], hasOther: boolean): boolean {
  const isPerson = (name: string): boolean => personOfHan.test(name) && !isHanOrganization(name);
  const usual = works.filter(({ evidence }) => evidence !== 'weak');
  return (
    !hasOther &&
    usual.length > 1 &&
    usual.length === works.length &&
    works.every((work) => work.authors.every(isPerson))
  );
}

function worksOf(group: Group, evidence: CitedWork['evidence'], cluster: Span): readonly CitedWork[] {
  return group.years.years.map((year, index) => ({
    style: 'parenthetical',
    authors: group.names.names,
    etAl: group.names.etAl,
    year: year.year,
    suffix: year.suffix,
    span: span(index === 0 ? group.start : year.start, year.end),
    cluster,
    evidence,
  }));
}

function isNameAlone(text: string, known: KnownAuthors): boolean {
  const names = /\d/.test(text) ? undefined : readCitedNames(text, known);
  return names !== undefined && !names.etAl && isAtLeast(names.belief, 'likely');
}

/** The works cited between `open` and `close`; `text` is folded to half-width signs. */
export function readParenthetical(
  text: string,
  open: number,
  close: number,
  known: KnownAuthors,
): readonly CitedWork[] {
  const cluster = span(open, close + 1);
  const works: CitedWork[] = [];
  let hasOther = false;
  let start = open + 1;
  while (start <= close) {
    const semicolon = text.indexOf(';', start);
    let end = semicolon < 0 || semicolon > close ? close : semicolon;
    // （王琴;何赳立，2021）: a semicolon between names.
    if (end < close && isNameAlone(text.slice(start, end), known)) {
      const next = text.indexOf(';', end + 1);
      end = next < 0 || next > close ? close : next;
    }
    // An inner bracket is read on its own.
    if (!text.slice(start, end).includes('(')) {
      let position = start;
      const count = works.length;
      for (let group = readGroup(text, position, end, known); group; group = readGroup(text, position, end, known)) {
        goesOn.lastIndex = group.years.end;
        const isEnd = /^\s*等?\s*$/.test(text.slice(group.years.end, end));
        const more: boolean = goesOn.test(text) && goesOn.lastIndex < end;
        works.push(...worksOf(group, evidenceOf(group, text, !isEnd && !more), cluster));
        if (!more) break;
        position = goesOn.lastIndex;
      }
      if (works.length === count) hasOther = true;
    }
    start = end + 1;
  }
  // Beside one certain citation the others of its bracket are believed too.
  return works.some((work) => work.evidence === 'strong') || areHanPersons(works, hasOther)
    ? works.map((work) => ({ ...work, evidence: work.evidence === 'unusual' ? 'strong' : work.evidence }))
    : works;
}
