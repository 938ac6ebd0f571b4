/** Citations in a preview: a key becomes what readers see, author and year a way to its reference; what is not found is marked. */

import { t } from '../../base';
import type { MessageTemplate, Span } from '../../base';
import { formatReference, parenthetical, proseCitation } from '../../citations';
import type { CitationMention } from '../../citations';
import type { Block } from '../../text';
import { citedReferences } from '../referenceListText';
import { citedName } from '../timelineView';
import { type PlacedMark, type PreviewInput, proseRange } from './placedMark';

const texts = {
  missing: { en: '{name}: no entry of the bibliography fits.', 'zh-cn': '{name}：文献库中没有对应的条目。' },
  ambiguous: { en: '{name}: several entries fit.', 'zh-cn': '{name}：有多个条目与之对应。' },
} satisfies Record<string, MessageTemplate>;

/** One mark for each citation, whichever works it names. */
export function citationMarks(input: PreviewInput): readonly PlacedMark[] {
  const { citations } = input.analysis;
  const { references, isInOrder } = citedReferences({ ...input.analysis, file: '' }, input.style);
  const numbers = new Map(references.map(({ key }, index) => [key, index + 1]));
  const clusters = new Map<number, CitationMention[]>();
  for (const mention of citations) {
    const known = clusters.get(mention.cluster.start);
    if (known) known.push(mention);
    else clusters.set(mention.cluster.start, [mention]);
  }
  return [...clusters.values()].map((mentions) => clusterMark(mentions, input, { numbers, isInOrder }));
}

/** The list of references: the number of each key, and whether citations are numbers. */
interface CitedList {
  readonly numbers: ReadonlyMap<string, number>;
  readonly isInOrder: boolean;
}

function clusterMark(mentions: readonly CitationMention[], input: PreviewInput, list: CitedList): PlacedMark {
  const [first] = mentions;
  if (!first || first.notation === 'numeric') return undefined;
  const { cluster } = first;
  const block = input.analysis.document.blocks.find(
    ({ span }) => span.start <= cluster.start && cluster.end <= span.end,
  );
  const range = block && (first.style === 'key' ? standRange(block, cluster) : proseRange(block, cluster));
  if (!block || !range) return undefined;
  const isKnown = mentions.every(({ entry }) => entry !== undefined);
  const target = mentions.find(({ entry }) => entry && list.numbers.has(entry.id))?.entry?.id;
  const text = first.style === 'key' && isKnown ? renderedText(mentions, input, list) : undefined;
  return [
    block,
    {
      ...range,
      className: `nqpf-citation nqpf-${isKnown ? 'found' : 'missing'}`,
      card: mentions.map((mention) => cardLine(mention, input)).join('\n'),
      ...(target === undefined ? {} : { leadsTo: target }),
      ...(text === undefined ? {} : { text }),
      ...(isKnown ? {} : { sign: '✗' }),
    },
  ];
}

/** The one sign of the prose that stands for the citation. */
function standRange({ prose }: Block, cluster: Span): Span | undefined {
  for (let at = prose.text.indexOf('\ufffc'); at >= 0; at = prose.text.indexOf('\ufffc', at + 1)) {
    const { start, end } = prose.toSource(at, at + 1);
    if (start < cluster.end && cluster.start < end) return { start: at, end: at + 1 };
  }
  return undefined;
}

function cardLine(mention: CitationMention, { style, locale }: PreviewInput): string {
  if (mention.entry) return formatReference(mention.entry, style);
  const template = mention.resolution.kind === 'ambiguous' ? texts.ambiguous : texts.missing;
  return t(locale, { template, values: { name: citedName(mention) } });
}

/** `[1, 3]`, or （金碚，2024）; what stands behind a key (`p. 3`) is kept. */
function renderedText(
  mentions: readonly CitationMention[],
  { analysis }: PreviewInput,
  { numbers, isInOrder }: CitedList,
): string | undefined {
  const { source } = analysis.document;
  const [first] = mentions;
  const parts = mentions.map(({ entry, span, cluster }, index) => {
    const next = mentions[index + 1]?.span.start ?? cluster.end;
    const behind = source
      .slice(span.end, next)
      .replace(/[;；\]].*$/s, '')
      .replace(/^\s*[,，]?\s*/, '')
      .trim();
    const number = entry && numbers.get(entry.id);
    return { entry, number, locator: behind };
  });
  if (isInOrder) {
    if (parts.some(({ number }) => number === undefined)) return undefined;
    return `[${parts.map(({ number, locator }) => (locator === '' ? String(number) : `${number}, ${locator}`)).join('; ')}]`;
  }
  const works = parts.map(({ entry, locator }) => {
    const cited = entry && proseCitation(entry, analysis.library);
    return cited && { ...cited, year: locator === '' ? cited.year : `${cited.year}, ${locator}` };
  });
  const all = works.filter((work) => work !== undefined);
  if (all.length < works.length) return undefined;
  const isHan = /\p{Script=Han}/u.test(all.map(({ authors }) => authors).join(''));
  const [only] = all;
  if (first?.command === 'in-text' && only)
    return isHan ? `${only.authors}（${only.year}）` : `${only.authors} (${only.year})`;
  return parenthetical(all, isHan ? 'full' : 'half');
}
