/** What can be done with a citation beyond the fixes of its findings: add its work, make an entry, change its notation. */

import { message, overlaps } from '../base';
import type { Message, MessageTemplate, RuleId, Span, TextEdit } from '../base';
import type { CitationMention } from '../citations';
import { entryAddition, stubAddition } from './addToBibliography';
import type { Addition } from './addToBibliography';
import { toKeys, toProse } from './convertCitation';
import type { CitingDocument } from './citing';

export interface CitationAction {
  readonly title: Message;
  /** `fix` answers a finding of one of `rules`; `rewrite` is offered without one. */
  readonly kind: 'fix' | 'rewrite';
  readonly rules: readonly RuleId[];
  /** The citation. */
  readonly span: Span;
  /** Edits of the document. */
  readonly edits: readonly TextEdit[];
  readonly additions: readonly Addition[];
}

const texts = {
  add: { en: 'Add "{key}" to {file}', 'zh-cn': '将 {key} 加入 {file}' },
  stub: { en: 'Create an entry "{key}" in {file}', 'zh-cn': '在 {file} 中新建条目 {key}' },
  convert: { en: 'Cite as {text}', 'zh-cn': '改写为 {text}' },
  convertAdding: { en: 'Cite as {text} and add the work to {file}', 'zh-cn': '改写为 {text}，并将文献加入 {file}' },
} satisfies Record<string, MessageTemplate>;

const missing: readonly RuleId[] = ['citations/undefined-key', 'citations/unresolved-author-year'];

function baseName(file: string): string {
  return decodeURIComponent(
    file
      .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
      .split(/[\\/]/)
      .at(-1) ?? file,
  );
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Actions on the citations that a range touches, each citation once. */
export function citationActions(document: CitingDocument, range: Span): readonly CitationAction[] {
  const touched = document.citations.filter(({ cluster }) => overlaps(cluster, range));
  const clusters = new Map(touched.map((mention) => [mention.cluster.start, mention]));
  const own = touched.filter(({ span }) => overlaps(span, range));
  return [
    ...own.flatMap((mention) => entryActions(document, mention)),
    ...[...clusters.values()].flatMap((mention) => conversions(document, mention)),
  ];
}

function entryActions({ library }: CitingDocument, mention: CitationMention): readonly CitationAction[] {
  const { span, entry, resolution } = mention;
  if (entry) {
    const addition = entryAddition(entry, library);
    if (!addition) return [];
    const title = message(texts.add, { key: addition.key, file: baseName(addition.file) });
    return [{ title, kind: 'rewrite', rules: [], span, edits: [], additions: [addition] }];
  }
  const stub = resolution.kind === 'missing' ? stubAddition(mention, library) : undefined;
  if (!stub) return [];
  const title = message(texts.stub, { key: stub.key, file: baseName(stub.file) });
  return [{ title, kind: 'fix', rules: missing, span, edits: [], additions: [stub] }];
}

function conversions(document: CitingDocument, mention: CitationMention): readonly CitationAction[] {
  const conversion = mention.notation === 'author-year' ? toKeys(document, mention) : toProse(document, mention);
  if (!conversion) return [];
  const { text, edits, additions } = conversion;
  const [first] = additions;
  const title = first
    ? message(texts.convertAdding, { text: short(text), file: baseName(first.file) })
    : message(texts.convert, { text: short(text) });
  return [{ title, kind: 'rewrite', rules: [], span: mention.cluster, edits, additions }];
}
