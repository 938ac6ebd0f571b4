/** Where the thing under the cursor is defined: a cited work in its bibliography, a term in its glossary. */

import { touches } from '../base';
import type { Span } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { CitationMention } from '../citations';
import type { TermSource } from '../glossary';
import { termAt } from './termHover';

export type DefinitionTarget =
  | { readonly kind: 'entry'; readonly origin: Span; readonly file: string; readonly span: Span }
  /** The work stands in the document's own reference list. */
  | { readonly kind: 'here'; readonly origin: Span; readonly span: Span }
  | { readonly kind: 'built-in-entry'; readonly origin: Span; readonly id: string }
  | { readonly kind: 'term'; readonly origin: Span; readonly id: string }
  | { readonly kind: 'own-term'; readonly origin: Span; readonly id: string; readonly source: TermSource };

export function definitionsAt(analysis: DocumentAnalysis, offset: number): readonly DefinitionTarget[] {
  const mention = citationAt(analysis, offset);
  if (mention) return entriesOf(mention).map((entry) => targetOf(mention, entry));
  const usage = termAt(analysis, offset);
  if (!usage?.match.hoverable) return [];
  const { id, source } = usage.match.entry;
  return [source ? { kind: 'own-term', origin: usage.span, id, source } : { kind: 'term', origin: usage.span, id }];
}

/** The work cited at a source offset: of a cluster the one under the cursor, else its first. */
export function citationAt(analysis: Pick<DocumentAnalysis, 'citations'>, offset: number): CitationMention | undefined {
  const inside = analysis.citations.filter((mention) => touches(mention.cluster, offset));
  return inside.find((mention) => touches(mention.span, offset)) ?? inside[0];
}

function entriesOf(mention: CitationMention): readonly NonNullable<CitationMention['entry']>[] {
  if (mention.entry) return [mention.entry];
  return mention.resolution.kind === 'ambiguous' ? mention.resolution.entries : [];
}

function targetOf(mention: CitationMention, entry: NonNullable<CitationMention['entry']>): DefinitionTarget {
  const { source } = entry;
  if (source.builtIn) return { kind: 'built-in-entry', origin: mention.span, id: entry.id };
  if (source.file === '') return { kind: 'here', origin: mention.span, span: source.span };
  return { kind: 'entry', origin: mention.span, file: source.file, span: source.keySpan };
}
