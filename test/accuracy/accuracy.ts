/** The whole measurement: every labelled text analyzed and compared with its labels. */

import { claimsResult } from '../../src/cli/commands/claims';
import type { ClaimResult } from '../../src/cli/commands/claims';
import { analyze } from '../support/core';
import type { Item } from './corpus';
import { readCorpus } from './corpus';
import { addReadings, measureReading } from './reading';
import type { ReadingNote, ReadingScores, Score } from './reading';
import { measureFindings, ruleName } from './verdicts';
import type { Expected, Reported } from './verdicts';

export interface RuleScores {
  readonly rule: string;
  /** Labelled findings that were reported, at any severity. */
  readonly recall: Score;
  /** Findings labelled as errors that were reported as errors. */
  readonly errorRecall: Score;
  /** Findings at error or warning that are labelled. */
  readonly precision: Score;
  /** Findings at error that are labelled and not labelled lower. */
  readonly errorPrecision: Score;
}

export interface Accuracy {
  readonly items: readonly Item[];
  readonly reading: ReadingScores;
  readonly readingNotes: readonly { readonly item: Item; readonly note: ReadingNote }[];
  readonly rules: readonly RuleScores[];
  readonly all: RuleScores;
  readonly expected: readonly Expected[];
  readonly reported: readonly Reported[];
  readonly clean: CleanProse;
}

/** What was said of texts in which nothing is wrong. */
export interface CleanProse {
  readonly characters: number;
  readonly errors: number;
  readonly warnings: number;
}

export async function measureAccuracy(): Promise<Accuracy> {
  const items = readCorpus();
  const readings: ReadingScores[] = [];
  const readingNotes: { readonly item: Item; readonly note: ReadingNote }[] = [];
  const expected: Expected[] = [];
  const reported: Reported[] = [];
  for (const item of items) {
    const analysis = await analyze(item.text, { format: item.format });
    const verdicts = measureFindings(item, analysis.findings);
    expected.push(...verdicts.expected);
    reported.push(...verdicts.reported);
    if (!item.claims) continue;
    const results = (claimsResult(analysis, item.name).claims ?? []) as readonly ClaimResult[];
    const read = results.map((claim, index) => ({ ...claim, span: analysis.claims[index]?.claim.span ?? noSpan }));
    const { scores, notes } = measureReading(item, read);
    readings.push(scores);
    readingNotes.push(...notes.map((note) => ({ item, note })));
  }
  const rules = [...new Set([...expected.flatMap(({ label }) => label.rule.slice(0, 1)), ...reported.map(nameOf)])];
  return {
    items,
    reading: addReadings(readings),
    readingNotes,
    rules: rules.sort().map((rule) => scoreRule(rule, expected, reported)),
    all: scoreRule(undefined, expected, reported),
    expected,
    reported,
    clean: measureClean(items, reported),
  };
}

const noSpan = { start: 0, end: 0 };

function nameOf({ finding }: Reported): string {
  return ruleName(finding);
}

/** A label that leaves the rule open counts for the one that was reported, else for the first it names. */
function ruleOf({ label, found }: Expected): string {
  return found ? ruleName(found) : (label.rule[0] ?? '');
}

function scoreRule(rule: string | undefined, expected: readonly Expected[], reported: readonly Reported[]): RuleScores {
  const wanted = expected.filter((one) => rule === undefined || ruleOf(one) === rule);
  const errors = wanted.filter(({ label }) => label.severity === 'error');
  const said = reported.filter((one) => rule === undefined || nameOf(one) === rule);
  const loud = said.filter(({ finding }) => finding.severity === 'error' || finding.severity === 'warning');
  const saidErrors = said.filter(({ finding }) => finding.severity === 'error');
  return {
    rule: rule ?? 'all rules',
    recall: { right: wanted.filter(({ found }) => found).length, all: wanted.length },
    errorRecall: { right: errors.filter(({ found }) => found?.severity === 'error').length, all: errors.length },
    precision: { right: loud.filter(({ fit }) => fit !== 'false').length, all: loud.length },
    errorPrecision: { right: saidErrors.filter(({ fit }) => fit === 'right').length, all: saidErrors.length },
  };
}

function measureClean(items: readonly Item[], reported: readonly Reported[]): CleanProse {
  const of = (severity: string): number =>
    reported.filter(({ item, finding }) => item.clean && finding.severity === severity).length;
  return {
    characters: items.filter(({ clean }) => clean).reduce((total, { text }) => total + text.length, 0),
    errors: of('error'),
    warnings: of('warning'),
  };
}
