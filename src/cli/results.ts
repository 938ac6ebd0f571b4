/** The shapes of the JSON output: plain objects, positions as lines and columns from 1, texts in the user's language. */

import type { LineIndex, Severity, Span } from '../core';
import type { CommandProblem } from './problem';

/** `endColumn` is exclusive; columns count UTF-16 code units; `text` is the source between the two positions. */
export interface Located {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

export interface FindingResult extends Located {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly related: readonly (Partial<Located> & { readonly message: string; readonly path?: string })[];
  readonly fixes: readonly FixResult[];
}

export interface FixResult {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly (Omit<Located, 'text'> & { readonly newText: string })[];
}

export type Counts = Readonly<Record<Severity, number>>;

export interface FileResult {
  readonly path: string;
  readonly format: string;
  readonly findings?: readonly FindingResult[];
  readonly counts?: Counts;
  readonly claims?: readonly Located[];
  readonly terms?: readonly Located[];
  readonly citations?: readonly Located[];
}

/** What the work on one file yields: its results, those of bibliographies it uses, and what went wrong. */
export interface FileOutcome {
  readonly results: readonly FileResult[];
  readonly problems: readonly CommandProblem[];
}

export function locate(source: string, lines: LineIndex, place: Span): Located {
  const start = lines.positionAt(place.start);
  const end = lines.positionAt(place.end);
  return {
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    text: source.slice(place.start, place.end),
  };
}

export function countSeverities(findings: readonly { readonly severity: Severity }[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
