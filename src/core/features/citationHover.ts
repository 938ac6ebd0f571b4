/** The card of the citation under the mouse: the work under it first, the others of its cluster below. */

import { message, t } from '../base';
import type { Locale, MessageTemplate } from '../base';
import type { DocumentAnalysis } from '../analysis';
import { citationCard, formatCitationCard } from '../citations';
import type { CardTarget, CitationMention, Library, LibraryEntry, ReferenceStyle } from '../citations';
import { ownBibliography } from './ownBibliography';
import { escapeMarkdown } from './card';
import type { Card, CommandLink } from './card';
import { citationAt } from './definition';

const texts = {
  missing: {
    en: 'No entry of the bibliography fits the citation “{citation}”.',
    'zh-cn': '文献库中没有与“{citation}”对应的条目。',
  },
  ambiguous: {
    en: 'Several entries fit this citation; a suffix letter would tell them apart:',
    'zh-cn': '有多个条目与此引用对应，可加后缀字母区分：',
  },
} satisfies Record<string, MessageTemplate>;

/** Cards of a cluster beyond this many would not fit a screen. */
const mostCards = 5;

export function citationHover(
  analysis: DocumentAnalysis,
  offset: number,
  style: ReferenceStyle,
  locale: Locale,
  link: CommandLink,
): Card | undefined {
  const first = citationAt(analysis, offset);
  if (!first) return undefined;
  const cluster = analysis.citations.filter(
    (mention) => mention.cluster.start === first.cluster.start && mention.cluster.end === first.cluster.end,
  );
  const ordered = [first, ...cluster.filter((mention) => mention !== first)];
  const cards = ordered.slice(0, mostCards).map((mention) => mentionCard(analysis, mention, style, locale, link));
  return { span: first.span, markdown: cards.join('\n\n---\n\n') };
}

function mentionCard(
  analysis: DocumentAnalysis,
  mention: CitationMention,
  style: ReferenceStyle,
  locale: Locale,
  link: CommandLink,
): string {
  const entryCard = (entry: LibraryEntry): string =>
    formatCitationCard(citationCard(entry, style, usesOfEntry(analysis, entry)), locale, (target) =>
      addressOf(target, analysis.library, link),
    );
  if (mention.entry) return entryCard(mention.entry);
  if (mention.resolution.kind === 'ambiguous') {
    return [t(locale, texts.ambiguous), ...mention.resolution.entries.slice(0, mostCards).map(entryCard)].join('\n\n');
  }
  const { start, end } = mention.span;
  const citation = mention.key ?? analysis.document.source.slice(start, end).replace(/\s+/g, ' ');
  return t(locale, message(texts.missing, { citation: escapeMarkdown(citation) }));
}

function usesOfEntry(analysis: DocumentAnalysis, entry: LibraryEntry): number {
  return analysis.citations.filter((mention) => mention.entry?.id === entry.id).length;
}

function addressOf(target: CardTarget, library: Library, link: CommandLink): string | undefined {
  switch (target.kind) {
    case 'web':
      return target.url;
    case 'entry':
      return target.entry.source.builtIn ? link('openEntry', { id: target.entry.id }) : undefined;
    case 'copy':
      return link('copyReference', { id: target.entry.id });
    case 'references':
      return link('findCitations', { id: target.entry.id });
    case 'add':
      return ownBibliography(library) === undefined ? undefined : link('addEntry', { id: target.entry.id });
    case 'search':
      return link('lookUpCitation', { query: target.query.replace(/[,.，。\s]+/g, ' ') });
  }
}
