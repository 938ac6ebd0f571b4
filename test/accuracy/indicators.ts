/** Which reference series measure one thing, read from the catalogue, so that an indicator is compared by what it means. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface CatalogueConcept {
  readonly concept: string;
  readonly growthOf?: string;
  readonly series?: readonly { readonly id: string }[];
}

const catalogue = join(__dirname, '../../src/knowledge/statistics/catalogue');

const concepts = readdirSync(catalogue)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => parse(readFileSync(join(catalogue, file), 'utf8')) as readonly CatalogueConcept[]);

/** Concepts of each series; a series of growth rates counts as the concept whose growth it is. */
const conceptsOf = new Map<string, Set<string>>();
for (const { concept, growthOf, series } of concepts) {
  for (const { id } of series ?? []) {
    conceptsOf.set(id, new Set([...(conceptsOf.get(id) ?? []), growthOf ?? concept]));
  }
}

/** True where both name no series, or series of one concept (customs and WTO, dollars and yuan). */
export function sameIndicator(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return [...(conceptsOf.get(a) ?? [])].some((concept) => conceptsOf.get(b)?.has(concept));
}

export function isKnownSeries(id: string): boolean {
  return conceptsOf.has(id);
}
