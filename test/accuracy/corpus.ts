/** The labelled texts of test/corpus/statistics as plain data; what they say of the program is measured elsewhere. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { DocumentFormat } from '../../src/core';
import { isKnownSeries } from './indicators';

const kinds = ['level', 'share', 'growth-rate', 'average-growth-rate', 'growth-multiple', 'change', 'rank'] as const;

const claimLabel = v.strictObject({
  text: v.string(),
  kind: v.picklist(kinds),
  indicator: v.nullable(v.pipe(v.string(), v.check(isKnownSeries, 'The catalogue has no such series.'))),
  year: v.nullable(v.number()),
  yearEnd: v.nullable(v.number()),
  value: v.number(),
  unit: v.string(),
  optional: v.optional(v.boolean(), false),
});

const oneOrMore = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((value): readonly string[] => (typeof value === 'string' ? [value] : value)),
);

const findingLabel = v.strictObject({
  rule: oneOrMore,
  text: oneOrMore,
  occurrence: v.optional(v.number(), 1),
  severity: v.optional(v.picklist(['error', 'warning', 'information'])),
});

const sentence = v.strictObject({
  text: v.string(),
  format: v.optional(v.picklist(['markdown', 'latex']), 'markdown'),
  clean: v.optional(v.boolean(), false),
  claims: v.optional(v.array(claimLabel), []),
  findings: v.optional(v.array(findingLabel), []),
});

const documentLabels = v.strictObject({ clean: v.boolean(), findings: v.array(findingLabel) });

export type ClaimLabel = Readonly<v.InferOutput<typeof claimLabel>>;
export type FindingLabel = Readonly<v.InferOutput<typeof findingLabel>>;

/** One labelled text. `claims` is absent for whole documents, whose claims are not labelled. */
export interface Item {
  /** File and number of the item in it, from 1. */
  readonly name: string;
  readonly text: string;
  readonly format: DocumentFormat;
  readonly clean: boolean;
  readonly claims: readonly ClaimLabel[] | undefined;
  readonly findings: readonly FindingLabel[];
}

const folder = join(__dirname, '../corpus/statistics');

function readSentences(file: string): readonly Item[] {
  const items = v.parse(v.array(sentence), parse(readFileSync(join(folder, file), 'utf8')));
  return items.map((item, index) => ({ ...item, name: `${file}:${index + 1}` }));
}

function readDocument(file: string): Item {
  const path = join(folder, 'documents', file);
  const labels = v.parse(documentLabels, parse(readFileSync(`${path}.yaml`, 'utf8')));
  const format = file.endsWith('.tex') ? 'latex' : 'markdown';
  return { name: file, text: readFileSync(path, 'utf8'), format, claims: undefined, ...labels };
}

/** Throws where a label file does not have the shape that README.md beside it describes. */
export function readCorpus(): readonly Item[] {
  const documents = readdirSync(join(folder, 'documents')).filter((file) => /\.(md|tex)$/.test(file));
  return [
    ...readSentences('sentences.zh.yaml'),
    ...readSentences('sentences.en.yaml'),
    ...documents.sort().map(readDocument),
  ];
}
