/** `nqpf report FILE -o report.html`: everything about one document on one self-contained page. */

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Core, reportHtml } from '../../core';
import { analyzeFile } from '../analyzeFile';
import type { Request } from '../arguments';
import { createBibliographies } from '../bibliographies';
import { decode, findFiles, readText } from '../files';
import { readDataFiles, readGlossaries } from '../ownFiles';
import { type CommandProblem, formatProblem, problem, problemTexts, reasonOf } from '../problem';
import { referenceStyleOf } from '../referenceStyle';
import type { Surroundings } from '../surroundings';
import { readSettings } from '../work';

type ReportRequest = Extract<Request, { readonly kind: 'report' }>;

/** The exit status: 0 nothing at severity error, 1 at least one, 2 no report or not with all that was asked for. */
export async function writeReport(
  core: Core,
  { path: name, options }: ReportRequest,
  around: Surroundings,
): Promise<number> {
  const problems: CommandProblem[] = [];
  const found = await findFiles([name], around.cwd, options.stdinFormat);
  problems.push(...found.problems);
  problems.push(...(await readGlossaries(options.glossaries, around.cwd)).problems);
  problems.push(...(await readDataFiles(options.data, around.cwd)).problems);
  const [task, ...others] = found.tasks;
  if (others.length > 0) problems.push(problem(problemTexts.oneFile, { command: 'report' }));
  else if (task) {
    const read = task.path === '-' ? decode(await around.readStdin(), '-') : await readText(task.path, around.cwd);
    if ('problem' in read) problems.push(read.problem);
    else {
      const bibliographies = createBibliographies(options.bibliographies, around.cwd, (sources) =>
        core.createLibrary(sources),
      );
      const settings = await readSettings(core, 'check', options, around.cwd);
      const { analysis, outcome } = analyzeFile(core, bibliographies, task, read.text, settings);
      problems.push(...outcome.problems);
      if (!analysis) problems.push(problem(problemTexts.unknownKind, {}, task.path));
      else {
        const { style, problems: ofStyle } = await referenceStyleOf(analysis.document, task.path, around);
        problems.push(...ofStyle);
        const page = reportHtml(analysis, {
          locale: options.locale,
          name: task.path === '-' ? '-' : path.basename(task.path),
          date: new Date().toISOString().slice(0, 10),
          version: around.version,
          style,
        });
        problems.push(...(await put(page, options.output, around)));
      }
      tell(problems, options.locale, around);
      if (problems.length > 0) return 2;
      return analysis?.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
    }
  }
  tell(problems, options.locale, around);
  return 2;
}

function tell(
  problems: readonly CommandProblem[],
  locale: ReportRequest['options']['locale'],
  around: Surroundings,
): void {
  for (const line of new Set(problems.map((one) => formatProblem(one, locale)))) around.writeError(line);
}

async function put(page: string, output: string | undefined, around: Surroundings): Promise<readonly CommandProblem[]> {
  if (output === undefined || output === '-') {
    around.writeOut(page);
    return [];
  }
  try {
    await writeFile(path.resolve(around.cwd, output), page);
    return [];
  } catch (error) {
    return [problem(problemTexts.unwritable, { reason: reasonOf(error) }, output)];
  }
}
