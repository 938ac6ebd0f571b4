/**
 * Every text that a user reads, as a pair of whole sentences with named placeholders, and the one
 * function `t()` that turns such a pair into a string. It knows no rule and no editor.
 */

export type Locale = 'en' | 'zh-cn';

/** One sentence in both languages; `{name}` stands for a value given later, the same names in both. */
export interface MessageTemplate {
  readonly en: string;
  readonly 'zh-cn': string;
}

export type MessageValue = string | number | Message;

/** A template with its values, not yet in a language, so that results can be cached over a change of language. */
export interface Message {
  readonly template: MessageTemplate;
  readonly values: Readonly<Record<string, MessageValue>>;
}

export function message(template: MessageTemplate, values: Readonly<Record<string, MessageValue>> = {}): Message {
  return { template, values };
}

/** The sentence in `locale`; a placeholder without a value stays as it is, which a test looks for. */
export function t(locale: Locale, text: Message | MessageTemplate): string {
  const { template, values } = 'template' in text ? text : message(text);
  return template[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === 'object' ? t(locale, value) : String(value);
  });
}

/** Chinese for every tag of Chinese, English for all else. */
export function localeOf(languageTag: string | undefined): Locale {
  return /^zh/i.test(languageTag ?? '') ? 'zh-cn' : 'en';
}
