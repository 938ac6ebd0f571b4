/** The rules on statistics, in the order in which their findings are told. */

import { averageGrowthRate } from './averageGrowthRate';
import type { StatisticsRule } from './context';
import { growthMultiple } from './growthMultiple';
import { outdatedVintage } from './outdatedVintage';
import { referenceMismatch } from './referenceMismatch';
import { share } from './share';
import { unitScale } from './unitScale';
import { wrongYear } from './wrongYear';

export type { StatisticsContext, StatisticsRule } from './context';

export const statisticsRules: readonly StatisticsRule[] = [
  wrongYear,
  unitScale,
  referenceMismatch,
  outdatedVintage,
  growthMultiple,
  averageGrowthRate,
  share,
];
