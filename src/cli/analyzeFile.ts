/** The work on one file: read it, analyze it, and put what the command asks for into plain results. */

import { resolve } from 'node:path';
import {
  type BibliographyContext,
  bibliographyRules,
  type Core,
  type DocumentAnalysis,
  type DocumentFormat,
  type Glossary,
  type LibrarySource,
  type Locale,
  librarySource,
  readBibtex,
  readProse,
  runRules,
  type RuleSettings,
  type StatisticsKnowledge,
} from '../core';
import type { AnalyzingCommand } from './arguments';
import { type Bibliographies, problemsOf } from './bibliographies';
import { bibliographyResult, checkResult } from './commands/check';
import { citationsResult } from './commands/citations';
import { claimsResult } from './commands/claims';
import { termsResult } from './commands/terms';
import type { CiteCommandsOf } from './citeCommands';
import type { FileTask } from './files';
import type { LatexGlossaries } from './latexGlossaries';
import type { FileOutcome, FileResult } from './results';
import { findAround } from './rootDocument';

export interface AnalysisSettings {
  /** What the paths of documents are given from. */
  readonly cwd: string;
  readonly command: AnalyzingCommand;
  readonly rules: RuleSettings;
  readonly locale: Locale;
  /** The reference data with the tables of `--data` in front. */
  readonly data: StatisticsKnowledge | undefined;
  /** Those of `--glossary`; a LaTeX document's own terms go before them, the built-in ones behind. */
  readonly glossaries: readonly Glossary[];
  readonly latexGlossaries: LatexGlossaries;
  readonly citeCommands: CiteCommandsOf;
}

export interface AnalyzedFile {
  readonly analysis: DocumentAnalysis;
  readonly outcome: FileOutcome;
}

function resultOf(analysis: DocumentAnalysis, path: string, { command, locale }: AnalysisSettings): FileResult {
  switch (command) {
    case 'check':
      return checkResult(analysis, path, locale);
    case 'claims':
      return claimsResult(analysis, path);
    case 'terms':
      return termsResult(analysis, path);
    case 'citations':
      return citationsResult(analysis, path);
  }
}

function citedKeys(analysis: DocumentAnalysis): ReadonlySet<string> | undefined {
  if (analysis.document.citesAll) return undefined;
  const cited = analysis.citations.flatMap((mention) => (mention.entry ? [mention.entry.id] : []));
  return new Set([...cited, ...analysis.document.nocite.map((key) => key.key)]);
}

/** Findings in a bibliography; none where there are none, so that a list of results stays one of documents. */
function bibliographyResults(
  file: { readonly path: string; readonly text: string; readonly source: LibrarySource },
  context: Omit<BibliographyContext, 'source'>,
  settings: AnalysisSettings,
): readonly FileResult[] {
  const findings = runRules(bibliographyRules, { ...context, source: file.source }, settings.rules);
  return findings.length === 0 ? [] : [bibliographyResult(findings, file.path, file.text, settings.locale)];
}

/** A bibliography that was named on the command line as a file to check. */
function analyzeBibliography(task: FileTask, text: string, settings: AnalysisSettings): FileOutcome {
  if (settings.command !== 'check') return { results: [], problems: [] };
  const source = librarySource(readBibtex(text, task.path), task.path);
  const file = { path: task.path, text, source };
  const findings = runRules(bibliographyRules, { source, citedKeys: undefined }, settings.rules);
  return { results: [bibliographyResult(findings, task.path, text, settings.locale)], problems: problemsOf(file) };
}

function analyzeDocumentFile(
  core: Core,
  bibliographies: Bibliographies,
  path: string,
  text: string,
  format: DocumentFormat,
  settings: AnalysisSettings,
): AnalyzedFile {
  const outline = readProse(text, format);
  const found = bibliographies.of(outline, path);
  const { library, lookups } = found;
  const { rules, data, glossaries, latexGlossaries } = settings;
  const terms = core.withGlossaries([...latexGlossaries(outline, path), ...glossaries]);
  const citeCommands = settings.citeCommands(outline, path);
  const own = data ? { data } : {};
  const aroundTables = path === '-' ? undefined : findAround(outline, resolve(settings.cwd, path));
  const around = aroundTables ? { aroundTables } : {};
  const analysis = core.analyze({
    source: text,
    format,
    outline,
    library,
    lookups,
    rules,
    terms,
    citeCommands,
    ...own,
    ...around,
  });
  const context = { citedKeys: citedKeys(analysis) };
  const others =
    settings.command === 'check' ? found.files.flatMap((file) => bibliographyResults(file, context, settings)) : [];
  const problems = [...found.problems, ...found.files.flatMap(problemsOf)];
  return { analysis, outcome: { results: [resultOf(analysis, path, settings), ...others], problems } };
}

/** Never throws on what stands in the file. `analysis` is absent for a bibliography. */
export function analyzeFile(
  core: Core,
  bibliographies: Bibliographies,
  task: FileTask,
  text: string,
  settings: AnalysisSettings,
): { readonly analysis?: DocumentAnalysis; readonly outcome: FileOutcome } {
  if (task.format === 'bibtex') return { outcome: analyzeBibliography(task, text, settings) };
  return analyzeDocumentFile(core, bibliographies, task.path, text, task.format, settings);
}
