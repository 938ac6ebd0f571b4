/** One call of the command line from its words to its exit status; everything outside comes in as an argument. */

import { librarySource, type LibrarySource, readBibliography, t } from '../core';
import { readArguments, type Request } from './arguments';
import { findWorks, formatWorks } from './commands/cite';
import { findDefinition, formatDefinition } from './commands/define';
import { findSeries, formatSeries, seriesResult } from './commands/series';
import { writeReport } from './commands/report';
import { findFiles, readText } from './files';
import { helpText } from './help';
import { loadCore } from './knowledge';
import { readDataFiles, readGlossaries } from './ownFiles';
import { type CommandProblem, formatProblem, problem, problemTexts, reasonOf } from './problem';
import { createPool } from './pool';
import { formatJson, formatNdjson, jsonVersion } from './report/json';
import { formatFile, formatSummary } from './report/pretty';
import { formatSarif } from './report/sarif';
import type { FileResult } from './results';
import { allRules } from './rules';
import type { Surroundings } from './surroundings';
import type { AnalyzeRequest } from './work';

function finished(results: readonly FileResult[], problems: readonly CommandProblem[]): number {
  if (problems.length > 0) return 2;
  return results.some((result) => (result.counts?.error ?? 0) > 0) ? 1 : 0;
}

function print(results: readonly FileResult[], request: AnalyzeRequest, around: Surroundings): void {
  const { format, locale } = request.options;
  if (format === 'json') around.writeOut(formatJson(results));
  if (format === 'sarif') around.writeOut(formatSarif(results, allRules, around.version, locale));
  if (format !== 'pretty') return;
  for (const result of results) around.writeOut(formatFile(result, locale));
  if (request.command === 'check' && results.length > 0) around.writeOut(formatSummary(results, locale));
}

async function analyze(request: AnalyzeRequest, around: Surroundings): Promise<number> {
  const { options } = request;
  const { tasks, problems: pathProblems } = await findFiles(request.paths, around.cwd, options.stdinFormat);
  const problems: CommandProblem[] = [];
  const told = new Set<string>();
  const tell = (found: readonly CommandProblem[]): void => {
    for (const one of found) {
      const line = formatProblem(one, options.locale);
      // A bibliography that many documents share is complained of once.
      if (!told.has(line)) around.writeError(line);
      told.add(line);
      problems.push(one);
    }
  };
  tell(pathProblems);
  tell((await readGlossaries(options.glossaries, around.cwd)).problems);
  tell((await readDataFiles(options.data, around.cwd)).problems);
  const results: FileResult[] = [];
  const shown = new Set<string>();
  const pool = createPool(request, tasks, around);
  try {
    for (const pending of pool.outcomes) {
      const outcome = await pending;
      tell(outcome.problems);
      for (const result of outcome.results) {
        const identity = result.format === 'bibtex' ? JSON.stringify(result) : '';
        if (identity !== '' && shown.has(identity)) continue;
        shown.add(identity);
        results.push(result);
        if (options.format === 'ndjson') around.writeOut(formatNdjson(result));
      }
    }
  } finally {
    await pool.close();
  }
  print(results, request, around);
  return finished(results, problems);
}

async function ask(request: Extract<Request, { readonly kind: 'ask' }>, around: Surroundings): Promise<number> {
  const { command, query, options } = request;
  const core = loadCore(around.knowledge);
  const isJson = options.format !== 'pretty';
  const json = (content: object): string => `${JSON.stringify({ version: jsonVersion, ...content }, undefined, 2)}\n`;
  const nothing = (): number => {
    if (isJson) around.writeOut(json({ query, results: [] }));
    around.writeError(formatProblem(problem(problemTexts.nothingFound, { query }), options.locale));
    return 1;
  };
  if (command === 'define') {
    const { files, problems } = await readGlossaries(options.glossaries, around.cwd);
    for (const one of problems) around.writeError(formatProblem(one, options.locale));
    const entry = findDefinition([...files.map(({ glossary }) => glossary), core.glossary], query);
    if (!entry) return nothing();
    around.writeOut(isJson ? json({ query, results: [entry] }) : formatDefinition(core, entry, options.locale));
    return 0;
  }
  if (command === 'series') {
    const series = findSeries(core, query);
    if (series.length === 0) return nothing();
    const tables = series.map((one) => formatSeries(one, options.locale)).join('\n');
    around.writeOut(isJson ? json({ query, results: series.map(seriesResult) }) : tables);
    return 0;
  }
  const sources: LibrarySource[] = [];
  for (const name of options.bibliographies) {
    const read = await readText(name, around.cwd);
    if ('problem' in read) {
      around.writeError(formatProblem(read.problem, options.locale));
      return 2;
    }
    sources.push(librarySource(readBibliography(read.text, name), name));
  }
  const works = findWorks(core, sources, query);
  if (works.length === 0) return nothing();
  around.writeOut(isJson ? json({ query, results: works }) : formatWorks(works));
  return 0;
}

/** The exit status: 0 nothing at severity error, 1 at least one (or nothing found), 2 the work could not be done. */
export async function run(words: readonly string[], around: Surroundings): Promise<number> {
  const request = readArguments(words, around.environment, new Set(allRules.map((rule) => rule.id)));
  const { locale } = request.options;
  if (request.kind === 'show') {
    around.writeOut(request.what === 'help' ? t(locale, helpText) : `${around.version}\n`);
    return 0;
  }
  if (request.kind === 'invalid') {
    for (const one of request.problems) around.writeError(formatProblem(one, locale));
    return 2;
  }
  try {
    if (request.kind === 'ask') return await ask(request, around);
    if (request.kind === 'report') return await writeReport(loadCore(around.knowledge), request, around);
    return await analyze(request, around);
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('code' in error)) throw error;
    around.writeError(formatProblem(problem(problemTexts.knowledge, { reason: reasonOf(error) }), locale));
    return 2;
  }
}
