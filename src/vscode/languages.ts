/** The editor languages that are served, and the format in which each is read. */

import type { TextDocument } from 'vscode';
import type { DocumentFormat } from '../core';

const formats: Readonly<Record<string, DocumentFormat>> = {
  markdown: 'markdown',
  quarto: 'markdown',
  rmd: 'markdown',
  latex: 'latex',
  tex: 'latex',
};

/** Addresses of the pages of built-in knowledge. */
export const pageScheme = 'nqpf';

/** Bibliographies, served for the way back from an entry to its citations. */
export const bibliographyLanguage = 'bibtex';

export const servedLanguages: readonly string[] = Object.keys(formats);

/** `undefined` for languages that are not served, and for the pages of built-in knowledge, which nobody wrote here. */
export function formatOf(document: TextDocument): DocumentFormat | undefined {
  return document.uri.scheme === pageScheme ? undefined : formats[document.languageId];
}
