/** Applies the safe fixes of a document; a fix that overlaps an earlier one waits for the next run. */

import { applyEdits, type DocumentAnalysis, overlaps, type TextEdit } from '../core';

export interface FixedText {
  readonly text: string;
  /** How many findings were fixed. */
  readonly count: number;
}

export function applySafeFixes({ document, findings }: DocumentAnalysis): FixedText {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes.find((one) => one.safe);
    if (!fix || fix.edits.some((edit) => edits.some((other) => overlaps(edit.span, other.span)))) continue;
    edits.push(...fix.edits);
    count += 1;
  }
  return { text: count === 0 ? document.source : applyEdits(document.source, edits), count };
}
