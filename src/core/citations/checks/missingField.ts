/**
 * citations/missing-field: a field without which a reference in GB/T 7714 cannot be printed. Only what
 * both editions ask for is asked for here, and only of types whose form is certain.
 */

import { message, type MessageTemplate } from '../../base';
import type { LibraryEntry, WorkType } from '../library/entry';
import type { BibliographyRule } from './context';

type Field = 'title' | 'container' | 'year' | 'issue' | 'publisher' | 'url' | 'number';

const required: Partial<Readonly<Record<WorkType, readonly Field[]>>> = {
  'article-journal': ['title', 'container', 'year', 'issue'],
  book: ['title', 'publisher', 'year'],
  chapter: ['title', 'container', 'year'],
  'paper-conference': ['title', 'container', 'year'],
  thesis: ['title', 'publisher', 'year'],
  report: ['title', 'year'],
  webpage: ['title', 'url'],
};

const fieldNames: Readonly<Record<Field, MessageTemplate>> = {
  title: { en: 'a title', 'zh-cn': '题名' },
  container: { en: 'the journal or book it stands in', 'zh-cn': '所在的期刊或文集' },
  year: { en: 'a year', 'zh-cn': '年份' },
  issue: { en: 'a volume or an issue', 'zh-cn': '卷号或期号' },
  publisher: { en: 'a publisher or school', 'zh-cn': '出版者或学校' },
  url: { en: 'a URL or DOI', 'zh-cn': 'URL 或 DOI' },
  number: { en: 'a number', 'zh-cn': '编号' },
};

const texts = {
  missing: {
    en: '"{key}" lacks {field}, which GB/T 7714 asks for.',
    'zh-cn': '{key} 缺少 GB/T 7714 要求的{field}。',
  },
} satisfies Record<string, MessageTemplate>;

function isMissing(entry: LibraryEntry, field: Field): boolean {
  if (field === 'issue') return entry.volume === '' && entry.issue === '' && entry.doi === '' && entry.pages === '';
  if (field === 'url') return entry.url === '' && entry.doi === '';
  return entry[field] === '' || entry[field] === undefined;
}

export const missingField: BibliographyRule = {
  id: 'citations/missing-field',
  defaultSeverity: 'warning',
  summary: {
    en: 'A field that GB/T 7714 requires for this type of work is missing.',
    'zh-cn': '缺少 GB/T 7714 对该文献类型要求的著录项。',
  },
  examples: {
    bad: [{ format: 'latex', text: '@article{⟦a⟧, title={甲}, author={金碚}, year=2020, number=1}' }],
    good: [
      { format: 'latex', text: '@article{a, title={甲}, author={金碚}, journal={经济研究}, year=2020, number=1}' },
      { format: 'latex', text: '@misc{b, title={乙}}' },
    ],
  },
  run({ source, citedKeys }, report) {
    for (const entry of source.entries) {
      // Of a library shared by many texts, the entries that this one does not cite are not its business.
      if (citedKeys && !citedKeys.has(entry.id)) continue;
      if (entry.source.builtIn || entry.writtenType === '') continue;
      for (const field of required[entry.type] ?? []) {
        if (!isMissing(entry, field)) continue;
        report({
          span: entry.source.keySpan,
          message: message(texts.missing, { key: entry.id, field: message(fieldNames[field]) }),
          data: { key: entry.id, field },
        });
      }
    }
  },
};
