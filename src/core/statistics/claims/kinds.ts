/** What kind of statement a figure makes, from its unit and the words between subject and figure. */

import type { Quantity, UnitId } from '../quantities';
import type { Reference } from '../reference';
import type { ClaimKind, Subject } from './claim';
import type { Lexicon } from './lexicon';
import { remembered } from './remembered';

export interface KindReading {
  readonly kind: ClaimKind;
  readonly multiple: 'increase' | 'ratio' | undefined;
  readonly direction: 1 | -1;
  /** A change of each year (年均提高1.07个百分点), which is not the difference of two levels. */
  readonly perYear?: true;
  /** 增至, fell to: a level that another one changed to. */
  readonly moves?: true;
}

/** 降至2019年的: the year between verb and figure. */
const yearInside = /(?:18|19|20)\d\d\s*年(?:末|底)?的?\s*$|(?:in|of)\s+(?:18|19|20)\d\d\s*$/;

/** "an increase of", "a drop of": what follows is the change. */
const changeNoun = /(?:increase|rise|decline|decrease|drop|fall|reduction|gain|growth|expansion|improvement)\s+of$/i;

const yearlyBehind =
  /^\s*(?:(?:per|a|each|every) year(?! (?:before|earlier|ago|later|on year))|per annum|annually|on average|yearly)/i;
/** "2 million fewer than in 2022", "1.7 trillion yuan above the 2023 level": the amount is the difference. */
const differenceBehind =
  /^\s*(?:(?:more|less|fewer|higher|lower|larger|smaller|bigger|greater)\b|(?:above|below) (?:the|its|that|last|(?:19|20)\d\d)\b)/i;
const lessBehind = /^\s*(?:less|fewer|lower|smaller|below)\b/i;

/** "29% of its total revenue". */
const ofWhole = /^\s*of\s+(?:the|its|their|all|total|national|china['’]s)\s/i;

/** 增幅为, 增速达: the rate itself follows. */
const rateNoun = /(?:[增涨降跌]幅|增速|增长率|增长速度)(?:约|近|高|超过?)?(?:为|达|达到|是)?$/;

/** GDP增速, GDP growth rate: the name is that of a rate, which itself rises and falls. */
const rateName = /(?:[增涨降跌]幅|增速|增长率|增长速度|growth(?: rate)?|rate of (?:growth|decline))$/i;

/** 增速回落至, 降幅收窄到: the rate named last in front of the verb. */
const rateOfVerb = /(?:[增涨降跌]幅|增速|增长率|增长速度)[^增涨降跌，。；,;]{0,10}(?:[增降跌涨]?(?:到了?|至|为|成))$/;

/** 降幅, a rate of decline: told without a sign. */
const fallingRate = /[降跌]幅|decline$/i;

/** 增速放缓0.8%, "growth slowed 0.8 percent": by how much the rate itself moved. 增速同比增长5.2% is the rate. */
const movesRate =
  /(?:加快|放缓|趋缓|回升|回落|下降|下滑|下跌|降低|减少|提高|提升|上升|上涨|扩大|收窄|缩小|减缓|slow(?:s|ed|ing)?|eas(?:es|ed|ing)|accelerat(?:es|ed|ing)|quicken(?:s|ed|ing)?|rose|fell|declined|dropped|increased|decreased|(?<!was )(?<!is )(?:up|down))(?:了|\s*by)?$/i;

/** ", or 80.4 percent,", 50.2亿元的81.7%: the figure before told as a share, or as the whole of one. */
const toldAsShare = /^[\s,(]*(?:or|i\.e\.\\?,?|that is,?)\s*$|^\s*的\s*(?:约|近|大约)?\s*$/i;

const hedgeWords =
  /(?:约为|大约|大概|约|将近|接近|近|超过|突破|超|逾|不足|不到|高达|多达|达|仅|about|around|approximately|roughly|nearly|almost|over|more than|some|close to|a|an|the)\s*$/i;

/** `undefined` where the figure makes no statement that can be told (a bare percentage of nothing). */
export function kindOf(
  quantity: Quantity,
  subject: Subject,
  wording: string,
  behind: string,
  lexicon: Lexicon,
): KindReading | undefined {
  const reading = readKind(quantity, subject, wording, behind, lexicon);
  if (reading?.kind !== 'change') return reading;
  const isPerYear = signsOf(wording, lexicon).perYear || yearlyBehind.test(behind);
  return isPerYear ? { ...reading, perYear: true } : reading;
}

const perYear = /每年|逐年|平均|on average|each year/i;

/** What the words between subject and figure say by themselves. */
interface Signs {
  /** Without hedges and the year right before the figure. */
  readonly bare: string;
  readonly direction: 1 | -1;
  readonly begins: boolean;
  readonly arrives: boolean;
  readonly tellsChange: boolean;
  readonly grows: boolean;
  readonly average: boolean;
  readonly perYear: boolean;
  readonly share: boolean;
}

const signsOf = remembered((wording: string, lexicon: Lexicon): Signs => {
  const bare = withoutHedge(wording.replace(yearInside, ''));
  const average = lexicon.average.test(wording);
  return {
    bare,
    direction: lexicon.decline.test(wording) ? -1 : 1,
    begins: lexicon.from.test(bare),
    arrives: lexicon.levelTo.test(bare),
    tellsChange: changeNoun.test(bare),
    grows: lexicon.growth.test(wording) || /^[\s,]*by\s*$/i.test(wording),
    average,
    perYear: average || perYear.test(wording),
    share: lexicon.share.test(wording) || toldAsShare.test(wording),
  };
});

function readKind(
  quantity: Quantity,
  subject: Subject,
  wording: string,
  behind: string,
  lexicon: Lexicon,
): KindReading | undefined {
  const { bare, direction, begins, arrives, tellsChange, grows, average, share } = signsOf(wording, lexicon);
  const conceptKind = subject.concept?.kind;
  switch (quantity.unit) {
    case 'rank':
      return { kind: 'rank', multiple: undefined, direction: 1, ...(arrives ? { moves: true } : {}) };
    case 'times':
      return { kind: 'growth-multiple', multiple: multipleMode(quantity, bare, lexicon, grows, behind), direction };
    case 'percentage points':
      return { kind: 'change', multiple: undefined, direction };
    case 'basis points':
    case '‰':
      return undefined;
    case '%': {
      if (average || yearlyBehind.test(behind)) return { kind: 'average-growth-rate', multiple: undefined, direction };
      const isShare =
        conceptKind === 'share' ||
        subject.part !== undefined ||
        subject.named?.kind === 'share' ||
        share ||
        (!grows && ofWhole.test(behind)) ||
        lexicon.share.test(subject.text);
      if (isShare && differenceBehind.test(behind))
        return { kind: 'change', multiple: undefined, direction: lessBehind.test(behind) ? -1 : 1 };
      if (isShare && !tellsChange && (arrives || begins || !grows))
        return { kind: 'share', multiple: undefined, direction: 1, ...(grows && arrives ? { moves: true } : {}) };
      if (isShare) return { kind: 'change', multiple: undefined, direction };
      const rate = rateToldBy(bare, subject, arrives || begins);
      const isRate = conceptKind === 'growth-rate' || rate !== undefined;
      if (!isRate && !tellsChange && (begins || arrives)) return { kind: 'share', multiple: undefined, direction: 1 };
      if (rate !== undefined && (arrives || begins || rateNoun.test(bare)))
        return {
          kind: 'growth-rate',
          multiple: undefined,
          direction: fallingRate.test(rate) ? -1 : 1,
          ...(arrives ? { moves: true } : {}),
        };
      if (rate !== undefined && movesRate.test(bare)) return { kind: 'change', multiple: undefined, direction };
      if (grows || isRate) return { kind: 'growth-rate', multiple: undefined, direction };
      return undefined;
    }
    default:
      if (differenceBehind.test(behind))
        return { kind: 'change', multiple: undefined, direction: lessBehind.test(behind) ? -1 : 1 };
      // 比上年末减少208万人, rose by 5 million: the amount right behind the verb is the change itself.
      if (tellsChange || (grows && !arrives && lexicon.growthEnds.test(bare.trimEnd())))
        return { kind: 'change', multiple: undefined, direction };
      return { kind: 'level', multiple: undefined, direction: 1, ...(grows && arrives ? { moves: true } : {}) };
  }
}

/** The name of the rate that the figure is said of: the words nearest to the figure, or else the subject's own. */
function rateToldBy(bare: string, subject: Subject, moves: boolean): string | undefined {
  return (rateNoun.exec(bare) ?? (moves ? rateOfVerb.exec(bare) : undefined) ?? rateName.exec(subject.text))?.[0];
}

function withoutHedge(wording: string): string {
  let words = wording.trimEnd();
  for (;;) {
    const shorter = words.replace(hedgeWords, '').trimEnd();
    if (shorter === words || shorter === '') return words;
    words = shorter;
  }
}

/** "6.7 times the $80 billion of 2003", "5 times that of 2012", "5 times as much as". */
const ratioBehind =
  /^\s*(?:the\s+(?:[$€£¥]?\d|level|figure|value|amount|number|size)|that\s+(?:of|in)|those\s+(?:of|in)|its\s|as\s+(?:much|many|large|high)|what\s)/i;

/** "4 times higher" is read both ways. */
const increaseBehind = /^\s*(?:higher|larger|greater|more|bigger|above|over)\b/i;

/** 增长了N倍 and 增长N倍 say by how much; 增长到N倍, 是…的N倍, 达到N倍 say to how much. */
function multipleMode(
  quantity: Quantity,
  bare: string,
  lexicon: Lexicon,
  grows: boolean,
  behind: string,
): 'increase' | 'ratio' | undefined {
  if (quantity.doubling !== undefined) return 'ratio';
  if (increaseBehind.test(behind)) return undefined;
  if (/的$/.test(bare) || /(?:was|were|is|are)$/i.test(bare)) return 'ratio';
  if (/(?:到了?|至|成|为|达|达到|是|相当于|to)$/i.test(bare)) return 'ratio';
  if (ratioBehind.test(behind)) return 'ratio';
  if (!grows) return undefined;
  // "grew 155-fold" and "increased three times" are read both ways in English.
  return lexicon.respectively.source.includes('分别') ? 'increase' : /by$/i.test(bare) ? 'increase' : undefined;
}

/** Which units a series' unit may be written in; things counted by different words are one. */
const compatible: Readonly<Record<string, readonly UnitId[]>> = {
  USD: ['USD', 'none'],
  CNY: ['CNY', 'none'],
  '%': ['%'],
  rank: ['rank'],
  persons: ['persons', 'none'],
  vehicles: ['vehicles', 'items', 'none'],
  enterprises: ['enterprises', 'items', 'none'],
  applications: ['items', 'none'],
  grants: ['items', 'none'],
  articles: ['articles', 'items', 'none'],
  items: ['items', 'none'],
  pieces: ['items', 'none'],
  km: ['km', 'none'],
  kWh: ['kWh', 'TWh', 'none'],
  TWh: ['kWh', 'TWh', 'none'],
  'per million persons': ['persons', 'items', 'none'],
  'CNY/USD': ['CNY'],
};

export function unitFitsSeries(unit: UnitId, counts: string): boolean {
  return (compatible[counts] ?? ['none']).includes(unit);
}

/** False where the figure's unit cannot measure the subject's concept, so that the binding must be wrong. */
export function fitsUnit(quantity: Quantity, subject: Subject, kind: ClaimKind, reference: Reference): boolean {
  const { concept } = subject;
  if (!concept || concept.series.length === 0) return true;
  if (kind !== 'level' && kind !== 'share' && kind !== 'rank') return true;
  if (kind === 'share' && concept.kind !== 'share') return false;
  return concept.series.some(({ id }) => {
    const series = reference.seriesById(id);
    return series !== undefined && unitFitsSeries(quantity.unit, series.counts);
  });
}
