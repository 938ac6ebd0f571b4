/** An analysis without the notations of citations that a user, or another extension, has taken away. */

import { overlaps } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { CitationNotation } from '../citations';

/** Citations in other notations and all findings but those on citations left out; the same object where nothing is. */
export function withoutNotations(
  analysis: DocumentAnalysis,
  isServed: (notation: CitationNotation) => boolean,
): DocumentAnalysis {
  const unserved = analysis.citations.filter(({ notation }) => !isServed(notation));
  if (unserved.length === 0) return analysis;
  return {
    ...analysis,
    citations: analysis.citations.filter(({ notation }) => isServed(notation)),
    findings: analysis.findings.filter(
      ({ rule, span }) => !rule.startsWith('citations/') || !unserved.some(({ cluster }) => overlaps(cluster, span)),
    ),
  };
}
