/** `nqpf define TERM`: one entry of the glossary. */

import {
  type Core,
  type Glossary,
  type GlossaryEntry,
  type Locale,
  lookUpTerm,
  type MessageTemplate,
  originsIn,
  placesInFramework,
  reasonIn,
  t,
} from '../../core';

const texts = {
  also: { en: 'Also', 'zh-cn': '又作' },
  avoid: { en: 'Avoid', 'zh-cn': '不宜写作' },
  place: { en: 'In the framework', 'zh-cn': '在论文框架中' },
  defined: { en: 'Defined in', 'zh-cn': '出处' },
  related: { en: 'Related', 'zh-cn': '相关' },
  category: { en: 'Category', 'zh-cn': '类别' },
  note: { en: 'Note', 'zh-cn': '说明' },
  avoided: { en: '{form} ({reason})', 'zh-cn': '{form}（{reason}）' },
} satisfies Record<string, MessageTemplate>;

export function findDefinition(glossaries: readonly Glossary[], query: string): GlossaryEntry | undefined {
  return lookUpTerm(glossaries, query);
}

/** `argument › four channels › digital circulation`, one for each place of the term. */
function placesOf(core: Core, entry: GlossaryEntry, isChinese: boolean): readonly string[] {
  return placesInFramework(core.glossary.framework ?? [], entry.id).map((path) =>
    path.map(({ name }) => (isChinese ? name.zh : name.en)).join(' › '),
  );
}

export function formatDefinition(core: Core, entry: GlossaryEntry, locale: Locale): string {
  const isChinese = locale === 'zh-cn';
  const nameOf = (id: string): string => {
    const other = core.glossary.entries.find((one) => one.id === id);
    return other ? (isChinese ? other.zh : other.en) : id;
  };
  const definitions = [entry.definition.zh, entry.definition.en];
  const avoided = entry.discouraged.map((form) =>
    form.reason === ''
      ? form.form
      : t(locale, { template: texts.avoided, values: { form: form.form, reason: reasonIn(locale, form) } }),
  );
  const category = core.glossary.categories[entry.category]?.[isChinese ? 'zh' : 'en'] ?? entry.category;
  const rows: readonly (readonly [MessageTemplate, string])[] = [
    [texts.also, [...entry.zhVariants, ...entry.enVariants].join(' · ')],
    [texts.avoid, avoided.join(' · ')],
    ...placesOf(core, entry, isChinese).map((place) => [texts.place, place] as const),
    [texts.defined, originsIn(locale, entry).join(isChinese ? '；' : '; ')],
    [texts.related, entry.related.map(nameOf).join(' · ')],
    [texts.category, category],
    // Notes are written in English, for those who edit the glossary.
    [texts.note, isChinese ? '' : (entry.note ?? '')],
  ];
  const head = `${entry.zh} · ${entry.en}  [${entry.id}]\n`;
  const body = (isChinese ? definitions : definitions.reverse())
    .filter((text) => text !== '')
    .map((text) => `\n${text}\n`);
  const tail = rows.filter(([, text]) => text !== '').map(([label, text]) => `${t(locale, label)}: ${text}\n`);
  return [head, ...body, tail.length === 0 ? '' : '\n', ...tail].join('');
}
