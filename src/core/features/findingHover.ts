/** The card of a finding on statistics at a place that has no card of its own: what it says, and its fixes. */

import { contains, t } from '../base';
import type { Locale } from '../base';
import type { DocumentAnalysis } from '../analysis';
import { escapeMarkdown } from './card';
import type { Card, CommandLink } from './card';
import { fixLinks } from './fixLinks';

export function findingHover(
  analysis: DocumentAnalysis,
  offset: number,
  locale: Locale,
  link: CommandLink,
): Card | undefined {
  const place = { start: offset, end: offset };
  const found = analysis.findings.filter(({ rule, span }) => rule.startsWith('statistics/') && contains(span, place));
  const [first] = found;
  if (!first) return undefined;
  const lines = found.map((finding) => escapeMarkdown(t(locale, finding.message)));
  const links = fixLinks(found, locale, link);
  return { span: first.span, markdown: [...lines, ...(links === '' ? [] : [links])].join('\n\n') };
}
