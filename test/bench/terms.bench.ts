/**
 * Terms by the clock: the matcher over 1 MB of mixed prose beside what people would use instead (textlint with the
 * same forms, packages that search for many words at once), ten thousand terms of a user's own, and a card.
 */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AhoCorasick } from '@monyone/aho-corasick';
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import prh from 'textlint-rule-prh';
import { readProse } from '../../src/core';
import { completeEntry, createTermMatcher, findTermAt, findTerms } from '../../src/core/glossary';
import type { Glossary, TermMatcher } from '../../src/core/glossary';
import { loadCore } from '../support/core';
import { measured } from './measure';
import type { BenchRow } from './measure';

const root = path.join(__dirname, '../..');

/** Paragraphs in Chinese and English in turn, as papers with both have them. */
function mixedProse(bytes: number): readonly string[] {
  const folder = path.join(root, 'test/corpus/statistics/documents');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const texts = [path.join(root, 'media/sample/sample.md'), ...names.map((name) => path.join(folder, name))]
    .flatMap((file) => readProse(readFileSync(file, 'utf8'), 'markdown').blocks)
    .map(({ prose }) => prose.text);
  const turns = Math.ceil(bytes / Buffer.byteLength(texts.join('\n')));
  return Array.from({ length: turns }, () => texts).flat();
}

/** Names of four Han characters that no other term has, and English ones of three words. */
function manyTerms(count: number): Glossary {
  const syllables = ['pro', 'duct', 'qual', 'for', 'ce', 'tech', 'no', 'lo', 'gy', 'val', 'mar', 'ket', 'dus', 'try'];
  const word = (number: number): string =>
    [1, 14, 196].map((unit) => syllables[Math.floor(number / unit) % 14] ?? '').join('');
  const han = (number: number): string =>
    [1, 7, 49, 343].map((step) => String.fromCharCode(0x4e00 + ((number * 31 + step * 17) % 9000))).join('');
  const entries = Array.from({ length: count }, (_, index) =>
    completeEntry({
      id: `t${index}`,
      zh: han(index),
      en: `${word(index)} ${word(index * 7)} ${word(index * 11)} ${index}`,
      category: '',
      definition: { zh: '', en: '' },
    }),
  );
  return { title: { zh: '', en: '' }, categories: {}, entries };
}

const formsOf = (matcher: TermMatcher): readonly string[] => [
  ...new Set(matcher.all.forms.flat().map(({ spelling }) => spelling.toLowerCase())),
];

/** As an expression, because the rule cannot read a plain form with a hyphen. */
const expressionOf = (form: string): string => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function lint(kernel: TextlintKernel, text: string, forms: readonly string[]): Promise<unknown> {
  const rules = forms
    .map(
      (form) =>
        `  - expected: ${JSON.stringify(`〔${form}〕`)}\n    pattern: ${JSON.stringify(`/${expressionOf(form)}/`)}`,
    )
    .join('\n');
  return kernel.lintText(text, {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: textPlugin }],
    rules: [{ ruleId: 'prh', rule: prh, options: { ruleContents: [`version: 1\nrules:\n${rules}`] } }],
  });
}

/** Heap that `make` leaves behind, in MB; needs node's --expose-gc to be exact. */
function megabytesOf(make: () => unknown): { readonly megabytes: number; readonly kept: unknown } {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  globalThis.gc?.();
  return { megabytes: (process.memoryUsage().heapUsed - before) / 1e6, kept };
}

interface Hit {
  readonly begin: number;
  readonly end: number;
}

/** How many hits stay where the longest at each place is taken, as a reader takes them. */
function longestOf(hits: Hit[]): number {
  hits.sort((a, b) => a.begin - b.begin || b.end - a.end);
  let reach = 0;
  return hits.filter(({ begin, end }) => {
    const stays = begin >= reach;
    if (stays) reach = end;
    return stays;
  }).length;
}

/** Enough that the engine has settled on the code of each. */
const runs = 25;

const times = (row: BenchRow, other: BenchRow, what: string): BenchRow => ({
  ...row,
  ratio: `${(row.milliseconds / other.milliseconds).toFixed(1)} times ${what}`,
});

export async function bench(): Promise<readonly BenchRow[]> {
  const core = await loadCore();
  const paragraphs = mixedProse(1e6);
  const text = paragraphs.join('\n');
  const over = (count: (paragraph: string) => number) => (): number =>
    paragraphs.reduce((sum, paragraph) => sum + count(paragraph), 0);
  const matcher = createTermMatcher([core.glossary]);
  const forms = formsOf(matcher);
  const own = await measured(
    `${forms.length} built-in forms in 1 MB`,
    over((one) => findTerms(matcher, one).length),
    runs,
  );
  const fast = new FastAhoCorasick([...forms]);
  const plain = new AhoCorasick([...forms]);
  const fastRow = await measured(
    '@monyone/aho-corasick/fast',
    over((one) => longestOf(fast.matchInText(one.toLowerCase()))),
    runs,
  );
  const plainRow = await measured(
    '@monyone/aho-corasick',
    over((one) => longestOf(plain.matchInText(one.toLowerCase()))),
    runs,
  );
  const kernel = new TextlintKernel();
  const part = text.slice(0, Math.ceil(text.length / 10));
  const start = performance.now();
  await lint(kernel, part, forms);
  const linted = { name: 'textlint with textlint-rule-prh, a tenth of it', milliseconds: performance.now() - start };
  const tenthOfOwn = { ...own, milliseconds: own.milliseconds / 10 };

  const glossary = manyTerms(10_000);
  const many = await measured('a matcher of 10 000 terms more is built', () => createTermMatcher([glossary]).all, 5);
  const { megabytes, kept } = megabytesOf(() => createTermMatcher([glossary]));
  const large = createTermMatcher([glossary, core.glossary]);
  const largeRow = await measured(
    'those and the built-in forms in 1 MB',
    over((one) => findTerms(large, one).length),
    runs,
  );
  const places = Array.from({ length: 200 }, (_, index) => Math.floor((text.length * index) / 200));
  const card = await measured(
    'a term looked up at one of 200 places',
    () => places.map((place) => findTermAt(matcher, text, place)).length,
  );
  return [
    own,
    times(fastRow, own, 'ours'),
    times(plainRow, own, 'ours'),
    times(linted, tenthOfOwn, 'ours'),
    { ...many, ratio: `${megabytes.toFixed(0)} MB${kept === undefined ? '?' : ''}` },
    times(largeRow, own, 'the built-in forms'),
    { ...card, milliseconds: card.milliseconds / places.length },
  ];
}
