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

/** Bibliographies, served for the way back from an entry to its citations. */
export const bibliographyLanguage = 'bibtex';

export const servedLanguages: readonly string[] = Object.keys(formats);

export function formatOf(document: TextDocument): DocumentFormat | undefined {
  return formats[document.languageId];
}
