/** The published schema of glossary files offers exactly the fields that the reader takes. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { t } from '../../../src/core/base';
import { readGlossaryFile } from '../../../src/core/glossary';
import { builtInGlossary } from './builtInGlossary';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(
  readFileSync(new URL('../../../media/schemas/glossary.schema.json', import.meta.url), 'utf8'),
) as Schema;

function problemsOf(source: unknown): readonly string[] {
  return readGlossaryFile(JSON.stringify(source), 'a.yaml').problems.map(({ message }) => t('en', message));
}

/** Of `fields` those that the reader does not know. */
function unknownAmong(fields: readonly string[], around: (fields: object) => unknown): readonly string[] {
  return fields.filter((field) =>
    problemsOf(around({ [field]: [] })).some((problem) => problem.startsWith(`There is no field "${field}"`)),
  );
}

describe('the schema of glossary files', () => {
  const entry = schema.definitions?.['entry']?.properties ?? {};
  const form = entry['discouraged']?.items?.oneOf?.find(({ properties }) => properties)?.properties ?? {};
  const root = schema.oneOf?.find(({ properties }) => properties)?.properties ?? {};

  it('offers no field that the reader does not take', () => {
    assert.ok(Object.keys(entry).length > 10 && Object.keys(form).length > 4 && Object.keys(root).length > 4);
    assert.deepEqual(
      unknownAmong(Object.keys(entry), (fields) => [{ zh: '水网', ...fields }]),
      [],
    );
    assert.deepEqual(
      unknownAmong(Object.keys(form), (fields) => [{ zh: '水网', discouraged: [fields] }]),
      [],
    );
    assert.deepEqual(
      unknownAmong(Object.keys(root), (fields) => ({ terms: [], ...fields })),
      [],
    );
  });
  it('offers every field that the built-in glossary uses in its entries, but those that only its build needs', () => {
    const source = readFileSync(new URL('../../../src/knowledge/glossary.yaml', import.meta.url), 'utf8');
    const ownOnly = new Set(['in_paper', 'paper_counts', 'en_status', 'en_evidence', 'zh_evidence']);
    const used = new Set([...source.matchAll(/^(?:- | {2})([a-z_]+):/gm)].map((match) => match[1] ?? ''));
    const terms = source.slice(source.indexOf('\nterms:'));
    const missing = [...used].filter(
      (field) => terms.includes(`\n  ${field}:`) && !ownOnly.has(field) && !Object.hasOwn(entry, field),
    );
    assert.deepEqual(missing, []);
  });
  it('reads what the build reads with a YAML library, but forms of one character', () => {
    const source = readFileSync(new URL('../../../src/knowledge/glossary.yaml', import.meta.url), 'utf8');
    const { glossary } = readGlossaryFile(source, 'glossary.yaml');
    const long = (forms: readonly string[] | undefined) => forms?.filter((form) => [...form].length > 1);
    assert.equal(glossary.entries.length, 328);
    glossary.entries.forEach((read, index) => {
      const packed = builtInGlossary.entries[index];
      for (const key of ['id', 'en', 'enVariants', 'definition', 'whereDefined', 'related', 'note'] as const) {
        assert.deepEqual(read[key], packed?.[key], `${read.id}: ${key}`);
      }
      // Patterns are for the built-in glossary only.
      const plain = packed?.discouraged.map((form) =>
        Object.fromEntries(Object.entries(form).filter(([key]) => key !== 'otherReading')),
      );
      assert.deepEqual(read.discouraged, plain, read.id);
      assert.deepEqual(long(read.zhVariants), long(packed?.zhVariants), read.id);
      assert.deepEqual(long(read.covers.zh), long(packed?.covers.zh), read.id);
    });
  });
});
