/** A statistical statement as read from prose; what is right or wrong with it is decided in checks/. */

import type { Span } from '../../base';
import type { Quantity } from '../quantities';
import type { Concept } from '../reference';

export type ClaimKind =
  | 'level'
  | 'share'
  | 'growth-rate'
  | 'average-growth-rate'
  | 'growth-multiple'
  | 'change'
  | 'rank';

/** Whose figure it is: the country the reference data speak of, the world, or a place or group they do not hold. */
export type Scope = 'CHN' | 'WLD' | 'other';

/** What a figure is said of. */
export interface Subject {
  /** The concept that the words name; `undefined` where none fits or the words narrow it (对美出口). */
  readonly concept: Concept | undefined;
  /** The concept that the words name, narrowed or not: 广东省出口总额 names goods exports and is not judged by them. */
  readonly named: Concept | undefined;
  /** Identity of the subject within a document: two claims with one key speak of one thing. */
  readonly key: string;
  /** The words it was read from. */
  readonly text: string;
  readonly scope: Scope;
  /** For a share composed of two named quantities. */
  readonly part: Subject | undefined;
  readonly whole: Subject | undefined;
  /** The words name the country (中国, 我国, China's). */
  readonly countryNamed: boolean;
}

export interface Claim {
  readonly kind: ClaimKind;
  readonly subject: Subject;
  readonly year: number | undefined;
  /** Where the words that give the year stand, in source offsets; absent where it is carried from above. */
  readonly yearPlace: Span | undefined;
  /** Second year of a span; the first is `year`. */
  readonly yearEnd: number | undefined;
  readonly quantity: Quantity;
  /** Source offsets of the quantity. */
  readonly span: Span;
  /** For multiples: whether the words say by how much (增长了) or to how much (增长到, 是…的). */
  readonly multiple: 'increase' | 'ratio' | undefined;
  /** -1 where the words say that it fell. */
  readonly direction: 1 | -1;
  /** A change of each year, not from one level to the other. */
  readonly perYear: boolean;
  /** The subject and the year stand in the claim's own sentence or are carried without a break. */
  readonly certain: boolean;
  /** The subject stands in the claim's own sentence or the one before; arithmetic needs no year. */
  readonly bound: boolean;
  /** The year covers only a part (上半年, 1—9月), so that annual figures do not apply. */
  readonly partialYear: boolean;
  /** Foreseen or aimed at, so that no record speaks of it. */
  readonly forecast: boolean;
  /** Words between subject and number, for fixes and for telling 增长了 from 增长到. Prose text. */
  readonly wording: string;
  /** All words since the figure before, in the same clause or the clauses between; prose text. */
  readonly lead: string;
  /** The words right behind the figure, as many as tell what it is a share of; prose text. */
  readonly behind: string;
  /** The year that the words measure against, where they name one: 比2019年增长. */
  readonly baseYear: number | undefined;
  /** The two levels from which a rate, multiple or change follows, and the years between them. */
  readonly endpoints: Endpoints | undefined;
  /** Further pairs of levels that the words may mean as well. */
  readonly otherEndpoints: readonly Endpoints[];
  /** 28年间, "over 28 years" in front of the figure in its sentence. */
  readonly duration: Duration | undefined;
  readonly block: number;
  readonly sentence: number;
}

export interface Duration {
  readonly years: number;
  /** The two years that the sentence spans, where it names them as a span. */
  readonly between: readonly [number, number] | undefined;
  /** 近, 多, 余, about: not to be counted. */
  readonly loose: boolean;
  /** Source offsets of the words. */
  readonly span: Span;
}

export interface Endpoints {
  readonly from: Claim;
  readonly to: Claim;
  /** Count of yearly steps from one to the other. */
  readonly periods: number;
}
