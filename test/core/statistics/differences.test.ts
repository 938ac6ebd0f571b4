/** Amounts that are no level of the year: differences, means and sums of several years. Nobody is accused of them; levels beside them are told. */

import { testsThatClear, testsThatTell } from './accusations';

const clean = [
  "In 2023, China's population was 2.08 million less than in 2022.",
  "China's population in 2023 was 2.08 million smaller than in 2022.",
  "In 2023 China's population was down 2.08 million from 2022.",
  "China's goods exports in 2024 were some 1.7 trillion yuan above the 2023 level.",
  'In 2024, goods exports were 1.68 trillion yuan higher than in 2023.',
  'In 2023 the urbanization rate was 0.94 percent higher than in 2022.',
  'In 2023, the population was 1.40967 billion, 2.08 million fewer than a year earlier.',
  '2024年货物出口比2023年多出1.68万亿元。',
  '2023年末全国人口比上年末少208万人。',
  '2021—2024年，货物出口年均23.87万亿元。',
  '2021—2024年，货物出口累计95.5万亿元。',
  '2021—2024年，货物出口95.5万亿元。',
  "In 2021-2024, China's goods exports totaled 95.5 trillion yuan.",
  "From 2021 to 2024, China's goods exports amounted to 95.5 trillion yuan in total.",
  'Over 2021-2024, FDI in China averaged $158 billion a year.',
];

const wrong: readonly (readonly [marked: string, rule: string])[] = [
  ['2012—2021年，数字经济规模达到⟦55.5万亿元⟧。', 'reference-mismatch'],
  ["In 2024, China's goods exports totaled ⟦29.45 trillion yuan⟧.", 'reference-mismatch'],
  ['2023年末全国人口140967万人，比上年末的141175万人减少⟦308万人⟧。', 'change'],
  ['2012—2021年，居民人均可支配收入由16510元增至35128元，累计名义增长⟦212.8%⟧。', 'change'],
];

describe('differences, means and sums', () => {
  testsThatClear('are no levels', clean);
  testsThatTell('leave what is wrong beside them to be told', wrong);
});
