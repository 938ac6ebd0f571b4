/** The rules on statistics, in the order in which their findings are told. */

import { averageGrowthRate } from './averageGrowthRate';
import { bilingualMismatch } from './bilingualMismatch';
import { change } from './change';
import { contradiction } from './contradiction';
import { doubling } from './doubling';
import { impossibleDecrease } from './impossibleDecrease';
import { impossibleMean } from './impossibleMean';
import { percentagePoint } from './percentagePoint';
import { sum } from './sum';
import { yearSpan } from './yearSpan';
import type { StatisticsRule } from './context';
import { growthMultiple } from './growthMultiple';
import { outdatedVintage } from './outdatedVintage';
import { referenceMismatch } from './referenceMismatch';
import { share } from './share';
import { significanceStars } from './significanceStars';
import { tableCounts } from './tableCounts';
import { tableGrowth } from './tableGrowth';
import { tableShare } from './tableShare';
import { tableSum } from './tableSum';
import { testStatistic } from './testStatistic';
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
  change,
  share,
  sum,
  yearSpan,
  doubling,
  percentagePoint,
  impossibleDecrease,
  contradiction,
  bilingualMismatch,
  testStatistic,
  significanceStars,
  tableSum,
  tableShare,
  tableGrowth,
  impossibleMean,
  tableCounts,
];
