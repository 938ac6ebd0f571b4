/** Links in a card that apply the fixes of findings. */

import { t } from '../base';
import type { Finding, Locale } from '../base';
import { escapeMarkdown } from './card';
import type { CommandLink } from './card';

/** One line; empty where nothing can be mended. */
export function fixLinks(findings: readonly Finding[], locale: Locale, link: CommandLink): string {
  const links = findings.flatMap(({ rule, span, fixes }) =>
    fixes.map(
      (fix, index) =>
        `[${escapeMarkdown(t(locale, fix.title))}](${link('applyFix', { rule, start: span.start, end: span.end, fix: index })})`,
    ),
  );
  return links.join(' · ');
}
