/** Glossaries and tables of the user's as files: their text, and diagnostics for what is wrong in them. */

import * as vscode from 'vscode';
import { createLineIndex, message, t } from '../core';
import type { FileProblem, MessageTemplate } from '../core';
import { diagnosticSource, toRange, toSeverity } from './convert';
import { interfaceLocale } from './host';
import { decodeText } from './storedText';

const tooLarge: MessageTemplate = {
  en: 'This file has {size} MB, more than the {limit} MB up to which such files are read; nothing was read of it. Split it into smaller files.',
  'zh-cn': '此文件有 {size} MB，超过此类文件的读取上限 {limit} MB，未读取任何内容。请拆分为较小的文件。',
};

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

export interface OwnText {
  readonly text: string;
  /** The file was too large to be read. */
  readonly problems: readonly FileProblem[];
}

/** `undefined` where there is no such file. */
export async function readOwnFile(uri: vscode.Uri, limit: number): Promise<OwnText | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > limit) {
      const values = { size: megabytes(size), limit: megabytes(limit) };
      return {
        text: '',
        problems: [{ message: message(tooLarge, values), span: { start: 0, end: 0 }, severity: 'error' }],
      };
    }
    return { text: decodeText(await vscode.workspace.fs.readFile(uri)), problems: [] };
  } catch {
    return undefined;
  }
}

export function toDiagnostics(text: string, problems: readonly FileProblem[]): readonly vscode.Diagnostic[] {
  const lines = createLineIndex(text);
  return problems.map(({ message: told, span, severity }) => {
    const diagnostic = new vscode.Diagnostic(toRange(lines, span), t(interfaceLocale(), told), toSeverity(severity));
    diagnostic.source = diagnosticSource;
    return diagnostic;
  });
}
