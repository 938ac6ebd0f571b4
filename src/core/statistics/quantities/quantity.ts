/** A number with its unit as read from prose; what it says of the world is decided in claims/. */

import type { Hedge } from './hedges';
import type { UnitId } from './units';

/** Offsets are prose offsets. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** Canonical: scale words multiplied out; a percentage stays the number in front of its sign. */
  readonly value: number;
  /** Value of one unit of the last printed digit, canonical: 0.01 for 12.45 %, 1e6 for 0.01亿. */
  readonly step: number;
  readonly unit: UnitId;
  readonly hedge: Hedge | undefined;
  /** The number as printed, before scale words. */
  readonly stated: number;
  /** Scale word and unit as printed, spaces left out: 亿美元, trillion US dollars, %. */
  readonly statedUnit: string;
  /** Scale of the printed scale words alone: 1e8 for 亿. */
  readonly scale: number;
  /** Where the printed number itself stands, so that a fix can replace the digits alone. */
  readonly digits: { readonly start: number; readonly end: number };
  /** Upper end of a range, canonical; the value is the lower end. */
  readonly upper?: number;
  /** 翻两番 and 增加了一倍: read from words, with the multiple (ratio of end to start) they mean. */
  readonly doubling?: number;
}

/** A year or a stretch of years, in prose offsets. */
export interface YearMention {
  readonly start: number;
  readonly end: number;
  readonly kind: 'year' | 'span' | 'duration' | 'relative';
  /** The year, or the first of a span; for relative words the difference to the carried year (去年 −1, 同期 0); 0 for a duration. */
  readonly year: number;
  readonly yearEnd: number | undefined;
  /** Count of years for a duration (28年间, 近十年). */
  readonly years: number | undefined;
  /** True where only part of the year is meant: 上半年, 1—9月, the first quarter. */
  readonly partial: boolean;
  /** 十三五时期: its first level may be that of the year before. */
  readonly plan?: true;
}
