/** Reads the glossaries and tables of statistics that options name; what is wrong in them is said with file and line, the rest is used. */

import { createLineIndex, readDataFile, readGlossaryFile } from '../core';
import type { DataFile, FileProblem, GlossaryFile } from '../core';
import { readText } from './files';
import type { CommandProblem } from './problem';

export interface OwnFiles<File> {
  readonly files: readonly File[];
  readonly problems: readonly CommandProblem[];
}

export function readGlossaries(paths: readonly string[], cwd: string): Promise<OwnFiles<GlossaryFile>> {
  return readAll(paths, cwd, readGlossaryFile);
}

export function readDataFiles(paths: readonly string[], cwd: string): Promise<OwnFiles<DataFile>> {
  return readAll(paths, cwd, readDataFile);
}

async function readAll<File extends { readonly problems: readonly FileProblem[] }>(
  paths: readonly string[],
  cwd: string,
  readFile: (source: string, path: string) => File,
): Promise<OwnFiles<File>> {
  const files: File[] = [];
  const problems: CommandProblem[] = [];
  for (const path of paths) {
    const read = await readText(path, cwd);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const file = readFile(read.text, path);
    const lines = createLineIndex(read.text);
    files.push(file);
    for (const { message, span } of file.problems) {
      const { line, column } = lines.positionAt(span.start);
      problems.push({ message, path, line: line + 1, column: column + 1 });
    }
  }
  return { files, problems };
}
