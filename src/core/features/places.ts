/** Where something stands in a document, as charts and reports name it. */

import type { Span } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { ChartPlace } from '../chart';

export function placeIn({ lines }: DocumentAnalysis, { start, end }: Span): ChartPlace {
  return { start, end, line: lines.positionAt(start).line + 1 };
}
