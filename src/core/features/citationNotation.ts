/** In which notation a document cites, and with which commands and brackets: what is put in follows what is there. */

import type { Span } from '../base';
import type { Brackets, CitationMention } from '../citations';
import type { ProseDocument } from '../text';
import type { CitingDocument } from './citing';

export type WritableNotation = 'latex' | 'pandoc' | 'author-year';

/** The notation used most; without citations keys where the document has a bibliography, prose where it has none. */
export function notationOf({ document, citations, library }: CitingDocument): WritableNotation {
  const keyed: WritableNotation = document.format === 'latex' ? 'latex' : 'pandoc';
  const prose = citations.filter(({ notation }) => notation === 'author-year').length;
  const byKey = citations.filter(({ style }) => style === 'key').length;
  if (prose === 0 && byKey === 0) return library.hasOwn || document.format === 'latex' ? keyed : 'author-year';
  return byKey >= prose ? keyed : 'author-year';
}

export interface CiteCommands {
  /** For a citation in brackets. */
  readonly parenthetical: string;
  /** For authors as part of the sentence; `undefined` where the document knows no such command. */
  readonly narrative: string | undefined;
}

const narrativeCommands = ['citet', 'textcite', 'Citet', 'Textcite'];
const parentheticalCommands = ['citep', 'parencite', 'autocite', 'cite', 'upcite', 'supercite', 'footcite', 'Citep'];

export function isNarrativeCommand(command: string): boolean {
  return narrativeCommands.includes(command);
}

export function isParentheticalCommand(command: string): boolean {
  return parentheticalCommands.includes(command);
}

/** The commands that the document uses, else those of the package that it loads, else `\cite`. */
export function citeCommands(document: ProseDocument): CiteCommands {
  const used = (among: readonly string[]): string | undefined => {
    const counts = new Map<string, number>();
    for (const { command } of document.cites) {
      if (among.includes(command)) counts.set(command, (counts.get(command) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  const head = document.source.slice(0, 20_000);
  const loads = (name: string): boolean =>
    new RegExp(`^[^%\\n]*\\\\usepackage\\s*(?:\\[[^\\]]{0,500}\\]\\s*)?\\{[^{}\\n]*\\b${name}\\b`, 'm').test(head);
  const [byPackage, narrativeByPackage] = loads('biblatex')
    ? ['parencite', 'textcite']
    : loads('natbib') || loads('gbt7714')
      ? ['citep', 'citet']
      : ['cite', undefined];
  const parenthetical = used(parentheticalCommands) ?? byPackage;
  const narrative =
    used(narrativeCommands) ??
    (parenthetical === 'citep' ? 'citet' : parenthetical === 'parencite' ? 'textcite' : narrativeByPackage);
  return { parenthetical, narrative };
}

const wide = /[\p{Script=Han}，。；：！？、（）《》“”]/u;

/** Full-width brackets beside Chinese, half-width ones beside other text; in doubt as in the rest of the document. */
export function bracketsAt(source: string, place: Span): Brackets {
  const before = source.slice(Math.max(0, place.start - 40), place.start).replace(/\s+$/, '');
  const after = source.slice(place.end, place.end + 40).replace(/^\s+/, '');
  const sign =
    /[\p{L}，。；：！？、]/u.exec([...before].reverse().join(''))?.[0] ?? /[\p{L}，。；：]/u.exec(after)?.[0];
  if (sign !== undefined) return wide.test(sign) ? 'full' : 'half';
  return wide.test(source.slice(0, 2000)) ? 'full' : 'half';
}

/** The works of one citation, in order. */
export function clusterOf(document: CitingDocument, mention: CitationMention): readonly CitationMention[] {
  return document.citations.filter(
    ({ cluster, notation }) =>
      notation === mention.notation && cluster.start === mention.cluster.start && cluster.end === mention.cluster.end,
  );
}
