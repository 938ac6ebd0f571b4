/** What a hover shows: Markdown text for a range, with links that the host turns into commands. */

import type { Span } from '../base';

export interface Card {
  /** Source offsets of what the card speaks of. */
  readonly span: Span;
  readonly markdown: string;
}

/** Makes the address of a link that runs a command; the core knows no command's host. */
export type CommandLink = (command: CardCommand, argument: CardArgument) => string;

export type CardCommand =
  | 'openTerm'
  | 'insertGloss'
  | 'showChart'
  | 'applyFix'
  | 'openEntry'
  | 'copyReference'
  | 'findCitations'
  | 'addEntry'
  | 'lookUpCitation';

/** Plain data that survives a URI. */
export type CardArgument = Readonly<Record<string, string | number>>;

/** Text of an author or a data file, so that it cannot become markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** As `escapeMarkdown`, for pages that are read as they are written: only what would become markup is marked. */
export function escapePageText(text: string): string {
  return text
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, '$1\\$2')
    .replace(/\s*\n\s*/g, ' ');
}
