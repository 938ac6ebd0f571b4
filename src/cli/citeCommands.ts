/** Commands that cite in a LaTeX document and that its other files define; its own are found by whoever reads it. */

import { type CiteCommands, type ProseDocument, readCiteDefinitions } from '../core';
import { latexParts } from './latexParts';

/** `documentPath` is `-` for standard input. */
export type CiteCommandsOf = (document: ProseDocument, documentPath: string) => CiteCommands;

/** A file is read for its definitions once for a run. */
export function createCiteCommands(cwd: string): CiteCommandsOf {
  const known = new Map<string, CiteCommands>();
  const definedIn = (file: string, source: string): CiteCommands => {
    const commands = known.get(file) ?? readCiteDefinitions(source);
    known.set(file, commands);
    return commands;
  };
  return (document, documentPath) => {
    if (document.format !== 'latex') return new Map();
    const others = [...latexParts(document, documentPath, cwd)].slice(1);
    return new Map(others.flatMap(([file, source]) => [...definedIn(file, source)]));
  };
}
