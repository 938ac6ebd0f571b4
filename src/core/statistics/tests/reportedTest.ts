/** A test as an author reports it: statistic, degrees of freedom and p. What follows from it is decided in judgeTest.ts. */

import type { Span } from '../../base';

export type StatisticName = 't' | 'F' | 'χ²' | 'z' | 'r' | 'Q';
export type Relation = '=' | '<' | '>';

export interface ReportedStatistic {
  readonly name: StatisticName;
  /** Two for F, none for z; empty where the text does not give them. */
  readonly df: readonly number[];
  readonly relation: Relation;
  readonly value: number;
  readonly decimals: number;
}

export interface ReportedP {
  /** `ns` says that p is above the level of significance. */
  readonly relation: Relation | 'ns';
  readonly value: number;
  readonly decimals: number;
  /** `.03` without its zero, as APA has it. */
  readonly bare: boolean;
  /** As printed, relation included: `p = .03`. */
  readonly text: string;
  /** Source place of the whole. */
  readonly span: Span;
  /** Source places of relation and number; `undefined` where words say it (`ns`, 在5%水平上显著). */
  readonly places: { readonly relation: Span; readonly number: Span } | undefined;
}

export interface ReportedTest {
  readonly statistic: ReportedStatistic;
  readonly p: ReportedP;
  /** Statistic as printed: `t(28) = 2.20`. */
  readonly text: string;
  /** Source place from the statistic to p. */
  readonly span: Span;
  /** One-tailed, where the words around or the document say so. */
  readonly oneTailed: 'here' | 'elsewhere' | 'no';
  /** p was adjusted, or rests on another distribution (exact, bootstrap): it does not follow from the statistic. */
  readonly otherP: boolean;
}
