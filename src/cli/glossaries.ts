/** Reads the glossaries that `--glossary` names; what is wrong in them is said with file and line, the rest is used. */

import { createLineIndex, type Glossary, readGlossaryFile } from '../core';
import { readText } from './files';
import type { CommandProblem } from './problem';

export interface Glossaries {
  readonly glossaries: readonly Glossary[];
  readonly problems: readonly CommandProblem[];
}

export async function readGlossaries(paths: readonly string[], cwd: string): Promise<Glossaries> {
  const glossaries: Glossary[] = [];
  const problems: CommandProblem[] = [];
  for (const path of paths) {
    const read = await readText(path, cwd);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const file = readGlossaryFile(read.text, path);
    const lines = createLineIndex(read.text);
    glossaries.push(file.glossary);
    for (const { message, span } of file.problems) {
      const { line, column } = lines.positionAt(span.start);
      problems.push({ message, path, line: line + 1, column: column + 1 });
    }
  }
  return { glossaries, problems };
}
