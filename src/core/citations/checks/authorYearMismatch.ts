/** citations/author-year-mismatch: authors that are known, with a year or with fellow authors that are not. */

import { message, type MessageTemplate } from '../../base';
import { type CitationRule, entriesLabel, libraryWithOwn, workLabel } from './context';

const texts = {
  otherYear: {
    en: '{work} matches no entry; there is {entries}.',
    'zh-cn': '{work}没有对应的文献；库中有{entries}。',
  },
  otherAuthors: {
    en: '{work} matches no entry; close to it is {entries}.',
    'zh-cn': '{work}没有对应的文献；相近的有{entries}。',
  },
  replaceYear: { en: 'Change the year to {year}', 'zh-cn': '将年份改为 {year}' },
} satisfies Record<string, MessageTemplate>;

export const authorYearMismatch: CitationRule = {
  id: 'citations/author-year-mismatch',
  defaultSeverity: 'warning',
  summary: {
    en: 'An author-year citation whose authors exist with another year, or whose year exists with nearly the same authors.',
    'zh-cn': '引文的作者在库中另有年份，或该年份的文献作者与之相近。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: '生产要素趋于无形化（⟦戴翔，2042⟧）。' },
      { format: 'markdown', text: '⟦刘志彪（2018）⟧指出，全球价值链正在重组。' },
      { format: 'latex', text: 'As ⟦Hsieh and Klenow (2011)⟧ show, misallocation matters.' },
    ],
    good: [
      { format: 'markdown', text: '生产要素趋于无形化（戴翔，2023），戴翔等（2024）与戴翔和马皓巍（2024）亦然。' },
      { format: 'latex', text: 'As Hsieh and Klenow (2009) show, misallocation matters.' },
    ],
  },
  run(context, report) {
    const library = libraryWithOwn(context);
    for (const { notation, resolution, authors, etAl, year, suffix, span } of context.mentions) {
      if (notation !== 'author-year' || resolution.kind !== 'missing') continue;
      const { sameAuthors, nearAuthors } = resolution;
      const entries = sameAuthors.length > 0 ? sameAuthors : nearAuthors;
      if (entries.length === 0) continue;
      const isBuiltIn = entries.every((entry) => entry.source.builtIn);
      // A surname in Latin letters, or an organization, is shared by many works that no library needs to have.
      const isDistinct =
        authors.length > 1 ||
        (/^\p{Script=Han}{2,4}$/u.test(authors[0] ?? '') && !/[部局委院会行]$/u.test(authors[0] ?? ''));
      if (isBuiltIn && library.hasOwn && !isDistinct) continue;
      report({
        span,
        message: message(sameAuthors.length > 0 ? texts.otherYear : texts.otherAuthors, {
          work: workLabel(authors, etAl, `${year ?? ''}${suffix}`),
          entries: entriesLabel(entries),
        }),
        ...(isBuiltIn && !isDistinct ? { severity: 'information' } : {}),
        data: { authors, year, entries: entries.map((entry) => entry.id), years: entries.map((entry) => entry.year) },
      });
    }
  },
};
