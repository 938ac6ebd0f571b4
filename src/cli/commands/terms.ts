/** The glossary terms of a document, as `nqpf terms` gives them. */

import type { DocumentAnalysis } from '../../core';
import { type FileResult, type Located, locate } from '../results';

export interface TermResult extends Located {
  readonly id: string;
  readonly form: string;
  readonly language: 'zh' | 'en';
  readonly status: 'preferred' | 'variant' | 'discouraged';
}

export function termsResult({ document, lines, terms }: DocumentAnalysis, path: string): FileResult {
  const results = terms.flatMap(({ match, span }): readonly TermResult[] => {
    const { formKind, entry, form, language, listed } = match;
    // Covered forms are not the term; forms too common to stand out are not listed.
    if (!listed || formKind === 'covers') return [];
    return [{ id: entry.id, form, language, status: formKind, ...locate(document.source, lines, span) }];
  });
  return { path, format: document.format, terms: results };
}
