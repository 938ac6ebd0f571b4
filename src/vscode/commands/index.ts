/** The list of commands; one file a command, each also declared in the manifest, which a test compares. */

import * as vscode from 'vscode';
import { createDisposableStore } from '../util/dispose';
import { checkStatistics } from './checkStatistics';
import { addEntry } from './addEntry';
import { addTerm } from './addTerm';
import { applyFix } from './applyFix';
import type { Command, CommandServices } from './command';
import { checkWorkspace } from './checkWorkspace';
import { copyReference } from './copyReference';
import { explainBibliography } from './explainBibliography';
import { exportChart, insertChart } from './exportChart';
import { exportReport } from './exportReport';
import { explainNumber } from './explainNumber';
import { findCitations } from './findCitations';
import { ignoreReferenceLinks } from './ignoreReferenceLinks';
import { insertGloss } from './insertGloss';
import { insertOfficialFigure } from './insertOfficialFigure';
import { insertReferenceList } from './insertReferenceList';
import { lookUpCitation } from './lookUpCitation';
import { openEntry } from './openEntry';
import { openTerm } from './openTerm';
import { openSampleManuscript } from './openSampleManuscript';
import { searchGlossary, showAllTerms } from './searchGlossary';
import { showChart } from './showChart';

const commands: readonly Command[] = [
  openSampleManuscript,
  showChart,
  exportChart,
  insertChart,
  exportReport,
  checkStatistics,
  checkWorkspace,
  insertOfficialFigure,
  explainNumber,
  openTerm,
  addTerm,
  searchGlossary,
  showAllTerms,
  openEntry,
  insertGloss,
  copyReference,
  findCitations,
  lookUpCitation,
  insertReferenceList,
  explainBibliography,
  addEntry,
  applyFix,
  ignoreReferenceLinks,
];

export function registerCommands(services: CommandServices): vscode.Disposable {
  const parts = createDisposableStore();
  for (const command of commands) {
    parts.add(vscode.commands.registerCommand(command.id, (...args: unknown[]) => command.run(services, args)));
  }
  return parts;
}
