/** The fields of an entry in a user's glossary: their names, what each holds, and how each is read, with its problems. */

import type { MessageTemplate } from '../../base';
import type { DiscouragedForm, TermLanguage } from '../glossary';
import { fileProblem, type ReportProblem, type YamlMap, type YamlNode } from '../../text';

const texts = {
  unknown: { en: 'There is no field "{key}" here; it is passed over.', 'zh-cn': '此处没有名为 {key} 的字段，已忽略。' },
  wantsText: { en: '"{key}" holds one text.', 'zh-cn': '{key} 应为一段文字。' },
  wantsList: { en: '"{key}" holds a list of texts.', 'zh-cn': '{key} 应为文字列表。' },
  wantsMap: { en: '"{key}" holds fields of its own: {fields}.', 'zh-cn': '{key} 应包含下列字段：{fields}。' },
  wantsOne: { en: '"{key}" is one of {allowed}.', 'zh-cn': '{key} 只能是 {allowed} 之一。' },
  tooShort: {
    en: '"{form}" is one character; it would be found everywhere and is passed over.',
    'zh-cn': '“{form}”只有一个字符，会处处命中，已忽略。',
  },
  tooLong: {
    en: 'This form is longer than {most} characters and is passed over.',
    'zh-cn': '此写法超过 {most} 个字符，已忽略。',
  },
} satisfies Record<string, MessageTemplate>;

export const entryFields = [
  'id',
  'zh',
  'en',
  'zh_variants',
  'en_variants',
  'loose_variants',
  'acronyms',
  'covers',
  'no_auto_hover',
  'discouraged',
  'category',
  'def_zh',
  'def_en',
  'where_defined',
  'where_defined_en',
  'related',
  'note',
] as const;
export type EntryField = (typeof entryFields)[number];

const formFields = ['form', 'lang', 'severity', 'reason', 'reason_zh', 'case_sensitive'] as const;
const severities = ['flag', 'context', 'style'] as const;
const longestForm = 200;

function isIn<Item extends string>(list: readonly Item[], word: string): word is Item {
  return list.some((item) => item === word);
}

/** The values of a map by field; fields that are not among `known` are problems. */
export function fieldsOf<Field extends string>(
  map: YamlMap,
  known: readonly Field[],
  report: ReportProblem,
): ReadonlyMap<Field, YamlNode> {
  const found = new Map<Field, YamlNode>();
  for (const { key, keySpan, value } of map.pairs) {
    if (isIn(known, key)) found.set(key, value);
    else report(fileProblem(texts.unknown, keySpan, { key }));
  }
  return found;
}

export function textIn(node: YamlNode | undefined, key: string, report: ReportProblem): string {
  if (!node) return '';
  if (node.kind === 'scalar') return node.text.trim();
  report(fileProblem(texts.wantsText, node.span, { key }));
  return '';
}

/** A form that can be looked for, or `undefined`. */
function usableForm(node: YamlNode, text: string, report: ReportProblem): string | undefined {
  if (text === '') return undefined;
  if ([...text].length === 1) report(fileProblem(texts.tooShort, node.span, { form: text }));
  else if (text.length > longestForm) report(fileProblem(texts.tooLong, node.span, { most: longestForm }));
  else return text;
  return undefined;
}

export function formIn(node: YamlNode | undefined, key: string, report: ReportProblem): string {
  return (node && usableForm(node, textIn(node, key, report), report)) ?? '';
}

/** A list of texts; one text alone stands for a list of one. */
export function textsIn(node: YamlNode | undefined, key: string, report: ReportProblem): readonly string[] {
  return itemsIn(node, key, report).map(({ text }) => text);
}

/** As `textsIn`, for forms: what cannot be looked for is left out. */
export function formsIn(node: YamlNode | undefined, key: string, report: ReportProblem): readonly string[] {
  return itemsIn(node, key, report).flatMap(({ item, text }) => usableForm(item, text, report) ?? []);
}

function itemsIn(
  node: YamlNode | undefined,
  key: string,
  report: ReportProblem,
): readonly { readonly item: YamlNode; readonly text: string }[] {
  if (!node) return [];
  if (node.kind === 'map') {
    report(fileProblem(texts.wantsList, node.span, { key }));
    return [];
  }
  const items = node.kind === 'list' ? node.items : [node];
  return items.map((item) => ({ item, text: textIn(item, key, report) })).filter(({ text }) => text !== '');
}

/** Texts by field of a small map, as in `covers`. */
export function mapIn<Field extends string>(
  node: YamlNode | undefined,
  key: string,
  known: readonly Field[],
  report: ReportProblem,
): ReadonlyMap<Field, YamlNode> {
  if (!node || (node.kind === 'scalar' && node.text === '')) return new Map();
  if (node.kind === 'map') return fieldsOf(node, known, report);
  report(fileProblem(texts.wantsMap, node.span, { key, fields: known.join(', ') }));
  return new Map();
}

function oneOf<Item extends string>(
  node: YamlNode | undefined,
  key: string,
  allowed: readonly Item[],
  report: ReportProblem,
): Item | undefined {
  const text = textIn(node, key, report);
  if (!node || text === '') return undefined;
  if (isIn(allowed, text)) return text;
  report(fileProblem(texts.wantsOne, node.span, { key, allowed: allowed.join(', ') }));
  return undefined;
}

export function languageOf(form: string): TermLanguage {
  return /\p{Script=Han}/u.test(form) ? 'zh' : 'en';
}

/** Forms to avoid: each a text, or a map with `form`, `severity` and `reason`. */
export function discouragedIn(node: YamlNode | undefined, report: ReportProblem): readonly DiscouragedForm[] {
  if (!node) return [];
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item): readonly DiscouragedForm[] => {
    const fields = item.kind === 'map' ? fieldsOf(item, formFields, report) : undefined;
    const form = formIn(fields ? fields.get('form') : item, 'form', report);
    if (form === '') return [];
    const reasonZh = textIn(fields?.get('reason_zh'), 'reason_zh', report);
    return [
      {
        form,
        language: oneOf(fields?.get('lang'), 'lang', ['zh', 'en'], report) ?? languageOf(form),
        severity: oneOf(fields?.get('severity'), 'severity', severities, report) ?? 'flag',
        reason: textIn(fields?.get('reason'), 'reason', report) || reasonZh,
        reasonZh: reasonZh === '' ? undefined : reasonZh,
        caseSensitive: oneOf(fields?.get('case_sensitive'), 'case_sensitive', ['true', 'false'], report) === 'true',
      },
    ];
  });
}
