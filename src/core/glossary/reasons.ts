/** What a glossary says of an entry in the language of the reader, and its reasons in short for cards and messages. */

import { type Locale, type Message, message } from '../base';
import type { DiscouragedForm, GlossaryEntry } from './glossary';

/** The whole reason, in the reader's language where the glossary has it. */
export function reasonIn(locale: Locale, form: DiscouragedForm): string {
  return locale === 'zh-cn' ? (form.reasonZh ?? form.reason) : form.reason;
}

/** The first clause of a reason: the rest is for the page of the entry. */
export function shortReason(reason: string): string {
  const clause = reason.split(/[;；](?=\s|\p{Script=Han})/u, 1)[0] ?? reason;
  return clause.length > 90 ? `${clause.slice(0, 88).trimEnd()}…` : clause;
}

/** The reason in short, as a part of a sentence in either language. */
export function reasonClause(form: DiscouragedForm): Message {
  const clause = (locale: Locale): string => shortReason(reasonIn(locale, form)).replace(/[.。]+$/, '');
  return message({ en: '{reason}', 'zh-cn': '{reasonZh}' }, { reason: clause('en'), reasonZh: clause('zh-cn') });
}

/** Where the entry was defined, one source an item; in the other language where the glossary has no more. */
export function originsIn(locale: Locale, { whereDefined }: GlossaryEntry): readonly string[] {
  const { zh, en } = whereDefined;
  return (locale === 'zh-cn' ? zh || en : en || zh)
    .split(/[；;]/)
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
}
