/** A term card as Markdown; the addresses of its links come from the caller, for the core knows no editor. */

import { type Locale, type MessageTemplate, t } from '../base';
import type { TermCard } from './termCard';

export interface TermCardLinks {
  /** Address of a link that shows another entry, opens this one, or inserts both names; none where `undefined`. */
  showTerm?(id: string): string | undefined;
  openEntry?(id: string): string | undefined;
  insertGloss?(id: string): string | undefined;
}

const texts = {
  avoid: { en: 'Avoid', 'zh-cn': '不宜写作' },
  related: { en: 'Related', 'zh-cn': '相关' },
  used: { en: 'used {count} times in this document', 'zh-cn': '本文 {count} 处' },
  usedOnce: { en: 'used once in this document', 'zh-cn': '本文 1 处' },
  open: { en: 'Open entry', 'zh-cn': '打开词条' },
  insert: { en: 'Insert bilingual form', 'zh-cn': '插入中英对照' },
  reason: { en: '{form} ({reason})', 'zh-cn': '{form}（{reason}）' },
} satisfies Record<string, MessageTemplate>;

/** Signs that Markdown would take for markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\r?\n/g, ' ');
}

function link(label: string, address: string | undefined): string {
  return address === undefined ? label : `[${label}](${address})`;
}

export function formatTermCard(card: TermCard, locale: Locale, links: TermCardLinks = {}): string {
  // A user's entry may have one language only.
  const [name, ...otherNames] = card.names.filter((text) => text !== '').map(escapeMarkdown);
  const [definition = '', otherDefinition = ''] = card.definitions.map(escapeMarkdown);
  const parts = [[`**${name}**`, ...otherNames].join(' · ')];
  if (definition !== '') parts.push(definition);
  if (otherDefinition !== '') parts.push(`*${otherDefinition}*`);
  if (card.avoid.length > 0) {
    const avoided = card.avoid.map(({ form, reason }) => {
      const values = { form: `*${escapeMarkdown(form)}*`, reason: escapeMarkdown(reason) };
      return reason === '' ? values.form : t(locale, { template: texts.reason, values });
    });
    parts.push([t(locale, texts.avoid), avoided.join(' · ')].join(' '));
  }
  if (card.origins.length > 0) parts.push(card.origins.map(escapeMarkdown).join(' · '));
  const last: string[] = [];
  if (card.related.length > 0) {
    const names = card.related.map(({ id, name: other }) => link(escapeMarkdown(other), links.showTerm?.(id)));
    last.push([t(locale, texts.related), names.join(locale === 'zh-cn' ? '、' : ', ')].join(' '));
  }
  if (card.usesInDocument === 1) last.push(t(locale, texts.usedOnce));
  if (card.usesInDocument > 1) last.push(t(locale, { template: texts.used, values: { count: card.usesInDocument } }));
  const open = links.openEntry?.(card.id);
  const insert = otherNames.length === 0 ? undefined : links.insertGloss?.(card.id);
  const actions = [
    ...(open === undefined ? [] : [link(t(locale, texts.open), open)]),
    ...(insert === undefined ? [] : [link(t(locale, texts.insert), insert)]),
  ];
  last.push(...actions);
  if (last.length > 0) parts.push(last.join(' · '));
  return parts.join('\n\n');
}
