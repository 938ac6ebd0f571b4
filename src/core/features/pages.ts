/** Read-only pages of built-in knowledge: a term's whole entry and a work's record, as Markdown. */

import { t } from '../base';
import type { Locale, MessageTemplate } from '../base';
import { citationCard, formatCitationCard } from '../citations';
import type { LibraryEntry, ReferenceStyle } from '../citations';
import { originsIn, placesInFramework, reasonIn } from '../glossary';
import type { Glossary } from '../glossary';
import { escapePageText } from './card';

const texts = {
  otherNames: { en: 'Other forms', 'zh-cn': '同义写法' },
  covers: { en: 'Also explained here', 'zh-cn': '一并说明' },
  avoid: { en: 'Forms to avoid', 'zh-cn': '不宜写作' },
  avoided: { en: '*{form}*: {reason}', 'zh-cn': '*{form}*：{reason}' },
  avoidedPlain: { en: '*{form}*', 'zh-cn': '*{form}*' },
  origin: { en: 'Where it was defined', 'zh-cn': '出处与沿革' },
  evidence: { en: 'Seen in', 'zh-cn': '英文见于' },
  place: { en: 'Place in the framework', 'zh-cn': '在论文框架中的位置' },
  related: { en: 'Related terms', 'zh-cn': '相关词条' },
  note: { en: 'Note', 'zh-cn': '说明' },
  evidenceTitle: { en: 'How it is known', 'zh-cn': '著录依据' },
  unverified: { en: 'Not verified', 'zh-cn': '未核实' },
  noEntry: { en: 'There is no such entry.', 'zh-cn': '没有这个条目。' },
} satisfies Record<string, MessageTemplate>;

export function termPageText(
  glossary: Glossary,
  id: string,
  locale: Locale,
  addressOf: (id: string) => string,
): string {
  const entry = glossary.entries.find((other) => other.id === id);
  if (!entry) return t(locale, texts.noEntry);
  const chinese = locale === 'zh-cn';
  const [name, other] = chinese ? [entry.zh, entry.en] : [entry.en, entry.zh];
  const [definition, otherDefinition] = chinese
    ? [entry.definition.zh, entry.definition.en]
    : [entry.definition.en, entry.definition.zh];
  const list = (title: MessageTemplate, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`## ${t(locale, title)}`, items.map((item) => `- ${item}`).join('\n')];
  const related = entry.related.flatMap((relatedId) => {
    const target = glossary.entries.find((candidate) => candidate.id === relatedId);
    return target ? [`[${escapePageText(chinese ? target.zh : target.en)}](${addressOf(relatedId)})`] : [];
  });
  return [
    `# ${escapePageText(name)} · ${escapePageText(other)}`,
    escapePageText(definition),
    `*${escapePageText(otherDefinition)}*`,
    ...list(texts.otherNames, [...entry.zhVariants, ...entry.enVariants].map(escapePageText)),
    ...list(texts.covers, [...entry.covers.zh, ...entry.covers.en].map(escapePageText)),
    ...list(
      texts.avoid,
      entry.discouraged.map((form) =>
        t(locale, {
          template: form.reason === '' ? texts.avoidedPlain : texts.avoided,
          values: { form: escapePageText(form.form), reason: escapePageText(reasonIn(locale, form)) },
        }),
      ),
    ),
    ...list(texts.origin, originsIn(locale, entry).map(escapePageText)),
    ...list(texts.place, placesOf(glossary, id, chinese).map(escapePageText)),
    ...list(texts.evidence, entry.enEvidence.map(escapePageText)),
    // Notes are written in English, for those who edit the glossary.
    ...list(texts.note, entry.note && !chinese ? [escapePageText(entry.note)] : []),
    ...list(texts.related, related),
    '',
  ].join('\n\n');
}

/** Each place of the term in the argument, from the root down, with the point that is made there. */
function placesOf(glossary: Glossary, id: string, chinese: boolean): readonly string[] {
  return placesInFramework(glossary.framework ?? [], id).map((path) => {
    const names = path.map(({ name }) => (chinese ? name.zh : name.en)).join(' › ');
    const says = path.at(-1)?.says;
    return chinese ? `${names}：${says?.zh ?? ''}` : `${names}: ${says?.en ?? ''}`;
  });
}

export function entryPageText(entry: LibraryEntry | undefined, style: ReferenceStyle, locale: Locale): string {
  if (!entry) return t(locale, texts.noEntry);
  const { verification } = entry;
  const list = (title: MessageTemplate, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`## ${t(locale, title)}`, items.map((item) => `- ${escapePageText(item)}`).join('\n')];
  return [
    `# ${escapePageText(entry.id)}`,
    formatCitationCard(citationCard(entry, style, 0), locale, (target) =>
      target.kind === 'web' ? target.url : undefined,
    ),
    ...list(texts.evidenceTitle, verification?.evidence ?? []),
    ...list(texts.unverified, verification?.notVerified ?? []),
    '',
  ].join('\n\n');
}
