/** Words that turn a printed number into an interval: 约, 近, 超过, 以上, about, nearly, more than. */

import { characterSet, isOneOf } from '../../text';

export type Hedge = 'about' | 'over' | 'under' | 'nearly';

interface HedgeRow {
  readonly hedge: Hedge;
  readonly side: 'before' | 'after';
  /** Directly in front of the number, or directly behind the unit. */
  readonly words: RegExp;
  /** The characters with which the words meet the number, other than Latin letters and blanks. */
  readonly edge: string;
}

/** In the order in which they are tried. */
const rows: readonly HedgeRow[] = [
  {
    hedge: 'under',
    side: 'before',
    words:
      /(?:不足|不到|未达|低于|少于|小于|不超过|不高于|至多|最多|less than|fewer than|under|below|at most|no more than|not more than|up to)\s*$/i,
    edge: '足到达于过多',
  },
  {
    hedge: 'over',
    side: 'before',
    words:
      /(?:超过了?|超出|超|逾|突破了?|首破|再破|(?<![打爆攻突冲首再])破了?|越过|跨过|跨越|迈过|迈上|站上|冲破|高于|多于|大于|至少|不低于|不少于|最少|more than|over|above|exceed(?:ed|ing|s)?|(?:sur)?pass(?:ed|es|ing)?|cross(?:ed|es|ing)?|topp(?:ed|ing)|in excess of|at least|no less than|upwards of)\s*$/i,
    edge: '过了出超逾破越上于少',
  },
  {
    hedge: 'nearly',
    side: 'before',
    words: /(?:将近|接近|近|nearly|almost|close to|just under)\s*$/i,
    edge: '近',
  },
  {
    hedge: 'about',
    side: 'before',
    words:
      /(?:大约|大概|约为|约占|约|左右|大致|概为|差不多|about|around|approximately|roughly|some|circa|ca\.|an estimated|~|≈)\s*$/i,
    edge: '约概为占右致多.~≈',
  },
  { hedge: 'about', side: 'after', words: /^\s*(?:左右|上下|or so)/i, edge: '左上' },
  { hedge: 'over', side: 'after', words: /^\s*(?:以上|多|余|有余|or more|plus(?![a-z])|\+)/i, edge: '以多余有+' },
  { hedge: 'under', side: 'after', words: /^\s*(?:以下|以内|or less)/i, edge: '以' },
];

/** By UTF-16 unit, a bit for each row on that side whose words can meet the number with it. */
const edges = { before: edgesOf('before'), after: edgesOf('after') };

function edgesOf(side: HedgeRow['side']): Uint8Array {
  const table = new Uint8Array(0x10000);
  const anyRow = '\t\n\r \u00a0\u3000abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  rows.forEach((row, index) => {
    if (row.side !== side) return;
    for (const char of row.edge + anyRow) table[char.charCodeAt(0)] = (table[char.charCodeAt(0)] ?? 0) | (1 << index);
  });
  return table;
}

export function hedgeAround(before: string, after: string): Hedge | undefined {
  const inFront = before === '' ? 0 : (edges.before[before.charCodeAt(before.length - 1)] ?? 0);
  const behind = after === '' ? 0 : (edges.after[after.charCodeAt(0)] ?? 0);
  const possible = inFront | behind;
  if (possible === 0) return undefined;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as HedgeRow;
    if ((possible & (1 << index)) !== 0 && row.words.test(row.side === 'before' ? before : after)) return row.hedge;
  }
  return undefined;
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
