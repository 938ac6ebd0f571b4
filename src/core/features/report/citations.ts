/** The part of a report on citations: each cited work with what it resolves to and where it is cited. */

import type { MessageTemplate } from '../../base';
import { formatReference } from '../../citations';
import type { CitationMention, LibraryEntry } from '../../citations';
import { citedName } from '../timelineView';
import { lineOf, type ReportContext } from './context';
import { element, type Markup, table } from './markup';

const texts = {
  caption: { en: 'Works that are cited, in the order of their first citation', 'zh-cn': '所引文献，按首次引用的顺序' },
  work: { en: 'Cited as', 'zh-cn': '文中引作' },
  resolves: { en: 'Resolves to', 'zh-cn': '对应文献' },
  standing: { en: 'Where from', 'zh-cn': '来源' },
  lines: { en: 'Lines', 'zh-cn': '行' },
  none: { en: 'This document cites no work.', 'zh-cn': '本文档没有引文。' },
  builtIn: { en: '✓ built-in bibliography', 'zh-cn': '✓ 内置文献库' },
  partial: {
    en: '≈ built-in bibliography; not verified: {fields}',
    'zh-cn': '≈ 内置文献库；未核实：{fields}',
  },
  authorYear: {
    en: '≈ built-in bibliography; only authors and year are known',
    'zh-cn': '≈ 内置文献库；仅知作者与年份',
  },
  file: { en: '✓ {file}', 'zh-cn': '✓ {file}' },
  inside: { en: '✓ reference list of the document', 'zh-cn': '✓ 文末参考文献' },
  missing: { en: '✗ no entry fits', 'zh-cn': '✗ 没有对应的条目' },
  near: { en: 'near: {entries}', 'zh-cn': '相近：{entries}' },
  ambiguous: { en: '? several entries fit', 'zh-cn': '? 有多个条目与之对应' },
} satisfies Record<string, MessageTemplate>;

interface Cited {
  readonly mention: CitationMention;
  readonly names: Set<string>;
  readonly lines: number[];
}

export function citationsPart(context: ReportContext): Markup {
  const { analysis, say } = context;
  const works = new Map<string, Cited>();
  for (const mention of analysis.citations) {
    const name = citedName(mention);
    const key = mention.entry?.id ?? `? ${name}`;
    const cited = works.get(key) ?? { mention, names: new Set(), lines: [] };
    cited.names.add(name);
    cited.lines.push(lineOf(analysis, mention.span));
    works.set(key, cited);
  }
  if (works.size === 0) return element('p', {}, say(texts.none));
  const rows = [...works.values()].map(({ mention, names, lines }) => ({
    cells: [
      [...names].join('; '),
      resolved(mention, context),
      standing(mention, context),
      [...new Set(lines)].join(', '),
    ],
  }));
  const head = [texts.work, texts.resolves, texts.standing, texts.lines].map((text) => say(text));
  return table(say(texts.caption), head, rows, [20, 48, 22, 10]);
}

function resolved({ entry, resolution }: CitationMention, { style, say }: ReportContext): string {
  const list = (entries: readonly LibraryEntry[]): string =>
    entries.map((one) => formatReference(one, style)).join(' · ');
  if (entry) return formatReference(entry, style);
  if (resolution.kind === 'ambiguous') return list(resolution.entries);
  if (resolution.kind === 'missing') {
    const near = [...resolution.sameAuthors, ...resolution.nearAuthors].slice(0, 3);
    return near.length === 0 ? '—' : say(texts.near, { entries: list(near) });
  }
  return '—';
}

function standing({ entry, resolution }: CitationMention, { say }: ReportContext): string {
  if (!entry) return say(resolution.kind === 'ambiguous' ? texts.ambiguous : texts.missing);
  const { source, verification } = entry;
  if (!source.builtIn) {
    if (source.file === '') return say(texts.inside);
    return say(texts.file, { file: source.file.split(/[\\/]/).at(-1) ?? '' });
  }
  if (verification?.level === 'author-year') return say(texts.authorYear);
  const fields = verification?.notVerified ?? [];
  return fields.length === 0 ? say(texts.builtIn) : say(texts.partial, { fields: fields.join('; ') });
}
