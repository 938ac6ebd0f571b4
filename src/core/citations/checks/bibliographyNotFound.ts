/** citations/bibliography-not-found: a bibliography that the document names and that is not there. */

import { message, type MessageTemplate } from '../../base';
import type { CitationRule } from './context';

const texts = {
  missing: {
    en: '"{path}" was not found. It was looked for in: {places}.',
    'zh-cn': '没有找到 {path}。已查找：{places}。',
  },
} satisfies Record<string, MessageTemplate>;

export const bibliographyNotFound: CitationRule = {
  id: 'citations/bibliography-not-found',
  defaultSeverity: 'error',
  summary: {
    en: 'A bibliography file that the document names does not exist.',
    'zh-cn': '文档指定的文献库文件不存在。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: '---\nbibliography: ⟦missing.bib⟧\n---\n\n正文。' },
      { format: 'latex', text: '\\addbibresource{⟦missing.bib⟧}' },
    ],
    good: [{ format: 'markdown', text: '---\ntitle: 无文献库\n---\n\n正文。' }],
  },
  run({ lookups }, report) {
    for (const { reference, found, lookedIn } of lookups) {
      if (found !== undefined) continue;
      report({
        span: reference.span,
        message: message(texts.missing, { path: reference.path, places: lookedIn.join(', ') }),
        data: { path: reference.path, lookedIn },
      });
    }
  },
};
