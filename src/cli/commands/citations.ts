/** The citations of a document and what they resolve to, as `nqpf citations` gives them. */

import type { CitationNotation, DocumentAnalysis } from '../../core';
import { type FileResult, type Located, locate } from '../results';

export interface CitationResult extends Located {
  readonly notation: CitationNotation;
  readonly key: string | null;
  readonly authors: readonly string[];
  /** 等, et al. */
  readonly etAl: boolean;
  readonly year: number | null;
  readonly suffix: string | null;
  /** Id of the entry that the citation resolves to. */
  readonly entry: string | null;
  /** Where several entries fit: their ids. */
  readonly candidates: readonly string[];
}

export function citationsResult({ document, lines, citations }: DocumentAnalysis, path: string): FileResult {
  const results = citations.map(
    (mention): CitationResult => ({
      notation: mention.notation,
      key: mention.key ?? null,
      authors: mention.authors,
      etAl: mention.etAl,
      year: mention.year ?? null,
      suffix: mention.suffix === '' ? null : mention.suffix,
      entry: mention.entry?.id ?? null,
      candidates: mention.resolution.kind === 'ambiguous' ? mention.resolution.entries.map((entry) => entry.id) : [],
      ...locate(document.source, lines, mention.span),
    }),
  );
  return { path, format: document.format, citations: results };
}
