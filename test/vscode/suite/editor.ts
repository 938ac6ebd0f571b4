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

/** Shows an untitled document of that language, or a file of the workspace. */
export async function openDocument(
  source: { readonly language: string; readonly text: string } | { readonly file: string },
): Promise<vscode.TextDocument> {
  const document =
    'file' in source
      ? await openFile(workspaceUri(source.file))
      : await vscode.workspace.openTextDocument({ language: source.language, content: source.text });
  await vscode.window.showTextDocument(document, { preview: false });
  if ('text' in source) await ensureText(document, source.text);
  return document;
}

/** A file that was just reverted and closed is given once more as it was, until the editor has followed. */
async function openFile(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const stored = lines(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  const followed: vscode.Event<unknown> = (listener) =>
    vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(() => void listener(undefined)),
      vscode.workspace.onDidCloseTextDocument(() => void listener(undefined)),
    );
  return waitUntil(`${uri.path} as it is stored`, followed, async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    const isCurrent = document.isDirty || lines(document.getText()) === stored;
    return isCurrent && !document.isClosed ? document : undefined;
  });
}

const lines = (text: string): string => text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');

/** The editor gives the name of a closed untitled document to the next one, and on a loaded machine its text with it. */
async function ensureText(document: vscode.TextDocument, text: string): Promise<void> {
  if (document.getText() === text) return;
  const edit = new vscode.WorkspaceEdit();
  const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  edit.replace(document.uri, whole, text);
  await vscode.workspace.applyEdit(edit);
}

/** Closes every editor and drops what is not saved; closing them at once would ask what to do with it. */
export async function closeAllEditors(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0))
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
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

/**
 * Undoes what a test did to a file: whatever is not saved is dropped. On a loaded machine the workbench may hear
 * of the edit after the command, and finds nothing to revert; then the saved text is put back by an edit.
 */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await executeCommand('workbench.action.files.revert');
  if (document.isUntitled) return;
  await ensureText(document, new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri)));
}

export function executeCommand<T>(id: string, ...args: readonly unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(id, ...args);
}

/** Prints a figure beside the test results. */
export function measure(title: string, value: string): void {
  console.log(eventLine({ type: 'measure', title, value }));
}
