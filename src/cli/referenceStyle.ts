/** The style of the references in a report: the one that the document names in its front matter, else GB/T 7714. */

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  bibliographyCandidates,
  type CslLocales,
  readCslStyle,
  type ProseDocument,
  type ReferenceStyle,
} from '../core';
import { decode } from './files';
import { type CommandProblem, problem, problemTexts, readProblem } from './problem';
import type { Surroundings } from './surroundings';

interface PackedStyles {
  readonly apa: string;
  readonly locales: CslLocales;
}

const usual: ReferenceStyle = { edition: '2025', system: 'numeric' };
const isApa = /(?:^|[/\\])apa(?:\.csl)?$/i;

function isFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() === true;
}

/** A style that cannot be used is named among the problems; nothing is fetched from the network. */
export async function referenceStyleOf(
  document: ProseDocument,
  documentPath: string,
  around: Surroundings,
): Promise<{ readonly style: ReferenceStyle; readonly problems: readonly CommandProblem[] }> {
  const reference = document.files.find(({ kind, path: name }) => kind === 'csl' && name.trim() !== '');
  if (!reference) return { style: usual, problems: [] };
  const folder = documentPath === '-' ? around.cwd : path.dirname(path.resolve(around.cwd, documentPath));
  const toSlashes = (name: string): string => name.replaceAll(path.sep, '/');
  try {
    const found = bibliographyCandidates(reference, toSlashes(folder), toSlashes(around.cwd)).find(isFile);
    const packed = JSON.parse(readFileSync(path.join(around.knowledge, 'csl.json'), 'utf8')) as PackedStyles;
    if (found === undefined && !isApa.test(reference.path))
      return { style: usual, problems: [problem(problemTexts.noStyle, {}, reference.path)] };
    const read = found === undefined ? { text: packed.apa } : decode(readFileSync(found), reference.path);
    if ('problem' in read) return { style: usual, problems: [read.problem] };
    const reading = readCslStyle(await around.loadCslProcessor(), read.text, packed.locales);
    return reading.kind === 'style'
      ? { style: { ...usual, csl: reading.style }, problems: [] }
      : { style: usual, problems: [problem(problemTexts.badStyle, { reason: reading.reason }, reference.path)] };
  } catch (error) {
    return { style: usual, problems: [readProblem(error, reference.path)] };
  }
}
