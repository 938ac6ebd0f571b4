/** citations/unresolved-author-year: a prose citation by authors that no bibliography knows. */

import { message, type MessageTemplate } from '../../base';
import { type CitationRule, filesOf, libraryWithOwn, nearWorks, workLabel } from './context';

const texts = {
  unknown: { en: '{work} matches no entry in {files}.', 'zh-cn': '{files} 中没有与{work}对应的文献。' },
  noLibrary: {
    en: '{work} is not in the built-in bibliography, and this document names no other.',
    'zh-cn': '内置文献库中没有{work}，本文也没有指定其他文献库。',
  },
} satisfies Record<string, MessageTemplate>;

export const unresolvedAuthorYear: CitationRule = {
  id: 'citations/unresolved-author-year',
  defaultSeverity: 'warning',
  summary: {
    en: 'An author-year citation whose authors match no entry.',
    'zh-cn': '文中“作者—年份”引文的作者在文献库中不存在。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: '这一判断得到了支持（⟦章小满和柳青禾，2021⟧）。' },
      { format: 'latex', text: 'This was shown before (⟦Quimby and Tarrant, 2019⟧).' },
    ],
    good: [
      { format: 'markdown', text: '这一判断得到了支持（金碚，2024）。出口额（亿元，2023）见图（表3，2021）。' },
      { format: 'latex', text: 'Prices are constant (Table 3, 2019), the base year is fixed (Beijing, 2015).' },
    ],
  },
  run(context, report) {
    const library = libraryWithOwn(context);
    for (const mention of context.mentions) {
      const { notation, resolution, authors, etAl, year, suffix, span } = mention;
      if (notation !== 'author-year' || resolution.kind !== 'missing') continue;
      if (nearWorks(mention, library).length > 0) continue;
      const work = workLabel(authors, etAl, `${year ?? ''}${suffix}`);
      report({
        span,
        message: message(library.hasOwn ? texts.unknown : texts.noLibrary, { work, files: filesOf(library) }),
        ...(library.hasOwn ? {} : { severity: 'information' }),
        data: { authors, year },
      });
    }
  },
};
