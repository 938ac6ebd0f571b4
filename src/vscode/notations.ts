/** Which notations of citations are served: by setting, and where it says `auto`, not where another extension serves them. */

import * as vscode from 'vscode';
import { withoutNotations } from '../core';
import type { CitationNotation, DocumentAnalysis } from '../core';

/** `assist`: hover, completion, definition, which others give as well; `check`: findings, which they do not. */
export type Service = 'assist' | 'check';

const settings = { latex: 'latex', pandoc: 'pandoc', 'author-year': 'authorYear', numeric: 'authorYear' } as const;

/** Extensions that give hover or completion for a notation in a language. */
const others: readonly {
  readonly id: string;
  readonly notation: CitationNotation;
  readonly languages: readonly string[];
}[] = [
  { id: 'James-Yu.latex-workshop', notation: 'latex', languages: ['latex', 'tex'] },
  { id: 'quarto.quarto', notation: 'pandoc', languages: ['quarto'] },
  { id: 'notZaki.pandocciter', notation: 'pandoc', languages: ['markdown', 'rmd', 'quarto'] },
];

function isServedElsewhere(notation: CitationNotation, language: string): boolean {
  return others.some(
    (other) =>
      other.notation === notation &&
      other.languages.includes(language) &&
      vscode.extensions.getExtension(other.id) !== undefined,
  );
}

export function servesNotation(
  notation: CitationNotation,
  service: Service,
  document: Pick<vscode.TextDocument, 'uri' | 'languageId'>,
): boolean {
  const setting = vscode.workspace
    .getConfiguration('nqpf', document.uri)
    .get<'on' | 'off' | 'auto'>(`citations.${settings[notation]}`);
  if (setting === 'on') return true;
  if (setting === 'off') return false;
  return service === 'check' || !isServedElsewhere(notation, document.languageId);
}

/** The analysis as far as its citations are served here. */
export function servedAnalysis(
  analysis: DocumentAnalysis,
  service: Service,
  document: Pick<vscode.TextDocument, 'uri' | 'languageId'>,
): DocumentAnalysis {
  return withoutNotations(analysis, (notation) => servesNotation(notation, service, document));
}
