/** A card by the clock: terms, citations and figures under the mouse in a document of 1 MB that was analyzed before. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hoverCard } from '../../src/core';
import { loadCore } from '../support/core';
import type { BenchRow } from './measure';

/** The sample manuscript again and again, without the front matter of the repetitions. */
function largeManuscript(bytes: number): string {
  const once = readFileSync(path.join(__dirname, '../../media/sample/sample.md'), 'utf8');
  const body = once.replace(/^---\n[\s\S]*?\n---\n/, '');
  return once + body.repeat(Math.ceil(bytes / Buffer.byteLength(body)));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

export async function bench(): Promise<readonly BenchRow[]> {
  const core = await loadCore();
  const source = largeManuscript(1e6);
  const analysis = core.analyze({
    source,
    format: 'markdown',
    library: core.createLibrary([]),
    lookups: [],
    rules: {},
  });
  const options = { locale: 'zh-cn', style: { edition: '2025', system: 'numeric' }, link: () => '' } as const;
  const timeOf = (name: string, spans: readonly { readonly start: number }[]): BenchRow => {
    const places = Array.from(
      { length: 300 },
      (_, index) => spans[Math.floor((index * spans.length) / 300)]?.start ?? 0,
    );
    const times = places.map((place) => {
      const start = performance.now();
      const card = hoverCard(analysis, place, core, options);
      if (!card) throw new Error(`There is no card at ${place}.`);
      return performance.now() - start;
    });
    return { name, milliseconds: median(times), ratio: `median of ${times.length}` };
  };
  const terms = analysis.terms.filter(({ match }) => match.hoverable && match.listed);
  return [
    timeOf(
      'the card of a term in 1 MB',
      terms.map(({ span }) => span),
    ),
    timeOf(
      'the card of a figure in 1 MB',
      analysis.claims.map(({ claim }) => claim.span),
    ),
    timeOf(
      'the card of a citation in 1 MB',
      analysis.citations.map(({ span }) => span),
    ),
  ];
}
