/** Links in cards: which command each runs, and how its argument is written into the address. */

import type { Uri } from 'vscode';
import type { CardCommand, CommandLink } from '../core';

const commandIds: Readonly<Record<CardCommand, string>> = {
  openTerm: 'nqpf.openTerm',
  insertGloss: 'nqpf.insertGloss',
  showChart: 'nqpf.showChart',
  applyFix: 'nqpf.applyFix',
  openEntry: 'nqpf.openEntry',
  copyReference: 'nqpf.copyReference',
  findCitations: 'nqpf.findCitations',
  addEntry: 'nqpf.addEntry',
  lookUpCitation: 'nqpf.lookUpCitation',
};

export const cardCommandIds: readonly string[] = Object.values(commandIds);

/** Each link carries the document's address beside its own argument. */
export function commandLink(uri: Uri): CommandLink {
  return (command, argument) => {
    const args = [{ ...argument, uri: uri.toString() }];
    return `command:${commandIds[command]}?${encodeURIComponent(JSON.stringify(args))}`;
  };
}
