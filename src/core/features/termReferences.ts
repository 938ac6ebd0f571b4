/** Where a term stands, and what renaming one of its renderings changes in a document. */

import { message, touches } from '../base';
import type { Message, MessageTemplate, Span, TextEdit } from '../base';
import type { DocumentAnalysis } from '../analysis';
import { mayBeJudged, readTermUsages } from '../glossary';
import type { GlossaryEntry, TermMatcher, TermUsage } from '../glossary';
import type { ProseDocument } from '../text';
import { citationAt } from './definition';
import { termAt } from './termHover';

const texts = {
  empty: { en: 'A term needs a name.', 'zh-cn': '术语的写法不能为空。' },
  marked: {
    en: 'There is markup inside this term; it is renamed by hand.',
    'zh-cn': '此术语内部有排版标记，请手工修改。',
  },
} satisfies Record<string, MessageTemplate>;

/** The term at an offset for references and renaming; a citation there goes first. */
export function namedTermAt(analysis: DocumentAnalysis, offset: number): TermUsage | undefined {
  if (citationAt(analysis, offset)) return undefined;
  const usage = termAt(analysis, offset);
  return usage?.match.hoverable ? usage : undefined;
}

/** All places of an entry in a document that was read, under whichever name. */
export function termPlaces(document: ProseDocument, matcher: TermMatcher, entry: GlossaryEntry): readonly Span[] {
  return readTermUsages(matcher, document)
    .filter(({ match }) => match.entry.id === entry.id && match.listed)
    .map(({ span }) => span);
}

/** Places in the same document that name what is named at the offset. */
export function termHighlights(analysis: DocumentAnalysis, offset: number): readonly Span[] {
  const usage = namedTermAt(analysis, offset);
  if (!usage) return [];
  return analysis.terms.filter(({ match }) => match.entry.id === usage.match.entry.id).map(({ span }) => span);
}

export type TermRename =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: Message };

function isPlain({ document }: DocumentAnalysis, { match, span }: TermUsage): boolean {
  return document.source.slice(span.start, span.end).replace(/\s+/g, ' ') === match.form;
}

/** What would be renamed: the rendering under the cursor, or one sentence why it cannot be. */
export function termRenameTarget(
  analysis: DocumentAnalysis,
  offset: number,
): { readonly usage: TermUsage } | { readonly reason: Message } | undefined {
  const usage = namedTermAt(analysis, offset);
  if (!usage || !touches(usage.span, offset)) return undefined;
  return isPlain(analysis, usage) ? { usage } : { reason: message(texts.marked) };
}

/**
 * Renames one rendering wherever the document has it; other renderings, quotations and longer terms around it stay.
 * A capital at its start is kept.
 */
export function renameTerm(analysis: DocumentAnalysis, own: TermUsage, newName: string): TermRename {
  const name = newName.trim();
  const { match } = own;
  if (name === '') return { kind: 'refused', reason: message(texts.empty) };
  const written = match.form.toLowerCase();
  const edits = analysis.terms
    .filter((usage) => {
      const same = usage.match.entry.id === match.entry.id && usage.match.form.toLowerCase() === written;
      const isOwn = usage.span.start === own.span.start;
      return (
        same && isPlain(analysis, usage) && (isOwn || mayBeJudged(usage.block, usage.match.start, usage.match.end))
      );
    })
    .map(({ match: other, span }) => {
      const isCapital = /^[A-Z][a-z]/.test(other.form) && /^[a-z]/.test(match.form) && /^[a-z]/.test(name);
      const isSmall = /^[a-z]/.test(other.form) && /^[A-Z][a-z]/.test(match.form) && /^[A-Z][a-z]/.test(name);
      const first = isCapital ? name.charAt(0).toUpperCase() : isSmall ? name.charAt(0).toLowerCase() : name.charAt(0);
      return { span, newText: first + name.slice(1) };
    });
  return { kind: 'edits', edits };
}
