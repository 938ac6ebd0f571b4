/** The works that a document cites, by the year of their publication, and what it cites in vain. */

import { t } from '../base';
import type { Locale, MessageTemplate } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { ChartPlace, CitationStanding, CitedWorkMark, TimelineView } from '../chart';
import { formatReference, wholeName } from '../citations';
import type { AuthorName, CitationMention, ReferenceStyle } from '../citations';
import { placeIn } from './places';

const texts = {
  missing: { en: '{name}: no entry of the bibliography fits.', 'zh-cn': '{name}：文献库中没有对应的条目。' },
  ambiguous: { en: '{name}: several entries fit.', 'zh-cn': '{name}：有多个条目与之对应。' },
} satisfies Record<string, MessageTemplate>;

export function timelineView(analysis: DocumentAnalysis, style: ReferenceStyle, locale: Locale): TimelineView {
  const works = new Map<string, CitedWorkMark & { readonly places: ChartPlace[] }>();
  for (const mention of analysis.citations) {
    const work = workOf(mention, style, locale);
    const known = works.get(work.id);
    const place = placeIn(analysis, mention.span);
    if (known) known.places.push(place);
    else works.set(work.id, { ...work, places: [place] });
  }
  return { works: [...works.values()] };
}

function workOf(mention: CitationMention, style: ReferenceStyle, locale: Locale): Omit<CitedWorkMark, 'places'> {
  const { entry, resolution } = mention;
  if (entry) {
    const label =
      shortName(entry.authors.length > 0 ? entry.authors : entry.editors, entry.etAl) || entry.title || entry.id;
    const year = entry.year === undefined ? '' : ` ${entry.year}${entry.yearSuffix}`;
    return {
      id: entry.id,
      label: label + year,
      year: entry.year,
      standing: 'found',
      description: formatReference(entry, style),
    };
  }
  const name = citedName(mention);
  const standing: CitationStanding = resolution.kind === 'ambiguous' ? 'ambiguous' : 'missing';
  const template = standing === 'ambiguous' ? texts.ambiguous : texts.missing;
  return {
    id: `? ${name}`,
    label: name,
    year: mention.year,
    standing,
    description: t(locale, { template, values: { name } }),
  };
}

/** What a citation without an entry calls its work. */
export function citedName({ key, authors, etAl, year, suffix }: CitationMention): string {
  if (key !== undefined) return key;
  const isHan = /\p{Script=Han}/u.test(authors[0] ?? '');
  const names = authors.join(isHan ? '、' : ', ') + (etAl ? (isHan ? '等' : ' et al.') : '');
  return `${names} ${year ?? ''}${suffix}`.trim();
}

/** One author or two by name, of more the first. */
function shortName(names: readonly AuthorName[], etAl: boolean): string {
  const [first, second] = names;
  if (!first) return '';
  const isHan = first.script === 'han';
  const name = nameOf(first);
  if (second && names.length === 2 && !etAl) return `${name}${isHan ? '、' : ' and '}${nameOf(second)}`;
  return second || etAl ? `${name}${isHan ? '等' : ' et al.'}` : name;
}

function nameOf(author: AuthorName): string {
  if (author.kind === 'corporate') return author.name;
  return author.script === 'han' ? wholeName(author) : author.family;
}
