/** The card of a figure: what was read, the verdict, the reference, the working, a picture of the series, and links. */

import { contains, t } from '../base';
import type { Locale, MessageTemplate } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { JudgedClaim, Reference } from '../statistics';
import { escapeMarkdown } from './card';
import type { Card, CommandLink } from './card';
import { claimMiniature, type DrawPicture } from './claimPicture';
import { claimSymbol, claimTitle } from './claimTitle';
import { claimWorking, findingsOn, otherSeriesLines } from './claimWorking';
import { fixLinks } from './fixLinks';

const texts = {
  chart: { en: 'Show chart', 'zh-cn': '查看图表' },
} satisfies Record<string, MessageTemplate>;

export function numberHover(
  analysis: DocumentAnalysis,
  offset: number,
  reference: Reference,
  locale: Locale,
  link: CommandLink,
  draw?: DrawPicture,
): Card | undefined {
  const judged = analysis.claims.find(({ claim }) => contains(claim.span, { start: offset, end: offset }));
  if (!judged) return undefined;
  return { span: judged.claim.span, markdown: numberCard(analysis, judged, reference, locale, link, draw) };
}

export function numberCard(
  analysis: DocumentAnalysis,
  judged: JudgedClaim,
  reference: Reference,
  locale: Locale,
  link: CommandLink,
  draw?: DrawPicture,
): string {
  const { claim } = judged;
  const concept = judged.reference.concept;
  const findings = findingsOn(analysis, claim);
  const lines = [`**${claimSymbol(judged)} ${escapeMarkdown(t(locale, claimTitle(judged)))}**`];
  lines.push(claimWorking(analysis, judged, locale).map(escapeMarkdown).join('\n\n'));
  const picture = draw && claimMiniature(analysis, judged, locale);
  const address = picture && draw(picture);
  if (picture && address !== undefined) lines.push(`![${alternative(picture.claim.description)}](${address})`);
  const links = [fixLinks(findings, locale, link)].filter((one) => one !== '');
  if (concept)
    links.push(`[${t(locale, texts.chart)}](${link('showChart', { concept: concept.id, start: claim.span.start })})`);
  if (links.length > 0) lines.push(links.join(' · '));
  const others = otherSeriesLines(judged, reference, locale);
  if (others !== '') lines.push(escapeMarkdown(others));
  if (concept?.note) lines.push(`*${escapeMarkdown(locale === 'en' ? concept.note.en : concept.note.zh)}*`);
  return lines.join('\n\n');
}

/** Words in place of a picture; the editor shows them as they are written, so that nothing may be escaped. */
function alternative(text: string): string {
  return text.replace(/[[\]\\<>"\s]+/g, ' ');
}
