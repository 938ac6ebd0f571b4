/** citations/uncited-entry: an entry that nothing cites; off unless a user asks for it. */

import { message, type MessageTemplate } from '../../base';
import type { BibliographyRule } from './context';

const texts = {
  uncited: { en: 'Nothing cites "{key}".', 'zh-cn': '没有引文引用 {key}。' },
} satisfies Record<string, MessageTemplate>;

export const uncitedEntry: BibliographyRule = {
  id: 'citations/uncited-entry',
  defaultSeverity: 'off',
  summary: { en: 'An entry that nothing cites.', 'zh-cn': '没有被引用的文献。' },
  examples: {
    bad: [{ format: 'latex', text: '@book{⟦jin⟧, title={甲}}' }],
    good: [{ format: 'latex', text: '% 没有条目' }],
  },
  run({ source, citedKeys }, report) {
    if (!citedKeys) return;
    for (const entry of source.entries) {
      if (citedKeys.has(entry.id) || entry.aliases.some((alias) => citedKeys.has(alias))) continue;
      report({
        span: entry.source.keySpan,
        message: message(texts.uncited, { key: entry.id }),
        data: { key: entry.id },
      });
    }
  },
};
