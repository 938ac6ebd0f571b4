/** The card of a reported test: what was read, the p that follows from it, and what its rounding leaves open. */

import { contains, t } from '../base';
import type { Locale } from '../base';
import type { DocumentAnalysis } from '../analysis';
import { testName } from '../statistics';
import { escapeMarkdown } from './card';
import type { Card, CommandLink } from './card';
import { fixLinks } from './fixLinks';
import { testSymbols, testWorking } from './testWorking';

export function testHover(
  analysis: DocumentAnalysis,
  offset: number,
  locale: Locale,
  link: CommandLink,
): Card | undefined {
  const judged = analysis.tests.find(({ test }) => contains(test.span, { start: offset, end: offset }));
  if (!judged) return undefined;
  const { test, verdict } = judged;
  const found = analysis.findings.filter(
    ({ rule, span }) =>
      rule === 'statistics/test-statistic' && span.start === test.span.start && span.end === test.span.end,
  );
  const name = testName(judged);
  const title = `${name}${/\p{Script=Han}/u.test(name) ? '，' : ', '}${test.p.text}`.replace(/\s+/g, ' ');
  const lines = [
    `**${testSymbols[verdict]} ${escapeMarkdown(title)}**`,
    ...found.map((finding) => escapeMarkdown(t(locale, finding.message))),
    testWorking(judged, locale).map(escapeMarkdown).join(' '),
  ];
  const links = fixLinks(found, locale, link);
  if (links !== '') lines.push(links);
  return { span: test.span, markdown: lines.join('\n\n') };
}
