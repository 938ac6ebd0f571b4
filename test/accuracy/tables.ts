/** The measurement of the rules on tables and reported tests against the labelled set in test/corpus/tables. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Finding, Span } from '../../src/core';
import { analyze } from '../support/core';
import { readMarked } from '../support/markers';
import type { Score } from './reading';

const folder = join(__dirname, '../corpus/tables');
const format = v.picklist(['markdown', 'latex']);
const table = v.strictObject({
  name: v.string(),
  rule: v.optional(v.string(), 'significance-stars'),
  format,
  text: v.string(),
});
const faults = new Set(['one-tailed', 'inconsistent', 'decision']);
const verdicts = new Set([...faults, 'none', 'consistent', 'cut-off', 'zero', 'not-judged']);
const test = v.strictObject({
  /** One for each test in the string, joined by `+`. */
  verdict: v.pipe(
    v.string(),
    v.check((text) => text.split('+').every((one) => verdicts.has(one)), 'is no list of verdicts'),
  ),
  format,
  text: v.string(),
});

export type TableItem = Readonly<v.InferOutput<typeof table>>;
export type TestItem = Readonly<v.InferOutput<typeof test>>;

export interface TableScores {
  readonly rule: string;
  readonly tables: number;
  /** Marked cells that were reported by their rule, at any severity. */
  readonly recall: Score;
  /** Findings at error or warning, of any rule on statistics, that stand at a marked cell. */
  readonly precision: Score;
}

export interface TestScores {
  readonly strings: number;
  /** Strings with a test in them from which one was read. */
  readonly read: Score;
  /** Strings without one from which nothing was read. */
  readonly leftAlone: Score;
  readonly verdict: Score;
  /** Findings at error or warning whose label is no clean one. */
  readonly precision: Score;
}

export interface TableAccuracy {
  readonly tables: readonly TableScores[];
  readonly tests: TestScores;
  /** What went wrong, a line each. */
  readonly notes: readonly string[];
}

function read<Schema extends v.GenericSchema>(file: string, schema: Schema): readonly v.InferOutput<Schema>[] {
  return v.parse(v.array(schema), parse(readFileSync(join(folder, file), 'utf8')));
}

export const tableItems = (): readonly TableItem[] => [
  ...read('stars.yaml', table),
  ...read('variants.yaml', table),
  ...read('levels.yaml', table),
  ...read('arithmetic.yaml', table),
  ...read('layouts.yaml', table),
  ...read('figures.yaml', table),
  ...read('forms.yaml', table),
];
export const testItems = (): readonly TestItem[] => [...read('tests.yaml', test), ...read('reports.yaml', test)];

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const levels = /\/(?:reference-mismatch|wrong-year|unit-scale)$/;

function isOf({ rule }: Finding, label: string): boolean {
  return label === 'levels' ? levels.test(rule) : rule === `statistics/${label}`;
}

function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

export async function measureTables(): Promise<TableAccuracy> {
  const notes: string[] = [];
  const byRule = new Map<string, { tables: number; found: number; marked: number; right: number; loud: number }>();
  for (const item of tableItems()) {
    const { text, spans } = readMarked(item.text);
    const { findings } = await analyze(text, { format: item.format });
    const said = findings.filter(({ rule }) => rule.startsWith('statistics/'));
    const scores = byRule.get(item.rule) ?? { tables: 0, found: 0, marked: 0, right: 0, loud: 0 };
    byRule.set(item.rule, scores);
    scores.tables += 1;
    for (const span of spans) {
      scores.marked += 1;
      const isFound = said.some((one) => isOf(one, item.rule) && overlaps(one.span, span));
      if (isFound) scores.found += 1;
      else notes.push(`missed: ${item.name} ${text.slice(span.start, span.end)}`);
    }
    for (const one of said.filter(isLoud)) {
      scores.loud += 1;
      if (spans.some((span) => overlaps(span, one.span))) scores.right += 1;
      else notes.push(`false: ${item.name} ${one.rule} ${text.slice(one.span.start, one.span.end)}`);
    }
  }
  return {
    tables: [...byRule].map(([rule, { tables, found, marked, right, loud }]) => ({
      rule,
      tables,
      recall: { right: found, all: marked },
      precision: { right, all: loud },
    })),
    tests: await measureTests(notes),
    notes,
  };
}

async function measureTests(notes: string[]): Promise<TestScores> {
  const items = testItems();
  const counts = { read: 0, some: 0, alone: 0, none: 0, right: 0, loud: 0, fitting: 0 };
  for (const { verdict, format: written, text } of items) {
    const { tests, findings } = await analyze(text, { format: written });
    const told = tests.map((one) => one.verdict).join('+') || 'none';
    if (verdict === 'none') {
      counts.none += 1;
      if (tests.length === 0) counts.alone += 1;
    } else {
      counts.some += 1;
      if (tests.length > 0) counts.read += 1;
    }
    if (told === verdict) counts.right += 1;
    else notes.push(`${told} instead of ${verdict}: ${text}`);
    const loud = findings.filter((one) => one.rule === 'statistics/test-statistic' && isLoud(one)).length;
    counts.loud += loud;
    counts.fitting += Math.min(loud, verdict.split('+').filter((one) => faults.has(one)).length);
  }
  return {
    strings: items.length,
    read: { right: counts.read, all: counts.some },
    leftAlone: { right: counts.alone, all: counts.none },
    verdict: { right: counts.right, all: items.length },
    precision: { right: counts.fitting, all: counts.loud },
  };
}
