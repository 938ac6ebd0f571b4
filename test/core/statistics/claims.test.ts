/** What sentences are read to claim: indicator, year or span, value, kind; and where the reader must not bind. */

import assert from 'node:assert/strict';
import { analyze } from '../../support/core';

/** `level goods-exports 2023 33790.44亿美元`, one line a claim; `?` where no concept of the catalogue fits. */
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
    '2023年，我国货物出口总额为33790.44亿美元，进口总额为25569.4亿美元。',
    'level goods-exports 2023 33790.44亿美元',
    'level goods-imports 2023 25569.4亿美元',
  ],
  [
    '国内生产总值由1978年的3678.7亿元增加到2023年的1294271.7亿元。',
    'level gdp 1978 3678.7亿元',
    'level gdp 2023 1294271.7亿元',
  ],
  [
    '2012—2022年，全社会研发投入从1.03万亿元增加到3.09万亿元。',
    'level rd-spend 2012 1.03万亿元',
    'level rd-spend 2022 3.09万亿元',
  ],
  [
    '2020年、2021年和2022年，对外直接投资流量分别为1537.1亿美元、1788.2亿美元和1631.2亿美元。',
    'level odi-flow 2020 1537.1亿美元',
    'level odi-flow 2021 1788.2亿美元',
    'level odi-flow 2022 1631.2亿美元',
  ],
  [
    '2023年出口总额和进口总额分别为33790.44亿美元和25569.4亿美元。',
    'level goods-exports 2023 33790.44亿美元',
    'level goods-imports 2023 25569.4亿美元',
  ],
  [
    '1980年，第一、第二、第三产业增加值占国内生产总值的比重分别为29.6%、48.1%和22.3%。',
    'share share-primary 1980 29.6%',
    'share share-secondary 1980 48.1%',
    'share share-tertiary 1980 22.3%',
  ],
  [
    '2023年我国数字经济规模达53.9万亿元，占GDP比重为42.8%。',
    'level digital-economy 2023 53.9万亿元',
    'share digital-economy-share 2023 42.8%',
  ],
  ['2023年国内生产总值比上年增长5.2%。', 'growth-rate gdp 2023 5.2%'],
  [
    '2023年末城镇化率为66.16%，比2012年提高13.1个百分点。',
    'share urbanization 2023 66.16%',
    'change urbanization 2023 13.1个百分点',
  ],
  [
    '我国在全球创新指数中的排名由2012年的第34位升至2023年的第12位。',
    'rank gii-rank 2012 34位',
    'rank gii-rank 2023 12位',
  ],
  [
    '对外直接投资流量由2007年的265.06亿美元增至2023年的1772.87亿美元，存量由2008年的1839.70亿美元增至2023年的29553.99亿美元。',
    'level odi-flow 2007 265.06亿美元',
    'level odi-flow 2023 1772.87亿美元',
    'level odi-stock 2008 1839.70亿美元',
    'level odi-stock 2023 29553.99亿美元',
  ],
  [
    '2007年对外直接投资流量为265.06亿美元，到了2023年，这一数字增至1772.87亿美元。',
    'level odi-flow 2007 265.06亿美元',
    'level odi-flow 2023 1772.87亿美元',
  ],
  [
    "In 2023 China's total goods trade reached 5.94 trillion US dollars.",
    'level goods-trade-total 2023 5.94 trillion US dollars',
  ],
  // Narrowed, foreign and provincial figures are read and bound to no series.
  ['2023年，广东省进出口总额为8.3万亿元。', 'level ? 2023 8.3万亿元'],
  ['2023年我国对美国出口总额为5002.9亿美元。', 'level ? 2023 5002.9亿美元'],
  ['2023年，机电产品出口总额为19786亿美元。', 'level ? 2023 19786亿美元'],
  ['2022年，浙江推进数字化改革，数字经济增加值达到4.1万亿元。', 'level ? 2022 4.1万亿元'],
  ['2023年，美国国内生产总值为27.4万亿美元。', 'level ? 2023 27.4万亿美元'],
  ['2023年进出口总额中民营企业占22.36万亿元。', 'level ? 2023 22.36万亿元'],
  // Years of citations and reports are not the years of the matter.
  ['出口总额达到33790.44亿美元（金碚，2024）。', 'level goods-exports - 33790.44亿美元'],
  ['《2025年国务院政府工作报告》提出，国内生产总值达到134.9万亿元。', 'level gdp - 134.9万亿元'],
];

describe('claims', () => {
  for (const [text, ...expected] of cases) it(text, async () => assert.deepEqual(await told(text), expected));

  it('binds a multiple and a rate to the two levels of their own subject', async () => {
    const { claims } = await analyze(
      '1980年进出口总额为381.4亿美元，出口总额为181.2亿美元。2023年进出口总额为59359.85亿美元，出口总额为33790.44亿美元。其间，进出口总额增长了154.64倍，出口总额年均增长12.93%。',
    );
    const ends = claims.flatMap(({ claim }) =>
      claim.endpoints
        ? [[claim.endpoints.from.quantity.stated, claim.endpoints.to.quantity.stated, claim.endpoints.periods]]
        : [],
    );
    assert.deepEqual(ends, [
      [381.4, 59359.85, 43],
      [181.2, 33790.44, 43],
    ]);
  });

  it('does not bind a rate across a new subject', async () => {
    const { claims } = await analyze('研发人员由2012年的100万人增加到2022年的200万人，专利产出年均增长30%。');
    assert.equal(claims.at(-1)?.claim.endpoints, undefined);
  });

  it('carries the year of a heading', async () => {
    assert.deepEqual(await told('## 2023年对外贸易\n\n货物出口总额33790.44亿美元。'), [
      'level goods-exports 2023 33790.44亿美元',
    ]);
  });

  it('reads nothing in code, formulas, reference lists and quotations of others', async () => {
    assert.deepEqual(await told('`出口总额为5亿美元`\n\n> 2023年出口总额为5亿美元。\n'), []);
  });
});
