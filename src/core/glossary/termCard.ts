/** What the card of a term says, as data in the reader's language; formatTermCard.ts makes Markdown of it. */

import { type Locale, t } from '../base';
import type { DiscouragedForm, GlossaryEntry } from './glossary';
import { originsIn, reasonIn, shortReason } from './reasons';

export interface TermCardOptions {
  readonly locale: Locale;
  /** Occurrences of the entry in the document; 0 where there is no document. */
  readonly usesInDocument: number;
  lookup(id: string): GlossaryEntry | undefined;
}

export interface TermCard {
  readonly id: string;
  /** Preferred forms, the one in the reader's language first. */
  readonly names: readonly [string, string];
  readonly definitions: readonly [string, string];
  /** Forms to avoid, the surest first, each with its reason in short. */
  readonly avoid: readonly { readonly form: string; readonly reason: string }[];
  /** Where the term was defined and when it entered official language. */
  readonly origins: readonly string[];
  readonly related: readonly { readonly id: string; readonly name: string }[];
  readonly usesInDocument: number;
}

const newsEvidence = {
  en: 'first in the national television news transcripts (from {from}) on {date}',
  'zh-cn': '《新闻联播》文稿（{from} 起）中首见于 {date}',
};
/** The transcripts start shortly before; an earlier first date only says that the form was in use already. */
const firstTelling = '2023-03';
const mostAvoided = 3;
const mostRelated = 6;
const mostOrigins = 4;
const strength: Readonly<Record<DiscouragedForm['severity'], number>> = { flag: 0, context: 1, style: 2 };

export function termCard(entry: GlossaryEntry, options: TermCardOptions): TermCard {
  const chinese = options.locale === 'zh-cn';
  const pair = (zh: string, en: string): readonly [string, string] => (chinese ? [zh, en] : [en, zh]);
  const avoid = [...entry.discouraged]
    .sort((a, b) => strength[a.severity] - strength[b.severity])
    .slice(0, mostAvoided)
    .map((form) => ({ form: form.form, reason: shortReason(reasonIn(options.locale, form)) }));
  const related = entry.related.flatMap((id) => {
    const other = options.lookup(id);
    return other === undefined ? [] : [{ id, name: chinese ? other.zh || other.en : other.en || other.zh }];
  });
  const origins = originsIn(options.locale, entry).slice(0, mostOrigins);
  const news = entry.zhEvidence;
  const coined = news !== undefined && news.firstDate > firstTelling;
  return {
    id: entry.id,
    names: pair(entry.zh, entry.en),
    definitions: pair(entry.definition.zh, entry.definition.en),
    avoid,
    origins: coined
      ? [
          ...origins,
          t(options.locale, {
            template: newsEvidence,
            values: { date: news.firstDate, from: /\d{4}-\d{2}/.exec(news.corpus)?.[0] ?? '' },
          }),
        ]
      : origins,
    related: related.slice(0, mostRelated),
    usesInDocument: options.usesInDocument,
  };
}
