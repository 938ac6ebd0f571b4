/** The part of a report on terms: each with its names in both languages, the forms that are used and where. */

import type { MessageTemplate } from '../../base';
import type { GlossaryEntry, TermUsage } from '../../glossary';
import { standingOf } from '../termUseView';
import { lineOf, type ReportContext } from './context';
import { element, type Markup, table } from './markup';

const texts = {
  caption: { en: 'Terms of the glossary that occur, the most frequent first', 'zh-cn': '出现的词表术语，按次数排列' },
  zh: { en: 'Chinese', 'zh-cn': '中文' },
  en: { en: 'English', 'zh-cn': '英文' },
  forms: { en: 'Forms in the text', 'zh-cn': '文中写法' },
  uses: { en: 'Uses', 'zh-cn': '次数' },
  lines: { en: 'Lines', 'zh-cn': '行' },
  none: { en: 'No term of the glossary occurs.', 'zh-cn': '没有出现词表中的术语。' },
  discouraged: { en: '✗ {form} ×{count} (to be avoided)', 'zh-cn': '✗ {form} ×{count}（不宜）' },
  form: { en: '{form} ×{count}', 'zh-cn': '{form} ×{count}' },
} satisfies Record<string, MessageTemplate>;

/** More line numbers than these tell a reader nothing. */
const mostLines = 12;

export function termsPart(context: ReportContext): Markup {
  const { analysis, say } = context;
  const used = new Map<GlossaryEntry, TermUsage[]>();
  for (const usage of analysis.terms) {
    if (!standingOf(usage)) continue;
    const known = used.get(usage.match.entry);
    if (known) known.push(usage);
    else used.set(usage.match.entry, [usage]);
  }
  if (used.size === 0) return element('p', {}, say(texts.none));
  const rows = [...used]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([entry, usages]) => ({
      cells: [entry.zh, entry.en, formsOf(usages, context), usages.length, linesOf(usages, context)],
    }));
  const head = [texts.zh, texts.en, texts.forms, texts.uses, texts.lines].map((text) => say(text));
  return table(say(texts.caption), head, rows, [16, 24, 34, 8, 18]);
}

function formsOf(usages: readonly TermUsage[], { say, locale }: ReportContext): string {
  const counts = new Map<string, { readonly isDiscouraged: boolean; count: number }>();
  for (const usage of usages) {
    const known = counts.get(usage.match.form) ?? { isDiscouraged: standingOf(usage) === 'discouraged', count: 0 };
    known.count += 1;
    counts.set(usage.match.form, known);
  }
  return [...counts]
    .map(([form, { isDiscouraged, count }]) => say(isDiscouraged ? texts.discouraged : texts.form, { form, count }))
    .join(locale === 'en' ? '; ' : '；');
}

function linesOf(usages: readonly TermUsage[], { analysis }: ReportContext): string {
  const lines = [...new Set(usages.map(({ span }) => lineOf(analysis, span)))];
  return lines.slice(0, mostLines).join(', ') + (lines.length > mostLines ? ', …' : '');
}
