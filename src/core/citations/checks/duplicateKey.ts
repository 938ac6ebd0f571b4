/** citations/duplicate-key: two entries of one file under one key. */

import { message, type MessageTemplate } from '../../base';
import type { LibraryEntry } from '../library/entry';
import type { BibliographyRule } from './context';

const texts = {
  again: {
    en: 'The key "{key}" is used before in this file; only the first entry can be cited.',
    'zh-cn': '引文键 {key} 在本文件中已经使用，只有第一个条目能被引用。',
  },
  first: { en: 'First entry with this key.', 'zh-cn': '使用此键的第一个条目。' },
} satisfies Record<string, MessageTemplate>;

export const duplicateKey: BibliographyRule = {
  id: 'citations/duplicate-key',
  defaultSeverity: 'error',
  summary: { en: 'Two entries with one key.', 'zh-cn': '两个条目使用同一引文键。' },
  examples: {
    bad: [{ format: 'latex', text: '@book{jin, title={甲}}\n@book{⟦jin⟧, title={乙}}' }],
    good: [{ format: 'latex', text: '@book{jin, title={甲}}\n@book{jin2, title={乙}}' }],
  },
  run({ source }, report) {
    const first = new Map<string, LibraryEntry>();
    for (const entry of source.entries) {
      const known = first.get(entry.id);
      if (!known) first.set(entry.id, entry);
      else {
        report({
          span: entry.source.keySpan,
          message: message(texts.again, { key: entry.id }),
          data: { key: entry.id },
          related: [{ message: message(texts.first), span: known.source.keySpan }],
        });
      }
    }
  },
};
