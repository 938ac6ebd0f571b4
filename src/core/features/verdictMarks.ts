/** Which mark stands for which verdict, on charts, in the editor and in the preview. */

import type { ChartVerdict } from '../chart';
import type { JudgedClaim, Verdict } from '../statistics';

const marks: Readonly<Record<Verdict, ChartVerdict>> = {
  match: 'match',
  'match-older-vintage': 'older',
  mismatch: 'mismatch',
  'wrong-year': 'mismatch',
  'no-reference': 'unknown',
  'not-checked': 'unknown',
};

export function chartVerdict(judged: JudgedClaim): ChartVerdict {
  return marks[judged.verdict];
}
