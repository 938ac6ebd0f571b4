/** What a figure is said of: the names in front of it, the whole behind it, or the subject carried from before. */

import type { Quantity } from '../quantities';
import type { Subject } from './claim';
import type { IndicatorMention } from './indicatorNames';
import { namesCountry } from './places';
import type { Reader } from './reader';
import { completedSubject, sameScope, shareSubject, strangeWords, subjectOf, unknownSubject } from './subjects';

export interface SubjectReading {
  readonly subject: Subject;
  /** Prose offset behind the subject's words, where the predicate begins. */
  readonly behind: number;
  /** The words name the subject; it is not carried. */
  readonly explicit: boolean;
}

/** `run` are the figures from this one on that follow each other with list signs alone. */
export function readSubject(
  reader: Reader,
  mentions: readonly IndicatorMention[],
  left: number,
  run: readonly Quantity[],
): SubjectReading {
  const { carried, text, lexicon } = reader;
  const [quantity] = run;
  const last = mentions.at(-1);
  if (!quantity) return { subject: unknownSubject(''), behind: left, explicit: false };
  if (!last) return readWithoutName(reader, left, quantity, run);
  const part = partOf(reader, mentions, left, last);
  const start = nounPhraseStart(text, mentions, left, part !== undefined);
  const subject = subjectOf(text, last, start, lexicon, carried.elsewhere);
  const between = text.slice(last.end, quantity.start);
  const strange = strangeWords(between, lexicon);
  const named = (found: Subject): SubjectReading => ({ subject: found, behind: last.end, explicit: true });
  if (part) return named(readShare(reader, part, subject, mentions, quantity, strange));
  if (strange !== '') return named(unknownSubject(`${subject.text}${strange}`));
  const own = partOfTrade(reader, subject, last, left) ?? subject;
  return named(withWhole(reader, own, between, quantity, run));
}

const bareTrade = /^(?:(?:出口|进口)(?:额|总额|总值)?|exports|imports)$/i;
const tradeHead = /(?:进出口|出口|进口|贸易)(?:.*)$|(?:trade|exports|imports).*$/i;
const tradeOf = /贸易|进口|出口|trade|exports|imports/i;
const goods: ReadonlySet<string> = new Set(['goods-trade-total', 'goods-exports', 'goods-imports']);

/** 服务进出口总额A，其中出口B; 一般贸易进出口A，其中出口B: exports and imports of what was just told, not of all goods. */
function partOfTrade(
  { carried, sentence, text, names }: Reader,
  subject: Subject,
  mention: IndicatorMention,
  left: number,
): Subject | undefined {
  const before = carried.subject?.part ?? carried.subject;
  if (!before || goods.has(before.concept?.id ?? '') || !goods.has(subject.concept?.id ?? '')) return undefined;
  const words = text.slice(mention.start, mention.end);
  const lead = text.slice(left, mention.start);
  const isNear = carried.subjectSentence === sentence || ofWhich.test(lead);
  if (!isNear || !bareTrade.test(words) || !tradeOf.test(before.text) || namesCountry(lead)) return undefined;
  const full = before.text.replace(tradeHead, '') + words;
  const concept = before.concept && names.exactly(full);
  if (concept) return sameScope(subject, { concept, named: concept, key: concept.id, text: full });
  const key = `${before.key}/${subject.key}`;
  return sameScope(subject, { concept: undefined, named: subject.named, key, text: `${before.text}${words}` });
}

const ofWhich = /其中|of which|including/i;

function readWithoutName(reader: Reader, left: number, quantity: Quantity, run: readonly Quantity[]): SubjectReading {
  const { carried, text, lexicon, names } = reader;
  const words = text.slice(left, quantity.start);
  const strange = strangeWords(words, lexicon);
  if (quantity.unit === 'rank') {
    const ranking = reader.indicators.find(
      (mention) => mention.start >= quantity.end && mention.start - quantity.end < 24,
    );
    if (ranking?.concept.kind === 'rank') {
      return {
        subject: subjectOf(text, ranking, ranking.start, lexicon, carried.elsewhere),
        behind: left,
        explicit: true,
      };
    }
  }
  const told = strange === '' ? toldBehind(reader, quantity, words) : undefined;
  if (told) return { subject: told, behind: left, explicit: true };
  const counted = countedBehind(reader, quantity);
  if (counted && (strange === '' || strange.length <= 2 || countVerb.test(strange)))
    return { subject: counted, behind: left, explicit: true };
  const spent = spentShare(reader, strange, quantity);
  if (spent) return { subject: spent, behind: left, explicit: true };
  const sector = strange === '' ? undefined : sectorOf(reader, strange, quantity, run);
  if (sector) return { subject: sector, behind: left, explicit: true };
  if (strange !== '') {
    const known = sameSubject(strange, carried.subject) ?? completedSubject(strange, carried.subject, names);
    return { subject: known ?? unknownSubject(strange), behind: left, explicit: true };
  }
  const subject = carried.subject ?? unknownSubject('');
  const whole = wholeBehind(reader, quantity, run);
  if (whole && carried.subject && lexicon.share.test(words)) {
    const part = subject.part ?? subject;
    return {
      subject: shareSubject(part, whole, reader.reference, `${part.text} / ${whole.text}`),
      behind: left,
      explicit: true,
    };
  }
  return { subject, behind: left, explicit: false };
}

/** 337.7万个5G基站, 1,856,663 applications for invention patents: what is counted stands right behind its number. */
function countedBehind({ indicators, text, lexicon, carried }: Reader, quantity: Quantity): Subject | undefined {
  if (!countUnits.has(quantity.unit)) return undefined;
  const next = indicators.find((mention) => mention.start >= quantity.digits.end && mention.end > quantity.end);
  if (!next || next.start > quantity.end + 1 || next.concept.kind !== 'level') return undefined;
  if (next.start > quantity.end && text.slice(quantity.end, next.start).trim() !== '') return undefined;
  return subjectOf(text, next, next.start, lexicon, carried.elsewhere);
}

/** "China's patent office received 1.6 million invention patent applications". */
const countVerb =
  /^(?:(?:patent )?(?:office|administration|authorities|applicants) |cnipa )?(?:received|filed|handled|granted|counted|had|built|operated|boasted)$/i;

const behindName = /^(?:的?(?:总?规模|总量|水平|成绩|纪录))?\s*(?:[，。；、！？,;!?)）”"]|$)/;
const atFigure = /^\s*at\s*$/i;
const ofItsOwn = /^\s*,\s*(?:china['’]s|the country['’]s|the|its|total|national|\s)*$/i;

/** 实现了41.8万亿元的进出口总额, "At 9.6 million vehicles, China's output …": the name stands right behind its figure. */
function toldBehind(
  { indicators, text, lexicon, carried }: Reader,
  quantity: Quantity,
  words: string,
): Subject | undefined {
  const next = indicators.find((mention) => mention.start >= quantity.end);
  if (!next) return undefined;
  const between = text.slice(quantity.end, next.start);
  const isOwned = /^\s*的\s*$/.test(between) && behindName.test(text.slice(next.end, next.end + 8));
  const isAt = atFigure.test(words) && ofItsOwn.test(between);
  return isOwned || isAt ? subjectOf(text, next, next.start, lexicon, carried.elsewhere) : undefined;
}

const countUnits: ReadonlySet<Quantity['unit']> = new Set([
  'items',
  'none',
  'vehicles',
  'enterprises',
  'articles',
  'persons',
]);

function readShare(
  reader: Reader,
  part: Subject,
  whole: Subject,
  mentions: readonly IndicatorMention[],
  quantity: Quantity,
  strange: string,
): Subject {
  const { carried, text, lexicon, reference } = reader;
  const last = mentions.at(-1);
  const own = mentions.at(-2);
  const words = own && last ? text.slice(own.start, last.end) : `${part.text}占${whole.text}`;
  if (strange !== '') return unknownSubject(words);
  // 出口总额在全球出口总额20017亿美元中的比重: the first figure is the whole, the share follows.
  if (lexicon.shareFollows.test(text.slice(quantity.end, quantity.end + 12))) {
    carried.pendingShare = { part, whole };
    return whole;
  }
  return shareSubject(part, whole, reference, words.trim());
}

/** A share whose whole stands behind the figure (38.3 percent of GDP), or is the subject before (所占比重). */
function withWhole(
  reader: Reader,
  subject: Subject,
  between: string,
  quantity: Quantity,
  run: readonly Quantity[],
): Subject {
  const { carried, lexicon, reference } = reader;
  const kind = subject.named?.kind;
  if (
    quantity.unit !== '%' ||
    kind === undefined ||
    kind === 'share' ||
    kind === 'growth-rate' ||
    !lexicon.share.test(between)
  )
    return subject;
  const behind = wholeBehind(reader, quantity, run);
  if (behind) return shareSubject(subject, behind, reference, `${subject.text} / ${behind.text}`);
  if (kind === 'list') return subject;
  const known = carried.subject?.concept;
  const whole =
    known && subject.concept && reference.shareConcept(subject.concept.id, known.id) ? carried.subject : undefined;
  return shareSubject(subject, whole, reference, `${subject.text}所占比重`);
}

const ofWhole =
  /^\s*(?:\([^)]{0,24}\))?\s*of\s+(?:the\s+|its\s+|china['’]s\s+|the\s+country['’]s\s+|total\s+|national\s+)*$/i;

function wholeBehind(
  { indicators, text, lexicon, carried }: Reader,
  quantity: Quantity,
  run: readonly Quantity[],
): Subject | undefined {
  const end = run.at(-1)?.end ?? quantity.end;
  const next = indicators.find((mention) => mention.start >= end);
  if (!next || !ofWhole.test(text.slice(end, next.start))) return undefined;
  return subjectOf(text, next, next.start, lexicon, carried.elsewhere);
}

const spends = /^(?:spent|spends|devoted|devotes|invested|invests|put)$/i;
const onResearch =
  /^\s*of\s+(?:its\s+|the\s+|total\s+)?(?:GDP|gross domestic product)\s+(?:on|to|in|into)\s+(?:R&D|research and development)\b/i;

/** "China spent 2.4% of its GDP on R&D". */
function spentShare(
  { text, names, lexicon, carried }: Reader,
  strange: string,
  quantity: Quantity,
): Subject | undefined {
  if (quantity.unit !== '%' || !spends.test(strange)) return undefined;
  const behind = onResearch.exec(text.slice(quantity.end, quantity.end + 80));
  const concept = behind ? names.exactly('R&D intensity') : undefined;
  const at = quantity.end + (behind?.[0].length ?? 0);
  return concept && subjectOf(text, { start: at, end: at, concept }, at, lexicon, carried.elsewhere);
}

const plainSectors: Readonly<Record<string, string>> = {
  services: 'va-tertiary',
  agriculture: 'va-primary',
  farming: 'va-primary',
  industry: '',
  manufacturing: '',
};

/** "services accounted for 54.6% of GDP, industry for 38.3% and agriculture for 7.1%": sectors by their plain names. */
function sectorOf(reader: Reader, strange: string, quantity: Quantity, run: readonly Quantity[]): Subject | undefined {
  const { carried, reference } = reader;
  const id = quantity.unit === '%' ? plainSectors[strange.toLowerCase()] : undefined;
  const whole = id === undefined ? undefined : (wholeBehind(reader, quantity, run) ?? carried.subject?.whole);
  if (id === undefined || whole?.concept?.id !== 'gdp') return undefined;
  const concept = reference.concept(id);
  const plain = unknownSubject(strange, 'CHN');
  const part = sameScope(plain, { concept, named: concept, key: concept?.id ?? plain.key, text: plain.text });
  return shareSubject(part, whole, reference, `${strange} / ${whole.text}`);
}

/** 招生 behind 该校招生: a subject told again by its last words. */
function sameSubject(words: string, before: Subject | undefined): Subject | undefined {
  return before && words.length >= 2 && before.text !== words && before.text.endsWith(words) ? before : undefined;
}

/** "the tertiary sector's share of", "its share in total". */
const shareOf =
  /(?:^|\s)(?:share|proportion|percentage|ratio)\s+(?:of|in|to)\s+(?:the\s+|total\s+|national\s+|china['’]s\s+)*$/i;

/** Where the noun phrase of the last mention may begin: behind the part of a share, or behind 规模以上工业中. */
function nounPhraseStart(text: string, mentions: readonly IndicatorMention[], left: number, isWhole: boolean): number {
  const previous = mentions.at(-2);
  const last = mentions.at(-1);
  if (isWhole && last && shareOf.test(text.slice(previous?.end ?? left, last.start))) return last.start;
  if (!previous || !last) return left;
  const isScope =
    /^(?:\s*(?:之?中|里|内|方面)?的?，?\s*)$/.test(text.slice(previous.end, last.start)) && previous.end < last.start;
  return isWhole || isScope ? previous.end : left;
}

/** The part of a share where the last mention is its whole: 出口总额占国内生产总值, 出口总额在全球出口总额. */
function partOf(
  reader: Reader,
  mentions: readonly IndicatorMention[],
  left: number,
  whole: IndicatorMention,
): Subject | undefined {
  const { carried, text, lexicon } = reader;
  const part = mentions.at(-2);
  const between = text.slice(part?.end ?? left, whole.start);
  if (!lexicon.wholeComes.test(between)) return undefined;
  if (part) return subjectOf(text, part, left, lexicon, carried.elsewhere);
  const words = strangeWords(between.replace(lexicon.wholeComes, ''), lexicon);
  return words === '' ? carried.subject : unknownSubject(words);
}
