/** Finds years, spans of years, durations and words such as 同期 in prose. Numbers with other units are left alone. */

import { characterSet, isOneOf } from '../../text';
import { chineseNumeralPattern, chineseNumerals, readChineseNumeral } from './chineseNumeral';
import { englishNumerals } from './englishNumerals';
import type { YearMention } from './quantity';

const year = '(?:18|19|20|21)\\d\\d';
const fiscal = '(?:(?:fy|fiscal(?:\\s+years?)?)\\s?)?';
const dash = '\\s*(?:年)?\\s*(?:[-–—―~～]{1,2}|至|到)\\s*';
const partOfYear =
  '\\s*(?:的)?(?:前|第?[一二三四1-4](?:季度|个季度)|上半年|下半年|前[一二三123](?:个)?季度|前\\d+个?月|\\d{1,2}\\s*[-–—~～至]\\s*\\d{1,2}\\s*月|(?:0?[1-9]|1[01])\\s*月|(?<!(?:截至|截止|截止到|截止至)(?:18|19|20|21)\\d\\d\\s*年\\s*)12\\s*月(?!末|底|\\s*31)|[一二三四五六七八九十]月|十一月|十二月(?!末|底)|春|夏|秋|冬)';

type Reading = Omit<YearMention, 'start' | 'end'>;

interface Row {
  /** The characters that a match can begin with, Latin letters in lower case: the expression is tried at no others. */
  readonly begins: string;
  /** Without its flags; Latin words begin where no letter stands in front. */
  readonly pattern: string;
  readonly read: (match: RegExpExecArray) => Reading | undefined;
}

const point = (value: number, partial = false) =>
  ({ kind: 'year', year: value, yearEnd: undefined, years: undefined, partial }) as const;
const stretch = (from: number, to: number) =>
  from < to ? ({ kind: 'span', year: from, yearEnd: to, years: undefined, partial: false } as const) : undefined;
const duration = (years: number | undefined) =>
  years === undefined || years < 1 || years > 300
    ? undefined
    : ({ kind: 'duration', year: 0, yearEnd: undefined, years, partial: false } as const);
const relative = (difference: number) =>
  ({ kind: 'relative', year: difference, yearEnd: undefined, years: undefined, partial: false }) as const;

const planNames: Readonly<Record<string, number>> = {
  六五: 1981,
  七五: 1986,
  八五: 1991,
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};

/** `28`, `fifteen`, `twenty-eight`. */
function englishNumber(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.toLowerCase().split('-');
  const first = englishNumerals[tens];
  return first === undefined ? undefined : first + (englishNumerals[ones] ?? 0);
}

const digits = '0123456789';

/** In the order in which they are tried at one place; the first that reads wins. */
const rows: readonly Row[] = [
  {
    begins: '12',
    pattern: `(?<!\\d)(${year})${dash}(${year})(?!\\d)(?:\\s*年(?!代))?`,
    read: (m) => stretch(Number(m[1]), Number(m[2])),
  },
  {
    begins: '12',
    pattern: `(?<!\\d)(${year})\\s*[-–—]\\s*(\\d\\d)(?!\\d)\\s*年`,
    read: (m) => stretch(Number(m[1]), Math.floor(Number(m[1]) / 100) * 100 + Number(m[2])),
  },
  {
    begins: 'fb',
    pattern: `(?:from|between)\\s+${fiscal}(${year})\\s+(?:to|and|through|until)\\s+${fiscal}(${year})(?!\\d)`,
    read: (m) => stretch(Number(m[1]), Number(m[2])),
  },
  {
    begins: '12',
    pattern: `(?<!\\d)(${year})\\s*年${partOfYear}`,
    read: (m) => point(Number(m[1]), true),
  },
  {
    begins: 'fstqhjmaond',
    pattern: `(?:first|second|third|fourth)\\s+(?:half|quarter|three quarters)\\s+of\\s+(${year})(?!\\d)|(?:q[1-4]|h[12]|january|february|march|april|may|june|july|august|september|october|november|december)[\\s,]+(${year})(?!\\d)`,
    read: (m) => point(Number(m[1] ?? m[2]), true),
  },
  {
    begins: 'f',
    pattern: `(?:fy|fiscal(?:\\s+year)?)\\s?(${year})(?!\\d)`,
    read: (m) => point(Number(m[1])),
  },
  {
    begins: '123456789',
    pattern: '(?<![\\d.,])([1-9]\\d{3})\\s*年(?!代|以前|前后)(?:末|底|年末|年底|全年|度)?',
    read: (m) => point(Number(m[1])),
  },
  {
    begins: '二一',
    pattern: '[二一][〇零○\\d九八][〇零○一二三四五六七八九][〇零○一二三四五六七八九]年',
    read: (m) => {
      const value = readChineseNumeral(m[0].slice(0, -1));
      return value !== undefined && value > 1800 && value < 2200 ? point(value) : undefined;
    },
  },
  {
    begins: '“"「六七八九十',
    pattern: '[“"「]?(六五|七五|八五|九五|十五五|十五|十一五|十二五|十三五|十四五)[”"」]?(?:规划)?(?:时期|期间)',
    read: (m) => {
      const start = planNames[m[1] ?? ''];
      const span = start === undefined ? undefined : stretch(start, start + 4);
      return span && { ...span, plan: true };
    },
  },
  {
    begins: `近过最这前短历经长的 ${digits}`,
    pattern:
      '(?:近|过去|最近|这|前后|短短|历经|经过|长达|的)? ?(?<![\\d.])(\\d{1,3}) ?(?:多|余)?年(?:来|间|里|内|之间|期间|时间|以来|的时间)',
    read: (m) => duration(Number(m[1])),
  },
  {
    begins: '近过最',
    pattern: '(?:近|过去|最近) ?(?<![\\d.])(\\d{1,3}) ?(?:多|余)?年',
    read: (m) => duration(Number(m[1])),
  },
  {
    begins: `近过最这${chineseNumerals}`,
    pattern: `(?:近|过去|最近|这)?(${chineseNumeralPattern}{1,4})(?:多|余)?年(?:来|间|里|内|之间|期间|时间|以来)`,
    read: (m) => duration(readChineseNumeral(m[1] ?? '')),
  },
  {
    begins: '近过最',
    pattern: `(?:近|过去|最近)(${chineseNumeralPattern}{1,4})(?:多|余)?年`,
    read: (m) => duration(readChineseNumeral(m[1] ?? '')),
  },
  {
    begins: 'iodwf',
    pattern:
      '(?:in|over|during|within|for)\\s+(?:the\\s+|these\\s+|those\\s+|only\\s+)*(?:past\\s+|last\\s+)?(\\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)\\s+years',
    read: (m) => duration(englishNumber(m[1] ?? '')),
  },
  { begins: '去上前', pattern: '(?:去|上|上一|前一)年(?:年?[末底])?', read: () => relative(-1) },
  { begins: '前', pattern: '(?<![大目之此以从当])前年(?![产均度份轻内后])', read: () => relative(-2) },
  { begins: 'tl', pattern: 'the previous year|last year|the year before', read: () => relative(-1) },
  { begins: '次翌第一', pattern: '次年|翌年|第二年|一年之?后', read: () => relative(1) },
  {
    begins: `${digits}${chineseNumerals}`,
    pattern: `(?<![\\d.])(\\d{1,2}|${chineseNumeralPattern}{1,3})年(?:之|以)?后`,
    read: (m) => relative(readChineseNumeral(m[1] ?? '') ?? Number(m[1])),
  },
  {
    begins: `${digits}tfsen`,
    pattern: '(?<![\\d.])(\\d{1,2}|[a-z]{3,9}) years later',
    read: (m) => {
      const years = englishNumber(m[1] ?? '');
      return years === undefined ? undefined : relative(years);
    },
  },
  {
    begins: 'tao',
    pattern: 'the following year|the next year|(?:a|one) year later',
    read: () => relative(1),
  },
  { begins: '同当该全本', pattern: '同期|同年|当年|该年|全年|本年度|同一年', read: () => relative(0) },
  {
    begins: 'it',
    pattern: 'in the same year|that year|the same year|in the same period',
    read: () => relative(0),
  },
  {
    begins: '12',
    pattern: `(?<![\\d.,$¥€£])\\b(${year})\\b(?![\\d%,.]\\d|\\s*(?:%|percent|per cent|million|billion|trillion|[万亿元倍件项个人辆家篇]|times|dollars|yuan|people|persons))`,
    read: (m) => (Number(m[1]) >= 1900 && Number(m[1]) <= 2100 ? point(Number(m[1])) : undefined),
  },
];

interface TriedRow {
  readonly pattern: RegExp;
  readonly read: Row['read'];
}

const rowsByBeginning = new Map<number, TriedRow[]>();
/** 1 for the characters that some row begins with. */
const beginsRow = new Uint8Array(0x10000);
for (const { begins, pattern, read } of rows) {
  const row = { pattern: new RegExp(pattern, 'iy'), read };
  for (const char of new Set(begins + begins.toUpperCase())) {
    const code = char.charCodeAt(0);
    beginsRow[code] = 1;
    rowsByBeginning.set(code, [...(rowsByBeginning.get(code) ?? []), row]);
  }
}

const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

export function findYears(text: string): readonly YearMention[] {
  const found: YearMention[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (beginsRow[code] === 0 || (isLatin(code) && isLatin(text.charCodeAt(at - 1)))) continue;
    // A year has four digits, a count of years at most three and 年 near behind.
    const count = digitsFrom(text, at);
    if (count > 4 || (count > 0 && count < 4 && !hasYearSign(text, at + count))) {
      at += count - 1;
      continue;
    }
    const mention =
      (count === 4 ? plainYearAt(text, at) : undefined) ?? readAt(text, at, rowsByBeginning.get(code) ?? []);
    if (!mention) continue;
    found.push(mention);
    at = mention.end - 1;
  }
  return found;
}

/** 年 stands right at `at`, or behind a blank and 多 or 个. */
function hasYearSign(text: string, at: number): boolean {
  return text[at] === '年' || text[at + 1] === '年' || text[at + 2] === '年' || text.startsWith(' years later', at);
}

/** Field by field, so that all mentions have one shape and are read fast. */
function placed(start: number, end: number, { kind, year, yearEnd, years, partial, plan }: Reading): YearMention {
  return plan
    ? { start, end, kind, year, yearEnd, years, partial, plan }
    : { start, end, kind, year, yearEnd, years, partial };
}

function digitsFrom(text: string, start: number): number {
  let end = start;
  for (let code = text.charCodeAt(end); code >= 0x30 && code <= 0x39; code = text.charCodeAt(end)) end += 1;
  return end - start;
}

/** What may stand behind 2023年 and belong to it. */
const goesOn = characterSet('-–—―~～至到的前第上下末底全年度代以0123456789一二三四五六七八九十春夏秋冬', 'blanks');
const numberGoesOn = characterSet('.,');

/** 2023年 with nothing around it that could belong to it: most years, told without trying an expression. */
function plainYearAt(text: string, at: number): YearMention | undefined {
  const end = at + 5;
  if (text[end - 1] !== '年' || text[at] === '0' || isOneOf(goesOn, text, end)) return undefined;
  if (at > 0 && isOneOf(numberGoesOn, text, at - 1)) return undefined;
  const year = Number(text.slice(at, end - 1));
  return { start: at, end, kind: 'year', year, yearEnd: undefined, years: undefined, partial: false };
}

function readAt(text: string, at: number, candidates: readonly TriedRow[]): YearMention | undefined {
  for (const { pattern, read } of candidates) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const mention = match && read(match);
    if (mention) return placed(at, at + match[0].length, mention);
  }
  return undefined;
}
