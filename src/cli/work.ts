/** The work on the files of a request, in whichever thread it is done. */

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Core, type MessageTemplate, message, t } from '../core';
import { createCiteCommands } from './citeCommands';
import { createLatexGlossaries } from './latexGlossaries';
import { analyzeFile, type AnalysisSettings } from './analyzeFile';
import type { Options, Request } from './arguments';
import { createBibliographies } from './bibliographies';
import { readDataFiles, readGlossaries } from './ownFiles';
import { decode, encode, type FileTask, readText } from './files';
import { applySafeFixes } from './fixes';
import { problem, problemTexts, reasonOf } from './problem';
import type { FileOutcome } from './results';
import type { Surroundings } from './surroundings';

export type AnalyzeRequest = Extract<Request, { readonly kind: 'analyze' }>;

const fixTexts = {
  done: { en: '{path}: fixes applied: {count}.', 'zh-cn': '{path}：已应用 {count} 处修改。' },
  would: { en: '{path}: fixes that would be applied: {count}.', 'zh-cn': '{path}：将应用 {count} 处修改。' },
} satisfies Record<string, MessageTemplate>;

/** What a document is analyzed with; the files that options name are read once more, their problems told elsewhere. */
export async function readSettings(
  core: Core,
  command: AnalysisSettings['command'],
  options: Options,
  cwd: string,
): Promise<AnalysisSettings> {
  const { files } = await readDataFiles(options.data, cwd);
  const data = files.length > 0 ? core.withData(files) : undefined;
  const own = await readGlossaries(options.glossaries, cwd);
  const glossaries = own.files.map(({ glossary }) => glossary);
  return {
    command,
    rules: options.rules,
    locale: options.locale,
    data,
    glossaries,
    latexGlossaries: createLatexGlossaries(cwd),
    cwd,
    citeCommands: createCiteCommands(cwd),
  };
}

/** The work on one task after the other: reads, analyzes, fixes where asked. A bibliography is read once. */
export function createWork(
  core: Core,
  request: AnalyzeRequest,
  around: Surroundings,
): (task: FileTask) => Promise<FileOutcome> {
  const { command, options } = request;
  const bibliographies = createBibliographies(options.bibliographies, around.cwd, (sources) =>
    core.createLibrary(sources),
  );
  let reading: Promise<AnalysisSettings> | undefined;
  return async (task) => {
    reading ??= readSettings(core, command, options, around.cwd);
    const settings = await reading;
    const read = task.path === '-' ? decode(await around.readStdin(), '-') : await readText(task.path, around.cwd);
    if ('problem' in read) return { results: [], problems: [read.problem] };
    const { analysis, outcome } = analyzeFile(core, bibliographies, task, read.text, settings);
    if (options.fix === 'no' || !analysis) return outcome;
    const fixed = applySafeFixes(analysis);
    if (fixed.count === 0) return outcome;
    const isWritten = options.fix === 'write' && task.path !== '-';
    const values = { path: task.path, count: fixed.count };
    const told = t(options.locale, message(isWritten ? fixTexts.done : fixTexts.would, values));
    if (isWritten) {
      const bytes = encode(fixed.text, read.stored);
      if (!bytes) {
        const values = { encoding: read.stored.encoding.toUpperCase() };
        const kept = problem(read.stored.isDamaged ? problemTexts.damaged : problemTexts.encoding, values, task.path);
        return { results: outcome.results, problems: [...outcome.problems, kept] };
      }
      try {
        await writeFile(path.resolve(around.cwd, task.path), bytes);
      } catch (error) {
        const unwritable = problem(problemTexts.unwritable, { reason: reasonOf(error) }, task.path);
        return { results: outcome.results, problems: [...outcome.problems, unwritable] };
      }
    }
    around.writeError(`${told}\n`);
    return isWritten ? analyzeFile(core, bibliographies, task, fixed.text, settings).outcome : outcome;
  };
}
