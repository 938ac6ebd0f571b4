/** Reads a user's glossary, YAML or LaTeX by the ending of its name, into entries and the problems of the file. */

import type { FileProblem } from '../../base';
import type { Glossary } from '../glossary';
import { readLatexGlossary } from './latexGlossary';
import { fileProblem } from '../../text';
import { readYamlGlossary } from './yamlGlossary';

export interface GlossaryFile {
  readonly glossary: Glossary;
  readonly problems: readonly FileProblem[];
}

const tooLarge = {
  en: 'This file is larger than {most} million characters; what stands behind is not read.',
  'zh-cn': '此文件超过 {most} 百万字符，其后的内容未读取。',
};
/** Ten thousand terms with definitions have room in this. */
const mostUnits = 4_000_000;
const mostProblems = 200;

/** Never throws; `fileName` is what entries name as their source. */
export function readGlossaryFile(source: string, fileName: string): GlossaryFile {
  const problems: FileProblem[] = [];
  const report = (problem: FileProblem): void => {
    if (problems.length < mostProblems) problems.push(problem);
  };
  const isTooLarge = source.length > mostUnits;
  const cut = isTooLarge ? source.slice(0, source.lastIndexOf('\n', mostUnits)) : source;
  if (isTooLarge) {
    report(fileProblem(tooLarge, { start: cut.length, end: cut.length }, { most: mostUnits / 1_000_000 }));
  }
  const isLatex = /\.(?:tex|ltx|sty|cls)$/i.test(fileName);
  const glossary = isLatex ? readLatexGlossary(cut, fileName, report) : readYamlGlossary(cut, fileName, report);
  return { glossary, problems };
}
