/** `nqpf cite QUERY`: works whose author, title, year, key or pinyin fits. */

import {
  type Core,
  formatReference,
  type LibraryEntry,
  type LibrarySource,
  searchLibrary,
  wholeName,
} from '../../core';

export interface CiteResult {
  readonly id: string;
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: number | null;
  readonly title: string | null;
  readonly container: string | null;
  readonly doi: string | null;
  /** The reference after GB/T 7714-2025, numeric. */
  readonly reference: string;
  /** How far a built-in entry is verified. */
  readonly verification: string | null;
  readonly source: string;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function citeResult(entry: LibraryEntry): CiteResult {
  return {
    id: entry.id,
    authors: entry.authors.map(wholeName),
    etAl: entry.etAl,
    year: entry.year ?? null,
    title: orNull(entry.title),
    container: orNull(entry.container),
    doi: orNull(entry.doi),
    reference: formatReference(entry, { edition: '2025', system: 'numeric' }),
    verification: entry.verification?.level ?? null,
    source: entry.source.builtIn ? 'built-in' : entry.source.file,
  };
}

export function findWorks(core: Core, sources: readonly LibrarySource[], query: string): readonly CiteResult[] {
  return searchLibrary(core.createLibrary(sources), query).map(({ entry }) => citeResult(entry));
}

export function formatWorks(works: readonly CiteResult[]): string {
  return works
    .map(
      ({ id, reference, verification }) =>
        `${id}${verification === null ? '' : `  [${verification}]`}\n  ${reference}\n`,
    )
    .join('\n');
}
