/** What the rules about terms are given: the document and the terms that were found in it. */

import type { Rule } from '../../base';
import type { ProseDocument } from '../../text';
import type { TermMatcher } from '../termMatcher';
import type { TermUsage } from '../termUsages';

export interface TermContext {
  readonly document: ProseDocument;
  readonly matcher: TermMatcher;
  readonly usages: readonly TermUsage[];
}

export type TermRule = Rule<TermContext>;
