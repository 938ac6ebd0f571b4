/** What differs between the two extension hosts, and the language of the interface, which both tell alike. */

import * as vscode from 'vscode';
import { localeOf } from '../core';
import type { Locale } from '../core';

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
