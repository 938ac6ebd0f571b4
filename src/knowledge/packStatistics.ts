/**
 * Validates the reference statistics (statistics/values/*.csv) and the catalogue that binds words to
 * series (statistics/catalogue/*.yaml), and packs both into one JSON text. Runs while building, never in the product.
 */

import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { expandNamePattern } from './namePattern';
import { publishedAt } from './vintageOrder';

const seriesSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/)),
  clears: v.optional(v.literal(true)),
  label_zh: v.optional(v.string()),
  label_en: v.optional(v.string()),
  unit: v.optional(v.string()),
});

const conceptSchema = v.strictObject({
  concept: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  kind: v.picklist(['level', 'share', 'growth-rate', 'rank', 'index', 'rate', 'list']),
  region: v.optional(v.picklist(['CHN', 'WLD'])),
  nominal: v.optional(v.literal(true)),
  currency: v.optional(v.picklist(['CNY', 'USD'])),
  shareOf: v.optional(v.strictObject({ part: v.string(), whole: v.string() })),
  growthOf: v.optional(v.string()),
  sumOf: v.optional(v.array(v.string())),
  members: v.optional(v.array(v.string())),
  zh: v.array(v.string()),
  en: v.array(v.string()),
  allowance: v.optional(v.union([v.number(), v.pipe(v.string(), v.regex(/^[\d.]+(?:%| points)$/))])),
  note_zh: v.optional(v.string()),
  note_en: v.optional(v.string()),
  series: v.optional(v.array(seriesSchema)),
});

type CatalogueConcept = v.InferOutput<typeof conceptSchema>;

const knownUnits =
  /^(?:%|(?:1e\d+ )?(?:USD|CNY|persons|vehicles|kWh|enterprises|km|pieces)|1e4|TWh|CNY\/USD|index(?: .+)?|applications|grants|rank|articles|per million persons)$/;

/** Headers of a values file, in order. */
const columns = ['year', 'value', 'publisher', 'dataset', 'vintage', 'confidence', 'retrieved_from'] as const;

export async function packStatistics(folder: string): Promise<string> {
  const concepts = await readCatalogue(join(folder, 'catalogue'));
  checkConcepts(concepts);
  const sources: string[][] = [];
  const sourceIndex = new Map<string, number>();
  const indexOf = (source: string[]): number => {
    const key = source.join('\u0000');
    const known = sourceIndex.get(key);
    if (known !== undefined) return known;
    sourceIndex.set(key, sources.length);
    return sources.push(source) - 1;
  };
  const files = (await readdir(join(folder, 'values'))).sort();
  const rowsBySeries = new Map<string, unknown[][]>();
  for (const file of files) {
    const rows = readCsv(await readFile(join(folder, 'values', file), 'utf8'));
    rowsBySeries.set(basename(file, '.csv'), packRows(file, rows, indexOf));
  }
  const series = concepts.flatMap((concept) =>
    (concept.series ?? []).flatMap((entry) => {
      if (entry.clears) {
        if (!rowsBySeries.has(entry.id)) throw new Error(`${concept.concept}: no values for ${entry.id}`);
        return [];
      }
      const values = rowsBySeries.get(entry.id);
      if (!values) throw new Error(`${concept.concept}: no values for ${entry.id}`);
      if (!entry.label_zh || !entry.label_en) throw new Error(`${entry.id}: a label is missing`);
      if (!entry.unit || !knownUnits.test(entry.unit)) throw new Error(`${entry.id}: unknown unit ${entry.unit}`);
      return [
        {
          id: entry.id,
          concept: concept.concept,
          labelZh: entry.label_zh,
          labelEn: entry.label_en,
          unit: entry.unit,
          region: concept.region ?? 'CHN',
          values,
        },
      ];
    }),
  );
  const homes = series.map((entry) => entry.id);
  if (new Set(homes).size !== homes.length) throw new Error('a series belongs to two concepts without "clears"');
  const homeless = [...rowsBySeries.keys()].filter((id) => !homes.includes(id));
  if (homeless.length > 0) throw new Error(`series without a concept: ${homeless.join(', ')}`);
  return JSON.stringify({ sources, concepts: concepts.map(packConcept), series });
}

async function readCatalogue(folder: string): Promise<readonly CatalogueConcept[]> {
  const files = (await readdir(folder)).sort();
  const lists = await Promise.all(
    files.map(async (file) => {
      const parsed = v.safeParse(v.array(conceptSchema), parse(await readFile(join(folder, file), 'utf8')));
      if (parsed.success) return parsed.output;
      const issue = parsed.issues[0];
      throw new Error(`${file}: ${issue.message} at ${v.getDotPath(issue) ?? 'the top'}`);
    }),
  );
  return lists.flat();
}

function checkConcepts(concepts: readonly CatalogueConcept[]): void {
  const ids = new Set<string>();
  for (const { concept } of concepts) {
    if (ids.has(concept)) throw new Error(`concept ${concept} stands twice`);
    ids.add(concept);
  }
  for (const { concept, kind, members, sumOf, growthOf, shareOf, allowance } of concepts) {
    const named = [...(members ?? []), ...(sumOf ?? []), growthOf, shareOf?.whole, shareOf?.part];
    const unknown = named.find((id) => id !== undefined && !ids.has(id));
    if (unknown !== undefined) throw new Error(`${concept}: no concept ${unknown}`);
    if (kind !== 'list' && allowance === undefined) throw new Error(`${concept}: no revision allowance`);
  }
}

function packConcept(concept: CatalogueConcept): unknown {
  const { concept: id, allowance, series, zh, en, note_zh: noteZh, note_en: noteEn, ...rest } = concept;
  return {
    id,
    ...rest,
    zh: [...new Set(zh.flatMap(expandNamePattern))],
    en: [...new Set(en.flatMap(expandNamePattern))],
    allowance: packAllowance(allowance ?? 0),
    ...(noteZh && noteEn ? { note: { zh: noteZh, en: noteEn } } : {}),
    series: (series ?? []).map((entry) => ({ id: entry.id, ...(entry.clears ? { clears: true } : {}) })),
  };
}

/** `7%` is a ratio of the value, `2.5 points` a difference in the unit of the series (percentage points). */
function packAllowance(allowance: number | string): { readonly ratio: number } | { readonly points: number } {
  const amount = Number.parseFloat(String(allowance));
  return String(allowance).endsWith('points') ? { points: amount } : { ratio: amount / 100 };
}

function packRows(
  file: string,
  rows: readonly (readonly string[])[],
  indexOf: (source: string[]) => number,
): unknown[][] {
  if (rows[0]?.join() !== columns.join()) throw new Error(`${file}: the columns must be ${columns.join(', ')}`);
  const seen = new Set<string>();
  return rows.slice(1).map((row, index) => {
    const [year = '', value = '', publisher = '', dataset = '', vintage = '', confidence = ''] = row;
    const place = `${file}:${index + 2}`;
    if (row.length !== columns.length) throw new Error(`${place}: ${row.length} cells instead of ${columns.length}`);
    if (!/^(?:19|20)\d\d$/.test(year)) throw new Error(`${place}: "${year}" is no year`);
    if (!/^-?\d+(?:\.\d+)?$/.test(value)) throw new Error(`${place}: "${value}" is no plain decimal number`);
    if (publisher === '' || vintage === '') throw new Error(`${place}: a value needs a publisher and a vintage`);
    if (confidence !== 'A' && confidence !== 'B') throw new Error(`${place}: confidence must be A or B`);
    const identity = [year, publisher, dataset, vintage].join('|');
    if (seen.has(identity)) throw new Error(`${place}: this year, vintage, publisher and data set stand twice`);
    seen.add(identity);
    const published = Math.round(publishedAt(Number(year), vintage) * 100) / 100;
    return [Number(year), value, indexOf([publisher, dataset, vintage]), published, confidence];
  });
}

/** RFC 4180 without line breaks inside cells, which the values files do not have. */
function readCsv(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const cells: string[] = [];
      const cell = /(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/y;
      for (let match = cell.exec(line); match; match = cell.exec(line)) {
        cells.push(match[1] !== undefined ? match[1].replaceAll('""', '"') : (match[2] ?? ''));
        if (match[3] === '') break;
      }
      return cells;
    });
}
