/** The rules of citations, in the order in which they speak: those of a document, and those of a bibliography file. */

import { ambiguousAuthorYear } from './ambiguousAuthorYear';
import { authorYearMismatch } from './authorYearMismatch';
import { bibliographyNotFound } from './bibliographyNotFound';
import type { BibliographyRule, CitationRule } from './context';
import { duplicateEntry } from './duplicateEntry';
import { duplicateKey } from './duplicateKey';
import { etAlLanguage } from './etAlLanguage';
import { fullwidthSeparator } from './fullwidthSeparator';
import { hanKey } from './hanKey';
import { malformedEntry } from './malformedEntry';
import { missingField } from './missingField';
import { uncitedEntry } from './uncitedEntry';
import { undefinedKey } from './undefinedKey';
import { unresolvedAuthorYear } from './unresolvedAuthorYear';

export type {
  BibliographyContext,
  BibliographyLookup,
  BibliographyRule,
  CitationContext,
  CitationRule,
} from './context';

export const citationRules: readonly CitationRule[] = [
  undefinedKey,
  unresolvedAuthorYear,
  authorYearMismatch,
  ambiguousAuthorYear,
  bibliographyNotFound,
  fullwidthSeparator,
  hanKey,
  etAlLanguage,
];

/** Their examples are BibTeX files. */
export const bibliographyRules: readonly BibliographyRule[] = [
  malformedEntry,
  duplicateKey,
  duplicateEntry,
  missingField,
  uncitedEntry,
];
