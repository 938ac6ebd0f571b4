/**
 * Validates the argument of the founding paper (framework.yaml) against the glossary and returns it as plain data.
 * Runs while building, never in the product.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/));

const framework = v.strictObject({
  parts: v.pipe(
    v.array(
      v.strictObject({
        id,
        parent: v.optional(id),
        kind: v.picklist(['argument', 'logic', 'flow', 'layer', 'finding', 'channel', 'need']),
        section: filled,
        zh: filled,
        en: filled,
        says_zh: filled,
        says_en: filled,
        terms: v.pipe(v.array(id), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
});

export interface PackedPart {
  readonly id: string;
  readonly parent: string | undefined;
  readonly kind: string;
  readonly section: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly says: { readonly zh: string; readonly en: string };
  readonly terms: readonly string[];
}

/** An error names every part whose id, parent or terms do not fit. A parent stands before its parts. */
export function packFramework(source: string, termIds: ReadonlySet<string>): readonly PackedPart[] {
  const result = v.safeParse(framework, parse(source));
  if (!result.success) {
    const places = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'framework.yaml'}: ${issue.message}`);
    throw new Error(places.join('\n'));
  }
  const mistakes: string[] = [];
  const known = new Set<string>();
  for (const part of result.output.parts) {
    if (known.has(part.id)) mistakes.push(`Two parts have the id "${part.id}".`);
    if (part.parent === undefined ? known.size > 0 : !known.has(part.parent)) {
      mistakes.push(`The part "${part.id}" has no parent above it.`);
    }
    known.add(part.id);
    for (const term of part.terms) {
      if (!termIds.has(term)) mistakes.push(`The part "${part.id}" names "${term}", which is no term.`);
    }
  }
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return result.output.parts.map(({ id: partId, parent, kind, section, zh, en, says_zh, says_en, terms }) => ({
    id: partId,
    parent,
    kind,
    section,
    name: { zh, en },
    says: { zh: says_zh, en: says_en },
    terms,
  }));
}

/** Reads framework.yaml in `folder` and puts it into the packed glossary. */
export async function withFramework(folder: string, packedGlossary: string): Promise<string> {
  const glossary = JSON.parse(packedGlossary) as { readonly entries: readonly { readonly id: string }[] };
  const source = await readFile(join(folder, 'framework.yaml'), 'utf8');
  const parts = packFramework(source, new Set(glossary.entries.map((entry) => entry.id)));
  return JSON.stringify({ ...glossary, framework: parts });
}
