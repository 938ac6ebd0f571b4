/** The shapes that stand for verdicts, told apart by form as well as by color. */

import type { ChartVerdict } from '../../protocol/chart';

/** Path of a mark around the origin, about 12 units wide. */
export const markPaths: Readonly<Record<ChartVerdict, string>> = {
  match: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0',
  older: 'M0,-7.5L7.5,0L0,7.5L-7.5,0Z',
  mismatch: 'M-7,-4L-4,-7L0,-3L4,-7L7,-4L3,0L7,4L4,7L0,3L-4,7L-7,4L-3,0Z',
  unknown: 'M-5.5,-5.5H5.5V5.5H-5.5Z',
};

export const verdictOrder: readonly ChartVerdict[] = ['match', 'older', 'mismatch', 'unknown'];
