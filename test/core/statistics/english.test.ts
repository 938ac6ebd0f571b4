/** English sentences: years, wholes and ranks behind their figures, lists with "respectively", verbs that hold a number. */

import assert from 'node:assert/strict';
import { analyze } from '../../support/core';

async function told(text: string): Promise<readonly string[]> {
  const { claims, document } = await analyze(text);
  return claims.map(({ claim }) => {
    const years = [claim.year, claim.yearEnd].filter((year) => year !== undefined).join('-');
    const { start, end } = claim.span;
    return [claim.kind, claim.subject.concept?.id ?? '?', years || '-', document.source.slice(start, end)].join(' ');
  });
}

const cases: readonly (readonly [text: string, ...claims: string[]])[] = [
  [
    "In 2023, China's goods exports totaled 3.38 trillion US dollars, up from 18.1 billion in 1980.",
    'level goods-exports 2023 3.38 trillion US dollars',
    'level goods-exports 1980 18.1 billion',
  ],
  [
    'From 1980 to 2023, total goods trade grew from 38.14 billion dollars to 5.936 trillion dollars, an average annual growth rate of 12.5 percent.',
    'level goods-trade-total 1980 38.14 billion dollars',
    'level goods-trade-total 2023 5.936 trillion dollars',
    'average-growth-rate goods-trade-total 1980-2023 12.5 percent',
  ],
  [
    "China's R&D expenditure reached 3.34 trillion yuan in 2023, accounting for 2.65 percent of GDP.",
    'level rd-spend 2023 3.34 trillion yuan',
    'share rd-intensity 2023 2.65 percent',
  ],
  [
    'The primary, secondary and tertiary sectors accounted for 7.1 percent, 38.3 percent and 54.6 percent of GDP in 2023, respectively.',
    'share share-primary 2023 7.1 percent',
    'share share-secondary 2023 38.3 percent',
    'share share-tertiary 2023 54.6 percent',
  ],
  [
    'The urbanization rate rose from 17.92 percent in 1978 to 66.16 percent in 2023.',
    'share urbanization 1978 17.92 percent',
    'share urbanization 2023 66.16 percent',
  ],
  ['China ranked 12th in the Global Innovation Index in 2023.', 'rank gii-rank 2023 12th'],
  ['FDI inflows stood at USD 163.3 billion in 2023.', 'level fdi-utilized 2023 USD 163.3 billion'],
  ["China's GDP grew by 5.2 percent in 2023.", 'growth-rate gdp 2023 5.2 percent'],
  [
    'Invention patent applications climbed from 21,636 in 1995 to 1.678 million in 2023.',
    'level patent-applications-invention 1995 21,636',
    'level patent-applications-invention 2023 1.678 million',
  ],
  [
    "By the end of 2023, China's outward FDI stock had reached US$2.96 trillion.",
    'level odi-stock 2023 US$2.96 trillion',
  ],
  ['Exports of Vietnam reached 371 billion dollars in 2022.', 'level ? 2022 371 billion dollars'],
  ['Exports to the European Union amounted to 501 billion dollars in 2023.', 'level ? 2023 501 billion dollars'],
];

describe('claims in English', () => {
  for (const [text, ...expected] of cases) it(text, async () => assert.deepEqual(await told(text), expected));

  it('a multiple that can be read both ways is never called an error', async () => {
    const { findings } = await analyze(
      'In 2023, exports increased by 186.48 times from 18.12 billion dollars in 1980 to 3379.04 billion dollars.',
    );
    const [finding] = findings.filter(({ rule }) => rule === 'statistics/growth-multiple');
    assert.equal(finding?.severity, 'information');
  });

  it('doubled must fit the two values', async () => {
    const { findings } = await analyze(
      'The output of the plant doubled from 10 million tonnes in 2010 to 38 million tonnes in 2020.',
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['statistics/doubling'],
    );
  });
});
