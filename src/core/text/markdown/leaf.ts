/** What the block scanner hands on: leaves of the document with their lines, not yet read as text. */

import type { TableCell } from '../prose';
import type { SourceTable } from '../sourceTable';
import type { LineRange } from './blockText';

export interface Leaf {
  readonly kind: 'paragraph' | 'heading' | 'caption' | 'cell';
  readonly lines: readonly LineRange[];
  readonly quoted: boolean;
  readonly inList: boolean;
  readonly inFootnote: boolean;
  /** Inside `::: {#refs}`. */
  readonly inReferences: boolean;
  readonly level: number;
  readonly cell?: TableCell;
  /** Lines were broken by a typesetter. */
  readonly typeset?: boolean;
}

export interface BlockStructure {
  readonly leaves: readonly Leaf[];
  /** Labels of link definitions, folded by `foldLabel`. */
  readonly labels: ReadonlySet<string>;
  readonly comments: readonly { readonly start: number; readonly end: number }[];
  readonly tables: readonly SourceTable[];
}

/** Labels are compared without regard to case and to the number of blanks. */
export function foldLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
