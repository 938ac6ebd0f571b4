/** All rules there are, for checking `--rule` and for describing them in SARIF. */

import { bibliographyRules, citationRules, statisticsRules, termRules, unusedSuppression } from '../core';
import type { RuleDescription } from './report/sarif';

export const allRules: readonly RuleDescription[] = [
  ...statisticsRules,
  ...citationRules,
  ...bibliographyRules,
  ...termRules,
  unusedSuppression,
];
