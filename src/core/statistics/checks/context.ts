/** What a rule on statistics is given: the document's judged claims, its tables, its reported tests and its prose. */

import type { Rule } from '../../base';
import type { ProseDocument } from '../../text';
import type { JudgedClaim } from '../judgement';
import type { Reference } from '../reference';
import type { Grid } from '../tables';
import type { JudgedTest } from '../tests';

export interface StatisticsContext {
  readonly document: ProseDocument;
  readonly judged: readonly JudgedClaim[];
  readonly reference: Reference;
  readonly grids: readonly Grid[];
  readonly tests: readonly JudgedTest[];
}

export type StatisticsRule = Rule<StatisticsContext>;
