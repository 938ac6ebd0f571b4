/** Reads the tables of statistics that `--data` names; what is wrong in them is said with file and line, the rest is used. */

import { createLineIndex, type DataFile, readDataFile } from '../core';
import { readText } from './files';
import type { CommandProblem } from './problem';

export interface DataFiles {
  readonly files: readonly DataFile[];
  readonly problems: readonly CommandProblem[];
}

export async function readDataFiles(paths: readonly string[], cwd: string): Promise<DataFiles> {
  const files: DataFile[] = [];
  const problems: CommandProblem[] = [];
  for (const path of paths) {
    const read = await readText(path, cwd);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const file = readDataFile(read.text, path);
    const lines = createLineIndex(read.text);
    files.push(file);
    for (const { message, span } of file.problems) {
      const { line, column } = lines.positionAt(span.start);
      problems.push({ message, path, line: line + 1, column: column + 1 });
    }
  }
  return { files, problems };
}
