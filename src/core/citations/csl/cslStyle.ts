/**
 * References in a style of the Citation Style Language, by a processor that the host loads when the first one is
 * asked for. Works in Chinese and in English stand in one list, each in the words of its own language.
 */

import type { LibraryEntry } from '../library/entry';
import { closeNames, closeNumbers, type CslItem, cslItem } from './cslItem';

/** The part of a processor that is used; `citeproc` has this shape. */
export interface CslProcessor {
  readonly Engine: new (system: CslSystem, style: string, language: string, forceLanguage: boolean) => CslEngine;
  readonly Output: { readonly Formats: object };
}

interface CslSystem {
  retrieveLocale(language: string): string;
  retrieveItem(id: string): CslItem;
}

interface CslEngine {
  setOutputFormat(name: string): void;
  updateItems(ids: readonly string[]): unknown;
  makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  readonly bibliography_sort?: { readonly tokens: readonly unknown[] };
}

/** Words of the two languages, as locale files of the Citation Style Language. */
export interface CslLocales {
  readonly en: string;
  readonly zh: string;
}

/** Where italics begin and end in a marked reference. */
export const italicStart = '\ue000';
export const italicEnd = '\ue001';

export interface CslStyle {
  /** One reference, italics marked; without a number in front. */
  reference(entry: LibraryEntry, withLinks: boolean): string;
  /** Whether the style sorts its list by itself, rather than in the order of citation. */
  readonly sorts: boolean;
  /** The references of a list, in the order in which they are given, letters of years and numbers included. */
  list(entries: readonly LibraryEntry[]): readonly string[];
}

export type CslReading =
  | { readonly kind: 'style'; readonly style: CslStyle }
  /** The text is not a style with a bibliography that the processor can read. */
  | { readonly kind: 'unreadable'; readonly reason: string };

const wrap = (before: string, after: string) => (_state: unknown, text: string) => `${before}${text}${after}`;
const plain = (_state: unknown, text: string): string => text;

/** Text with marks for italics; everything else that a style may ask for is plain. */
const outputFormat: Readonly<Record<string, unknown>> = {
  text_escape: (text: string | null | undefined) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': wrap(italicStart, italicEnd),
  '@font-style/oblique': wrap(italicStart, italicEnd),
  '@font-style/normal': plain,
  '@font-variant/small-caps': plain,
  '@font-variant/normal': plain,
  '@passthrough/true': plain,
  '@font-weight/bold': plain,
  '@font-weight/normal': plain,
  '@font-weight/light': plain,
  '@text-decoration/none': plain,
  '@text-decoration/underline': plain,
  '@vertical-align/baseline': plain,
  '@vertical-align/sup': plain,
  '@vertical-align/sub': plain,
  '@strip-periods/true': plain,
  '@strip-periods/false': plain,
  '@quotes/true': wrap('“', '”'),
  '@quotes/inner': wrap('‘', '’'),
  '@quotes/false': false,
  '@cite/entry': (state: { readonly sys: { wrapCitationEntry?: unknown } }, text: string) => plain(state, text),
  '@bibliography/entry': (_state: unknown, text: string) => `${text}\n`,
  '@display/block': (_state: unknown, text: string) => `${text} `,
  '@display/left-margin': (_state: unknown, text: string) => `${text} `,
  '@display/right-inline': plain,
  '@display/indent': (_state: unknown, text: string) => ` ${text}`,
  '@showid/true': plain,
  '@URL/true': plain,
  '@DOI/true': plain,
};

const formatName = 'nqpf';
/** A number in front of a reference, as a numeric style prints it. */
const leadingNumber = /^\s*(?:[[(（［]\s*1\s*[\])）］][.,]?|1[.)、])\s*/;

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface EngineOfLanguage {
  references(entries: readonly LibraryEntry[], withLinks: boolean): readonly string[];
  readonly sorts: boolean;
}

function createEngine(
  processor: CslProcessor,
  style: string,
  locales: CslLocales,
  language: 'zh' | 'en',
): EngineOfLanguage {
  const items = new Map<string, CslItem>();
  const system: CslSystem = {
    retrieveLocale: (asked) => (/^zh/i.test(asked) ? locales.zh : locales.en),
    retrieveItem: (id) => items.get(id) ?? { id, type: 'document' },
  };
  Object.assign(processor.Output.Formats, { [formatName]: outputFormat });
  const engine = new processor.Engine(system, style, language === 'zh' ? 'zh-CN' : 'en-US', true);
  engine.setOutputFormat(formatName);
  let count = 0;
  return {
    sorts: (engine.bibliography_sort?.tokens.length ?? 0) > 0,
    references(entries, withLinks) {
      items.clear();
      const ids = entries.map((entry) => {
        count += 1;
        const id = `work${count}`;
        items.set(id, cslItem(entry, id, withLinks));
        return id;
      });
      engine.updateItems(ids);
      const made = engine.makeBibliography();
      if (made === false) return entries.map(() => '');
      const [{ entry_ids: order }, texts] = made;
      const byId = new Map(order.map(([id = ''], index) => [id, texts[index] ?? '']));
      return ids.map((id, index) => {
        const language = entries[index]?.language ?? 'en';
        return closeNumbers(tidy(closeNames(byId.get(id) ?? '', language)), language);
      });
    },
  };
}

/** Makes a style of the text of a `.csl` file. Never throws. */
export function readCslStyle(processor: CslProcessor, text: string, locales: CslLocales): CslReading {
  if (!/<style[\s>]/.test(text) || !/<bibliography[\s>]/.test(text))
    return { kind: 'unreadable', reason: '<bibliography>' };
  try {
    const engines = {
      zh: createEngine(processor, text, locales, 'zh'),
      en: createEngine(processor, text, locales, 'en'),
    };
    const made = new WeakMap<object, Map<boolean, string>>();
    const make = (entry: LibraryEntry, withLinks: boolean): string => {
      const [reference = ''] = engines[entry.language].references([entry], withLinks);
      return reference.replace(leadingNumber, '');
    };
    return {
      kind: 'style',
      style: {
        sorts: engines.en.sorts,
        reference(entry, withLinks) {
          const content = entry.content ?? entry;
          const known = made.get(content) ?? new Map<boolean, string>();
          made.set(content, known);
          let reference = known.get(withLinks);
          if (reference === undefined) {
            reference = make(entry, withLinks);
            known.set(withLinks, reference);
          }
          return reference;
        },
        list(entries) {
          // Each engine sees all works, so that numbers and letters of years agree; each prints those of its language.
          const zh = engines.zh.references(entries, true);
          const en = engines.en.references(entries, true);
          return entries.map((entry, index) => (entry.language === 'zh' ? zh : en)[index] ?? '');
        },
      },
    };
  } catch (failure) {
    return { kind: 'unreadable', reason: failure instanceof Error ? failure.message : String(failure) };
  }
}

/** A marked reference without its marks. */
export function withoutItalics(marked: string): string {
  return marked.replace(/[\ue000\ue001]/g, '');
}

/** A marked reference with its italics as a format writes them. */
export function writeItalics(marked: string, write: (text: string) => string, other: (text: string) => string): string {
  return marked
    .split(/(\ue000[^\ue000\ue001]*\ue001)/)
    .map((part) => (part.startsWith(italicStart) ? write(other(part.slice(1, -1))) : other(withoutItalics(part))))
    .join('');
}
