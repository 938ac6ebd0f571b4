/** Puts a chosen work into the text: into the citation that the cursor is in, or as a new one in the document's notation. */

import { span, touches } from '../base';
import type { TextEdit } from '../base';
import { insideBrackets, parenthetical, proseCitation } from '../citations';
import type { CitationMention, LibraryEntry } from '../citations';
import { isPlainKey } from '../text';
import { entryAddition } from './addToBibliography';
import type { Addition } from './addToBibliography';
import { bracketsAt, citeCommands, clusterOf, notationOf } from './citationNotation';
import { isSameWork } from './citing';
import type { CitingDocument } from './citing';
import { citationAt } from './definition';
import { typedCitationAt } from './typedCitation';

export interface CitationInsertion {
  readonly edits: readonly TextEdit[];
  /** The entry of a work that stands elsewhere, where the document cites by key and has a bibliography of its own. */
  readonly additions: readonly Addition[];
}

/** No edits where the work stands in this citation already; `undefined` for a work that prose cannot cite. */
export function insertCitation(
  document: CitingDocument,
  offset: number,
  entry: LibraryEntry,
): CitationInsertion | undefined {
  const mention = citationAt(document, offset);
  const cluster = mention ? clusterOf(document, mention) : [];
  if (cluster.some((other) => other.entry && isSameWork(other.entry, entry))) return { edits: [], additions: [] };
  const addition = entryAddition(entry, document.library);
  const key = addition?.key ?? entry.id;
  const additions = addition ? [addition] : [];
  const extended = mention ? extend(document, mention, cluster, offset, entry, key) : undefined;
  if (extended) return { edits: [extended], additions: mention?.notation === 'author-year' ? [] : additions };
  const at = mention && !touches(span(offset, offset), mention.cluster.end) ? mention.cluster.end : offset;
  const typed = typedCitationAt(document.document, offset);
  if (typed && !mention) {
    if (typed.kind === 'author-year') {
      const cited = proseCitation(entry, document.library);
      return (
        cited && { edits: [{ span: typed.replace, newText: insideBrackets(cited, typed.brackets) }], additions: [] }
      );
    }
    const newText = typed.kind === 'latex' || typed.braced || isPlainKey(key) ? key : `{${key}}`;
    return { edits: [{ span: typed.replace, newText }], additions };
  }
  const place = span(at, at);
  switch (notationOf(document)) {
    case 'latex':
      return {
        edits: [{ span: place, newText: `\\${citeCommands(document.document).parenthetical}{${key}}` }],
        additions,
      };
    case 'pandoc':
      return { edits: [{ span: place, newText: `[@${isPlainKey(key) ? key : `{${key}}`}]` }], additions };
    case 'author-year': {
      const cited = proseCitation(entry, document.library);
      const brackets = bracketsAt(document.document.source, place);
      const before = brackets === 'half' && /\S$/.test(document.document.source.slice(0, at)) ? ' ' : '';
      return cited && { edits: [{ span: place, newText: before + parenthetical([cited], brackets) }], additions: [] };
    }
  }
}

/** One more work in a citation that takes several; `undefined` for one that names its one work in the sentence. */
function extend(
  document: CitingDocument,
  mention: CitationMention,
  cluster: readonly CitationMention[],
  offset: number,
  entry: LibraryEntry,
  key: string,
): TextEdit | undefined {
  const { source } = document.document;
  const last = cluster.at(-1) ?? mention;
  const end = mention.cluster.end;
  if (mention.notation === 'latex') {
    // In a command with several lists of keys the one that the cursor is in grows.
    const at = cluster.find(({ span: place }) => touches(place, offset)) ?? last;
    return { span: span(at.span.end, at.span.end), newText: `,${key}` };
  }
  if (mention.notation === 'pandoc' && source[end - 1] === ']' && source[mention.cluster.start] === '[') {
    return { span: span(end - 1, end - 1), newText: `; @${isPlainKey(key) ? key : `{${key}}`}` };
  }
  if (mention.notation === 'author-year' && mention.style === 'parenthetical') {
    const cited = proseCitation(entry, document.library);
    const isFull = source[end - 1] === '）';
    return (
      cited && {
        span: span(end - 1, end - 1),
        newText: `${isFull ? '；' : '; '}${insideBrackets(cited, isFull ? 'full' : 'half')}`,
      }
    );
  }
  return undefined;
}
