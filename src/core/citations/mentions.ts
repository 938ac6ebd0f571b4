/** All citations of a document in every notation, each with the work that it resolves to. */

import { contains, overlaps, type Span, span } from '../base';
import type { CiteMark, ProseDocument, ProseText } from '../text';
import type { LibraryEntry } from './library/entry';
import type { Library } from './library/library';
import { type ReferenceList, readReferenceList, withReferenceList } from './library/referenceList';
import { foldLatin, scriptOf, wholeName } from './library/personNames';
import { joinAcross } from './recognize/acrossBlocks';
import { readAuthorYears } from './recognize/authorYear';
import type { KnownAuthors } from './recognize/citedNames';
import type { CitedWork } from './recognize/citedWork';
import { isCitationKey } from './recognize/keyed';
import { type CitedNumber, readNumbers } from './recognize/numeric';
import { type Resolution, resolveAuthorYear, resolveKey } from './resolve/resolve';

export type CitationNotation = 'latex' | 'pandoc' | 'author-year' | 'numeric';

/** One work in one citation. */
export interface CitationMention {
  readonly notation: CitationNotation;
  /** `key` for keyed notations; how prose names the work otherwise. */
  readonly style: 'key' | 'parenthetical' | 'narrative' | 'number';
  /** `citep`, `group`, `in-text`; empty for prose. */
  readonly command: string;
  /** The key as written; `undefined` in prose. */
  readonly key: string | undefined;
  /** Authors as the citation names them, or those of the entry that a key resolves to. */
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: number | undefined;
  readonly suffix: string;
  readonly resolution: Resolution;
  /** The entry of a resolution that found one. */
  readonly entry: LibraryEntry | undefined;
  /** Source offsets of this work: its key, or its authors and year. */
  readonly span: Span;
  /** Source offsets of the whole citation, which may hold several works. */
  readonly cluster: Span;
}

function keyMentions(mark: CiteMark, library: Library, source: string): readonly CitationMention[] {
  const before = source.slice(Math.max(0, mark.span.start - 20), mark.span.start);
  return mark.keys.flatMap((key) => {
    const resolution = resolveKey(library, key.key);
    const entry = resolution.kind === 'found' ? resolution.entry : undefined;
    if (!isCitationKey(mark, key, { isInLibrary: entry !== undefined, hasOwnLibrary: library.hasOwn, before }))
      return [];
    return [
      {
        notation: mark.notation,
        style: 'key',
        command: mark.command,
        key: key.key,
        authors: entry?.authors.map(wholeName) ?? [],
        etAl: entry?.etAl ?? false,
        year: entry?.year,
        suffix: entry?.yearSuffix ?? '',
        resolution,
        entry,
        span: key.span,
        cluster: mark.span,
      },
    ];
  });
}

/** What the recognizers may ask: is there an author of this name? */
function knownAuthors(library: Library): KnownAuthors {
  return {
    isKnown(name) {
      if (scriptOf(name) === 'han') return library.entriesByAuthor(name).length > 0;
      return library.entriesByAuthor(foldLatin(name.replace(/^the /i, ''))).length > 0;
    },
  };
}

interface ProseCitation {
  readonly prose: ProseText;
  readonly work: CitedWork;
  readonly resolution: Resolution;
}

/** The citations of one block, and those that run on into the next. */
function proseCitations(document: ProseDocument, index: number, library: Library): readonly ProseCitation[] {
  const block = document.blocks[index];
  if (!block || block.kind === 'reference') return [];
  const known = knownAuthors(library);
  const titles = block.marks.filter((mark) => mark.kind === 'work-title').map((mark) => span(mark.start, mark.end));
  const inside = readAuthorYears(block.prose.text, known)
    .filter((work) => !titles.some((title) => contains(title, work.span)))
    .map((work) => ({ prose: block.prose, work }));
  const joined = joinAcross(block, document.blocks[index + 1]);
  const across = joined
    ? readAuthorYears(joined.prose.text, known)
        .filter(({ cluster }) => cluster.start < joined.seam && cluster.end > joined.seam)
        .map((work) => ({ prose: joined.prose, work }))
    : [];
  return [...inside, ...across].map(({ prose, work }) => ({ prose, ...resolved(work, library) }));
}

/** A work with what it resolves to, read with the names before its comma where they belong to it. */
function resolved(work: CitedWork, library: Library): Omit<ProseCitation, 'prose'> {
  const resolution = resolveAuthorYear(library, work);
  if (!work.longer) return { work, resolution };
  const longer = { ...work, ...work.longer };
  const whole = resolveAuthorYear(library, longer);
  const isMeant = whole.kind !== 'missing' || (work.longer.isLikely && resolution.kind === 'missing');
  return isMeant ? { work: longer, resolution: whole } : { work, resolution };
}

function proseMention({ prose, work, resolution }: ProseCitation): CitationMention {
  return {
    notation: 'author-year',
    style: work.style,
    command: '',
    key: undefined,
    authors: work.authors,
    etAl: work.etAl,
    year: work.year,
    suffix: work.suffix,
    resolution,
    entry: resolution.kind === 'found' ? resolution.entry : undefined,
    span: prose.toSource(work.span.start, work.span.end),
    cluster: prose.toSource(work.cluster.start, work.cluster.end),
  };
}

/**
 * Numbers in one block, in prose offsets. Raised ones, ^[5]^, are a footnote to Markdown, whose text stands inside of
 * the brackets.
 */
function numbersIn(
  block: ProseDocument['blocks'][number],
  source: string,
  list: ReadonlyMap<number, LibraryEntry>,
): readonly CitedNumber[] {
  const { text } = block.prose;
  const { start } = block.span;
  if (block.kind !== 'footnote' || !/^[\d\s,，、;；–—~～-]{1,40}$/.test(text) || !source.startsWith('^[', start - 2))
    return readNumbers(text, list);
  return readNumbers(`[${text}]`, list).map((one) => ({
    ...one,
    place: span(one.place.start - 1, one.place.end - 1),
    cluster: span(0, text.length),
  }));
}

/** Citations by number, in a document whose reference list is numbered. */
function numberMentions(document: ProseDocument, list: ReferenceList | undefined): readonly CitationMention[] {
  if (!list || list.byNumber.size === 0) return [];
  return document.blocks
    .filter((block) => block.kind !== 'reference')
    .flatMap((block) =>
      numbersIn(block, document.source, list.byNumber).flatMap(
        ({ number, place, cluster }): readonly CitationMention[] => {
          const entry = list.byNumber.get(number);
          if (!entry) return [];
          return [
            {
              notation: 'numeric',
              style: 'number',
              command: '',
              key: String(number),
              authors: entry.authors.map(wholeName),
              etAl: entry.etAl,
              year: entry.year,
              suffix: entry.yearSuffix,
              resolution: { kind: 'found', entry },
              entry,
              span: block.prose.toSource(place.start, place.end),
              cluster: block.prose.toSource(cluster.start, cluster.end),
            },
          ];
        },
      ),
    );
}

/**
 * The citations of a document in the order of the text, one for each work of a cluster. References that the
 * document carries itself are looked in first.
 */
export function findCitations(document: ProseDocument, base: Library): readonly CitationMention[] {
  const list = readReferenceList(document);
  const library = withReferenceList(base, list);
  const keyed = document.cites.flatMap((mark) => keyMentions(mark, library, document.source));
  const prose = document.blocks.flatMap((_, index) => proseCitations(document, index, library));
  // `Smith 2020` without a comma is believed in a document that has such a citation of a work that exists.
  const isUsual = prose.some(({ work, resolution }) => work.evidence === 'unusual' && resolution.kind !== 'missing');
  const believed = prose.filter(
    ({ work, resolution }) =>
      work.evidence === 'strong' || resolution.kind !== 'missing' || (work.evidence === 'unusual' && isUsual),
  );
  const mentions = believed
    .map(proseMention)
    .filter((mention) => !keyed.some((key) => overlaps(key.cluster, mention.span)));
  return [...keyed, ...mentions, ...numberMentions(document, list)].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}
