/** Numbers with units in prose: value, unit, precision, hedge and exact place, in both languages. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findYears, readQuantities } from '../../../src/core/statistics/quantities';

/** `381.4亿美元 = 3.814e10 USD`, one line a quantity, in order. */
function told(text: string): readonly string[] {
  return readQuantities(text).map(({ start, end, value, unit, hedge, upper }) => {
    const range = upper === undefined ? '' : `..${upper}`;
    return `${text.slice(start, end)} = ${value}${range} ${unit}${hedge === undefined ? '' : ` ${hedge}`}`;
  });
}

const cases: readonly (readonly [text: string, ...quantities: string[]])[] = [
  ['进出口总额仅为 381.4亿美元，出口181.2亿美元', '381.4亿美元 = 38140000000 USD', '181.2亿美元 = 18120000000 USD'],
  ['达到381. 4亿元', '381. 4亿元 = 38140000000 CNY'],
  ['１２．５％', '１２．５％ = 12.5 %'],
  ['人民币381.4亿元', '人民币381.4亿元 = 38140000000 CNY'],
  ['RMB 100 trillion', 'RMB 100 trillion = 100000000000000 CNY'],
  ['USD 38.14 billion', 'USD 38.14 billion = 38140000000 USD'],
  ['US$38.14 billion', 'US$38.14 billion = 38140000000 USD'],
  ['3.4 trillion dollars', '3.4 trillion dollars = 3400000000000 USD'],
  ['about 12.5 percent', '12.5 percent = 12.5 % about'],
  ['rose by 2.3 percentage points', '2.3 percentage points = 2.3 percentage points'],
  ['提高2.5个百分点', '2.5个百分点 = 2.5 percentage points'],
  ['百分之五点二', '百分之五点二 = 5.2 %'],
  ['千分之三', '千分之三 = 0.3 % about'],
  ['三分之一', '三分之一 = 33.3333333333333 % about'],
  ['占八成以上', '八成 = 80 % over'],
  ['三成', '三成 = 30 %'],
  ['翻了一番', '翻了一番 = 2 times'],
  ['翻两番', '翻两番 = 4 times'],
  ['增加两倍', '两倍 = 2 times'],
  ['增长了约155.64倍', '155.64倍 = 155.64 times about'],
  ['1.2～1.5万亿元', '1.2～1.5万亿元 = 1200000000000..1500000000000 CNY'],
  ['增长5%—6%', '5%—6% = 5..6 %'],
  ['由12%增至15%', '12% = 12 %', '15% = 15 %'],
  ['从1.03万亿元到3.09万亿元', '1.03万亿元 = 1030000000000 CNY', '3.09万亿元 = 3090000000000 CNY'],
  ['40多万亿元', '40多万亿元 = 40000000000000 CNY over'],
  ['一百二十六万亿元', '一百二十六万亿元 = 126000000000000 CNY'],
  ['两亿人', '两亿人 = 200000000 persons'],
  ['3000余项', '3000余项 = 3000 items over'],
  ['不足1%', '1% = 1 % under'],
  ['近300万辆', '300万辆 = 3000000 vehicles nearly'],
  ['超过50万家', '50万家 = 500000 enterprises over'],
  ['1,294,271.7亿元', '1,294,271.7亿元 = 129427170000000 CNY'],
  ['29.6、48.1和22.3%', '29.6 = 29.6 %', '48.1 = 48.1 %', '22.3% = 22.3 %'],
  ['下降-2.1%', '-2.1% = -2.1 %'],
  ['居第12位', '12位 = 12 rank'],
  ['我国GDP117.38万亿元', '117.38万亿元 = 117380000000000 CNY'],
  ['CPI上涨，PPI97.5%', '97.5% = 97.5 %'],
  ['发电量9.46万亿千瓦时', '9.46万亿千瓦时 = 9460000000000 kWh'],
];

/** Numbers that are no quantities: dates, labels, lists, counters of few things. */
const silent: readonly string[] = [
  '2018年4月的论坛',
  '第一、第二、第三产业',
  '图3和表2',
  'S4-1组与GB/T 7714标准',
  '变量lnGDP0.5%组与RGDP2亿元档',
  '一家企业的两个部门',
  '20世纪80年代',
  '每百万人',
  '5G、AI和H2O',
  '三大渠道',
  'Section 3 and Table 2',
];

describe('quantities', () => {
  for (const [text, ...expected] of cases) it(text, () => assert.deepEqual(told(text), expected));
  for (const text of silent) it(`no quantity in ${text}`, () => assert.deepEqual(told(text), []));

  it('keeps the printed precision', () => {
    const steps = readQuantities('12.45%，1678000件，23.8万亿美元').map(({ step }) => step);
    assert.deepEqual(steps, [0.01, 1, 1e11]);
  });

  it('reads any text, places inside it and in order', () => {
    const piece = fc.constantFrom(
      '381.4',
      '亿',
      '万',
      '美元',
      '%',
      '两',
      '百分之',
      '点',
      '番',
      '倍',
      '，',
      ' ',
      '-',
      '~',
      '至',
      '第',
      '年',
      'billion',
      '．',
      '\ud800',
      '1',
      '0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let done = 0;
        for (const { start, end, value } of readQuantities(text)) {
          assert.ok(start >= done && end <= text.length && end > start);
          assert.ok(Number.isFinite(value));
          done = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes linear time on digits alone', () => {
    const time = (length: number): number => {
      const start = performance.now();
      readQuantities('7'.repeat(length));
      return performance.now() - start;
    };
    time(100_000);
    assert.ok(time(1_000_000) < 3000);
  });
});

describe('years', () => {
  const years: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['1980年', '1980年 year 1980'],
    ['1978—2023年', '1978—2023年 span 1978 2023'],
    ['2012年至2022年', '2012年至2022年 span 2012 2022'],
    ['二〇二三年', '二〇二三年 year 2023'],
    ['2023年上半年', '2023年上半年 year 2023 partial'],
    ['2018年 4月', '2018年 4月 year 2018 partial'],
    ['2023年底', '2023年底 year 2023'],
    ['28年间', '28年间 duration 28'],
    ['近十年', '近十年 duration 10'],
    ['“十四五”时期', '“十四五”时期 span 2021 2025'],
    ['from 1980 to 2023', 'from 1980 to 2023 span 1980 2023'],
    ['in the first half of 2023', 'first half of 2023 year 2023 partial'],
    ['In 2023, exports', '2023 year 2023'],
  ];
  for (const [text, ...expected] of years) {
    it(text, () => {
      const found = findYears(text).map((mention) => {
        const numbers = [mention.kind === 'duration' ? mention.years : mention.year, mention.yearEnd].filter(
          (value) => value !== undefined,
        );
        return [
          text.slice(mention.start, mention.end).trim(),
          mention.kind,
          ...numbers,
          ...(mention.partial ? ['partial'] : []),
        ].join(' ');
      });
      assert.deepEqual(found, expected);
    });
  }
  for (const text of ['20世纪80年代', '2000亿元', 'cost 2000 dollars'])
    it(`no year in ${text}`, () => assert.deepEqual(findYears(text), []));
});
