/**
 * Validates the built-in glossary (glossary.yaml) and returns it as compact JSON text for the bundles. Runs
 * while building, never in the product.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty());
const forms = v.array(filled);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));
const date = v.pipe(v.string(), v.isoDate());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A regular expression, without regard to case. */
const pattern = v.pipe(
  filled,
  v.check((source) => {
    try {
      return new RegExp(source, 'iu').source !== '';
    } catch {
      return false;
    }
  }, 'no regular expression'),
);

const term = v.strictObject({
  id,
  zh: filled,
  zh_variants: forms,
  en: filled,
  en_variants: forms,
  covers: v.optional(v.strictObject({ zh: v.optional(forms, []), en: v.optional(forms, []) })),
  discouraged: v.array(
    v.strictObject({
      form: filled,
      lang: v.picklist(['zh', 'en']),
      severity: v.picklist(['flag', 'context', 'style']),
      reason_zh: filled,
      reason: filled,
      case_sensitive: v.optional(v.boolean()),
      other_reading: v.optional(
        v.strictObject({ before: v.optional(pattern), after: v.optional(pattern), sentence: v.optional(pattern) }),
      ),
    }),
  ),
  loose_variants: v.optional(v.union([v.literal('all'), forms])),
  category: filled,
  def_zh: filled,
  def_en: filled,
  where_defined: filled,
  where_defined_en: filled,
  in_paper: v.boolean(),
  paper_counts: v.record(filled, count),
  en_status: v.picklist(['seen', 'seen-press-only', 'recalled', 'conventional']),
  en_evidence: v.optional(v.pipe(forms, v.minLength(1))),
  zh_evidence: v.optional(v.strictObject({ corpus: filled, first_date: date, days: count })),
  related: v.array(id),
  no_auto_hover: v.optional(forms),
  acronyms: v.optional(forms),
  note: v.optional(filled),
});

function variantsOf(one: {
  readonly zh_variants: readonly string[];
  readonly en_variants: readonly string[];
}): readonly string[] {
  return [...one.zh_variants, ...one.en_variants];
}

const glossary = v.pipe(
  v.strictObject({
    schema_version: v.literal(1),
    title_zh: filled,
    title_en: filled,
    compiled: date,
    term_count: count,
    categories: v.record(v.string(), filled),
    categories_en: v.record(v.string(), filled),
    terms: v.array(term),
  }),
  v.check(({ terms, term_count }) => terms.length === term_count, 'term_count differs from the number of terms.'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { terms, categories, categories_en } = dataset.value;
    if (Object.keys(categories).join() !== Object.keys(categories_en).join()) {
      addIssue({ message: 'categories and categories_en name different categories.' });
    }
    const ids = new Set<string>();
    for (const one of terms) {
      if (ids.has(one.id)) addIssue({ message: `Two terms have the id "${one.id}".` });
      ids.add(one.id);
    }
    for (const one of terms) {
      const loose = one.loose_variants ?? [];
      const unknown = loose === 'all' ? [] : loose.filter((form) => !variantsOf(one).includes(form));
      for (const form of unknown) addIssue({ message: `The term "${one.id}" has no variant "${form}".` });
      if (!Object.hasOwn(categories, one.category)) {
        addIssue({ message: `The term "${one.id}" has the unknown category "${one.category}".` });
      }
      for (const other of one.related) {
        if (!ids.has(other)) addIssue({ message: `The term "${one.id}" is related to "${other}", which is no term.` });
      }
    }
  }),
);

/** What is empty is left out of the packed text; the reader fills it in. */
function unlessEmpty<Value extends readonly unknown[]>(value: Value | undefined): Value | undefined {
  return value === undefined || value.length === 0 ? undefined : value;
}

/** The glossary as compact JSON; an error names every term and field that does not fit. */
export function packGlossary(source: string): string {
  const result = v.safeParse(glossary, parse(source));
  if (!result.success) {
    const places = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'glossary.yaml'}: ${issue.message}`);
    throw new Error(places.join('\n'));
  }
  const { title_zh, title_en, categories_en, terms } = result.output;
  const categories = Object.fromEntries(
    Object.entries(result.output.categories).map(([key, zh]) => [key, { zh, en: categories_en[key] ?? key }]),
  );
  const entries = terms.map((one) => ({
    id: one.id,
    zh: one.zh,
    en: one.en,
    zhVariants: unlessEmpty(one.zh_variants),
    enVariants: unlessEmpty(one.en_variants),
    looseVariants: unlessEmpty(one.loose_variants === 'all' ? variantsOf(one) : one.loose_variants),
    covers: one.covers,
    discouraged: unlessEmpty(
      one.discouraged.map(({ form, lang, severity, reason, reason_zh, case_sensitive, other_reading }) => ({
        form,
        language: lang,
        severity,
        reason,
        reasonZh: reason_zh,
        caseSensitive: case_sensitive ?? false,
        otherReading: other_reading,
      })),
    ),
    category: one.category,
    definition: { zh: one.def_zh, en: one.def_en },
    whereDefined: { zh: one.where_defined, en: one.where_defined_en },
    enStatus: one.en_status,
    enEvidence: unlessEmpty(one.en_evidence),
    zhEvidence:
      one.zh_evidence === undefined
        ? undefined
        : { corpus: one.zh_evidence.corpus, firstDate: one.zh_evidence.first_date, days: one.zh_evidence.days },
    related: unlessEmpty(one.related),
    noAutoHover: unlessEmpty(one.no_auto_hover),
    acronyms: unlessEmpty(one.acronyms),
    note: one.note,
  }));
  return JSON.stringify({ title: { zh: title_zh, en: title_en }, categories, entries });
}

/** Reads glossary.yaml in `folder` and packs it. */
export async function packGlossaryFile(folder: string): Promise<string> {
  return packGlossary(await readFile(join(folder, 'glossary.yaml'), 'utf8'));
}
