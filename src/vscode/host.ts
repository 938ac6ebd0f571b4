/** What differs between the two extension hosts, and the language of the interface, which both tell alike. */

import * as vscode from 'vscode';
import { localeOf } from '../core';
import type { Locale, ReferenceStyle } from '../core';

export interface Host {
  readonly name: 'node' | 'web';
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** Opens the chart panel together with the first manuscript. */
  readonly showsChart: boolean;
}

export function interfaceLocale(): Locale {
  return localeOf(vscode.env.language);
}

/** The style in which references are shown: the edition of GB/T 7714 and numeric or author-year, as set for the resource. */
export function referenceStyle(uri: vscode.Uri): ReferenceStyle {
  const settings = vscode.workspace.getConfiguration('nqpf', uri.scheme === 'nqpf' ? undefined : uri);
  return {
    edition: settings.get<'2015' | '2025'>('citations.edition') ?? '2025',
    system: settings.get<'numeric' | 'author-year'>('citations.system') ?? 'numeric',
  };
}
