/** The findings of a document or a bibliography, as `nqpf check` gives them. */

import {
  createLineIndex,
  type DocumentAnalysis,
  type Finding,
  type LineIndex,
  type Locale,
  type Span,
  t,
} from '../../core';
import { countSeverities, type FileResult, type FindingResult, type FixResult, type Located, locate } from '../results';

function withoutText({ line, column, endLine, endColumn }: Located): Omit<Located, 'text'> {
  return { line, column, endLine, endColumn };
}

function findingResult(finding: Finding, source: string, lines: LineIndex, locale: Locale): FindingResult {
  const at = (place: Span): Located => locate(source, lines, place);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: t(locale, finding.message),
    ...at(finding.span),
    data: finding.data,
    related: finding.related.map(({ message, span, file }) => ({
      message: t(locale, message),
      ...(file === undefined ? at(span) : { path: file }),
    })),
    fixes: finding.fixes.map(
      ({ title, safe, edits }): FixResult => ({
        title: t(locale, title),
        safe,
        edits: edits.map((edit) => ({ ...withoutText(at(edit.span)), newText: edit.newText })),
      }),
    ),
  };
}

export function checkResult({ document, lines, findings }: DocumentAnalysis, path: string, locale: Locale): FileResult {
  const results = findings.map((finding) => findingResult(finding, document.source, lines, locale));
  return { path, format: document.format, findings: results, counts: countSeverities(results) };
}

export function bibliographyResult(
  findings: readonly Finding[],
  path: string,
  text: string,
  locale: Locale,
): FileResult {
  const lines = createLineIndex(text);
  const ordered = [...findings].sort((a, b) => a.span.start - b.span.start);
  const results = ordered.map((finding) => findingResult(finding, text, lines, locale));
  return { path, format: 'bibtex', findings: results, counts: countSeverities(results) };
}
