/** A user's glossary in YAML: titles, categories and entries; a mistake is a problem at its place, the rest is used. */

import type { MessageTemplate } from '../../base';
import { completeEntry, type Glossary, type GlossaryEntry } from '../glossary';
import { discouragedIn, entryFields, fieldsOf, formIn, formsIn, mapIn, textIn, textsIn } from './entryFields';
import { fileProblem, readYaml, type ReportProblem, type YamlMap, type YamlNode } from '../../text';

const texts = {
  empty: { en: 'This glossary has no entries.', 'zh-cn': '此词表没有词条。' },
  wantsTerms: { en: 'A glossary holds a list of entries under "terms".', 'zh-cn': '词表的词条应列在 terms 之下。' },
  wantsEntry: { en: 'An entry holds fields such as "zh" and "en".', 'zh-cn': '词条应包含 zh、en 等字段。' },
  noName: {
    en: 'This entry has neither "zh" nor "en"; it is passed over.',
    'zh-cn': '此词条既无 zh 也无 en，已忽略。',
  },
  tooMany: {
    en: 'A glossary holds at most {most} entries; those from here on are not used.',
    'zh-cn': '词表至多 {most} 个词条，此处以后的未使用。',
  },
  sameId: {
    en: 'The id "{id}" is taken by an entry above; this one is passed over.',
    'zh-cn': '编号 {id} 已被上文的词条使用，此条已忽略。',
  },
} satisfies Record<string, MessageTemplate>;

/** A glossary with more would keep the editor waiting. */
const mostEntries = 50_000;

const rootFields = ['schema_version', 'title', 'title_zh', 'title_en', 'categories', 'terms'] as const;

/** An id for an entry without one: from its English name, else its Chinese one as it is. */
export function idFrom(en: string, zh: string): string {
  const slug = en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? zh : slug;
}

function readEntry(map: YamlMap, fileName: string, report: ReportProblem): GlossaryEntry | undefined {
  const fields = fieldsOf(map, entryFields, report);
  const text = (key: (typeof entryFields)[number]): string => textIn(fields.get(key), key, report);
  const forms = (key: (typeof entryFields)[number]): readonly string[] => formsIn(fields.get(key), key, report);
  const zh = formIn(fields.get('zh'), 'zh', report);
  const en = formIn(fields.get('en'), 'en', report);
  if (zh === '' && en === '') {
    // A form that was refused has its own problem already.
    if (!fields.has('zh') && !fields.has('en')) report(fileProblem(texts.noName, map.span));
    return undefined;
  }
  const covers = mapIn(fields.get('covers'), 'covers', ['zh', 'en'], report);
  const loose = fields.get('loose_variants');
  const variants = { zh: forms('zh_variants'), en: forms('en_variants') };
  const isAllLoose = loose?.kind === 'scalar' && loose.text === 'all';
  const note = text('note');
  return completeEntry({
    id: text('id') || idFrom(en, zh),
    zh,
    en,
    zhVariants: variants.zh,
    enVariants: variants.en,
    looseVariants: isAllLoose ? [...variants.zh, ...variants.en] : forms('loose_variants'),
    covers: { zh: formsIn(covers.get('zh'), 'covers', report), en: formsIn(covers.get('en'), 'covers', report) },
    discouraged: discouragedIn(fields.get('discouraged'), report),
    category: text('category'),
    definition: { zh: text('def_zh'), en: text('def_en') },
    whereDefined: { zh: text('where_defined'), en: text('where_defined_en') },
    related: textsIn(fields.get('related'), 'related', report),
    noAutoHover: textsIn(fields.get('no_auto_hover'), 'no_auto_hover', report),
    acronyms: forms('acronyms'),
    note: note === '' ? undefined : note,
    source: { file: fileName, span: map.span },
  });
}

function readEntries(node: YamlNode, fileName: string, report: ReportProblem): readonly GlossaryEntry[] {
  if (node.kind !== 'list') {
    report(fileProblem(texts.wantsTerms, node.span, {}, 'error'));
    return [];
  }
  const entries = new Map<string, GlossaryEntry>();
  const [beyond] = node.items.slice(mostEntries, mostEntries + 1);
  if (beyond) report(fileProblem(texts.tooMany, beyond.span, { most: mostEntries }));
  for (const item of node.items.slice(0, mostEntries)) {
    if (item.kind !== 'map') {
      report(fileProblem(texts.wantsEntry, item.span));
      continue;
    }
    const entry = readEntry(item, fileName, report);
    if (!entry) continue;
    const place = item.pairs.find(({ key }) => key === 'id')?.value.span ?? item.span;
    if (entries.has(entry.id)) report(fileProblem(texts.sameId, place, { id: entry.id }));
    else entries.set(entry.id, entry);
  }
  return [...entries.values()];
}

function readCategories(node: YamlNode | undefined, report: ReportProblem): Glossary['categories'] {
  if (node?.kind !== 'map') return {};
  return Object.fromEntries(
    node.pairs.map(({ key, value }) => {
      if (value.kind !== 'map') return [key, { zh: textIn(value, key, report), en: textIn(value, key, report) }];
      const names = mapIn(value, key, ['zh', 'en'], report);
      return [key, { zh: textIn(names.get('zh'), key, report), en: textIn(names.get('en'), key, report) }];
    }),
  );
}

/** The entries stand in a list under `terms`, or are the whole file. */
export function readYamlGlossary(source: string, fileName: string, report: ReportProblem): Glossary {
  const root = readYaml(source, report);
  const fields = root?.kind === 'map' ? fieldsOf(root, rootFields, report) : undefined;
  const terms = fields ? fields.get('terms') : root;
  const title = textIn(fields?.get('title'), 'title', report);
  const entries = terms && !isEmpty(terms) ? readEntries(terms, fileName, report) : [];
  if (!terms || isEmpty(terms)) report(fileProblem(texts.empty, { start: 0, end: 0 }, {}, 'information'));
  return {
    title: {
      zh: textIn(fields?.get('title_zh'), 'title_zh', report) || title,
      en: textIn(fields?.get('title_en'), 'title_en', report) || title,
    },
    categories: readCategories(fields?.get('categories'), report),
    entries,
  };
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.text === '';
}
