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
      ? await vscode.workspace.openTextDocument(workspaceUri(source.file))
      : await vscode.workspace.openTextDocument({ language: source.language, content: source.text });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

export async function closeAllEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
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

/** The Markdown of every hover at the place, one under another; empty where there is none. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

export function executeCommand<T>(id: string, ...args: readonly unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(id, ...args);
}

/** Prints a figure beside the test results. */
export function measure(title: string, value: string): void {
  console.log(eventLine({ type: 'measure', title, value }));
}
