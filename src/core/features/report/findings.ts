/** The part of a report on findings: the gravest first, each with the words it speaks of and what can be done. */

import type { Finding, MessageTemplate, Severity } from '../../base';
import { t } from '../../base';
import { lineOf, quotation, type ReportContext } from './context';
import { element, joined, type Markup } from './markup';

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const severityTexts: Readonly<Record<Severity, MessageTemplate>> = {
  error: { en: 'Errors', 'zh-cn': '错误' },
  warning: { en: 'Warnings', 'zh-cn': '警告' },
  information: { en: 'Notes', 'zh-cn': '提示' },
  hint: { en: 'Hints', 'zh-cn': '建议' },
};

const texts = {
  none: { en: 'The checks found nothing to object to.', 'zh-cn': '各项检查均未发现问题。' },
  line: { en: 'Line {line}', 'zh-cn': '第 {line} 行' },
  possible: { en: 'Possible: {fixes}', 'zh-cn': '可以：{fixes}' },
} satisfies Record<string, MessageTemplate>;

export function findingsPart(context: ReportContext): Markup {
  const { findings } = context.analysis;
  if (findings.length === 0) return element('p', {}, context.say(texts.none));
  const groups = severities.flatMap((severity) => {
    const some = findings.filter((finding) => finding.severity === severity);
    if (some.length === 0) return [];
    const title = `${context.say(severityTexts[severity])} (${some.length})`;
    return [element('h3', {}, title), ...some.map((finding) => findingItem(finding, context))];
  });
  return joined(...groups);
}

function findingItem(finding: Finding, { analysis, say, locale }: ReportContext): Markup {
  const { rule, severity, span, fixes, related } = finding;
  const titles = fixes.map(({ title }) => t(locale, title)).join(locale === 'en' ? '; ' : '；');
  const places = related
    .filter(({ file }) => file === undefined)
    .map((place) => `${say(texts.line, { line: lineOf(analysis, place.span) })}: ${t(locale, place.message)}`);
  return element(
    'div',
    { class: `finding ${severity}`, 'data-rule': rule },
    element('div', {}, t(locale, finding.message)),
    element(
      'div',
      { class: 'muted' },
      say(texts.line, { line: lineOf(analysis, span) }),
      ': ',
      quotation(analysis, span),
      ' ',
      element('code', {}, rule),
    ),
    ...places.map((text) => element('div', { class: 'muted' }, text)),
    ...(titles === '' ? [] : [element('div', { class: 'muted' }, say(texts.possible, { fixes: titles }))]),
  );
}
