/** Words that turn a printed number into an interval: 约, 近, 超过, 以上, about, nearly, more than. */

import { characterSet, isOneOf } from '../../text';

export type Hedge = 'about' | 'over' | 'under' | 'nearly';

interface HedgeRow {
  readonly hedge: Hedge;
  /** Directly in front of the number. */
  readonly before?: RegExp;
  /** Directly behind the unit. */
  readonly after?: RegExp;
}

const rows: readonly HedgeRow[] = [
  {
    hedge: 'under',
    before:
      /(?:不足|不到|未达|低于|少于|小于|不超过|不高于|至多|最多|less than|fewer than|under|below|at most|no more than|not more than|up to)\s*$/i,
  },
  {
    hedge: 'over',
    before:
      /(?:超过了?|超出|超|逾|突破了?|越过|跨过|跨越|迈过|迈上|站上|冲破|高于|多于|大于|至少|不低于|不少于|最少|more than|over|above|exceed(?:ed|ing|s)?|(?:sur)?pass(?:ed|es|ing)?|cross(?:ed|es|ing)?|topp(?:ed|ing)|in excess of|at least|no less than|upwards of)\s*$/i,
  },
  { hedge: 'nearly', before: /(?:将近|接近|近|nearly|almost|close to|just under)\s*$/i },
  {
    hedge: 'about',
    before:
      /(?:大约|大概|约为|约占|约|左右|大致|概为|差不多|about|around|approximately|roughly|some|circa|ca\.|an estimated|~|≈)\s*$/i,
  },
  { hedge: 'about', after: /^\s*(?:左右|上下|or so)/i },
  { hedge: 'over', after: /^\s*(?:以上|多|余|有余|or more|plus(?![a-z])|\+)/i },
  { hedge: 'under', after: /^\s*(?:以下|以内|or less)/i },
];

/** By UTF-16 unit: 1 for the last characters of the words in front, 2 for the first of those behind, 3 for both. */
const edges = new Uint8Array(0x10000);
for (const last of '足到达于过越多了出超逾破少近约为占右致概上.~≈' + letters()) edges[last.charCodeAt(0)] = 1;
for (const first of '左上多余有以下opOP+') edges[first.charCodeAt(0)] = (edges[first.charCodeAt(0)] ?? 0) | 2;

function letters(): string {
  const small = 'abcdefghijklmnopqrstuvwxyz';
  return small + small.toUpperCase();
}

/** What `edges` holds for the character at `at`; blanks may stand in front of every word. */
const edgeAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code === 0xa0 || code === 0x3000 ? 3 : (edges[code] ?? 0);
};

export function hedgeAround(before: string, after: string): Hedge | undefined {
  const isBefore = before !== '' && (edgeAt(before, before.length - 1) & 1) !== 0;
  const isAfter = after !== '' && (edgeAt(after, 0) & 2) !== 0;
  if (!isBefore && !isAfter) return undefined;
  return rows.find((row) => (isBefore && row.before?.test(before)) || (isAfter && row.after?.test(after)))?.hedge;
}

/** 多, 余, 几 between a number and its unit, as in 40多亿元 and 3000余项, with the blanks around it; '' where there is none. */
export function hedgeInsideAt(text: string, at: number): string {
  if (!isOneOf(hedgeInsideBegins, text, at)) return '';
  hedgeInside.lastIndex = at;
  return hedgeInside.exec(text)?.[0] ?? '';
}

const hedgeInside = /\s*[多余几]\s*/y;
const hedgeInsideBegins = characterSet('多余几', 'blanks');

/** Where the length of the words in front matters: how far a hedge can reach back. */
export const hedgeReach = 16;
