/** citations/undefined-key: a key that no bibliography has. */

import { message, type MessageTemplate } from '../../base';
import type { LibraryEntry } from '../library/entry';
import type { Library } from '../library/library';
import { type CitationRule, filesOf, libraryWithOwn } from './context';
import { nearestKey } from './nearestKey';

const texts = {
  unknown: { en: 'No entry "{key}" in {files}.', 'zh-cn': '{files} 中没有 {key}。' },
  near: {
    en: 'No entry "{key}" in {files}. Did you mean "{suggestion}"?',
    'zh-cn': '{files} 中没有 {key}。是否为 {suggestion}？',
  },
  noLibrary: {
    en: 'No bibliography was found for this document, so "{key}" could not be looked up.',
    'zh-cn': '没有找到本文的文献库，无法查找 {key}。',
  },
  noLibraryNear: {
    en: 'No bibliography was found for this document, so "{key}" could not be looked up. Did you mean the built-in "{suggestion}"?',
    'zh-cn': '没有找到本文的文献库，无法查找 {key}。是否为内置条目 {suggestion}？',
  },
  replace: { en: 'Replace with "{suggestion}"', 'zh-cn': '改为 {suggestion}' },
} satisfies Record<string, MessageTemplate>;

function* keysOf(entries: readonly LibraryEntry[], builtIn: boolean): Iterable<string> {
  for (const entry of entries) {
    if (entry.source.builtIn !== builtIn) continue;
    yield entry.id;
    yield* entry.aliases;
  }
}

function suggestionFor(key: string, library: Library): string | undefined {
  return nearestKey(key, keysOf(library.entries, false)) ?? nearestKey(key, keysOf(library.entries, true));
}

export const undefinedKey: CitationRule = {
  id: 'citations/undefined-key',
  defaultSeverity: 'error',
  summary: { en: 'A cite key that no bibliography has.', 'zh-cn': '引文键在文献库中不存在。' },
  examples: {
    bad: [
      { format: 'markdown', text: '已有研究 [@⟦jin-bei-2042⟧] 表明。' },
      { format: 'latex', text: '\\citep{jin-bei-2024,⟦hong-yinxin-2024⟧}' },
    ],
    good: [
      { format: 'markdown', text: '已有研究 [@jin-bei-2024; @hong-yinxing-2024, 第 3 页] 表明，见 @fig:one。' },
      { format: 'latex', text: '\\citep[see][p.~3]{jin-bei-2024}' },
    ],
  },
  run(context, report) {
    const library = libraryWithOwn(context);
    const suggestions = new Map<string, string | undefined>();
    for (const { key, entry, span, notation } of context.mentions) {
      if (key === undefined || entry || notation === 'numeric') continue;
      if (!suggestions.has(key)) suggestions.set(key, suggestionFor(key, library));
      const suggestion = suggestions.get(key);
      const template = library.hasOwn
        ? suggestion === undefined
          ? texts.unknown
          : texts.near
        : suggestion === undefined
          ? texts.noLibrary
          : texts.noLibraryNear;
      report({
        span,
        message: message(template, { key, files: filesOf(library), suggestion: suggestion ?? '' }),
        // Without a bibliography of the document's own nobody can say that the key is wrong.
        ...(library.hasOwn ? {} : { severity: 'information' }),
        data: { key, ...(suggestion === undefined ? {} : { suggestion }) },
        fixes:
          suggestion === undefined
            ? []
            : [{ title: message(texts.replace, { suggestion }), safe: false, edits: [{ span, newText: suggestion }] }],
      });
    }
  },
};
