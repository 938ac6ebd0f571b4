/** The core with the built-in knowledge, packed from its sources once for all tests, and the analysis of a text with it. */

import { join } from 'node:path';
import { createCore, readBibtex } from '../../src/core';
import type { Core, DocumentAnalysis, DocumentFormat, RuleSettings } from '../../src/core';
import { packKnowledge } from '../../src/knowledge/pack';

let loading: Promise<Core> | undefined;

export function loadCore(): Promise<Core> {
  loading ??= packKnowledge(join(__dirname, '../../src/knowledge')).then((packed) =>
    createCore({
      glossary: packed.get('glossary.json') ?? '',
      bibliography: packed.get('bibliography.json') ?? '',
      statistics: packed.get('statistics.json') ?? '',
      pinyin: packed.get('pinyin.json') ?? '',
    }),
  );
  return loading;
}

export interface AnalyzeOptions {
  readonly format?: DocumentFormat;
  /** Text of a .bib file. */
  readonly bibtex?: string;
  readonly rules?: RuleSettings;
}

export async function analyze(source: string, options: AnalyzeOptions = {}): Promise<DocumentAnalysis> {
  const core = await loadCore();
  const own =
    options.bibtex === undefined
      ? []
      : [{ ...readBibtex(options.bibtex, 'refs.bib'), file: 'refs.bib', builtIn: false }];
  return core.analyze({
    source,
    format: options.format ?? 'markdown',
    library: core.createLibrary(own),
    lookups: [],
    rules: options.rules ?? {},
  });
}
