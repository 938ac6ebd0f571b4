/** The card of a cited work: what is known of it, how far it is verified, and where it leads, as data and as Markdown. */

import { type Locale, message, type Message, type MessageTemplate, t } from '../../base';
import type { LibraryEntry, Verification } from '../library/entry';
import { writeItalics } from '../csl/cslStyle';
import { formatReferenceHead } from './gbt7714';
import { formatReference, markedReference } from './reference';
import type { ReferenceStyle } from './referenceStyle';

export interface CitationCard {
  readonly entry: LibraryEntry;
  /** Authors, and the year where the style puts it there. */
  readonly head: string;
  /** The rest of the reference; empty for a work without a known title. */
  readonly rest: string;
  /** The same with the italics of the style marked. */
  readonly marked: string;
  /** Address of the DOI, or empty. */
  readonly doiUrl: string;
  readonly url: string;
  readonly abstract: string;
  readonly verification: Verification | undefined;
  /** Times that the document cites the work. */
  readonly uses: number;
}

/** Where a link of a card leads; the host makes addresses of these. */
export type CardTarget =
  | { readonly kind: 'web'; readonly url: string }
  | { readonly kind: 'entry'; readonly entry: LibraryEntry }
  | { readonly kind: 'references'; readonly entry: LibraryEntry }
  | { readonly kind: 'copy'; readonly entry: LibraryEntry }
  | { readonly kind: 'add'; readonly entry: LibraryEntry }
  | { readonly kind: 'search'; readonly query: string };

/** The address of a target, or `undefined` where the host has none: then the link is left out. */
export type CardLink = (target: CardTarget) => string | undefined;

const texts = {
  authorYear: {
    en: 'Only authors and year of this work are known; title and journal have not been verified and are not shown.',
    'zh-cn': '仅知作者与年份；题名、刊名未核实，此处不显示。',
  },
  partial: {
    en: 'The record is incomplete. Not verified: {fields}.',
    'zh-cn': '著录不全。未核实：{fields}。',
  },
  partialPlain: { en: 'The record is incomplete.', 'zh-cn': '著录不全。' },
  cited: {
    en: 'Built-in entry, taken from published reference lists.',
    'zh-cn': '内置条目，取自已发表文献的参考文献表。',
  },
  record: { en: 'Built-in entry, verified against the published record.', 'zh-cn': '内置条目，已与正式出版记录核对。' },
  keywords: { en: 'Keywords: {keywords}', 'zh-cn': '关键词：{keywords}' },
  note: { en: 'Note: {note}', 'zh-cn': '备注：{note}' },
  uses: { en: 'cited {count} times here', 'zh-cn': '本文引用 {count} 次' },
  usedOnce: { en: 'cited once here', 'zh-cn': '本文引用 1 次' },
  builtIn: { en: 'built-in bibliography', 'zh-cn': '内置文献库' },
  inside: { en: 'reference list of this document', 'zh-cn': '文末参考文献' },
  copy: { en: 'Copy', 'zh-cn': '复制' },
  references: { en: 'Find all citations', 'zh-cn': '查找全部引用' },
  add: { en: 'Add to my bibliography', 'zh-cn': '加入我的文献库' },
  search: { en: 'Search the bibliography…', 'zh-cn': '在文献库中查找…' },
  doi: { en: 'doi ↗', 'zh-cn': 'doi ↗' },
  web: { en: 'link ↗', 'zh-cn': '链接 ↗' },
} satisfies Record<string, MessageTemplate>;

/** `uses` counts the citations of the work in the document at hand. */
export function citationCard(entry: LibraryEntry, style: ReferenceStyle, uses: number): CitationCard {
  const withoutLinks: ReferenceStyle = { ...style, withoutLinks: true };
  const isKnown = entry.title !== '';
  // Other styles than GB/T 7714 may begin with anything.
  const head =
    isKnown && style.csl
      ? ''
      : formatReferenceHead(entry, isKnown ? withoutLinks : { ...withoutLinks, system: 'author-year' });
  const whole = formatReference(entry, withoutLinks);
  const rest = isKnown ? whole.slice(head === '' ? 0 : head.length).replace(/^\. /, '') : '';
  return {
    entry,
    head,
    rest,
    marked: isKnown && style.csl ? markedReference(entry, withoutLinks) : rest,
    doiUrl: entry.doi === '' ? '' : `https://doi.org/${entry.doi}`,
    url: /^https?:\/\//.test(entry.url) ? entry.url : '',
    abstract: entry.abstract,
    verification: entry.verification,
    uses,
  };
}

/** Signs that Markdown would take for markup. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function verificationLine(verification: Verification): Message {
  const { level, notVerified } = verification;
  if (level === 'author-year') return message(texts.authorYear);
  if (level === 'cited') return message(texts.cited);
  if (level === 'record') return message(texts.record);
  return notVerified.length === 0
    ? message(texts.partialPlain)
    : message(texts.partial, { fields: notVerified.join('; ') });
}

function shortened(text: string): string {
  const short = text.length > 280 ? `${text.slice(0, 280).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return escapeMarkdown(short);
}

/** The card as Markdown, the most useful line first, links last. */
export function formatCitationCard(card: CitationCard, locale: Locale, link: CardLink): string {
  const { entry } = card;
  const linked = (template: MessageTemplate, target: CardTarget): string => {
    const address = link(target);
    return address === undefined ? '' : `[${t(locale, template)}](${address})`;
  };
  const web = card.doiUrl !== '' ? linked(texts.doi, { kind: 'web', url: card.doiUrl }) : '';
  const page = card.url !== '' && web === '' ? linked(texts.web, { kind: 'web', url: card.url }) : '';
  const head = card.head === '' ? '' : `**${escapeMarkdown(card.head)}${/[.。]$/.test(card.head) ? '' : '.'}**`;
  const reference = writeItalics(card.marked, (text) => `*${text}*`, escapeMarkdown);
  const first = [head, reference, web, page].filter((part) => part !== '').join(' ');
  const { builtIn, file, line } = entry.source;
  const name = builtIn
    ? t(locale, texts.builtIn)
    : file === ''
      ? t(locale, texts.inside)
      : `${escapeMarkdown(file.split(/[\\/]/).at(-1) ?? '')}${line === undefined || builtIn ? '' : `:${line}`}`;
  const address = link({ kind: 'entry', entry });
  const place = address === undefined ? name : `[${name}](${address})`;
  const uses = card.uses === 1 ? message(texts.usedOnce) : message(texts.uses, { count: card.uses });
  const foot = [
    `\`${entry.id.replace(/`/g, '')}\``,
    place,
    card.uses > 0 ? t(locale, uses) : '',
    linked(texts.copy, { kind: 'copy', entry }),
    builtIn ? linked(texts.add, { kind: 'add', entry }) : '',
    entry.title === '' ? linked(texts.search, { kind: 'search', query: card.head }) : '',
    linked(texts.references, { kind: 'references', entry }),
  ];
  const lines = [
    first,
    card.verification ? t(locale, verificationLine(card.verification)) : '',
    card.abstract === '' ? '' : shortened(card.abstract),
    entry.keywords === '' ? '' : t(locale, message(texts.keywords, { keywords: shortened(entry.keywords) })),
    entry.note === '' ? '' : t(locale, message(texts.note, { note: shortened(entry.note) })),
    foot.filter((part) => part !== '').join(' · '),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}
