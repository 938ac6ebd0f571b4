/** citations/duplicate-entry: one work under two keys of one file. */

import { message, type MessageTemplate } from '../../base';
import type { LibraryEntry } from '../library/entry';
import { foldLatin, scriptOf } from '../library/personNames';
import type { BibliographyRule } from './context';

const texts = {
  again: {
    en: '"{key}" and "{other}" are the same work.',
    'zh-cn': '{key} 与 {other} 是同一篇文献。',
  },
  first: { en: 'The other entry of this work.', 'zh-cn': '同一文献的另一个条目。' },
} satisfies Record<string, MessageTemplate>;

/** Titles shorter than this are shared by different works (绪论, Introduction). */
const least = { han: 8, latin: 24 };

/** What two records of one work have in common; empty where the entry says too little. */
function identities(entry: LibraryEntry): readonly string[] {
  const title = foldLatin(entry.title);
  const author = entry.authors[0];
  const family = author ? foldLatin(author.kind === 'person' ? author.family : author.name) : '';
  const isLong = title.length >= least[scriptOf(entry.title)];
  const byTitle = isLong && family !== '' && entry.year !== undefined ? [`${family}|${entry.year}|${title}`] : [];
  return entry.doi === '' ? byTitle : [`doi|${entry.doi.toLowerCase()}`, ...byTitle];
}

export const duplicateEntry: BibliographyRule = {
  id: 'citations/duplicate-entry',
  defaultSeverity: 'information',
  summary: { en: 'Two entries for one work.', 'zh-cn': '同一篇文献有两个条目。' },
  examples: {
    bad: [
      {
        format: 'latex',
        text: '@article{a, title={一个足够长的论文题目}, author={金碚}, year=2020}\n@article{⟦b⟧, title={一个足够长的论文题目}, author={金, 碚}, year={2020}}',
      },
    ],
    good: [
      {
        format: 'latex',
        text: '@article{a, title={绪论}, author={金碚}, year=2020}\n@article{b, title={绪论}, author={金碚}, year=2020}',
      },
    ],
  },
  run({ source }, report) {
    const first = new Map<string, LibraryEntry>();
    for (const entry of source.entries) {
      const own = identities(entry);
      const known = own.map((identity) => first.get(identity)).find((other) => other !== undefined);
      for (const identity of own) if (!first.has(identity)) first.set(identity, entry);
      // Two volumes or chapters of one book may share a DOI, a year and a title.
      const isOther =
        known && (known.type !== entry.type || known.volume !== entry.volume || known.pages !== entry.pages);
      if (!known || isOther || known.id === entry.id) continue;
      report({
        span: entry.source.keySpan,
        message: message(texts.again, { key: entry.id, other: known.id }),
        data: { key: entry.id, other: known.id },
        related: [{ message: message(texts.first), span: known.source.keySpan }],
      });
    }
  },
};
