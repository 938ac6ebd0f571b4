/** What tests do to an editor and how they wait for its answers: always for an event, with a deadline. */

import * as vscode from 'vscode';
import { eventLine } from '../support/events';

const deadline = 50_000;

export const extensionId = 'nqpf-companion.nqpf-companion';

/** Resolves as soon as `read` gives a value; asks again whenever `changed` fires. */
export function waitUntil<T>(
  what: string,
  changed: vscode.Event<unknown>,
  read: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscription = changed(() => void look());
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`Nothing came within ${deadline / 1000} s: ${what}.`));
    }, deadline);
    const look = async (): Promise<void> => {
      const value = await read();
      if (value === undefined) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(value);
    };
    look().catch(reject);
  });
}

export function workspaceUri(file: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The host opened no folder.');
  return vscode.Uri.joinPath(folder.uri, file);
}

/** Folders that tests wrote into the workspace, to be taken away again. */
let written: readonly string[] = [];
let folders = 0;

/** Writes a file by its path from the workspace. */
export async function writeFile(file: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(workspaceUri(file), new TextEncoder().encode(text));
}

/** A folder's name that no test has had: what is changed in it is seen by no other test, and nothing has to be put back. */
function ownFolder(): string {
  folders += 1;
  const name = `own-${folders}`;
  written = [...written, name];
  return name;
}

/** Copies fixtures of the workspace, files or folders, into a folder of their own and gives its name. */
export async function copyOf(...names: readonly string[]): Promise<string> {
  const folder = ownFolder();
  for (const name of names) await vscode.workspace.fs.copy(workspaceUri(name), workspaceUri(`${folder}/${name}`));
  return folder;
}

/** Writes files by their names into a folder of their own and gives its name. */
export async function writtenFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = ownFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(`${folder}/${name}`, text);
  return folder;
}

const extensions: Readonly<Record<string, string>> = { markdown: 'md', latex: 'tex' };

/** Shows a new document of that language, or a file of the workspace. */
export async function openDocument(
  source: { readonly language: string; readonly text: string } | { readonly file: string },
): Promise<vscode.TextDocument> {
  const file = 'file' in source ? source.file : await newFile(source.language, source.text);
  const document = await vscode.workspace.openTextDocument(workspaceUri(file));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function newFile(language: string, text: string): Promise<string> {
  const name = `paper.${extensions[language] ?? language}`;
  return `${await writtenFolder({ [name]: text })}/${name}`;
}

/** Closes every editor and drops what is not saved (closing them at once would ask what to do with it), and what tests wrote. */
export async function closeAllEditors(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0))
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const old = written;
  written = [];
  for (const name of old) await vscode.workspace.fs.delete(workspaceUri(name), { recursive: true });
}

/** The diagnostics of the document, as soon as `predicate` accepts them. */
export function waitForDiagnostics(
  uri: vscode.Uri,
  predicate: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return waitUntil(`diagnostics of ${uri.path}`, vscode.languages.onDidChangeDiagnostics, () => {
    const diagnostics = vscode.languages.getDiagnostics(uri);
    return predicate(diagnostics) ? diagnostics : undefined;
  });
}

/** The position of the first `word` of the document, `into` code units behind its start. */
export function positionOf(document: vscode.TextDocument, word: string, into = 1): vscode.Position {
  const offset = document.getText().indexOf(word);
  if (offset < 0) throw new Error(`The document has no ${word}.`);
  return document.positionAt(offset + into);
}

/** The text of the first `word` from its start to its end, as a range. */
export function rangeOf(document: vscode.TextDocument, word: string): vscode.Range {
  return new vscode.Range(positionOf(document, word, 0), positionOf(document, word, word.length));
}

export interface HoverCard {
  readonly markdown: string;
  /** The text of the document that the card speaks of. */
  readonly about: string;
}

/** The cards of all hovers at the place, one for each hover. */
export async function hoverCards(document: vscode.TextDocument, position: vscode.Position): Promise<HoverCard[]> {
  const hovers = await executeCommand<readonly vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.map((hover) => ({
    markdown: hover.contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n\n'),
    about: hover.range ? document.getText(hover.range) : '',
  }));
}

/** The only card at the first `word`, `into` code units behind its start. */
export async function hoverCard(document: vscode.TextDocument, word: string, into = 1): Promise<HoverCard> {
  const cards = await hoverCards(document, positionOf(document, word, into));
  const [card] = cards;
  if (!card || cards.length > 1) throw new Error(`There are ${cards.length} cards at ${word}.`);
  return card;
}

/** Where "Go to Definition" leads from the first `word`. */
export function definitionsOf(document: vscode.TextDocument, word: string): Thenable<readonly vscode.LocationLink[]> {
  return executeCommand('vscode.executeDefinitionProvider', document.uri, positionOf(document, word));
}

/** The quick fixes that are offered at the diagnostic. */
export function quickFixes(uri: vscode.Uri, diagnostic: vscode.Diagnostic): Thenable<readonly vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return executeCommand('vscode.executeCodeActionProvider', uri, diagnostic.range, kind);
}

/** Chooses the quick fix, as a person does who clicks on it. */
export async function choose(action: vscode.CodeAction): Promise<void> {
  if (!action.edit) throw new Error(`${action.title} changes nothing.`);
  if (!(await vscode.workspace.applyEdit(action.edit))) throw new Error(`${action.title} was refused.`);
}

export async function replaceText(document: vscode.TextDocument, word: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, word), by);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was refused.');
}

/** Drops what is not saved of a document. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await executeCommand('workbench.action.files.revert');
}

export function executeCommand<T>(id: string, ...args: readonly unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(id, ...args);
}

/** Prints a figure beside the test results. */
export function measure(title: string, value: string): void {
  console.log(eventLine({ type: 'measure', title, value }));
}
