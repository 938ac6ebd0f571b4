/** What the rules of bibliography files say of one file, given the manuscripts that use it. */

import { runRules } from '../base';
import type { Finding, RuleSettings } from '../base';
import { bibliographyRules } from '../citations';
import type { LibraryEntry, LibrarySource } from '../citations';
import { citationCounts } from './citing';
import type { CitingDocument } from './citing';

/** The last answer for each file: a manuscript that is being written asks again at each pause, a library is long. */
const answers = new WeakMap<
  readonly LibraryEntry[],
  { readonly question: string; readonly findings: readonly Finding[] }
>();

/**
 * Findings with offsets in the file. Rules that ask what is cited look at the manuscripts that use the file; where
 * there is none, or one cites everything, they do without.
 */
export function bibliographyFindings(
  source: LibrarySource,
  documents: readonly CitingDocument[],
  rules: RuleSettings,
): readonly Finding[] {
  const using = documents.filter(({ library }) => library.sources.some(({ file }) => file === source.file));
  const isAllCited = using.length === 0 || using.some(({ document }) => document.citesAll);
  const citedKeys = isAllCited ? undefined : new Set(citationCounts(source, using).keys());
  const question = JSON.stringify([rules, citedKeys && [...citedKeys].sort()]);
  const known = answers.get(source.entries);
  if (known?.question === question) return known.findings;
  const findings = runRules(bibliographyRules, { source, citedKeys }, rules);
  answers.set(source.entries, { question, findings });
  return findings;
}
