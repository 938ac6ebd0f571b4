/** citations/han-key: a key in Chinese characters in a LaTeX document. */

import { message, type MessageTemplate } from '../../base';
import type { CitationRule } from './context';

const texts = {
  han: {
    en: 'BibTeX with pdfLaTeX cannot sort the key "{key}"; a key in Latin letters works everywhere.',
    'zh-cn': 'pdfLaTeX 与 BibTeX 无法排序引文键 {key}，改用拉丁字母更稳妥。',
  },
} satisfies Record<string, MessageTemplate>;

export const hanKey: CitationRule = {
  id: 'citations/han-key',
  defaultSeverity: 'information',
  summary: { en: 'A cite key in Chinese characters in LaTeX.', 'zh-cn': 'LaTeX 中使用了汉字引文键。' },
  examples: {
    bad: [{ format: 'latex', text: '\\cite{⟦金碚2024⟧}' }],
    good: [
      { format: 'latex', text: '\\cite{jin-bei-2024}' },
      { format: 'markdown', text: '见 [@金碚2024]。' },
    ],
  },
  run({ document, mentions }, report) {
    if (document.format !== 'latex') return;
    const seen = new Set<string>();
    for (const { key, notation, span } of mentions) {
      if (key === undefined || notation !== 'latex' || seen.has(key) || !/\p{Script=Han}/u.test(key)) continue;
      seen.add(key);
      report({ span, message: message(texts.han, { key }), data: { key } });
    }
  },
};
