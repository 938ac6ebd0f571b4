/** citations/ambiguous-author-year: a prose citation that several works fit. */

import { message, type MessageTemplate } from '../../base';
import { type CitationRule, workLabel } from './context';

const texts = {
  several: {
    en: '{work} fits {count} entries: {keys}. A letter behind the year would tell them apart.',
    'zh-cn': '{work}对应 {count} 篇文献：{keys}。请在年份后加字母区分。',
  },
  letter: { en: 'Write {year}{letter} for "{title}"', 'zh-cn': '写作 {year}{letter}，即《{title}》' },
} satisfies Record<string, MessageTemplate>;

export const ambiguousAuthorYear: CitationRule = {
  id: 'citations/ambiguous-author-year',
  defaultSeverity: 'information',
  summary: { en: 'An author-year citation that several entries fit.', 'zh-cn': '“作者—年份”引文对应多篇文献。' },
  examples: {
    bad: [{ format: 'markdown', text: '数字生态指数显示（⟦王娟等，2022⟧）。' }],
    good: [{ format: 'markdown', text: '数字生态指数显示（王娟等，2022a）。' }],
  },
  run({ document, mentions }, report) {
    for (const { notation, resolution, authors, etAl, year, span } of mentions) {
      if (notation !== 'author-year' || resolution.kind !== 'ambiguous') continue;
      const { entries } = resolution;
      const at = document.source.slice(span.start, span.end).lastIndexOf(String(year));
      const place = span.start + at + 4;
      report({
        span,
        message: message(texts.several, {
          work: workLabel(authors, etAl, String(year ?? '')),
          count: entries.length,
          keys: entries.map((entry) => entry.id).join(', '),
        }),
        data: { authors, year, entries: entries.map((entry) => entry.id) },
        fixes: entries.slice(0, at < 0 ? 0 : 6).map((entry, index) => {
          const letter = entry.yearSuffix === '' ? String.fromCharCode(97 + index) : entry.yearSuffix;
          return {
            title: message(texts.letter, {
              year: year ?? '',
              letter,
              title: entry.title === '' ? entry.id : entry.title,
            }),
            safe: false,
            edits: [{ span: { start: place, end: place }, newText: letter }],
          };
        }),
      });
    }
  },
};
