/** Packs all built-in knowledge in `folder` for the bundles: file name to text, each validated; a mistake in it fails the build. */

import { join } from 'node:path';
import { packBibliographyFile, packPinyinFile } from './packBibliography';
import { withFramework } from './packFramework';
import { packGlossaryFile } from './packGlossary';
import { packStatistics } from './packStatistics';
import { packStyles } from './packStyles';

export async function packKnowledge(folder: string): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['glossary.json', await withFramework(folder, await packGlossaryFile(folder))],
    ['bibliography.json', await packBibliographyFile(folder)],
    ['statistics.json', await packStatistics(join(folder, 'statistics'))],
    ['pinyin.json', await packPinyinFile(folder)],
    ['csl.json', await packStyles(join(folder, 'csl'))],
  ]);
}
