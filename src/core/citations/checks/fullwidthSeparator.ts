/** citations/fullwidth-separator: ；，＠ typed with a Chinese input method inside a list of keys. */

import { message, type MessageTemplate, span, type TextEdit } from '../../base';
import type { CiteMark } from '../../text';
import type { CitationRule } from './context';

const texts = {
  separator: {
    en: '"{sign}" does not separate keys here; pandoc and LaTeX read "{expected}" only.',
    'zh-cn': '此处的“{sign}”不能分隔引文键，pandoc 与 LaTeX 只识别“{expected}”。',
  },
  replace: { en: 'Replace with "{expected}"', 'zh-cn': '改为“{expected}”' },
} satisfies Record<string, MessageTemplate>;

/** The full-width signs between the keys of a citation, with what should stand there. */
function wrongSigns(mark: CiteMark, source: string): readonly (TextEdit & { readonly sign: string })[] {
  const separator = mark.notation === 'latex' ? ',' : '; ';
  const found: (TextEdit & { readonly sign: string })[] = [];
  let from = mark.span.start;
  mark.keys.forEach((key, index) => {
    // Text in front of the first key, and locators behind a key, may hold Chinese commas of their own.
    const between = source.slice(from, key.span.start);
    const tail = /[；，、]\s*(?:-?\s*[@＠])?\s*$/u.exec(between);
    if (index > 0 && tail) {
      const at = from + tail.index;
      const space = /^\s/.test(source.slice(at + 1)) ? separator.trim() : separator;
      found.push({ sign: source.charAt(at), span: span(at, at + 1), newText: space });
    }
    const at = between.lastIndexOf('＠');
    if (at >= 0 && between.slice(at + 1).trim() === '') {
      found.push({ sign: '＠', span: span(from + at, from + at + 1), newText: '@' });
    }
    from = key.span.end;
  });
  return found;
}

export const fullwidthSeparator: CitationRule = {
  id: 'citations/fullwidth-separator',
  defaultSeverity: 'warning',
  summary: { en: 'Full-width punctuation inside a list of cite keys.', 'zh-cn': '引文键列表中使用了全角标点。' },
  examples: {
    bad: [
      { format: 'markdown', text: '见 [@jin-bei-2024⟦；⟧@hong-yinxing-2024]。' },
      { format: 'latex', text: '\\cite{jin-bei-2024⟦，⟧hong-yinxing-2024}' },
    ],
    good: [
      { format: 'markdown', text: '见 [参见 @jin-bei-2024，第 3 页; @hong-yinxing-2024]。' },
      { format: 'latex', text: '\\cite{jin-bei-2024, hong-yinxing-2024}' },
    ],
  },
  run({ document }, report) {
    for (const mark of document.cites) {
      for (const { sign, ...edit } of wrongSigns(mark, document.source)) {
        const expected = edit.newText.trim();
        report({
          span: edit.span,
          message: message(texts.separator, { sign, expected }),
          data: { sign, expected },
          fixes: [{ title: message(texts.replace, { expected }), safe: true, edits: [edit] }],
        });
      }
    }
  },
};
