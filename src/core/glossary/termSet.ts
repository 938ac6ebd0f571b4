/** Glossaries with the matcher over them: what a document is read with, the user's own glossaries before the built-in one. */

import type { Glossary, GlossaryEntry } from './glossary';
import { createTermMatcher, type TermMatcher } from './termMatcher';

export interface TermSet {
  /** The first that has an id or a form wins. */
  readonly glossaries: readonly Glossary[];
  /** Built when first asked for. */
  readonly matcher: TermMatcher;
}

export function createTermSet(glossaries: readonly Glossary[]): TermSet {
  let made: TermMatcher | undefined;
  return {
    glossaries,
    get matcher() {
      made ??= createTermMatcher(glossaries);
      return made;
    },
  };
}

/** The entry with this id in the first glossary that has it. */
export function entryOfId(glossaries: readonly Glossary[], id: string): GlossaryEntry | undefined {
  for (const { entries } of glossaries) {
    const entry = entries.find((other) => other.id === id);
    if (entry) return entry;
  }
  return undefined;
}

/** All entries, each id once. */
export function entriesOf(glossaries: readonly Glossary[]): readonly GlossaryEntry[] {
  const ids = new Set<string>();
  return glossaries
    .flatMap(({ entries }) => entries)
    .filter(({ id }) => {
      const isFirst = !ids.has(id);
      ids.add(id);
      return isFirst;
    });
}
