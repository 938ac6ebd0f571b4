/** The door of the text layer: sources in, prose with places out. */

import { readLatex } from './latex/readLatex';
import { readMarkdown } from './markdown/readMarkdown';
import type { CiteCommands, DocumentFormat, ProseDocument } from './prose';

export * from './characterSet';
export * from './characters';
export { isCiteCommand } from './citeKeyList';
export { namedCiteCommands, readCiteDefinitions } from './latex/citeDefinitions';
export { isPlainKey } from './markdown/citeKeys';
export * from './prose';
export { objectCharacter } from './proseBuilder';
export { readPlain } from './plain/readPlain';
export { createProseText, plainProse, type ProsePiece } from './proseMap';
export type { SourceCell, SourceTable } from './sourceTable';
export { splitSentences } from './sentences';
export { readYaml } from './yaml/readYaml';
export {
  fileProblem,
  type ReportProblem,
  type YamlList,
  type YamlMap,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
} from './yaml/yamlNode';

/**
 * Reads a document into blocks of prose. Never throws; what cannot be read is in `problems`. Citations,
 * formulas, code and pictures stand in the prose as one U+FFFC; marks of footnotes, labels and index entries
 * leave nothing; a line break that readers see is one line feed; `~` and `&nbsp;` are blanks. `citeCommands` are those
 * beside the usual ones that cite; what the document defines itself is found in it.
 */
export function readProse(
  source: string,
  format: DocumentFormat,
  citeCommands: CiteCommands = new Map(),
): ProseDocument {
  return format === 'markdown' ? readMarkdown(source, citeCommands) : readLatex(source, citeCommands);
}
