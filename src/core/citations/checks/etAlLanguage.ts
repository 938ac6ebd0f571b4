/** citations/et-al-language: 等 behind a name in Latin letters, et al. behind a Han name. */

import { message, type MessageTemplate, span } from '../../base';
import type { CitationRule } from './context';

const texts = {
  latin: {
    en: 'The authors of this work are written in Latin letters: "et al." belongs here, not 等.',
    'zh-cn': '外文文献的作者之后用 et al.，不用“等”。',
  },
  han: {
    en: 'The authors of this work are written in Chinese: 等 belongs here, not "et al.".',
    'zh-cn': '中文文献的作者之后用“等”，不用 et al.。',
  },
  replace: { en: 'Replace with "{form}"', 'zh-cn': '改为“{form}”' },
} satisfies Record<string, MessageTemplate>;

export const etAlLanguage: CitationRule = {
  id: 'citations/et-al-language',
  defaultSeverity: 'warning',
  summary: { en: '等 or et al. against the language of the work.', 'zh-cn': '“等”与 et al. 和文献语种不符。' },
  examples: {
    bad: [
      { format: 'markdown', text: '该方法由 Koopman⟦等⟧（2014）提出。' },
      { format: 'markdown', text: '指数的编制见文献（黄群慧⟦ et al.⟧，2019）。' },
    ],
    good: [
      { format: 'markdown', text: '该方法由 Koopman et al.（2014）提出，黄群慧等（2019）沿用。' },
      { format: 'latex', text: 'Huang et al. (2019) build on Koopman et al. (2014).' },
    ],
  },
  run({ document, mentions }, report) {
    for (const mention of mentions) {
      if (mention.notation !== 'author-year' || !mention.etAl) continue;
      const last = mention.authors.at(-1) ?? '';
      const isHan = /\p{Script=Han}/u.test(last);
      const text = document.source.slice(mention.span.start, mention.span.end);
      const wrong = (isHan ? /\s*,?\s*et\.?\s*al\.?/i : /\s?等(?:人|学者)?\s?/).exec(text);
      if (!wrong) continue;
      const form = isHan ? '等' : ' et al.';
      const place = span(mention.span.start + wrong.index, mention.span.start + wrong.index + wrong[0].length);
      report({
        span: place,
        message: message(isHan ? texts.han : texts.latin),
        data: { stated: wrong[0].trim(), expected: form.trim() },
        fixes: [
          { title: message(texts.replace, { form: form.trim() }), safe: true, edits: [{ span: place, newText: form }] },
        ],
      });
    }
  },
};
