/** The door of the core and the one place where its parts are wired together: `createCore()`. */

import { analyzeDocument } from './analysis';
import type { AnalysisInput, DocumentAnalysis, Knowledge } from './analysis';
import { readPinyinTable } from './base';
import type { Cancellation, Pinyin } from './base';
import { createLibrary, readCslJson } from './citations';
import type { Library, LibrarySource } from './citations';
import { createTermSet, readPackedGlossary } from './glossary';
import type { Glossary, TermMatcher, TermSet } from './glossary';
import { createIndicatorNames, readReference, withUserData } from './statistics';
import type { DataFile, IndicatorNames, Reference, StatisticsKnowledge } from './statistics';

export * from './analysis';
export * from './base';
export * from './chart';
export * from './citations';
export * from './features';
export * from './glossary';
export * from './statistics';
export * from './text';

/** The texts that the build packed from src/knowledge; each is unpacked when first asked for. */
export interface PackedKnowledge {
  readonly glossary: string;
  readonly bibliography: string;
  readonly statistics: string;
  /** The table of readings, for pinyin. */
  readonly pinyin: string;
}

export interface Core {
  readonly glossary: Glossary;
  readonly reference: Reference;
  readonly indicators: IndicatorNames;
  readonly terms: TermMatcher;
  readonly pinyin: Pinyin;
  /** The user's bibliographies with the built-in one behind them. */
  createLibrary(sources: readonly LibrarySource[]): Library;
  /** The reference data with the user's own tables in front. */
  withData(files: readonly DataFile[]): StatisticsKnowledge;
  /** The user's glossaries with the built-in one behind them; the same glossaries give the same set. */
  withGlossaries(own: readonly Glossary[]): TermSet;
  analyze(input: AnalysisInput, cancellation?: Cancellation): DocumentAnalysis;
}

/** Files of the built-in bibliography have this name, which no file of a user can have. */
export const builtInBibliography = 'nqpf:bibliography.json';

export function createCore(knowledge: PackedKnowledge): Core {
  const glossary = once(() => readPackedGlossary(knowledge.glossary));
  const reference = once(() => readReference(knowledge.statistics));
  const indicators = once(() => createIndicatorNames(reference()));
  const terms = once(() => createTermSet([glossary()]));
  const pinyin = once(() => readPinyinTable(JSON.parse(knowledge.pinyin) as string));
  const builtIn = once(
    (): LibrarySource => ({
      ...readCslJson(knowledge.bibliography, builtInBibliography, true),
      file: builtInBibliography,
      builtIn: true,
    }),
  );
  const parts: Knowledge = {
    get terms() {
      return terms();
    },
    get reference() {
      return reference();
    },
    get indicators() {
      return indicators();
    },
  };
  return {
    get glossary() {
      return glossary();
    },
    get reference() {
      return reference();
    },
    get indicators() {
      return indicators();
    },
    get terms() {
      return terms().matcher;
    },
    get pinyin() {
      return pinyin();
    },
    createLibrary: rememberSets((sources: readonly LibrarySource[]) =>
      createLibrary([...sources, builtIn()], { pinyin: pinyin() }),
    ),
    withData: (files) => withUserData({ reference: reference(), indicators: indicators() }, files),
    withGlossaries: rememberSets((own: readonly Glossary[]) =>
      own.length === 0 ? terms() : createTermSet([...own, glossary()]),
    ),
    analyze: (input, cancellation) => analyzeDocument(parts, input, cancellation),
  };
}

/** How many libraries and sets of glossaries are kept, one for each set of files that open manuscripts use. */
const keptSets = 8;

/**
 * The same sources give the same result, so that what it has indexed outlives an edit of the manuscript.
 * Sources are told apart by identity: a file that was read again is another source.
 */
function rememberSets<Source, Result>(
  make: (sources: readonly Source[]) => Result,
): (sources: readonly Source[]) => Result {
  let kept: readonly { readonly sources: readonly Source[]; readonly result: Result }[] = [];
  return (sources) => {
    const known = kept.find(
      (one) => one.sources.length === sources.length && one.sources.every((source, index) => source === sources[index]),
    );
    const one = known ?? { sources: [...sources], result: make(sources) };
    kept = [one, ...kept.filter((other) => other !== one)].slice(0, keptSets);
    return one.result;
  };
}

function once<Value>(make: () => Value): () => Value {
  let value: { readonly made: Value } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}
