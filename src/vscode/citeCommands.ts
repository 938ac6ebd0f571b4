/** Commands that cite in a manuscript beside the usual ones: those of the setting, and those that its other files define. */

import * as vscode from 'vscode';
import { namedCiteCommands, readCiteDefinitions } from '../core';
import type { CiteCommands, DocumentFormat } from '../core';
import type { LatexParts } from './latexParts';

export interface OwnCiteCommands extends vscode.Disposable {
  /** What the manuscript's own text defines is found by whoever reads it. */
  of(uri: vscode.Uri, format: DocumentFormat): Promise<CiteCommands>;
  readonly onDidChange: vscode.Event<void>;
}

export function createCiteCommands(parts: LatexParts): OwnCiteCommands {
  const changed = new vscode.EventEmitter<void>();
  /** What each part was found to define, as long as its text stays the same. */
  const known = new Map<string, { readonly text: string; readonly commands: CiteCommands }>();
  const definedIn = (file: string, text: string): CiteCommands => {
    const before = known.get(file);
    if (before?.text === text) return before.commands;
    const commands = readCiteDefinitions(text);
    known.set(file, { text, commands });
    return commands;
  };
  const of = async (uri: vscode.Uri, format: DocumentFormat): Promise<CiteCommands> => {
    const named = vscode.workspace.getConfiguration('nqpf', uri).get<readonly string[]>('citations.commands') ?? [];
    const others = format === 'latex' ? (await parts.of(uri)).filter((part) => part.uri.path !== uri.path) : [];
    const defined = others.flatMap((part) => [...definedIn(part.uri.toString(), part.text)]);
    return new Map([...namedCiteCommands(named), ...defined]);
  };
  const listening = vscode.Disposable.from(
    changed,
    parts.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('nqpf.citations.commands')) changed.fire();
    }),
  );
  return { of, onDidChange: changed.event, dispose: () => listening.dispose() };
}
