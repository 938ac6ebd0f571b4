/** citations/malformed-entry: a place at which a bibliography cannot be read; the reader has found it. */

import type { BibliographyRule } from './context';

export const malformedEntry: BibliographyRule = {
  id: 'citations/malformed-entry',
  defaultSeverity: 'error',
  summary: {
    en: 'A bibliography file cannot be read at this place; the rest of it is used.',
    'zh-cn': '文献库文件此处无法读取，其余部分照常使用。',
  },
  examples: {
    bad: [
      { format: 'latex', text: '@book{⟦jin⟧\n  title = {甲}\n}' },
      { format: 'latex', text: '@book{jin,\n  title = ⟦{⟧甲,\n  year = 2024\n}\n' },
    ],
    good: [{ format: 'latex', text: '@book{jin,\n  title = {甲},\n  year = 2024,\n}' }],
  },
  run({ source }, report) {
    for (const problem of source.problems) report({ span: problem.span, message: problem.message });
  },
};
