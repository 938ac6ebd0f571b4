/** What a rule on statistics is given: the document's judged claims and its prose. */

import type { Rule } from '../../base';
import type { ProseDocument } from '../../text';
import type { JudgedClaim } from '../judgement';
import type { Reference } from '../reference';

export interface StatisticsContext {
  readonly document: ProseDocument;
  readonly judged: readonly JudgedClaim[];
  readonly reference: Reference;
}

export type StatisticsRule = Rule<StatisticsContext>;
