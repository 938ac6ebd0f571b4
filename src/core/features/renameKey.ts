/** Renaming a cite key through manuscripts and bibliography, as edits by file; or one sentence why it cannot be done. */

import { message, touches } from '../base';
import type { Message, MessageTemplate, Span, TextEdit } from '../base';
import { keysInFields } from '../citations';
import type { LibraryEntry, LibrarySource } from '../citations';
import { isPlainKey } from '../text';
import type { BibliographyText } from './citationReferences';
import type { CitingDocument } from './citing';
import { citationAt } from './definition';

const texts = {
  prose: {
    en: 'This citation names authors and year; there is no key to rename.',
    'zh-cn': '此处引文写的是作者与年份，没有可以改名的引文键。',
  },
  builtIn: {
    en: 'This entry is built in and keeps its key. Add it to your bibliography first.',
    'zh-cn': '此条目为内置条目，不能改名。请先把它加入您的文献库。',
  },
  invalid: {
    en: '"{key}" cannot be a key: use letters, digits and - _ : . / without spaces.',
    'zh-cn': '“{key}”不能用作引文键：请使用字母、数字以及 - _ : . /，不含空格。',
  },
  taken: { en: '"{key}" is the key of another entry.', 'zh-cn': '“{key}”已是另一条目的引文键。' },
} satisfies Record<string, MessageTemplate>;

export interface RenameTarget {
  readonly key: string;
  /** Where the key stands under the cursor. */
  readonly span: Span;
  readonly entry: LibraryEntry | undefined;
}

export type RenameAnswer =
  | { readonly kind: 'target'; readonly target: RenameTarget }
  | { readonly kind: 'refused'; readonly reason: Message };

export type RenameEdits =
  | { readonly kind: 'edits'; readonly files: ReadonlyMap<string, readonly TextEdit[]> }
  | { readonly kind: 'refused'; readonly reason: Message };

function allowed(target: RenameTarget): RenameAnswer {
  return target.entry?.source.builtIn
    ? { kind: 'refused', reason: message(texts.builtIn) }
    : { kind: 'target', target };
}

/** What would be renamed at an offset of a manuscript; `undefined` where nothing is cited. */
export function renameTargetAt(document: CitingDocument, offset: number): RenameAnswer | undefined {
  const silent = document.document.nocite.find(({ span }) => touches(span, offset));
  if (silent) return allowed({ key: silent.key, span: silent.span, entry: document.library.entryOf(silent.key) });
  const mention = citationAt(document, offset);
  if (!mention) return undefined;
  if (mention.key === undefined || mention.style !== 'key') return { kind: 'refused', reason: message(texts.prose) };
  return allowed({ key: mention.key, span: mention.span, entry: mention.entry });
}

/** What would be renamed at an offset of a bibliography: the key of an entry, or its key in another entry's field. */
export function renameTargetIn(source: LibrarySource, text: string, offset: number): RenameTarget | undefined {
  const entry = source.entries.find(({ source: { keySpan } }) => touches(keySpan, offset));
  if (entry) return { key: entry.id, span: entry.source.keySpan, entry };
  const place = keysInFields(text).find(({ span }) => touches(span, offset));
  const named = place && source.entries.find(({ id, aliases }) => id === place.key || aliases.includes(place.key));
  return place && named ? { key: place.key, span: place.span, entry: named } : undefined;
}

const keyShape = /^[\p{L}\p{N}_][\p{L}\p{N}_:.+/-]*$/u;

/** The edits, by file. The key is changed wherever it is written for this entry, other keys of the same work are kept. */
export function renameEdits(
  { key, entry }: RenameTarget,
  newKey: string,
  home: string,
  documents: readonly CitingDocument[],
  bibliographies: readonly BibliographyText[],
): RenameEdits {
  if (!keyShape.test(newKey) || !isPlainKey(newKey)) {
    return { kind: 'refused', reason: message(texts.invalid, { key: newKey }) };
  }
  const files = new Map<string, TextEdit[]>();
  if (newKey === key) return { kind: 'edits', files };
  const isTaken = documents.some(({ library }) => library.entryOf(newKey)?.source.builtIn === false);
  if (isTaken) return { kind: 'refused', reason: message(texts.taken, { key: newKey }) };
  const change = (file: string, span: Span, newText = newKey): void => {
    const edits = files.get(file) ?? [];
    files.set(file, edits);
    if (!edits.some((edit) => edit.span.start === span.start)) edits.push({ span, newText });
  };
  const isInside = entry?.source.file === '';
  const isMeant = (other: LibraryEntry | undefined): boolean =>
    entry ? other?.id === entry.id && other.source.file === entry.source.file : other === undefined;
  for (const { file, document, library, citations } of documents) {
    if (isInside && file !== home) continue;
    for (const mention of citations) {
      if (mention.style === 'key' && mention.key === key && isMeant(mention.entry)) change(file, mention.span);
    }
    for (const silent of document.nocite) {
      const named = isInside ? entry : library.entryOf(silent.key);
      if (silent.key === key && isMeant(named)) change(file, silent.span);
    }
  }
  if (!entry) return { kind: 'edits', files };
  const text = bibliographies.find(({ file }) => file === entry.source.file)?.text;
  if (entry.id === key) {
    const { keySpan } = entry.source;
    // A number may be an id in JSON without quotation marks; a word may not.
    const isBare = text !== undefined && entry.source.file.endsWith('.json') && text[keySpan.start - 1] !== '"';
    change(entry.source.file || home, keySpan, isBare ? `"${newKey}"` : newKey);
  }
  if (text !== undefined && !/\.(?:json|ya?ml)$/i.test(entry.source.file)) {
    for (const place of keysInFields(text)) if (place.key === key) change(entry.source.file, place.span);
  }
  return { kind: 'edits', files };
}
