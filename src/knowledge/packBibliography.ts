/**
 * Validates the built-in bibliography (bibliography.json) and returns it as compact JSON text for the
 * bundles. Runs while building, never in the product.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const filled = v.pipe(v.string(), v.nonEmpty());
const name = v.union([
  v.strictObject({ family: filled, given: filled, 'non-dropping-particle': v.optional(filled) }),
  v.strictObject({ literal: filled }),
]);
const year = v.pipe(v.number(), v.integer(), v.minValue(1500), v.maxValue(2100));
const date = v.strictObject({
  'date-parts': v.tuple([
    v.union([
      v.tuple([year]),
      v.tuple([year, v.pipe(v.number(), v.minValue(1), v.maxValue(12))]),
      v.tuple([
        year,
        v.pipe(v.number(), v.minValue(1), v.maxValue(12)),
        v.pipe(v.number(), v.minValue(1), v.maxValue(31)),
      ]),
    ]),
  ]),
});

const verification = v.looseObject({
  level: v.picklist(['record', 'cited', 'partial', 'author-year']),
  meaning: filled,
  evidence: v.pipe(v.array(filled), v.minLength(1)),
  not_verified: v.optional(v.array(filled)),
});

/** One work in CSL-JSON; a field that was not seen is absent, never empty. */
const work = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  type: v.picklist([
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'book',
    'chapter',
    'document',
    'report',
    'speech',
    'thesis',
    'webpage',
  ]),
  title: v.optional(filled),
  'original-title': v.optional(filled),
  author: v.optional(v.pipe(v.array(name), v.minLength(1))),
  editor: v.optional(v.pipe(v.array(name), v.minLength(1))),
  issued: v.optional(date),
  language: v.picklist(['zh-CN', 'en-US', 'en-GB']),
  'container-title': v.optional(filled),
  volume: v.optional(filled),
  issue: v.optional(filled),
  page: v.optional(filled),
  number: v.optional(filled),
  edition: v.optional(filled),
  publisher: v.optional(filled),
  'publisher-place': v.optional(filled),
  genre: v.optional(filled),
  status: v.optional(filled),
  DOI: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/))),
  URL: v.optional(v.pipe(v.string(), v.url())),
  ISSN: v.optional(filled),
  note: v.optional(filled),
  custom: v.looseObject({ group: filled, verification, authors_incomplete: v.optional(v.boolean()) }),
});

const bibliography = v.pipe(
  v.array(work),
  v.check((works) => new Set(works.map((one) => one.id)).size === works.length, 'Two works have the same id.'),
);

/** The works as compact JSON; an error names the work and the field that does not fit. */
export function packBibliography(source: string): string {
  const result = v.safeParse(bibliography, JSON.parse(source));
  if (!result.success) {
    const places = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'bibliography.json'}: ${issue.message}`);
    throw new Error(places.join('\n'));
  }
  // `note` repeats in one sentence what `custom.verification` says in parts.
  return JSON.stringify(result.output.map(({ note: _note, ...rest }) => rest));
}

/** Reads bibliography.json in `folder` and packs it. */
export async function packBibliographyFile(folder: string): Promise<string> {
  return packBibliography(await readFile(join(folder, 'bibliography.json'), 'utf8'));
}

/** The readings of characters, which stand in a text file of their own, as a JSON string. */
export async function packPinyinFile(folder: string): Promise<string> {
  return JSON.stringify(await readFile(join(folder, 'pinyin.txt'), 'utf8'));
}
