/** citations/author-year-mismatch: authors that are known, with a year or with fellow authors that are not. */

import { message, type MessageTemplate } from '../../base';
import { type CitationRule, entriesLabel, isDistinct, libraryWithOwn, nearWorks, workLabel } from './context';

const texts = {
  otherYear: {
    en: '{work} matches no entry; the library has {entries}.',
    'zh-cn': '{work}没有对应的文献；库中有{entries}。',
  },
  otherAuthors: {
    en: '{work} matches no entry; close to it is {entries}.',
    'zh-cn': '{work}没有对应的文献；相近的有{entries}。',
  },
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
    const latest = library.entries.reduce((year, entry) => Math.max(year, entry.year ?? 0), 0);
    for (const mention of context.mentions) {
      const { notation, resolution, authors, etAl, year, suffix, span } = mention;
      if (notation !== 'author-year' || resolution.kind !== 'missing') continue;
      const { sameAuthors } = resolution;
      const entries = nearWorks(mention, library);
      if (entries.length === 0) continue;
      // The built-in bibliography does not hold all that one person wrote; a year yet to come is another matter.
      const mayExist = !library.hasOwn && (authors.length === 1 || !isDistinct(authors)) && (year ?? 0) <= latest;
      report({
        span,
        message: message(sameAuthors.length > 0 ? texts.otherYear : texts.otherAuthors, {
          work: workLabel(authors, etAl, `${year ?? ''}${suffix}`),
          entries: entriesLabel(entries),
        }),
        ...(mayExist ? { severity: 'information' } : {}),
        data: { authors, year, entries: entries.map((entry) => entry.id), years: entries.map((entry) => entry.year) },
      });
    }
  },
};
