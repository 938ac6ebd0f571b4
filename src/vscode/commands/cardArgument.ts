/** What a link of a card hands to its command: the document's address and plain values, checked before use. */

import * as vscode from 'vscode';

export interface CardCall {
  readonly uri: vscode.Uri | undefined;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
}

/** Links can be made by anyone who writes Markdown, so nothing in them is taken on trust. */
export function readCardArgument(args: readonly unknown[]): CardCall {
  const [first] = args;
  const values: Readonly<Record<string, unknown>> = typeof first === 'object' && first !== null ? { ...first } : {};
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const uri = text('uri');
  return {
    uri: uri === undefined ? vscode.window.activeTextEditor?.document.uri : vscode.Uri.parse(uri),
    text,
    number(name) {
      const value = values[name];
      return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
    },
  };
}
